import type { Passage, PassageContent, Report } from '../parse/report';
import type { Segmenter } from '../segment/segmenter';
import { Attachment } from '../text/attachment';
import { firstFrom, type Span } from '../text/span';
import { CellWordings } from './cellWordings';
import type { Figure, Quantity } from './figure';
import { Frames, noFrame, type Frame } from './frames';
import type { Wording } from './indicators';
import { readPassage, withoutClaim, type PassageReading } from './passageReading';
import type { StatedBlock } from './sameFacts';
import type { Statement } from './statements';
import { TableUnits } from './tableUnits';

/** The figures of a report, made when they are asked for, and what those that claim something are compared by. */
export interface FigureReading {
  readonly figures: readonly Figure[];
  /** Of each passage that claims something, in text order. */
  readonly stated: readonly StatedBlock[];
  ofPassage(this: void, passage: number): readonly Figure[];
  figureAt(this: void, index: number): Figure | undefined;
  /** Where the figures of a passage are counted from, and where the first one stands in it; `undefined` without any. */
  firstOf(this: void, passage: number): FirstFigure | undefined;
}

export interface FirstFigure {
  readonly index: number;
  /** In the passage's `flow.text`; the same object as long as the passage's text is. */
  readonly span: Span;
}

/** Reads figures passage by passage; what looks across them (same facts, relations) is not done here. */
export function readFigures(report: Report, segmenter?: Segmenter): FigureReading {
  const parts = readParts(report, segmenter);
  const counted = parts.filter((its) => its !== undefined);
  const byPassage: (readonly Figure[] | undefined)[] = [];
  // Behind a keystroke every figure has moved, and hardly any is looked at.
  const ofPassage = (passage: number): readonly Figure[] => {
    const its = parts[passage];
    return its ? (byPassage[passage] ??= figuresOf(its)) : none;
  };
  let figures: readonly Figure[] | undefined;
  let stated: readonly StatedBlock[] | undefined;
  return {
    get figures() {
      return (figures ??= report.passages.flatMap(({ index }) => ofPassage(index)));
    },
    get stated() {
      return (stated ??= counted.flatMap(stateOf));
    },
    ofPassage,
    figureAt: (index) => {
      const its = counted[firstFrom(counted, index + 1, ({ first }) => first) - 1];
      return its && ofPassage(its.passage.index)[index - its.first];
    },
    firstOf: (passage) => {
      const its = parts[passage];
      const span = its?.quantities[0]?.span;
      return span && { index: its.first, span };
    },
  };
}

/** The parts of each passage that has figures, by its index. */
function readParts(report: Report, segmenter: Segmenter | undefined): readonly (Parts | undefined)[] {
  const all: (Parts | undefined)[] = [];
  const frames = new Frames(report);
  const units = new TableUnits(report);
  const heaps = tablesOfHeaps(report);
  const cells = segmenter && new CellWordings(report, segmenter);
  let first = 0;
  for (const passage of report.passages) {
    const reading = readPassage(passage.content, segmenter);
    if (reading.quantities.length === 0) {
      all.push(undefined);
      continue;
    }
    const heap = passage.cell !== undefined && heaps.has(passage.cell.table);
    const quantities = heap ? reading.quantities.map(withoutClaim) : units.apply(passage, reading.quantities);
    const headers = passage.cell && quantities.some(({ claim }) => claim) ? cells?.wordingOf(passage) : undefined;
    const wordings = headers ? quantities.map(({ claim }) => (claim ? headers : undefined)) : reading.wordings;
    const article = report.sections[passage.section]?.article ?? 0;
    const its = frames.of(passage, reading, quantities, wordings);
    all.push({ passage, reading, quantities, wordings, article, frames: its, first });
    first += quantities.length;
  }
  return all;
}

/** What a passage claims; nothing where it claims nothing. */
function stateOf(parts: Parts): StatedBlock | readonly never[] {
  const statements = statementsOf(parts);
  return statements.length > 0 ? { statements, first: parts.first, passage: parts.passage.index } : [];
}

const none: readonly Figure[] = [];

/** No table that anybody reads has more; beyond, it is a file of numbers, and its cells claim nothing. */
const mostCells = 20_000;

function tablesOfHeaps({ tables }: Report): ReadonlySet<number> {
  const large = tables.filter(({ rows }) => rows.reduce((sum, row) => sum + row.length, 0) > mostCells);
  return new Set(large.map(({ index }) => index));
}

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

/** What was made of a reading when it was last met: in front of a keystroke everything is still the same. */
const made = new Attachment<{ readonly parts: Parts; readonly figures: readonly Figure[] }>();

function figuresOf(parts: Parts): readonly Figure[] {
  const { passage, reading, quantities, wordings, frames, first } = parts;
  const known = made.get(reading);
  if (known && claimTheSame(known.parts, parts) && samePlace(known.parts, parts)) return known.figures;
  const places = placesOf(passage.content, reading);
  const figures = quantities.map((quantity, order) => {
    const place = places[order] ?? nowhere;
    return toFigure(quantity, first + order, passage, place, wordings[order], frames[order] ?? noFrame);
  });
  made.set(reading, { parts, figures });
  return figures;
}

/** What a reading was last found to state; what has only moved is compared with nothing again. */
const stating = new Attachment<{ readonly parts: Parts; readonly statements: readonly Statement[] }>();

function statementsOf(parts: Parts): readonly Statement[] {
  const known = stating.get(parts.reading);
  if (known && claimTheSame(known.parts, parts)) return known.statements;
  const places = placesOf(parts.passage.content, parts.reading);
  const statements: Statement[] = [];
  parts.quantities.forEach((quantity, order) => {
    const place = places[order];
    const wording = parts.wordings[order];
    if (place && wording) statements.push(toStatement(parts, quantity, order, place, wording));
  });
  stating.set(parts.reading, { parts, statements });
  return statements;
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
  { reading, article, frames, passage }: Parts,
  { kind, value, upper, unit, bound, precision }: Quantity,
  order: number,
  { sentence }: Place,
  wording: Wording,
): Statement {
  const { period, scope, status } = frames[order] ?? noFrame;
  return {
    figure: { kind, value, upper, unit, bound, precision, sentence, status: status.value },
    wording,
    reading,
    order,
    period,
    scope,
    statusWritten: status.written,
    article,
    table: passage.cell?.table,
  };
}

/** Where a quantity stands in its passage: in which sentence and clause of it, and from where to where in its source. */
interface Place {
  readonly sentence: number;
  readonly clause: number;
  readonly start: number;
  readonly end: number;
}

const nowhere: Place = { sentence: 0, clause: 0, start: 0, end: 0 };

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
