import type { Segmenter } from '../segment/segmenter';
import type { Span } from '../text/span';
import type { Quantity } from './figure';
import type { Lexeme } from './lexeme';
import { wordAt, type ContentWord } from './passageWords';
import { addRuns, cutRuns, type Run } from './runs';
import { noWords, WordList } from './wordList';

/** A sentence whose words are wanted. */
export interface WantedSentence {
  /** The passage's `flow.text`; all spans are in it. */
  readonly text: string;
  readonly span: Span;
  /** Of the passage. */
  readonly quantities: readonly Quantity[];
  /** Those that begin in the sentence: from `first` up to `end`. */
  readonly first: number;
  readonly end: number;
  /** Where the clause of the last claim ends. */
  readonly needed: number;
}

/**
 * The content words of one sentence. Cut is the sentence up to the clause of its last claim; what follows says nothing of
 * any, and is cut when somebody asks for all words.
 */
export class SentenceWords {
  /** Those of the words that are places. */
  readonly places: readonly ContentWord[];
  #all: WordList | undefined;
  /** What has not been cut, once somebody has asked. */
  #rest: readonly Run[] | undefined;
  readonly #sentence: WantedSentence;
  readonly #segmenter: Segmenter;

  /**
   * @param words as far as claims are named by them
   * @param cutTo where the rest of the sentence begins
   */
  constructor(
    readonly words: WordList,
    readonly cutTo: number,
    sentence: WantedSentence,
    segmenter: Segmenter,
  ) {
    this.places = placesAmong(words);
    this.#sentence = sentence;
    this.#segmenter = segmenter;
  }

  /** False where no word of the sentence is the given one or a form of it; told without cutting any more of it. */
  mayHold(word: string): boolean {
    if (this.#all === undefined && this.rest.some(({ text }) => mayHold(text, word))) return true;
    const words = this.#all ?? this.words;
    for (let order = 0; order < words.length; order += 1) if (mayHold(words.lexeme(order).word, word)) return true;
    return false;
  }

  get all(): WordList {
    if (this.#all === undefined) {
      const { rest } = this;
      cutRuns(rest, this.#segmenter);
      this.#all = rest.length === 0 ? this.words : joined(this.words, rest, 0, rest.length);
      this.#rest = nothing;
    }
    return this.#all;
  }

  private get rest(): readonly Run[] {
    if (this.#rest === undefined) {
      const rest: Run[] = [];
      runsBetween(rest, this.#sentence, this.cutTo, this.#sentence.span.end);
      this.#rest = rest;
    }
    return this.#rest;
  }
}

/** Whether some word of the text may be the given one or a form of it: each form shares its beginning, or two characters. */
function mayHold(text: string, word: string): boolean {
  if (text.includes(word.charAt(0))) return true;
  for (let at = 1; at + 1 < word.length; at += 1) if (text.includes(word.slice(at, at + 2))) return true;
  return false;
}

const nothing: readonly never[] = [];

function placesAmong(words: WordList): readonly ContentWord[] {
  let places: ContentWord[] | undefined;
  for (let order = 0; order < words.length; order += 1) {
    if (words.lexeme(order).kind === 'place') (places ??= []).push(wordAt(words, order));
  }
  return places ?? nothing;
}

/** Cuts the words of sentences of one passage, all in one call. */
export function cutSentences(sentences: readonly WantedSentence[], segmenter: Segmenter): readonly SentenceWords[] {
  const runs: Run[] = [];
  const cuts = sentences.map((sentence) => {
    const first = runs.length;
    const cutTo = engineBoundary(sentence);
    runsBetween(runs, sentence, sentence.span.start, cutTo);
    return { sentence, cutTo, first, end: runs.length };
  });
  cutRuns(runs, segmenter);
  return cuts.map(
    ({ sentence, cutTo, first, end }) =>
      new SentenceWords(joined(noWords, runs, first, end), cutTo, sentence, segmenter),
  );
}

/** The words, and behind them those of the runs from the one position up to the other, where they stand in the passage. */
function joined(words: WordList, runs: readonly Run[], first: number, end: number): WordList {
  let { length } = words;
  for (let order = first; order < end; order += 1) length += runs[order]?.words?.length ?? 0;
  if (length === words.length) return words;
  const starts = new Array<number>(length);
  const lexemes = new Array<Lexeme>(length);
  let at = 0;
  const add = (list: WordList, by: number): void => {
    for (let order = 0; order < list.length; order += 1, at += 1) {
      starts[at] = by + list.start(order);
      lexemes[at] = list.lexeme(order);
    }
  };
  add(words, 0);
  for (let order = first; order < end; order += 1) {
    const run = runs[order];
    if (run?.words !== undefined) add(run.words, run.start);
  }
  return new WordList(starts, lexemes);
}

/** The first place behind what is needed where both engines cut whatever stands around it: in front of ， or 。, but not in a figure. */
function engineBoundary({ text, quantities, span, first, end, needed }: WantedSentence): number {
  let next = first;
  for (let at = needed; at < span.end; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== 0xff0c && code !== 0x3002) continue;
    while (next < end && (quantities[next]?.span.end ?? 0) <= at) next += 1;
    if (next === end || (quantities[next]?.span.start ?? 0) > at) return at;
  }
  return span.end;
}

/** The runs of words between the two places, without the figures. */
function runsBetween(runs: Run[], { text, quantities, first, end }: WantedSentence, from: number, to: number): void {
  let at = from;
  for (let order = first; order < end && at < to; order += 1) {
    const span = quantities[order]?.span;
    if (span === undefined || span.end <= at) continue;
    if (span.start >= to) break;
    addRuns(runs, text, at, span.start);
    at = span.end;
  }
  addRuns(runs, text, at, to);
}
