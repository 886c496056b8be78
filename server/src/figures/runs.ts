import { Memo } from '../parse/memo';
import type { Segmenter, Word } from '../segment/segmenter';
import { setBits } from '../text/characters';
import { contentWords } from './passageWords';
import type { WordList } from './wordList';

/** A stretch of text that both engines cut as if nothing stood around it. */
export class Run {
  /** Its words of content, counted from its beginning, once it has been cut. */
  words: WordList | undefined;

  constructor(
    readonly start: number,
    readonly text: string,
  ) {}
}

/** What a character is to the engines: a place where they cut whatever stands around it, or part of a word of content. */
const roles = new Uint8Array(0x10000);
const parts = 1;
const content = 2;
setBits(roles, ' \t\n，。', parts);
for (let code = 0x3400; code <= 0x9fff; code += 1) roles[code] = content;
for (let letter = 0; letter < 26; letter += 1) roles[0x41 + letter] = roles[0x61 + letter] = content;

/** Adds the runs between the two places that hold words. */
export function addRuns(runs: Run[], text: string, from: number, to: number): void {
  let start = from;
  let role = 0;
  for (let at = from; at <= to; at += 1) {
    const own = at < to ? (roles[text.charCodeAt(at)] ?? 0) : parts;
    if (own !== parts) {
      role |= own;
      continue;
    }
    if (role === content) runs.push(new Run(start, text.slice(start, at)));
    start = at + 1;
    role = 0;
  }
}

/** Longer runs hardly come again. */
const longestRemembered = 24;
/** In characters. */
const mostRemembered = 400_000;
const remembered = new WeakMap<Segmenter, Memo<WordList>>();

/** Gives the runs their words: those that nobody has met are cut in one call. */
export function cutRuns(runs: readonly Run[], segmenter: Segmenter): void {
  let memo = remembered.get(segmenter);
  if (memo === undefined) remembered.set(segmenter, (memo = new Memo(mostRemembered)));
  let unknown = '';
  for (const run of runs) {
    if (run.text.length <= longestRemembered) run.words = memo.get(run.text);
    if (run.words === undefined) unknown += `${run.text}\n`;
  }
  if (unknown !== '') shareOut(segmenter.words(unknown), runs, memo);
}

/** Gives those of the runs that have no words yet theirs, of all that were cut off them with a line end behind each. */
function shareOut(words: readonly Word[], runs: readonly Run[], memo: Memo<WordList>): void {
  let next = 0;
  /** Where the next word begins, and the run. */
  let at = 0;
  let start = 0;
  for (const run of runs) {
    if (run.words !== undefined) continue;
    const first = next;
    const end = start + run.text.length;
    for (; at + lengthOf(words[next]) <= end; next += 1) at += lengthOf(words[next]);
    run.words = contentWords(words, first, next);
    start = end + 1;
    for (; at < start; next += 1) at += lengthOf(words[next]);
    if (run.text.length <= longestRemembered) memo.set(run.text, run.words);
  }
}

/** Behind the last word nothing ends. */
function lengthOf(word: Word | undefined): number {
  return word?.text.length ?? Infinity;
}
