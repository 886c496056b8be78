import type { Span } from '../text/span';
import type { Indicator } from './figure';
import type { Aspect, Wording } from './indicators';
import type { WeightedWord } from './lexeme';
import type { ContentWord } from './passageWords';
import type { SentenceWords } from './sentenceWords';
import { noWords, type WordList, type WordRange } from './wordList';

/** Words further off than so many characters belong to a long list, and say nothing of the figure. */
const reach = 300;

/** Where the words stand that name a claim: before it in its clause, right behind it, and in an earlier clause. */
interface NamingPlaces {
  readonly leadStart: number;
  readonly behind: WordRange;
  readonly near: WordRange;
}

/** Its context is put together for the few claims that are compared with others; places are kept as plain numbers. */
export class ClaimWording implements Wording {
  readonly places: readonly ContentWord[];
  #context: readonly string[] | undefined;
  /** Absent when the context has been read. */
  #words: SentenceWords | undefined;
  readonly #leadStart: number;
  readonly #start: number;
  readonly #end: number;
  readonly #behindEnd: number;
  readonly #nearStart: number;
  readonly #nearEnd: number;

  constructor(
    readonly indicator: Indicator | null,
    readonly naming: readonly WeightedWord[],
    readonly aspect: Aspect,
    words: SentenceWords,
    claim: Span,
    { leadStart, behind, near }: NamingPlaces,
  ) {
    this.places = placesAround(words, claim, behind.isEmpty ? claim.end : behind.end);
    this.#words = words;
    this.#leadStart = leadStart;
    this.#start = claim.start;
    this.#end = claim.end;
    this.#behindEnd = behind.isEmpty ? claim.end : behind.end;
    this.#nearStart = near.isEmpty ? 0 : near.start;
    this.#nearEnd = near.isEmpty ? 0 : near.end;
  }

  get context(): readonly string[] {
    if (this.#context === undefined) {
      this.#context = this.readContext(this.#words?.all ?? noWords);
      this.#words = undefined;
    }
    return this.#context;
  }

  mayMention(word: string): boolean {
    return this.#words?.mayHold(word) ?? true;
  }

  private readContext(all: WordList): readonly string[] {
    const context: string[] = [];
    const { list, from, to } = all.between(this.#start - reach, this.#end + reach);
    for (let order = from; order < to; order += 1) {
      const { kind, word } = list.lexeme(order);
      if (kind !== 'place' && !this.names(list.start(order), list.end(order))) context.push(word);
    }
    return context;
  }

  /** Whether what stands between the two places is one of the words that name the claim. */
  private names(start: number, end: number): boolean {
    return (
      (start >= this.#leadStart && end <= this.#start) ||
      (start >= this.#end && end <= this.#behindEnd) ||
      (start >= this.#nearStart && end <= this.#nearEnd)
    );
  }
}

/** Those of the sentence up to the claim and in the words right behind it: they follow each other in the sentence. */
function placesAround({ places }: SentenceWords, { start, end }: Span, behindEnd: number): readonly ContentWord[] {
  let from = 0;
  while ((places[from]?.start ?? Infinity) < start - reach) from += 1;
  let to = from;
  while ((places[to]?.end ?? Infinity) <= Math.min(behindEnd, end + reach)) to += 1;
  if (from === to) return nothing;
  return from === 0 && to === places.length ? places : places.slice(from, to);
}

const nothing: readonly never[] = [];
