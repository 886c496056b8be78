import type { Report } from '../parse/report';
import type { Segmenter } from '../segment/segmenter';
import { Attachment } from '../text/attachment';
import type { FigureIndex } from './figure';
import { readFigures } from './reportFigures';
import { RelationIndex } from './relations/relationIndex';
import { SameFactIndex, type SameFacts } from './sameFacts';

/** Finds every figure of a report. Without a segmenter what the figures count is not read (`indicator` is `null`). */
export function indexFigures(report: Report, segmenter?: Segmenter): FigureIndex {
  const reading = readFigures(report, segmenter);
  let facts: SameFacts | undefined;
  let relations: RelationIndex | undefined;
  // Colours need no comparison of figures; the first who asks for it waits.
  const sameFacts = (): SameFacts => (facts ??= factsOf(report).update(reading.stated, reading.firsts));
  const relationIndex = (): RelationIndex => (relations ??= new RelationIndex(report, reading));
  return {
    get figures() {
      return reading.figures;
    },
    ofPassage: reading.ofPassage,
    figureAt: reading.figureAt,
    originOf: reading.originOf,
    get relations() {
      return relationIndex().all;
    },
    get brokenRelations() {
      return relationIndex().broken;
    },
    relationsOf: (figure) => relationIndex().of(figure),
    get sameIndicator() {
      return sameFacts().groups;
    },
    get disagreements() {
      return sameFacts().disagreements;
    },
  };
}

const indexes = new Attachment<SameFactIndex>();

/** What was compared in earlier versions of the document is not compared again. */
function factsOf({ history }: Report): SameFactIndex {
  let index = indexes.get(history);
  if (!index) indexes.set(history, (index = new SameFactIndex()));
  return index;
}
