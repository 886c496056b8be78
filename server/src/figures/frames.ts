import type { Passage, PassageContent, Report } from '../parse/report';
import { Attachment } from '../text/attachment';
import { firstFrom, type Span } from '../text/span';
import type { Quantity } from './figure';
import type { Wording } from './indicators';
import type { PassageReading } from './passageReading';
import { reportYears, writtenPeriod, type Now, type Period, type ReportYears } from './periods';
import { ownPlaces, writtenScope, type OwnPlaces, type Scope } from './scopes';
import { planningPassages, readStatus, type StatusReading } from './statuses';

/** Where and when a claim holds, and whether it is a result or a plan. */
export interface Frame {
  readonly status: StatusReading;
  readonly period: Period | undefined;
  readonly scope: Scope;
}

/** What is the same for all claims of a passage. */
interface Surroundings {
  readonly content: PassageContent;
  readonly dates: readonly Quantity[];
  readonly planning: boolean;
  readonly now: Now | undefined;
  /** The place that it is about. */
  readonly own: string | null;
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
  private last = noFrame;

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
    const dates = datesAmong(quantities);
    const now = this.years && { year: planning ? this.years.plan : this.years.review, certain: planning };
    const around = { content: passage.content, dates, planning, now, own };
    const frames = quantities.map((quantity, order) =>
      quantity.claim ? this.frameOf(quantity, wordings[order], around) : noFrame,
    );
    if (!passage.cell) remembered.set(reading, { planning, own, report: this.whole, frames });
    return frames;
  }

  private frameOf(quantity: Quantity, wording: Wording | undefined, around: Surroundings): Frame {
    const { content, dates, planning, now, own } = around;
    const { text } = content.flow;
    const { start, end } = quantity.span;
    const lead = leadStart(content, start);
    const before = text.slice(lead, start);
    const period = writtenPeriod(before, lead, dates, now) ?? (now && this.inheritedPeriod(now.year));
    const scope = writtenScope(before, wording?.places ?? none, own, this.places.level) ?? this.inheritedScope(own);
    const status = readStatus(before, text.slice(end, end + longestTail), planning, this.years);
    return this.frame(status, period, scope);
  }

  // Nearly all claims of a report inherit the same, and share it and their frame.

  private frame(status: StatusReading, period: Period | undefined, scope: Scope): Frame {
    const { last } = this;
    if (last.status !== status || last.period !== period || last.scope !== scope) this.last = { status, period, scope };
    return this.last;
  }

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

/** Where the words begin that frame a figure that begins there: with its sentence. */
function leadStart({ sentences }: PassageContent, start: number): number {
  const next = firstFrom(sentences, start + 1, beginningOf);
  return Math.max(sentences[next - 1]?.span.start ?? 0, start - longestLead);
}

function beginningOf({ span }: { readonly span: Span }): number {
  return span.start;
}

const none: readonly never[] = [];

function datesAmong(quantities: readonly Quantity[]): readonly Quantity[] {
  return quantities.some(isDate) ? quantities.filter(isDate) : none;
}

function isDate({ kind }: Quantity): boolean {
  return kind === 'date';
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
