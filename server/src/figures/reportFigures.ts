import type { Passage, PassageContent, Report } from '../parse/report';
import type { Segmenter } from '../segment/segmenter';
import { Attachment } from '../text/attachment';
import { firstFrom, type Span } from '../text/span';
import type { Figure, FigureOrigin, Quantity } from './figure';
import { noFrame, type Frame } from './frames';
import type { Wording } from './indicators';
import { partsOf, type Parts } from './figureParts';
import type { PassageReading } from './passageReading';
import type { StatedBlock } from './sameFacts';
import type { Statement } from './statements';

/** The figures of a report, made when they are asked for, and what those that claim something are compared by. */
export interface FigureReading {
  readonly figures: readonly Figure[];
  /** Of each passage that claims something, in text order. */
  readonly stated: readonly StatedBlock[];
  ofPassage(this: void, passage: number): readonly Figure[];
  figureAt(this: void, index: number): Figure | undefined;
  originOf(this: void, index: number): FigureOrigin;
  /** What the figures of each passage are made of; the same object as long as they claim the same. */
  readonly parts: readonly (Parts | undefined)[];
  /** How many figures stand in front of each passage. */
  readonly firsts: Int32Array;
}

/** Reads figures passage by passage; what looks across them (same facts, relations) is not done here. */
export function readFigures(report: Report, segmenter?: Segmenter): FigureReading {
  const { parts, firsts } = partsOf(report, segmenter);
  const byPassage: (readonly Figure[] | undefined)[] = [];
  // Behind a keystroke every figure has moved, and hardly any is looked at.
  const ofPassage = (index: number): readonly Figure[] => {
    const [its, passage] = [parts[index], report.passages[index]];
    return its && passage ? (byPassage[index] ??= figuresOf(its, passage, firsts[index] ?? 0)) : none;
  };
  let figures: readonly Figure[] | undefined;
  let stated: readonly StatedBlock[] | undefined;
  return {
    get figures() {
      return (figures ??= report.passages.flatMap(({ index }) => ofPassage(index)));
    },
    get stated() {
      return (stated ??= blocksOf(report, parts));
    },
    ofPassage,
    figureAt: (index) => {
      const passage = passageOfFigure(firsts, index);
      return ofPassage(passage)[index - (firsts[passage] ?? 0)];
    },
    originOf: (index) => {
      const passage = passageOfFigure(firsts, index);
      return { passage, order: index - (firsts[passage] ?? 0), source: parts[passage] };
    },
    parts,
    firsts,
  };
}

/** The last passage whose figures are counted from the index or from less: those in front of it may have none. */
function passageOfFigure(firsts: Int32Array, index: number): number {
  let [low, high] = [0, firsts.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((firsts[middle] ?? 0) <= index) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** What the passages with claims state; a block is the same object as long as it and its place are the same. */
function blocksOf({ history }: Report, parts: readonly (Parts | undefined)[]): readonly StatedBlock[] {
  const before = blocksBefore.get(history);
  const inPlace = before?.parts.length === parts.length ? replaced(before, parts) : undefined;
  const blocks = inPlace ?? gathered(before?.blocks ?? nothing, parts);
  blocksBefore.set(history, { parts, blocks });
  return blocks;
}

/** Where no passage has moved, only those with other parts are looked at; `undefined` where others claim something now. */
function replaced(before: StatedVersion, parts: readonly (Parts | undefined)[]): readonly StatedBlock[] | undefined {
  let blocks: StatedBlock[] | undefined;
  for (let passage = 0; passage < parts.length; passage += 1) {
    const its = parts[passage];
    if (its === before.parts[passage]) continue;
    const statements = its ? statementsOf(its) : nothing;
    const at = firstFrom(before.blocks, passage, (block) => block.passage);
    const known = before.blocks[at]?.passage === passage ? before.blocks[at] : undefined;
    if ((known?.statements.length ?? 0) > 0 !== statements.length > 0) return undefined;
    if (!known || known.statements === statements) continue;
    blocks ??= before.blocks.slice();
    blocks[at] = { statements, passage };
  }
  return blocks ?? before.blocks;
}

function gathered(before: readonly StatedBlock[], parts: readonly (Parts | undefined)[]): readonly StatedBlock[] {
  const blocks: StatedBlock[] = [];
  for (let passage = 0; passage < parts.length; passage += 1) {
    const its = parts[passage];
    const statements = its ? statementsOf(its) : nothing;
    if (statements.length === 0) continue;
    const known = before[blocks.length];
    const same = known?.statements === statements && known.passage === passage;
    blocks.push(same ? known : { statements, passage });
  }
  return blocks;
}

interface StatedVersion {
  readonly parts: readonly (Parts | undefined)[];
  readonly blocks: readonly StatedBlock[];
}

const blocksBefore = new Attachment<StatedVersion>();
const nothing: readonly never[] = [];
const none: readonly Figure[] = [];

/** What was made of a reading when it was last met: in front of a keystroke everything is still the same. */
const made = new Attachment<{
  readonly parts: Parts;
  readonly passage: Passage;
  readonly first: number;
  readonly figures: readonly Figure[];
}>();

function figuresOf(parts: Parts, passage: Passage, first: number): readonly Figure[] {
  const { reading, quantities, wordings, frames } = parts;
  const known = made.get(reading);
  const samePlace =
    known?.first === first && known.passage.index === passage.index && known.passage.start === passage.start;
  if (known && samePlace && claimTheSame(known.parts, parts)) return known.figures;
  const places = placesOf(passage.content, reading);
  const figures = quantities.map((quantity, order) => {
    const place = places[order] ?? nowhere;
    return toFigure(quantity, first + order, passage, place, wordings[order], frames[order] ?? noFrame);
  });
  made.set(reading, { parts, passage, first, figures });
  return figures;
}

/** What a reading was last found to state; what has only moved is compared with nothing again. */
const stating = new Attachment<Parts>();

function statementsOf(parts: Parts): readonly Statement[] {
  if (parts.statements) return parts.statements;
  const known = stating.get(parts.reading);
  const statements = known?.statements && claimTheSame(known, parts) ? known.statements : readStatements(parts);
  parts.statements = statements;
  stating.set(parts.reading, parts);
  return statements;
}

function readStatements(parts: Parts): readonly Statement[] {
  const places = placesOf(parts.content, parts.reading);
  const statements: Statement[] = [];
  parts.quantities.forEach((quantity, order) => {
    const place = places[order];
    const wording = parts.wordings[order];
    if (place && wording) statements.push(toStatement(parts, quantity, order, place, wording));
  });
  return statements;
}

function claimTheSame(a: Parts, b: Parts): boolean {
  return (
    a === b ||
    (a.article === b.article &&
      a.quantities === b.quantities &&
      a.wordings === b.wordings &&
      a.frames === b.frames &&
      a.table === b.table)
  );
}

function toStatement(
  { reading, article, frames, table }: Parts,
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
    table,
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
