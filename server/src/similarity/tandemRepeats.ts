import type { Span } from '../text/span';

/** A stretch that repeats itself at once: `⟦引进引进⟧` has period 2; `start` and `end` are where the repetition holds. */
export interface TandemRepeat extends Span {
  /** Length in UTF-16 units of what is repeated; `end - start` is at least twice that. */
  readonly period: number;
}

/** Periods up to this are found by pairs of characters, longer ones by anchors. */
const shortPeriod = 40;
/** Length of the anchors that long repetitions are found by; each long repetition holds at least one whole anchor. */
const anchorLength = 20;

/**
 * Every stretch that stands twice or more without anything between, longest possible, the short periods first.
 * What is repeated may be anything; a stretch whose unit repeats itself already (`哈哈哈哈` as 哈哈 twice) is left out.
 */
export function findTandemRepeats(text: string): readonly TandemRepeat[] {
  const repeats: TandemRepeat[] = [];
  collectDoubledCharacters(text, repeats);
  if (text.length >= 4) collectShort(text, repeats);
  if (text.length > 2 * shortPeriod) collectLong(text, repeats);
  return repeats.sort((a, b) => a.period - b.period || a.start - b.start);
}

function collectDoubledCharacters(text: string, repeats: TandemRepeat[]): void {
  let start = 0;
  for (let at = 1; at <= text.length; at += 1) {
    if (at < text.length && text.charCodeAt(at) === text.charCodeAt(start)) continue;
    if (at - start > 1) repeats.push({ start, end: at, period: 1 });
    start = at;
  }
}

/** A repetition of period two or more brings a pair of characters again after that period: earlier pairs are looked up. */
function collectShort(text: string, repeats: TandemRepeat[]): void {
  const size = 2 ** Math.min(16, Math.ceil(Math.log2(2 * text.length)));
  const latest = new Int32Array(size).fill(-1);
  const previous = new Int32Array(text.length);
  const seenTo = new Int32Array(shortPeriod + 1);
  for (let at = 0; at + 1 < text.length; at += 1) {
    const slot = (Math.imul(text.charCodeAt(at), 0x9e3779b1) + Math.imul(text.charCodeAt(at + 1), 0x85ebca6b)) >>> 16;
    const bucket = slot & (size - 1);
    const before = latest[bucket] ?? -1;
    for (let first = before; first >= 0 && at - first <= shortPeriod; first = previous[first] ?? -1) {
      const period = at - first;
      if (period < 2 || at < (seenTo[period] ?? 0) || text[at] !== text[first]) continue;
      const repeat = extend(text, first, at);
      seenTo[period] = repeat.end;
      if (repeat.end - repeat.start >= 2 * period) add(text, repeat, repeats);
    }
    previous[at] = before;
    latest[bucket] = at;
  }
}

/** Anchors stand at every multiple of their length; a repetition of a longer period meets one of them again. */
function collectLong(text: string, repeats: TandemRepeat[]): void {
  const anchors = new Map<number, number>();
  let checkedTo = 0;
  let hash = 0;
  for (let next = 0; next < text.length; next += 1) {
    hash = rolled(hash, text, next);
    const at = next - anchorLength + 1;
    if (at < 0) continue;
    const before = anchors.get(hash);
    if (before !== undefined && at - before > shortPeriod && at >= checkedTo && text[at] === text[before]) {
      const repeat = extend(text, before, at);
      checkedTo = Math.max(at + 1, repeat.end - anchorLength + 1);
      if (repeat.end - repeat.start >= 2 * repeat.period) add(text, repeat, repeats);
    }
    if (at % anchorLength === 0) anchors.set(hash, at);
  }
}

const base = 0x01000193;
let outgoing = 1;
for (let power = 0; power < anchorLength; power += 1) outgoing = Math.imul(outgoing, base);

/** The hash of the `anchorLength` characters that end with `next`, from the hash of those one place before. */
function rolled(hash: number, text: string, next: number): number {
  const gone = next >= anchorLength ? text.charCodeAt(next - anchorLength) : 0;
  return (Math.imul(hash, base) + text.charCodeAt(next) - Math.imul(outgoing, gone)) | 0;
}

/** The longest repetition around two places at which the same text may stand; equal hashes alone prove nothing. */
function extend(text: string, first: number, second: number): TandemRepeat {
  const period = second - first;
  let start = second;
  while (start > period && text.charCodeAt(start - 1) === text.charCodeAt(start - 1 - period)) start -= 1;
  let end = second;
  while (end < text.length && text.charCodeAt(end) === text.charCodeAt(end - period)) end += 1;
  return { start: start - period, end, period };
}

function add(text: string, repeat: TandemRepeat, repeats: TandemRepeat[]): void {
  const unit = text.slice(repeat.start, repeat.start + repeat.period);
  const repeatsItself = (unit + unit).indexOf(unit, 1) < unit.length;
  if (!repeatsItself) repeats.push(repeat);
}
