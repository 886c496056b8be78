/** A word as the engines return it: without its place. */
export interface TaggedWord {
  readonly word: string;
  readonly tag: string;
}
