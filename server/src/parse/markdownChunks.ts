import type { Span } from '../text/span';
import type { TextChange } from './textChange';

/** A stretch of Markdown that can be read alone. */
export interface Chunk extends Span {
  readonly frontMatter: boolean;
}

const fence = /^[ \t]*(`{3,}|~{3,})/;
/** Front matter longer than this is taken for text between two rules. */
const longestFrontMatter = 20_000;

/** Something that blank lines do not end, and what does. */
interface Open {
  readonly closes: (line: string) => boolean;
}

/** Where the front matter of a text ends, 0 without any, and where its last comment closes. */
export interface ChunkBounds {
  readonly begin: number;
  readonly lastClose: number;
}

export function chunkBounds(text: string): ChunkBounds {
  return { begin: frontMatterEnd(text), lastClose: text.includes('<!--') ? text.lastIndexOf('-->') : -1 };
}

/** The bounds behind a change that makes and breaks no mark of a comment. */
export function movedBounds(text: string, { lastClose }: ChunkBounds, { endBefore, by }: TextChange): ChunkBounds {
  return { begin: frontMatterEnd(text), lastClose: lastClose >= endBefore ? lastClose + by : lastClose };
}

/**
 * Parts Markdown at blank lines, but for those inside fenced code, comments and raw HTML.
 * The blank lines of a list part it too: its items number themselves, and nothing here depends on their being one list.
 *
 * @param from the beginning of the text, or of a line that opens a chunk
 * @param isKnown is asked where each chunk begins, and ends the work by yes
 */
export function markdownChunks(
  text: string,
  { begin, lastClose }: ChunkBounds,
  from: number,
  isKnown: (start: number) => boolean,
): readonly Chunk[] {
  const chunks: Chunk[] = [];
  if (begin > 0 && from === 0) chunks.push({ start: 0, end: begin, frontMatter: true });
  let start = -1;
  let end = begin;
  let open: Open | undefined;
  const line = /[^\r\n]*(?:\r\n|\n|\r|$)/g;
  line.lastIndex = Math.max(from, begin);
  for (let match = line.exec(text); match !== null && match[0] !== ''; match = line.exec(text)) {
    const written = match[0];
    if (open !== undefined) {
      if (open.closes(written)) open = undefined;
      end = line.lastIndex;
    } else if (written.trim() === '') {
      if (start >= 0) chunks.push({ start, end, frontMatter: false });
      start = -1;
    } else {
      if (start < 0) {
        start = match.index + (written.startsWith('\ufeff') ? 1 : 0);
        if (isKnown(start)) return chunks;
      }
      end = line.lastIndex;
      open = opening(written, lastClose > match.index);
    }
  }
  if (start >= 0) chunks.push({ start, end, frontMatter: false });
  return chunks;
}

/** A comment that is never closed hides nothing: its writer is still typing. */
function opening(line: string, closable: boolean): Open | undefined {
  const mark = fence.exec(line)?.[1];
  if (mark !== undefined) return { closes: (other) => closesFence(other, mark) };
  const comment = line.lastIndexOf('<!--');
  if (closable && comment >= 0 && !line.includes('-->', comment)) return { closes: (other) => other.includes('-->') };
  const raw = /^[ \t]{0,3}<(script|pre|style|textarea)[\s>]/i.exec(line)?.[1]?.toLowerCase();
  if (raw === undefined || line.toLowerCase().includes(`</${raw}>`)) return undefined;
  return { closes: (other) => other.toLowerCase().includes(`</${raw}>`) };
}

function closesFence(line: string, mark: string): boolean {
  const trimmed = line.trim();
  return trimmed.length >= mark.length && trimmed === mark.charAt(0).repeat(trimmed.length);
}

/** End of the front matter between two lines of `---` at the very beginning; 0 when there is none. */
function frontMatterEnd(text: string): number {
  const first = /^\ufeff?---[ \t]*(?:\r\n|\n|\r)/.exec(text)?.[0];
  if (first === undefined) return 0;
  const head = text.slice(0, longestFrontMatter);
  const close = /(?:\r\n|\n|\r)(?:---|\.\.\.)[ \t]*(?=[\r\n]|$)/g;
  close.lastIndex = first.length - 1;
  const match = close.exec(head);
  if (match === null || !/^[\w\u3400-\u9fff-]+[ \t]*:/m.test(head.slice(first.length, match.index))) return 0;
  return match.index + match[0].length;
}
