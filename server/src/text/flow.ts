import { isBlank, isChinese, isOfNumber, setBits } from './characters';
import type { Span } from './span';

/**
 * Running text as a reader reads it, with a way back to the source.
 *
 * It differs from the source in two ways only:
 * - left out are line breaks, white space next to a Chinese character or mark, and what the caller names (markup), so
 *   that a sentence that was broken over lines or blank lines (text pasted from a PDF) reads as one;
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

/** Start in `text` of what follows a left-out stretch, with all that has been left out up to there. */
interface Gap {
  readonly at: number;
  readonly skipped: number;
}

/**
 * Makes the flow of a stretch of source text.
 * `leaveOut` names spans of `raw` that a reader does not see, in text order and without overlaps: `⟦**⟧重点⟦**⟧`.
 */
export function makeFlow(raw: string, leaveOut: readonly Span[] = []): Flow {
  return new FlowMaker(raw, leaveOut).make();
}

/** Nearly every character of a report: what stands around it makes neither a blank nor another character of it. */
const isWhatItIs = new Uint8Array(0x10000).fill(1, 0x3400, 0xa000);
setBits(isWhatItIs, '0123456789%.，。、；：？！“”‘’（）《》〔〕【】—…', 1);

class FlowMaker {
  private readonly parts: string[] = [];
  private readonly gaps: Gap[] = [];
  /** Length of the text made so far, without the run of unchanged characters that begins at `runStart`. */
  private length = 0;
  private runStart = 0;
  private skipped = 0;
  private nextLeftOut = 0;
  /** The character made last. */
  private before = NaN;

  constructor(
    private readonly raw: string,
    private readonly leaveOut: readonly Span[],
  ) {}

  make(): Flow {
    const { raw } = this;
    let nextLeftOut = this.leaveOut[0]?.start ?? Infinity;
    for (let at = 0; at < raw.length;) {
      const next = raw.charCodeAt(at);
      if (isWhatItIs[next] === 1 && at < nextLeftOut) {
        this.before = next;
        at += 1;
        continue;
      }
      const end = this.endOfUnread(at);
      nextLeftOut = this.leaveOut[this.nextLeftOut]?.start ?? Infinity;
      if (end > at) {
        this.skip(at, end);
        at = end;
        continue;
      }
      const code = raw.charCodeAt(at);
      const written = this.normalised(code, at);
      if (written !== code) this.replace(at, at + 1, String.fromCharCode(written));
      this.before = written;
      at += 1;
    }
    this.flush(raw.length);
    return new GappedFlow(this.parts.join(''), raw.length, this.gaps);
  }

  /** End of the white space and the left-out spans that begin here. */
  private endOfUnread(from: number): number {
    let at = from;
    for (;;) {
      const span = this.leaveOut[this.nextLeftOut];
      if (span !== undefined && span.start <= at) {
        at = Math.max(at, Math.min(span.end, this.raw.length));
        this.nextLeftOut += 1;
      } else if (at < this.raw.length && isBlank(this.raw.charCodeAt(at))) {
        at += 1;
      } else {
        return at;
      }
    }
  }

  /** Leaves the stretch out, but for one blank where words of a Latin script or numbers would run together. */
  private skip(start: number, end: number): void {
    const blank = this.keptBlank(start, end);
    if (blank === undefined) {
      this.replace(start, end, '');
      return;
    }
    if (blank > start) this.replace(start, blank, '');
    this.replace(blank, blank + 1, ' ');
    if (end > blank + 1) this.replace(blank + 1, end, '');
    this.before = 0x20;
  }

  /** Where the blank to keep stands, or `undefined` when the stretch holds none that parts two words. */
  private keptBlank(start: number, end: number): number | undefined {
    if (Number.isNaN(this.before) || end >= this.raw.length) return undefined;
    const after = this.raw.charCodeAt(end);
    if (isChinese(this.before) || isChinese(after)) return undefined;
    const unread = this.raw.slice(start, end);
    if (/[\r\n]/.test(unread) && isOfNumber(this.before) && isOfNumber(after)) return undefined;
    const blank = unread.search(/[ \t\r\n\u00a0\u3000]/);
    return blank < 0 ? undefined : start + blank;
  }

  /** Writes `text` for the source stretch; a shorter text opens a gap behind it. */
  private replace(start: number, end: number, text: string): void {
    this.flush(start);
    this.parts.push(text);
    this.length += text.length;
    this.runStart = end;
    const left = end - start - text.length;
    if (left === 0) return;
    this.skipped += left;
    this.gaps.push({ at: this.length, skipped: this.skipped });
  }

  private flush(until: number): void {
    if (until <= this.runStart) return;
    this.parts.push(this.raw.slice(this.runStart, until));
    this.length += until - this.runStart;
    this.runStart = until;
  }

  private normalised(code: number, at: number): number {
    if (code < 0x80) return isConvertedMark(code) && this.belongsToChinese(code, at) ? code + fullwidthShift : code;
    const digitOrLetter =
      (code >= 0xff10 && code <= 0xff19) || (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a);
    return digitOrLetter || code === 0xff05 || code === 0xff0e ? code - fullwidthShift : code;
  }

  /**
   * A halfwidth mark belongs to Chinese prose when a Chinese character or mark stands next to it on either side, when
   * it ends its line, or when it stands behind a percentage or a closing mark (`增长9.5%,98家`), where no number goes on.
   */
  private belongsToChinese(code: number, at: number): boolean {
    const after = this.raw.charCodeAt(at + 1);
    if (isChinese(this.before) || isChinese(after)) return true;
    if (Number.isNaN(after) || after === 0x0a || after === 0x0d) return true;
    return code === comma && (this.before === 0x25 || this.before === 0x22);
  }
}

const comma = 0x2c;
/** From a halfwidth character to its fullwidth twin. */
const fullwidthShift = 0xfee0;

/** One of `! ( ) , : ; ?`. */
function isConvertedMark(code: number): boolean {
  return (
    code === 0x21 || code === 0x28 || code === 0x29 || code === comma || code === 0x3a || code === 0x3b || code === 0x3f
  );
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
    const next = this.firstGap((gap) => gap.at + gap.skipped > sourceOffset);
    const before = sourceOffset - (this.gaps[next - 1]?.skipped ?? 0);
    return Math.max(0, Math.min(before, this.gaps[next]?.at ?? this.text.length));
  }

  /** Source position of the character at `offset`. */
  private sourceOf(offset: number): number {
    const next = this.firstGap((gap) => gap.at > offset);
    return Math.min(this.rawLength, offset + (this.gaps[next - 1]?.skipped ?? 0));
  }

  /** Index of the first gap that passes the test, found by halving: the test holds from some gap on. */
  private firstGap(test: (gap: Gap) => boolean): number {
    let low = 0;
    let high = this.gaps.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const gap = this.gaps[middle];
      if (gap !== undefined && !test(gap)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
