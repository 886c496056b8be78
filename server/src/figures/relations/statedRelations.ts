import { Attachment } from '../../text/attachment';
import type { Quantity, Relation } from '../figure';
import type { Parts } from '../figureParts';
import { readRelations } from './readRelations';

/** What a passage states of its figures: it follows from its text alone, and only their indexes from what stands before. */
export class StatedRelations {
  /** How many figures stand in front of the passage, as the relations have it. */
  private first = 0;

  constructor(
    /** What they were read from. */
    readonly quantities: readonly Quantity[],
    private relations: readonly Relation[],
  ) {}

  /** Whether some of the written values cannot all be true. */
  get someBroken(): boolean {
    return this.relations.some(isBroken);
  }

  /** All of them where so many figures stand in front of the passage. */
  placed(first: number): readonly Relation[] {
    this.relations = moved(this.relations, first - this.first);
    this.first = first;
    return this.relations;
  }
}

/** Whether the written values of the relation cannot all be true. */
export function isBroken({ holds }: Relation): boolean {
  return holds === false;
}

const remembered = new Attachment<StatedRelations>();

/** What a paragraph, heading or list item states; a text that was met before is not read again. */
export function statedBy({ content, quantities }: Parts): StatedRelations {
  const known = remembered.get(content);
  if (known?.quantities === quantities) return known;
  const stated = new StatedRelations(quantities, readRelations(content, quantities));
  remembered.set(content, stated);
  return stated;
}

/** The same relations where `by` more figures stand in front of theirs. */
export function moved(relations: readonly Relation[], by: number): readonly Relation[] {
  if (by === 0 || relations.length === 0) return relations;
  return relations.map((relation) => ({
    ...relation,
    members: relation.members.map(({ figure, role }) => ({ figure: figure + by, role })),
    ...(relation.verdict && { verdict: { ...relation.verdict, figure: relation.verdict.figure + by } }),
  }));
}
