import { isDigit, setBits } from '../text/characters';
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

/** What a character may do at the beginning of a numeric expression, by its code. */
const roles = new Uint8Array(0x10000);
const opens = 1;
const numeral = 2;
const quotes = 4;
const follows = 8;

const chineseNumerals = '零〇一二两三四五六七八九十百千万亿壹贰叁肆柒捌玖';
setBits(roles, '0123456789[〔第', opens);
setBits(roles, chineseNumerals, numeral | follows);
setBits(roles, '“"「『', quotes);
setBits(roles, unitInitials, follows);
setBits(roles, '余多几来到至成分楼世月日号时点季害癌病期不主带位老', follows);

/**
 * The first place from there on where a numeric expression may begin; the end of the text when none may. A Chinese
 * numeral is looked at only when it stands in quotation marks or before another numeral or a character that begins a
 * unit, so that 进一步 and 千方百计 cost nothing.
 */
function nextCandidate(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const role = roles[text.charCodeAt(at)] ?? 0;
    if ((role & opens) !== 0) return at;
    if ((role & numeral) !== 0 && (roleAt(text, at + 1, follows) || roleAt(text, at - 1, quotes))) return at;
  }
  return text.length;
}

function roleAt(text: string, at: number, role: number): boolean {
  return ((roles[text.charCodeAt(at)] ?? 0) & role) !== 0;
}

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
  for (let at = nextCandidate(text, 0); at < text.length; at = nextCandidate(text, from)) {
    const reading = readAt(text, at, from);
    if (reading !== undefined && reading.quantity !== null) found.push(reading.quantity);
    from = Math.max(at + 1, reading?.end ?? 0);
  }
  // A copy takes no more room than it needs.
  return found.slice();
}

function readAt(text: string, at: number, from: number): ReturnType<Reader> {
  const first = text.charCodeAt(at);
  if (first === 0x5b || first === 0x3014) return readFootnote(text, at);
  const readers = isDigit(first) ? arabicReaders : chineseReaders;
  for (const reader of readers) {
    const reading = reader(text, at, from);
    if (reading !== undefined) return reading;
  }
  return undefined;
}
