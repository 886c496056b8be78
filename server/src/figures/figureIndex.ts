import type { Passage, Report } from '../parse/report';
import { sourceSpan } from '../parse/report';
import type { Segmenter } from '../segment/segmenter';
import { firstFrom, type Span } from '../text/span';
import { CellWordings } from './cellWordings';
import type { Figure, FigureIndex, Quantity, Relation } from './figure';
import { Frames, noFrame, type Frame } from './frames';
import type { Wording } from './indicators';
import { readPassage } from './passageReading';
import { findRelations } from './relations/findRelations';
import { findSameFacts, type SameFacts } from './sameFacts';
import type { Statement } from './statements';
import { TableUnits } from './tableUnits';

/** Finds every figure of a report. Without a segmenter what the figures count is not read (`indicator` is `null`). */
export function indexFigures(report: Report, segmenter?: Segmenter): FigureIndex {
  const { figures, statements, byPassage } = readFigures(report, segmenter);
  const ofPassage = (passage: number): readonly Figure[] => byPassage[passage] ?? [];
  let facts: SameFacts | undefined;
  let relations: readonly Relation[] | undefined;
  // Colours need no comparison of figures; the first who asks for it waits.
  const sameFacts = (): SameFacts => (facts ??= findSameFacts(statements));
  return {
    figures,
    ofPassage,
    get relations() {
      return (relations ??= findRelations(report, { ofPassage }));
    },
    get sameIndicator() {
      return sameFacts().groups;
    },
    get disagreements() {
      return sameFacts().disagreements;
    },
  };
}

/** The figures of a report and, of those that claim something, what they are compared by. */
export interface FigureReading {
  readonly figures: readonly Figure[];
  readonly statements: readonly Statement[];
  readonly byPassage: readonly (readonly Figure[])[];
}

/** Reads figures passage by passage; what looks across them (same facts, relations) is not done here. */
export function readFigures(report: Report, segmenter?: Segmenter): FigureReading {
  const figures: Figure[] = [];
  const statements: Statement[] = [];
  const frames = new Frames(report);
  const units = new TableUnits(report);
  const cells = segmenter && new CellWordings(report, segmenter);
  const byPassage = report.passages.map((passage) => {
    const reading = readPassage(passage.content, segmenter);
    const quantities = units.apply(passage, reading.quantities);
    const headers = quantities.some(({ claim }) => claim) ? cells?.wordingOf(passage) : undefined;
    const wordingOf = (order: number): Wording | undefined =>
      headers && quantities[order]?.claim ? headers : reading.wordings[order];
    const passageFrames = frames.of(passage, reading, quantities, wordingOf);
    return quantities.map((quantity, order) => {
      const wording = wordingOf(order);
      const frame = passageFrames[order] ?? noFrame;
      const figure = toFigure(quantity, figures.length, passage, wording, frame);
      figures.push(figure);
      if (wording) {
        statements.push({
          figure,
          wording,
          reading,
          order,
          period: frame.period,
          scope: frame.scope,
          statusWritten: frame.status.written,
          article: report.sections[passage.section]?.article ?? 0,
          table: passage.cell?.table,
        });
      }
      return figure;
    });
  });
  return { figures, statements, byPassage };
}

/** Field by field, since copying objects of optional fields was most of the work here. */
function toFigure(
  quantity: Quantity,
  index: number,
  passage: Passage,
  wording: Wording | undefined,
  frame: Frame,
): Figure {
  const { sentence, clause } = placeOf(passage, quantity);
  const figure: Figure = {
    text: quantity.text,
    kind: quantity.kind,
    value: quantity.value,
    upper: quantity.upper,
    unit: quantity.unit,
    bound: quantity.bound,
    precision: quantity.precision,
    claim: quantity.claim,
    index,
    span: sourceSpan(passage, quantity.span),
    flowSpan: quantity.span,
    passage: passage.index,
    sentence,
    clause,
    indicator: wording?.indicator ?? null,
    period: frame.period?.value ?? null,
    scope: frame.scope.name,
    status: frame.status.value,
  };
  return quantity.negated === undefined ? figure : { ...figure, negated: quantity.negated };
}

function placeOf(passage: Passage, quantity: Quantity): { sentence: number; clause: number } {
  const { sentences } = passage.content;
  const { start } = quantity.span;
  const sentence = lastUpTo(sentences, start);
  return { sentence, clause: lastUpTo(sentences[sentence]?.clauses ?? [], start) };
}

/** Index of the last item that begins at the offset or before it; 0 when none does. */
function lastUpTo(items: readonly { readonly span: Span }[], offset: number): number {
  return Math.max(0, firstFrom(items, offset + 1, ({ span }) => span.start) - 1);
}
