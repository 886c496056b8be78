import type { PassageContent } from '../../parse/report';
import type { Quantity, Relation } from '../figure';
import { isRoundNumber, type Rounding } from '../interval';
import type { Mention } from '../mentions';
import { findChanges } from './changes';
import { findClosingSums } from './closingSums';
import { findIncrements } from './increments';
import { findParallelSums } from './parallelSums';
import { PassageClaims } from './passageClaims';
import { findProducts } from './products';
import { findRunningTotals } from './runningTotals';
import { findShares } from './shares';
import { shows, signs } from './signs';
import { findStructures } from './structures';
import { findSums } from './sums';

/** What binds the claims of one sentence, and what stands in the lead of one of them wherever it does. */
const ofSentence: readonly {
  readonly signs: number;
  readonly find: (mentions: readonly Mention[]) => readonly Relation[];
}[] = [
  { signs: signs.from, find: findChanges },
  { signs: signs.compared | signs.year | signs.multiple, find: findIncrements },
  { signs: signs.each, find: findProducts },
  { signs: signs.month, find: findRunningTotals },
  { signs: signs.total, find: findClosingSums },
];

/** What binds claims across the sentences of a passage. */
const ofPassage: readonly {
  readonly signs: number;
  readonly find: (claims: PassageClaims) => readonly Relation[];
}[] = [
  { signs: signs.share | signs.of, find: findShares },
  { signs: signs.parts | signs.from | signs.total | signs.share, find: findSums },
  { signs: signs.series, find: findParallelSums },
];

/**
 * What the words of a passage state of its figures, which are told by their indexes among those of the passage.
 * Round numbers are taken as they stand; where only that contradicts, the relation is broken but uncertain.
 */
export function readRelations(content: PassageContent, quantities: readonly Quantity[]): readonly Relation[] {
  const strict = readAs(content, quantities, 'round-numbers-exact');
  if (strict.every(({ holds }) => holds !== false) || !quantities.some(isRoundNumber)) return strict;
  const lenient = readAs(content, quantities, 'rounded');
  const broken = new Set(lenient.filter(({ holds }) => holds === false).map(keyOf));
  return strict.map((relation) =>
    relation.holds !== false || relation.verdict === undefined || broken.has(keyOf(relation))
      ? relation
      : { ...relation, verdict: { ...relation.verdict, uncertain: true } },
  );
}

function readAs(content: PassageContent, quantities: readonly Quantity[], rounding: Rounding): readonly Relation[] {
  const relations: Relation[] = [];
  const claims = new PassageClaims(content, quantities, rounding);
  for (const sentence of claims.sentences) {
    for (const { find, signs: needed } of ofSentence)
      if (shows(sentence, needed)) relations.push(...find(sentence.mentions));
  }
  if (claims.all.length > 1) {
    for (const { find, signs: needed } of ofPassage) if (shows(claims, needed)) relations.push(...find(claims));
  }
  relations.push(...findStructures(content, quantities));
  return relations;
}

function keyOf({ type, members }: Relation): string {
  return `${type} ${members.map(({ figure, role }) => `${role}${String(figure)}`).join(' ')}`;
}
