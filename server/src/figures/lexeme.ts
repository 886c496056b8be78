/** What a word does in naming a figure. Words of other kinds (particles, adverbs, times, numbers) are not kept. */
export type WordKind = 'noun' | 'verb' | 'modifier' | 'place';

export interface WeightedWord {
  readonly word: string;
  /** 1 for a noun that names the figure itself, less for verbs, for words further off and for inherited ones. */
  readonly weight: number;
}

/** How much each kind of word says about what is counted. */
const kindWeight = { noun: 1, modifier: 0.9, verb: 0.3, place: 0 } as const;
/** 建设, 签约: names the deed more often than the thing. */
const nominalWeight = 0.5;

/** Verbs that lead to any number alike. */
const predicate =
  /^(?:达到?|完成|实现|增长|增加|下降|减少|提高|降低|上升|上涨|回落|提升|保持|突破|超过|年均增长|同比增长|同比下降|增至|降至|升至|[增提]高?到|增加到|提高到|下降到|跃升|扩大到?|位居|位列|居|占|累计|预计|加快|稳定|净增|有望|力争|确保|进行|开展|等)$/;

/** Longer words are none of the predicates. */
const longestPredicate = 4;

function isPredicate(word: string): boolean {
  return word.length <= longestPredicate && predicate.test(word);
}

const neverWeighed: readonly WeightedWord[] = [];

/** What is the same wherever a word stands. */
export class Lexeme {
  /** It leads to any number alike, and names none: 达到, 同比增长. */
  readonly predicate: boolean;
  /** It names a thing. */
  readonly naming: boolean;
  /** By the few factors that there are. */
  #weighted = neverWeighed;

  /** `nominal` is a verb that also names the action (建设, 增长): it may end a noun phrase. */
  constructor(
    readonly word: string,
    readonly kind: WordKind,
    readonly nominal: boolean,
  ) {
    this.predicate = isPredicate(word);
    this.naming = kind === 'noun' && !this.predicate;
  }

  /** The word with its weight by kind, times `factor`; the same object each time, as thousands of claims keep it. */
  weighted(factor: number): WeightedWord {
    const weight = (this.nominal ? nominalWeight : kindWeight[this.kind]) * factor;
    for (const known of this.#weighted) if (known.weight === weight) return known;
    const made = { word: this.word, weight };
    this.#weighted = [...this.#weighted, made];
    return made;
  }
}
