import type { Comparison } from './evidence';
import type { ComparedClaim } from './sameFact';
import type { Statement } from './statements';
import type { NamedClaim } from './wordMatch';

/** The claims of one passage, wherever in its document it stands at present. */
export interface ClaimBlock {
  readonly statements: readonly Statement[];
  /** Among all passages with claims, counted from 0. */
  position: number;
  readonly numbering: Numbering;
  /** Index of the passage. */
  passage: number;
  /** What stands for its statements here. */
  members: readonly (Claim | NamedClaim)[];
}

/** How many figures stand in front of each passage, in the version at hand; one object for all blocks of a document. */
export interface Numbering {
  firsts: Int32Array;
}

/** A statement that is compared with others. */
export interface Claim extends ComparedClaim {
  readonly unitName: string;
  readonly block: ClaimBlock;
  /** In all buckets; free again when the claim is gone. */
  readonly id: number;
  readonly pairs: Pair[];
}

/** Two claims that may speak of one fact, the earlier one first, with the evidence. */
export interface Pair extends Comparison {
  readonly a: Claim;
  readonly b: Claim;
  /** All evidence together at present, as evidence.ts weighs it. */
  score: number;
}

/** Index of the figure that makes the claim. */
export function figureOf({ block, statement }: Claim): number {
  return indexIn(block, statement.order);
}

/** Index of a figure of the block's passage, by its order there. */
export function indexIn({ numbering, passage }: Pick<ClaimBlock, 'numbering' | 'passage'>, order: number): number {
  return (numbering.firsts[passage] ?? 0) + order;
}

/** Whether the one stands in front of the other in the text. */
export function isBefore(a: Claim, b: Claim): boolean {
  return a.block.position === b.block.position
    ? a.statement.order < b.statement.order
    : a.block.position < b.block.position;
}
