import type { Passage, PassageContent, Report } from '../parse/report';
import { sourceSpan } from '../parse/report';
import type { Segmenter } from '../segment/segmenter';
import { shift } from '../text/span';
import type { Figure, FigureIndex, Quantity } from './figure';
import { readWordings, type Wording } from './indicators';
import { cutWords } from './passageWords';
import { reportYears, writtenPeriod, type ReportYears } from './periods';
import { scanQuantities } from './quantities';
import { findRelations } from './relations/findRelations';
import { findSameFacts, type SameFacts } from './sameFacts';
import { ownPlaces, writtenScope, type OwnPlaces } from './scopes';
import { TableUnits } from './tableUnits';
import type { Statement } from './statements';
import { planningPassages, readStatus } from './statuses';

/** Finds every figure of a report. Without a segmenter what the figures count is not read (`indicator` is `null`). */
export function indexFigures(report: Report, segmenter?: Segmenter): FigureIndex {
  const { figures, statements, byPassage } = readFigures(report, segmenter);
  const ofPassage = (passage: number): readonly Figure[] => byPassage[passage] ?? [];
  let facts: SameFacts | undefined;
  // Colours need no comparison of figures; the first who asks for it waits.
  const sameFacts = (): SameFacts => (facts ??= findSameFacts(statements));
  return {
    figures,
    relations: findRelations(report, { ofPassage }),
    ofPassage,
    get sameIndicator() {
      return sameFacts().groups;
    },
    get disagreements() {
      return sameFacts().disagreements;
    },
  };
}

/** What a passage's own words tell; the same for the same words, wherever they stand. */
interface PassageReading {
  readonly quantities: readonly Quantity[];
  readonly wordings: ReadonlyMap<number, Wording>;
}

export function readFigures(report: Report, segmenter?: Segmenter) {
  const figures: Figure[] = [];
  const statements: Statement[] = [];
  const frames = new Frames(report);
  const units = new TableUnits(report);
  const byPassage = report.passages.map((passage) => {
    const reading = read(passage.content, segmenter);
    const quantities = units.apply(passage, reading.quantities);
    return quantities.map((quantity, order) => {
      const wording = reading.wordings.get(order);
      const frame = frames.of(passage, quantity, quantities, wording);
      const { span, coreEnd: _coreEnd, ...rest } = quantity;
      const figure: Figure = {
        ...rest,
        index: figures.length,
        span: sourceSpan(passage, span),
        flowSpan: span,
        passage: passage.index,
        ...placeOf(passage, quantity),
        indicator: wording?.indicator ?? null,
        period: frame.period?.value ?? null,
        scope: frame.scope.name,
        status: frame.status.value,
      };
      figures.push(figure);
      if (wording) {
        statements.push({
          figure,
          wording,
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

function read(content: PassageContent, segmenter: Segmenter | undefined): PassageReading {
  const quantities = scanQuantities(content.flow.text);
  if (!segmenter || !quantities.some(({ claim }) => claim)) return { quantities, wordings: new Map() };
  const words = cutWords(content, quantities, segmenter);
  return { quantities, wordings: readWordings(content, quantities, words) };
}

/** Place, time and status of claims, from their sentence, heading and title. */
class Frames {
  private readonly years: ReportYears | undefined;
  private readonly planning: readonly boolean[];
  private readonly places: OwnPlaces;

  constructor(private readonly report: Report) {
    this.years = reportYears(report);
    this.planning = planningPassages(report, this.years);
    this.places = ownPlaces(report);
  }

  of(passage: Passage, quantity: Quantity, quantities: readonly Quantity[], wording: Wording | undefined) {
    const article = this.report.sections[passage.section]?.article ?? 0;
    const own = this.places.byArticle.get(article) ?? null;
    if (!quantity.claim) return { status: { value: 'none' as const, written: false }, period: undefined, scope: { name: null, written: false } };
    const planning = this.planning[passage.index] ?? false;
    const { start, text } = beforeFigure(passage.content, quantity);
    const dates = quantities.filter(
      ({ kind, span }) => kind === 'date' && span.start >= start && span.end <= quantity.span.start,
    );
    const now = this.years && { year: planning ? this.years.plan : this.years.review, certain: planning };
    const said = writtenPeriod(text, dates.map((date) => ({ ...date, span: shift(date.span, -start) })), now);
    const period = said ?? (now && { value: String(now.year), written: false });
    const scope = writtenScope(text, wording?.places ?? [], own, this.places.level) ?? { name: own, written: false };
    const after = passage.content.flow.text.slice(quantity.span.end, quantity.span.end + longestTail);
    return { status: readStatus(text, after, planning, this.years), period, scope };
  }
}

/** As much of a clause behind a figure as tells its status. */
const longestTail = 40;
/** Enough for any sentence; a text without marks must not be read again for each of its figures. */
const longestLead = 200;

function beforeFigure(content: PassageContent, quantity: Quantity): { start: number; text: string } {
  const sentence = content.sentences.findLast(({ span }) => span.start <= quantity.span.start);
  const start = Math.max(sentence?.span.start ?? 0, quantity.span.start - longestLead);
  return { start, text: content.flow.text.slice(start, quantity.span.start) };
}

function placeOf(passage: Passage, quantity: Quantity): { sentence: number; clause: number } {
  const { sentences } = passage.content;
  const sentence = Math.max(
    0,
    sentences.findLastIndex(({ span }) => span.start <= quantity.span.start),
  );
  const clauses = sentences[sentence]?.clauses ?? [];
  return {
    sentence,
    clause: Math.max(
      0,
      clauses.findLastIndex(({ span }) => span.start <= quantity.span.start),
    ),
  };
}
