import type { Passage, Report } from '../parse/report';
import { overlaps, type Span } from '../text/span';
import type { Finding, LevelledFinding } from './check';

/** How much of a sentence an excerpt shows on either side of the place, in UTF-16 code units. */
const excerptContext = 30;
/** Longest marked stretch that an excerpt shows whole. */
const excerptLength = 40;

/**
 * What a decision about a finding is remembered by: the check, and the sentences of the finding and of the places
 * compared with it, each with the place marked in it (`全年新建阅览室共⟦40个⟧，其中：…`). Blanks, line ends, markup and the width
 * of digits do not count, and neither do offsets, messages, levels or the order of the places: edits elsewhere and
 * reworded messages lose no decision, while another figure or word in one of the sentences asks for a new one.
 *
 * Two findings of one check at places that read the same have the same key, and are decided together. Places in other
 * documents are left out.
 */
export function fingerprintKey(report: Report, finding: Pick<LevelledFinding, 'check' | 'span' | 'related'>): string {
  const places = placesOf(finding).map((span) => markedWords(report, span));
  return [finding.check, ...new Set(places.sort())].join('\n');
}

/** The words around a finding, as a person recognises them in a list: `…共⟦40个⟧，其中：东岭镇12个…`. */
export function excerptOf(report: Report, { span }: Pick<Finding, 'span'>): string {
  const words = markedWords(report, span);
  const [opens, closes] = [words.indexOf('⟦'), words.lastIndexOf('⟧')];
  const [before, marked, after] = [words.slice(0, opens), words.slice(opens + 1, closes), words.slice(closes + 1)];
  const head = before.length > excerptContext ? `…${before.slice(-excerptContext)}` : before;
  const middle = marked.length > excerptLength ? `${marked.slice(0, excerptLength)}…` : marked;
  const tail = after.length > excerptContext ? `${after.slice(0, excerptContext)}…` : after;
  return `${head}⟦${middle}⟧${tail}`;
}

/** Tells whether a report still holds the words of an excerpt; it is asked about many of them. */
export function excerptFinder(report: Report): (excerpt: string) => boolean {
  const flows = report.passages.map(({ content }) => withoutBlanks(content.flow.text));
  const text = [...flows, withoutBlanks(report.text)].join('\n');
  // Cells and passages are told from each other in an excerpt, and what is long is cut.
  return (excerpt) =>
    excerpt
      .replace(/[⟦⟧]/g, '')
      .split(/[…|\n]/)
      .every((part) => text.includes(part));
}

function placesOf({ span, related = [] }: Pick<Finding, 'span' | 'related'>): readonly Span[] {
  return [span, ...related.flatMap((place) => (place.path === undefined ? [place.span] : []))];
}

/** The sentences that a span lies in, as a reader reads them, with ⟦⟧ around the span. */
function markedWords(report: Report, span: Span): string {
  const passages = passagesAt(report, span);
  if (passages.length === 0) return markedLine(report.text, span);
  return passages.map((passage) => withoutBlanks(markedIn(report, passage, span))).join('\n');
}

function markedIn(report: Report, passage: Passage, span: Span): string {
  const { flow, sentences } = passage.content;
  const mark = {
    start: flow.toFlow(Math.max(0, span.start - passage.start)),
    end: flow.toFlow(Math.min(passage.content.raw.length, span.end - passage.start)),
  };
  if (passage.cell) return rowAround(report, passage, withMarks(flow.text, { start: 0, end: flow.text.length }, mark));
  const around = sentences.filter((sentence) => overlaps(sentence.span, atLeastOne(mark, flow.text.length)));
  const from = Math.min(mark.start, around[0]?.span.start ?? mark.start);
  const to = Math.max(mark.end, around.at(-1)?.span.end ?? mark.end);
  return withMarks(flow.text, { start: from, end: to }, mark);
}

/** A cell alone (`12%`) could stand anywhere; its row says what it is about. */
function rowAround(report: Report, { index, cell }: Passage, marked: string): string {
  const row = cell === undefined ? [] : (report.tables[cell.table]?.rows[cell.row] ?? []);
  return row.map((other) => (other === index ? marked : (report.passages[other]?.content.flow.text ?? ''))).join('|');
}

function withMarks(text: string, around: Span, mark: Span): string {
  const [before, marked, after] = [
    text.slice(around.start, mark.start),
    text.slice(mark.start, mark.end),
    text.slice(mark.end, around.end),
  ];
  return `${before}⟦${marked}⟧${after}`;
}

/** What is in no passage (front matter, a stray mark) is known by its lines. */
function markedLine(text: string, span: Span): string {
  const start = Math.max(text.lastIndexOf('\n', span.start - 1), text.lastIndexOf('\r', span.start - 1)) + 1;
  const length = text.slice(span.end).search(/[\r\n]/);
  return withoutBlanks(withMarks(text, { start, end: length < 0 ? text.length : span.end + length }, span));
}

/** The passages that a span touches, in text order; an empty span at a passage's end is in it. */
function passagesAt({ passages }: Report, span: Span): readonly Passage[] {
  let low = 0;
  let high = passages.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const passage = passages[middle];
    if (passage && passage.start + passage.content.raw.length < span.start) low = middle + 1;
    else high = middle;
  }
  const found: Passage[] = [];
  for (let at = low; at < passages.length; at += 1) {
    const passage = passages[at];
    if (!passage || passage.start > span.end) break;
    const own = { start: passage.start, end: passage.start + passage.content.raw.length };
    if (overlaps(own, span) || (span.start === span.end && span.start >= own.start)) found.push(passage);
  }
  return found;
}

/** A place between two characters belongs to the sentence of the one before it. */
function atLeastOne({ start, end }: Span, length: number): Span {
  if (start < end) return { start, end };
  return start > 0 ? { start: start - 1, end: start } : { start, end: Math.min(1, length) };
}

function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, '');
}
