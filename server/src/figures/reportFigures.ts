import type { Passage, PassageContent, Report } from '../parse/report';
import type { Segmenter } from '../segment/segmenter';
import { Attachment } from '../text/attachment';
import { firstFrom, type Span } from '../text/span';
import { CellWordings } from './cellWordings';
import type { Figure, Quantity } from './figure';
import { Frames, noFrame, type Frame } from './frames';
import type { Wording } from './indicators';
import { readPassage, type PassageReading } from './passageReading';
import type { StatedBlock } from './sameFacts';
import type { Statement } from './statements';
import { TableUnits } from './tableUnits';

/** The figures of a report and, of those that claim something, what they are compared by. */
export interface FigureReading {
  readonly figures: readonly Figure[];
  /** Of each passage that claims something, in text order. */
  readonly stated: readonly StatedBlock[];
  readonly byPassage: readonly (readonly Figure[])[];
}

/** Reads figures passage by passage; what looks across them (same facts, relations) is not done here. */
export function readFigures(report: Report, segmenter?: Segmenter): FigureReading {
  const figures: Figure[] = [];
  const stated: StatedBlock[] = [];
  const byPassage: (readonly Figure[])[] = [];
  const frames = new Frames(report);
  const units = new TableUnits(report);
  const cells = segmenter && new CellWordings(report, segmenter);
  for (const passage of report.passages) {
    const reading = readPassage(passage.content, segmenter);
    if (reading.quantities.length === 0) {
      byPassage.push(none);
      continue;
    }
    const quantities = units.apply(passage, reading.quantities);
    const headers = passage.cell && quantities.some(({ claim }) => claim) ? cells?.wordingOf(passage) : undefined;
    const wordings = headers ? quantities.map(({ claim }) => (claim ? headers : undefined)) : reading.wordings;
    const article = report.sections[passage.section]?.article ?? 0;
    const its = figuresOf({
      passage,
      reading,
      quantities,
      wordings,
      article,
      frames: frames.of(passage, reading, quantities, wordings),
      first: figures.length,
    });
    byPassage.push(its.figures);
    for (const figure of its.figures) figures.push(figure);
    if (its.statements.length > 0)
      stated.push({ statements: its.statements, first: its.parts.first, passage: passage.index });
  }
  return { figures, stated, byPassage };
}

const none: readonly Figure[] = [];

/** All that the figures of a passage are made of. */
interface Parts {
  readonly passage: Passage;
  readonly reading: PassageReading;
  readonly quantities: readonly Quantity[];
  readonly wordings: readonly (Wording | undefined)[];
  readonly frames: readonly Frame[];
  readonly article: number;
  /** Index of its first figure. */
  readonly first: number;
}

interface Made {
  readonly parts: Parts;
  readonly figures: readonly Figure[];
  readonly statements: readonly Statement[];
}

/** What was made of a reading when it was last met: in front of a keystroke everything is still the same. */
const made = new Attachment<Made>();

function figuresOf(parts: Parts): Made {
  const known = made.get(parts.reading);
  const sameClaims = known && claimTheSame(known.parts, parts);
  if (sameClaims && samePlace(known.parts, parts)) return known;
  const { passage, reading, quantities, wordings, frames, article, first } = parts;
  const places = placesOf(passage.content, reading);
  const figures: Figure[] = [];
  const statements: Statement[] = [];
  for (let order = 0; order < quantities.length; order += 1) {
    const [quantity, place] = [quantities[order], places[order]];
    if (!quantity || !place) continue;
    const wording = wordings[order];
    const frame = frames[order] ?? noFrame;
    const figure = toFigure(quantity, first + order, passage, place, wording, frame);
    figures.push(figure);
    if (wording && !sameClaims)
      statements.push(toStatement(figure, wording, frame, reading, order, article, passage.cell?.table));
  }
  // What has only moved is compared with nothing again: its statements stay the same objects.
  const its = { parts, figures, statements: sameClaims ? known.statements : statements };
  made.set(reading, its);
  return its;
}

function samePlace(a: Parts, b: Parts): boolean {
  return a.first === b.first && a.passage.index === b.passage.index && a.passage.start === b.passage.start;
}

function claimTheSame(a: Parts, b: Parts): boolean {
  return (
    a.article === b.article &&
    a.quantities === b.quantities &&
    a.wordings === b.wordings &&
    a.frames === b.frames &&
    a.passage.cell?.table === b.passage.cell?.table
  );
}

function toStatement(
  figure: Figure,
  wording: Wording,
  { period, scope, status }: Frame,
  reading: PassageReading,
  order: number,
  article: number,
  table: number | undefined,
): Statement {
  return { figure, wording, reading, order, period, scope, statusWritten: status.written, article, table };
}

/** Where a quantity stands in its passage: in which sentence and clause of it, and from where to where in its source. */
interface Place {
  readonly sentence: number;
  readonly clause: number;
  readonly start: number;
  readonly end: number;
}

const placesByReading = new Attachment<readonly Place[]>();

function placesOf(content: PassageContent, reading: PassageReading): readonly Place[] {
  const known = placesByReading.get(reading);
  if (known) return known;
  const places = reading.quantities.map(({ span }) => {
    const sentence = lastUpTo(content.sentences, span.start);
    const clause = lastUpTo(content.sentences[sentence]?.clauses ?? [], span.start);
    const { start, end } = content.flow.toSource(span);
    return { sentence, clause, start, end };
  });
  placesByReading.set(reading, places);
  return places;
}

/** Index of the last item that begins at the offset or before it; 0 when none does. */
function lastUpTo(items: readonly { readonly span: Span }[], offset: number): number {
  return Math.max(0, firstFrom(items, offset + 1, ({ span }) => span.start) - 1);
}

/** Field by field, since copying objects of optional fields was most of the work here. */
function toFigure(
  quantity: Quantity,
  index: number,
  passage: Passage,
  place: Place,
  wording: Wording | undefined,
  frame: Frame,
): Figure {
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
    span: { start: passage.start + place.start, end: passage.start + place.end },
    flowSpan: quantity.span,
    passage: passage.index,
    sentence: place.sentence,
    clause: place.clause,
    indicator: wording?.indicator ?? null,
    period: frame.period?.value ?? null,
    scope: frame.scope.name,
    status: frame.status.value,
  };
  return quantity.negated === undefined ? figure : { ...figure, negated: quantity.negated };
}
