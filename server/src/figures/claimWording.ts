import type { Span } from '../text/span';
import type { Indicator } from './figure';
import type { Aspect, Wording } from './indicators';
import type { WeightedWord } from './lexeme';
import { wordsIn, type ContentWord } from './passageWords';
import type { SentenceWords } from './sentenceWords';

/** Words further off than so many characters belong to a long list, and say nothing of the figure. */
const reach = 300;

/** Where the words stand that name a claim: before it in its clause, right behind it, and in an earlier clause. */
interface NamingPlaces {
  readonly leadStart: number;
  readonly behind: readonly ContentWord[];
  readonly near: readonly ContentWord[];
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
    this.places = placesAround(words, claim, behind);
    this.#words = words;
    this.#leadStart = leadStart;
    this.#start = claim.start;
    this.#end = claim.end;
    this.#behindEnd = behind.at(-1)?.end ?? claim.end;
    this.#nearStart = near[0]?.start ?? 0;
    this.#nearEnd = near.at(-1)?.end ?? 0;
  }

  get context(): readonly string[] {
    if (this.#context === undefined) {
      this.#context = this.readContext(this.#words?.all ?? nothing);
      this.#words = undefined;
    }
    return this.#context;
  }

  mayMention(word: string): boolean {
    return this.#words?.mayHold(word) ?? true;
  }

  private readContext(all: readonly ContentWord[]): readonly string[] {
    const context: string[] = [];
    for (const word of wordsIn(all, this.#start - reach, this.#end + reach)) {
      if (word.lexeme.kind !== 'place' && !this.names(word)) context.push(word.lexeme.word);
    }
    return context;
  }

  private names({ start, end }: ContentWord): boolean {
    return (
      (start >= this.#leadStart && end <= this.#start) ||
      (start >= this.#end && end <= this.#behindEnd) ||
      (start >= this.#nearStart && end <= this.#nearEnd)
    );
  }
}

function placesAround(
  { places }: SentenceWords,
  { start, end }: Span,
  behind: readonly ContentWord[],
): readonly ContentWord[] {
  if (places.length === 0) return nothing;
  return places.filter(
    (word) => word.start >= start - reach && word.end <= end + reach && (word.end <= start || behind.includes(word)),
  );
}

const nothing: readonly ContentWord[] = [];
