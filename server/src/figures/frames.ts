import type { Passage, PassageContent, Report } from '../parse/report';
import { Attachment } from '../text/attachment';
import { beginningIn, firstFrom } from '../text/span';
import type { Quantity } from './figure';
import type { Wording } from './indicators';
import type { PassageReading } from './passageReading';
import { reportYears, writtenPeriod, type Period, type ReportYears } from './periods';
import { ownPlaces, writtenScope, type OwnPlaces, type Scope } from './scopes';
import { planningPassages, readStatus, type StatusReading } from './statuses';

/** Where and when a claim holds, and whether it is a result or a plan. */
export interface Frame {
  readonly status: StatusReading;
  readonly period: Period | undefined;
  readonly scope: Scope;
}

/** What claims nothing has no frame. */
export const noFrame: Frame = {
  status: { value: 'none', written: false },
  period: undefined,
  scope: { name: null, written: false },
};

/** Frames by the reading that they belong to, for the place where it stood last. */
const remembered = new Attachment<{
  readonly planning: boolean;
  readonly own: string | null;
  /** What is the same in the whole report. */
  readonly report: string;
  readonly frames: readonly Frame[];
}>();

/** Place, time and status of claims, from their sentence, heading and title. */
export class Frames {
  private readonly years: ReportYears | undefined;
  private readonly planning: readonly boolean[];
  private readonly places: OwnPlaces;
  private readonly whole: string;
  private period: Period | undefined;
  private scope: Scope = noFrame.scope;

  constructor(private readonly report: Report) {
    this.years = reportYears(report);
    this.planning = planningPassages(report, this.years);
    this.places = ownPlaces(report);
    this.whole = `${this.years?.review} ${this.years?.plan} ${this.places.level}`;
  }

  /** True when a passage that stands as it did has the frames that these give it. */
  sameAs(other: Frames): boolean {
    return (
      this.whole === other.whole && sameItems(this.planning, other.planning) && samePlaces(this.places, other.places)
    );
  }

  /** The frames of a passage's quantities, in their order; the same as before when neither it nor its place changed. */
  of(
    passage: Passage,
    reading: PassageReading,
    quantities: readonly Quantity[],
    wordings: readonly (Wording | undefined)[],
  ): readonly Frame[] {
    const article = this.report.sections[passage.section]?.article ?? 0;
    const own = this.places.bySection.get(passage.section) ?? this.places.byArticle.get(article) ?? null;
    const planning = this.planning[passage.index] ?? false;
    // Cells are named by others of their table, so that their own text does not tell whether they are the same.
    const known = passage.cell ? undefined : remembered.get(reading);
    if (known?.planning === planning && known.own === own && known.report === this.whole) return known.frames;
    const dates = quantities.filter(({ kind }) => kind === 'date');
    const frames = quantities.map((quantity, order) =>
      quantity.claim ? this.frameOf(passage, quantity, dates, wordings[order], planning, own) : noFrame,
    );
    if (!passage.cell) remembered.set(reading, { planning, own, report: this.whole, frames });
    return frames;
  }

  private frameOf(
    passage: Passage,
    quantity: Quantity,
    dates: readonly Quantity[],
    wording: Wording | undefined,
    planning: boolean,
    own: string | null,
  ): Frame {
    const { start, text } = beforeFigure(passage.content, quantity);
    const before = beginningIn(dates, { start, end: quantity.span.start }, ({ span }) => span.start);
    const now = this.years && { year: planning ? this.years.plan : this.years.review, certain: planning };
    const said = writtenPeriod(
      text,
      // Not moved by `-start`: minus zero would make every span of the program hold its places as fractions.
      before.map((date) => ({ ...date, span: { start: date.span.start - start, end: date.span.end - start } })),
      now,
    );
    const period = said ?? (now && this.inheritedPeriod(now.year));
    const scope = writtenScope(text, wording?.places ?? [], own, this.places.level) ?? this.inheritedScope(own);
    const after = passage.content.flow.text.slice(quantity.span.end, quantity.span.end + longestTail);
    return { status: readStatus(text, after, planning, this.years), period, scope };
  }

  // Nearly all claims of a report inherit the same, and share it.

  private inheritedPeriod(year: number): Period {
    const value = String(year);
    if (this.period?.value !== value) this.period = { value, written: false };
    return this.period;
  }

  private inheritedScope(name: string | null): Scope {
    if (this.scope.name !== name) this.scope = { name, written: false };
    return this.scope;
  }
}

/** As much of a clause behind a figure as tells its status. */
const longestTail = 40;
/** Enough for any sentence; a text without marks must not be read again for each of its figures. */
const longestLead = 200;

function beforeFigure(content: PassageContent, quantity: Quantity): { start: number; text: string } {
  const next = firstFrom(content.sentences, quantity.span.start + 1, ({ span }) => span.start);
  const sentence = content.sentences[next - 1];
  const start = Math.max(sentence?.span.start ?? 0, quantity.span.start - longestLead);
  return { start, text: content.flow.text.slice(start, quantity.span.start) };
}

function sameItems(a: readonly boolean[], b: readonly boolean[]): boolean {
  return a === b || (a.length === b.length && a.every((item, index) => item === b[index]));
}

function samePlaces(a: OwnPlaces, b: OwnPlaces): boolean {
  return a === b || (a.level === b.level && sameMap(a.byArticle, b.byArticle) && sameMap(a.bySection, b.bySection));
}

function sameMap(a: ReadonlyMap<number, string>, b: ReadonlyMap<number, string>): boolean {
  if (a.size !== b.size) return false;
  for (const [key, value] of a) if (b.get(key) !== value) return false;
  return true;
}
