/** One term and the words that it stands for: 智慧医疗, never 智能医疗. */
export interface TermRule {
  readonly kind: 'term';
  /** The term to use; absent where the others are simply not to be used. */
  readonly say?: string;
  /** The words not to be used; at least one. */
  readonly not: readonly string[];
  /** True when the replacement is right wherever the word stands, so that it may be made without asking. */
  readonly sure: boolean;
  /** Why, in the team's own words; shown with the finding. */
  readonly note?: string;
}

/** A short name that may only follow its full name. */
export interface ShortNameRule {
  readonly kind: 'short';
  readonly full: string;
  readonly short: string;
  readonly note?: string;
}

/** Names of units or leaders in the order in which a list must name them. */
export interface OrderRule {
  readonly kind: 'order';
  /** First comes first; at least two. */
  readonly order: readonly string[];
  readonly sure: boolean;
  readonly note?: string;
}

export type WordRule = TermRule | ShortNameRule | OrderRule;

/** The rules of one file, or of several that were laid over each other. */
export interface WordList {
  readonly rules: readonly WordRule[];
}

/**
 * Lays lists over each other, weakest first: what a later list says of a word holds, and a term that it uses is no
 * longer forbidden by an earlier one.
 */
export function mergeWordLists(lists: readonly WordList[]): WordList {
  return { rules: lists.reduce<readonly WordRule[]>((below, { rules }) => [...outdone(below, rules), ...rules], []) };
}

/** The rules of a weaker list without what the stronger ones speak of themselves. */
function outdone(weaker: readonly WordRule[], stronger: readonly WordRule[]): WordRule[] {
  const spokenOf = new Set(stronger.flatMap((rule) => (rule.kind === 'term' ? [rule.say ?? [], rule.not].flat() : [])));
  const shortNames = new Set(stronger.flatMap((rule) => (rule.kind === 'short' ? [rule.short] : [])));
  return weaker.flatMap((rule): WordRule[] => {
    switch (rule.kind) {
      case 'term': {
        const not = rule.not.filter((word) => !spokenOf.has(word));
        return not.length > 0 ? [{ ...rule, not }] : [];
      }
      case 'short':
        return shortNames.has(rule.short) ? [] : [rule];
      case 'order':
        return [rule];
    }
  });
}
