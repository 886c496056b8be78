import type { Lexeme } from './lexeme';

/** Words of content in text order, in columns: an object for each of them was most of what cutting sentences left behind. */
export class WordList {
  /**
   * @param starts where each of them begins in the passage's `flow.text`
   * @param lexemes as many
   */
  constructor(
    private readonly starts: readonly number[],
    private readonly lexemes: readonly Lexeme[],
  ) {}

  get length(): number {
    return this.lexemes.length;
  }

  lexeme(order: number): Lexeme {
    return this.lexemes[order] as Lexeme;
  }

  /** Behind the last word the text goes on for ever. */
  start(order: number): number {
    return this.starts[order] ?? Infinity;
  }

  end(order: number): number {
    const lexeme = this.lexemes[order];
    return lexeme === undefined ? Infinity : this.start(order) + lexeme.word.length;
  }

  /** Position of the first word that does not begin before the offset; the number of words when all do. */
  firstFrom(offset: number): number {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.start(middle) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The words that lie between the two places. */
  between(start: number, end: number): WordRange {
    const from = this.firstFrom(start);
    let to = from;
    while (this.end(to) <= end) to += 1;
    return from === to ? noRange : new WordRange(this, from, to);
  }
}

/** Some words of a list that follow each other. */
export class WordRange {
  /** True when one of them names a thing. */
  readonly named: boolean;

  constructor(
    readonly list: WordList,
    readonly from: number,
    readonly to: number,
  ) {
    this.named = this.lastNaming() !== undefined;
  }

  get isEmpty(): boolean {
    return this.from === this.to;
  }

  /** Where the first of them begins. */
  get start(): number {
    return this.list.start(this.from);
  }

  /** Where the last of them ends. */
  get end(): number {
    return this.list.end(this.to - 1);
  }

  /** Position of the last of them that names a thing. */
  lastNaming(): number | undefined {
    for (let order = this.to - 1; order >= this.from; order -= 1) if (this.list.lexeme(order).naming) return order;
    return undefined;
  }
}

export const noWords = new WordList([], []);
export const noRange = new WordRange(noWords, 0, 0);
