import type { Span } from './span';

/**
 * Running text as a reader reads it, with a way back to the source.
 *
 * It differs from the source in two ways only:
 * - line breaks, and white space next to a Chinese character or mark, are left out, so that a sentence that was
 *   broken over lines or blank lines (text pasted from a PDF) reads as one;
 * - every other character stands one to one for its source character: fullwidth digits, letters and `％．` become
 *   halfwidth; halfwidth `, ; : ? ! ( )` that belong to Chinese prose become fullwidth. A mark between two digits
 *   (`1,234`, `1:3`, `10:30`) stays as it is.
 */
export interface Flow {
  readonly text: string;
  /** Source span of a span of `text`, both half-open; what was left out inside the span is covered by the answer. */
  toSource(span: Span): Span;
  /** Position in `text` of a source position; one inside a left-out stretch gives the place where it was left out. */
  toFlow(sourceOffset: number): number;
}

/** Start in `text` of each left-out stretch with what has been left out up to and including it. */
interface Gap {
  readonly at: number;
  readonly skipped: number;
}

const breakOrBlank = /[\s\u3000\u200b\ufeff]/;
const chinese = /[\u2e80-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’—…·〇]/;
const toFullwidth: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};

/** Makes the flow of a stretch of source text. */
export function makeFlow(raw: string): Flow {
  const gaps: Gap[] = [];
  let text = '';
  let skipped = 0;
  for (let at = 0; at < raw.length;) {
    const end = endOfBlank(raw, at);
    if (end > at) {
      const keep = at > 0 && end < raw.length && !joins(raw, at, end);
      if (keep) {
        text += ' ';
        skipped += end - at - 1;
      } else {
        skipped += end - at;
      }
      if (end - at > (keep ? 1 : 0)) gaps.push({ at: text.length, skipped });
      at = end;
    } else {
      text += normalised(raw, at);
      at += 1;
    }
  }
  return new GappedFlow(text, raw.length, gaps);
}

function endOfBlank(raw: string, from: number): number {
  let at = from;
  while (at < raw.length && breakOrBlank.test(raw.charAt(at))) at += 1;
  return at;
}

/** White space is left out where a Chinese character or a digit stands on either side, and kept between Latin words. */
function joins(raw: string, start: number, end: number): boolean {
  const before = raw.charAt(start - 1);
  const after = raw.charAt(end);
  return chinese.test(before) || chinese.test(after);
}

function normalised(raw: string, at: number): string {
  const character = raw.charAt(at);
  const code = raw.charCodeAt(at);
  const halfwidth =
    (code >= 0xff10 && code <= 0xff19) || (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a);
  if (halfwidth || character === '％' || character === '．') return String.fromCharCode(code - 0xfee0);
  const fullwidth = toFullwidth[character];
  if (fullwidth === undefined) return character;
  return belongsToChinese(raw, at) ? fullwidth : character;
}

/** A halfwidth mark belongs to Chinese prose when a Chinese character or mark stands next to it on either side. */
function belongsToChinese(raw: string, at: number): boolean {
  return chinese.test(raw.charAt(at - 1)) || chinese.test(raw.charAt(at + 1)) || isMarkBeforeBlank(raw, at);
}

function isMarkBeforeBlank(raw: string, at: number): boolean {
  return at + 1 === raw.length || /[\r\n]/.test(raw.charAt(at + 1));
}

class GappedFlow implements Flow {
  constructor(
    readonly text: string,
    private readonly rawLength: number,
    private readonly gaps: readonly Gap[],
  ) {}

  toSource(span: Span): Span {
    if (span.start === span.end) {
      const at = this.sourceOf(span.start);
      return { start: at, end: at };
    }
    return { start: this.sourceOf(span.start), end: this.sourceOf(span.end - 1) + 1 };
  }

  toFlow(sourceOffset: number): number {
    let before: Gap | undefined;
    for (const gap of this.gaps) {
      if (gap.at + gap.skipped > sourceOffset) {
        const previous = before?.skipped ?? 0;
        return Math.min(gap.at, sourceOffset - previous);
      }
      before = gap;
    }
    return Math.min(this.text.length, Math.min(sourceOffset, this.rawLength) - (before?.skipped ?? 0));
  }

  /** Source position of the character at `offset`; gaps are few, and found by halving. */
  private sourceOf(offset: number): number {
    let low = 0;
    let high = this.gaps.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.gaps[middle]?.at ?? Infinity) <= offset) low = middle + 1;
      else high = middle;
    }
    return offset + (this.gaps[low - 1]?.skipped ?? 0);
  }
}
