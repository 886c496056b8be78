import type { Segmenter } from '../segment/segmenter';
import type { Span } from '../text/span';
import type { Quantity } from './figure';
import { ContentWord } from './passageWords';
import { addRuns, wordsOfRuns, type Run } from './runs';

/** A sentence whose words are wanted. */
export interface WantedSentence {
  readonly span: Span;
  /** Those that begin in the sentence: all of the passage's from `first` up to `end`. */
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
  #all: readonly ContentWord[] | undefined;
  #rest: readonly Run[];
  readonly #segmenter: Segmenter;

  /**
   * @param words as far as claims are named by them
   * @param rest what has not been cut yet
   */
  constructor(
    readonly words: readonly ContentWord[],
    rest: readonly Run[],
    segmenter: Segmenter,
  ) {
    const places = words.filter(({ lexeme }) => lexeme.kind === 'place');
    this.places = places.length === 0 ? nothing : places;
    this.#rest = rest;
    this.#segmenter = segmenter;
  }

  /** False where no word of the sentence is the given one or a form of it; told without cutting any more of it. */
  mayHold(word: string): boolean {
    return (
      this.#rest.some(({ text }) => mayHold(text, word)) ||
      (this.#all ?? this.words).some(({ lexeme }) => mayHold(lexeme.word, word))
    );
  }

  get all(): readonly ContentWord[] {
    if (this.#all !== undefined) return this.#all;
    const rest = this.#rest;
    this.#rest = nothing;
    if (rest.length === 0) return (this.#all = this.words);
    const words = this.words.slice();
    wordsOfRuns(rest, this.#segmenter).forEach((cut, order) => place(words, cut, rest[order]));
    return (this.#all = words);
  }
}

/** Whether some word of the text may be the given one or a form of it: each form shares its beginning, or two characters. */
function mayHold(text: string, word: string): boolean {
  if (text.includes(word.charAt(0))) return true;
  for (let at = 1; at + 1 < word.length; at += 1) if (text.includes(word.slice(at, at + 2))) return true;
  return false;
}

const nothing: readonly never[] = [];

/**
 * Cuts the words of sentences of one passage, all in one call.
 * @param text the passage's `flow.text`; all spans are in it
 */
export function cutSentences(
  text: string,
  quantities: readonly Quantity[],
  sentences: readonly WantedSentence[],
  segmenter: Segmenter,
): readonly SentenceWords[] {
  const runs: Run[] = [];
  const ends: number[] = [];
  const rests: Run[][] = [];
  for (const sentence of sentences) {
    const boundary = engineBoundary(text, quantities, sentence);
    runsBetween(runs, text, quantities, sentence, sentence.span.start, boundary);
    ends.push(runs.length);
    const rest: Run[] = [];
    runsBetween(rest, text, quantities, sentence, boundary, sentence.span.end);
    rests.push(rest);
  }
  const cut = wordsOfRuns(runs, segmenter);
  let at = 0;
  return ends.map((end, order) => {
    const words: ContentWord[] = [];
    for (; at < end; at += 1) place(words, cut[at] ?? nothing, runs[at]);
    return new SentenceWords(words, rests[order] ?? nothing, segmenter);
  });
}

/** Adds the words of a run where they stand in the passage. */
function place(words: ContentWord[], cut: readonly ContentWord[], run: Run | undefined): void {
  const start = run?.start ?? 0;
  for (const word of cut) words.push(new ContentWord(start + word.start, start + word.end, word.lexeme));
}

/** The first place behind what is needed where both engines cut whatever stands around it: in front of ， or 。, but not in a figure. */
function engineBoundary(
  text: string,
  quantities: readonly Quantity[],
  { span, first, end, needed }: WantedSentence,
): number {
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
function runsBetween(
  runs: Run[],
  text: string,
  quantities: readonly Quantity[],
  { first, end }: WantedSentence,
  from: number,
  to: number,
): void {
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
