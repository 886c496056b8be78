import { readAmount } from './amounts';
import { readBareYear, readDate } from './dates';
import type { Quantity } from './figure';
import { readFixedWord } from './fixedWords';
import {
  readFootnote,
  readIdentifier,
  readLetterToken,
  readMasked,
  readOutlineNumber,
  readPlanNumber,
} from './identifiers';
import { readOrdinal } from './ordinals';
import type { Reader } from './reading';
import { readSlogan } from './slogans';
import { unitInitials } from './units';

const chineseNumerals = '零〇一二两三四五六七八九十百千万亿壹贰叁肆柒捌玖';

/**
 * Where a numeric expression may begin. A Chinese numeral is looked at only when it stands in quotation marks, behind 前, or
 * before another numeral or a character that begins a unit, so that 进一步 and 千方百计 cost nothing.
 */
const candidate = new RegExp(
  `[0-9[〔第]|(?<=[“"「『])[${chineseNumerals}]|[${chineseNumerals}](?=[${chineseNumerals}${[...unitInitials].join('')}余多几来到至成分楼世月日号时点季害癌病期不主带位老])`,
  'g',
);

/** Readers in the order in which they are asked; the first that answers decides. */
const arabicReaders: readonly Reader[] = [
  readMasked,
  readLetterToken,
  readOutlineNumber,
  readOrdinal,
  readDate,
  readBareYear,
  readIdentifier,
  readAmount,
];
const chineseReaders: readonly Reader[] = [
  readFixedWord,
  readPlanNumber,
  readSlogan,
  readOrdinal,
  readDate,
  readAmount,
];

/**
 * Finds every numeric expression of running text (a passage's `flow.text`), in text order and without overlaps.
 * Pure and linear in the length of the text; any string is allowed. Spans are in `text`.
 */
export function scanQuantities(text: string): readonly Quantity[] {
  const found: Quantity[] = [];
  let from = 0;
  for (;;) {
    candidate.lastIndex = from;
    // A copy takes no more room than it needs.
    if (!candidate.test(text)) return found.slice();
    // What is matched is always one character.
    const at = candidate.lastIndex - 1;
    const reading = readAt(text, at, from);
    if (reading !== undefined && reading.quantity !== null) found.push(reading.quantity);
    from = Math.max(at + 1, reading?.end ?? 0);
  }
}

function readAt(text: string, at: number, from: number): ReturnType<Reader> {
  const first = text.charAt(at);
  if (first === '[' || first === '〔') return readFootnote(text, at);
  const readers = first >= '0' && first <= '9' ? arabicReaders : chineseReaders;
  for (const reader of readers) {
    const reading = reader(text, at, from);
    if (reading !== undefined) return reading;
  }
  return undefined;
}
