import { readAmount } from './amounts';
import { readBareYear, readDate } from './dates';
import type { Quantity } from './figure';
import type { Reader } from './reading';

const candidate = /[0-9零〇一二两三四五六七八九十百千万亿壹贰叁肆柒捌玖]/g;

/** Readers in the order in which they are asked; the first that answers decides. */
const readers: readonly Reader[] = [readDate, readBareYear, readAmount];

/**
 * Finds every numeric expression of running text (a passage's `flow.text`), in text order and without overlaps.
 * Pure and linear in the length of the text; any string is allowed. Spans are in `text`.
 */
export function scanQuantities(text: string): readonly Quantity[] {
  const found: Quantity[] = [];
  let from = 0;
  for (;;) {
    candidate.lastIndex = from;
    const next = candidate.exec(text);
    if (next === null) return found;
    const at = next.index;
    const reading = readAt(text, at, from);
    if (reading?.quantity != null && isReported(reading.quantity)) found.push(reading.quantity);
    from = Math.max(at + 1, reading?.end ?? 0);
  }
}

function readAt(text: string, at: number, from: number): ReturnType<Reader> {
  for (const reader of readers) {
    const reading = reader(text, at, from);
    if (reading !== undefined) return reading;
  }
  return undefined;
}

/** A Chinese numeral without a unit is a word far more often than a figure. */
function isReported(quantity: Quantity): boolean {
  return /\d/.test(quantity.text) || quantity.unit !== null || quantity.kind !== 'count';
}
