import { sameBuild, type SameBuild } from '../parse/build';
import type { Passage, PassageContent, Report } from '../parse/report';
import type { Segmenter } from '../segment/segmenter';
import { Attachment } from '../text/attachment';
import { CellWordings } from './cellWordings';
import type { Quantity } from './figure';
import { Frames, type Frame } from './frames';
import { isHeapTable } from './heapTable';
import type { Wording } from './indicators';
import { readPassage, withoutClaim, type PassageReading } from './passageReading';
import type { Statement } from './statements';
import { TableUnits } from './tableUnits';

/** All that the figures of a passage are made of, wherever it stands. */
export interface Parts {
  readonly content: PassageContent;
  readonly reading: PassageReading;
  readonly quantities: readonly Quantity[];
  readonly wordings: readonly (Wording | undefined)[];
  readonly frames: readonly Frame[];
  readonly article: number;
  readonly table: number | undefined;
  /** What its claims state, once somebody has asked. */
  statements: readonly Statement[] | undefined;
}

/** What the figures of a report are made of. */
export interface ReportParts {
  /** Of each passage that has figures, by its index; the same object as long as the passage claims the same. */
  readonly parts: readonly (Parts | undefined)[];
  /** How many figures stand in front of each passage. */
  readonly firsts: Int32Array;
}

interface Version extends ReportParts {
  readonly passages: readonly Passage[];
  readonly segmenter: Segmenter | undefined;
  readonly frames: Frames;
}

const latest = new Attachment<Version>();

/** Reads what has changed since the version before; all of it where the build of the document has. */
export function partsOf(report: Report, segmenter: Segmenter | undefined): ReportParts {
  const { passages, history } = report;
  const last = latest.get(history);
  const frames = new Frames(report);
  const version =
    (last?.segmenter === segmenter ? follow(report, segmenter, frames, last) : undefined) ??
    readAll(report, segmenter, frames);
  latest.set(history, { passages, segmenter, frames, ...version });
  return version;
}

/** The parts of a version of the same build, in which some passages have other words; `undefined` for any other one. */
function follow(
  report: Report,
  segmenter: Segmenter | undefined,
  frames: Frames,
  last: Version | undefined,
): ReportParts | undefined {
  const same = sameBuild(report, last?.passages);
  if (!last || !same || !frames.sameAs(last.frames)) return undefined;
  const changed = report.passages.slice(same.from, same.to);
  // What heads a table, names its rows or stands over it tells what its cells count.
  if (changed.some(({ role }) => role === 'cell' || (report.tables.length > 0 && role !== 'body'))) return undefined;
  const parts = last.parts.slice();
  new PartsReader(report, segmenter, frames).read(changed, parts);
  return { parts, firsts: nextFirsts(last, parts, same) };
}

function readAll(report: Report, segmenter: Segmenter | undefined, frames: Frames): ReportParts {
  const parts: (Parts | undefined)[] = [];
  new PartsReader(report, segmenter, frames).read(report.passages, parts);
  const firsts = new Int32Array(parts.length);
  countFigures(parts, firsts, 0, parts.length);
  return { parts, firsts };
}

/** Counts of figures where those of [from, to) are others; the same array where they are as many in each passage. */
function nextFirsts(last: ReportParts, parts: ReportParts['parts'], { from, to }: SameBuild): Int32Array {
  let same = true;
  for (let index = from; index < to; index += 1) same &&= figuresIn(last.parts[index]) === figuresIn(parts[index]);
  if (same) return last.firsts;
  const firsts = last.firsts.slice();
  const more = countFigures(parts, firsts, from, to) - (last.firsts[to] ?? 0);
  for (let index = to; index < firsts.length; index += 1) firsts[index] = (firsts[index] as number) + more;
  return firsts;
}

/** Puts in how many figures stand in front of each passage of [from, to), and gives how many stand in front of the next. */
function countFigures(parts: ReportParts['parts'], firsts: Int32Array, from: number, to: number): number {
  let first = firsts[from] ?? 0;
  for (let index = from; index < to; index += 1) {
    firsts[index] = first;
    first += figuresIn(parts[index]);
  }
  return first;
}

function figuresIn(parts: Parts | undefined): number {
  return parts ? parts.quantities.length : 0;
}

class PartsReader {
  private readonly units: TableUnits;
  /** Whether each table is a heap of numbers, as far as somebody has asked. */
  private readonly heaps: (boolean | undefined)[] = [];
  private readonly cells: CellWordings | undefined;

  constructor(
    private readonly report: Report,
    private readonly segmenter: Segmenter | undefined,
    private readonly frames: Frames,
  ) {
    this.units = new TableUnits(report);
    this.cells = segmenter && new CellWordings(report, segmenter);
  }

  /** Puts the parts of the passages where these stand. */
  read(passages: readonly Passage[], parts: (Parts | undefined)[]): void {
    for (const passage of passages) parts[passage.index] = this.partsOf(passage);
  }

  private partsOf(passage: Passage): Parts | undefined {
    const { content, cell } = passage;
    const reading = readPassage(content, this.segmenter);
    if (reading.quantities.length === 0) return undefined;
    const heap = cell !== undefined && this.isHeap(cell.table);
    const quantities = heap ? reading.quantities.map(withoutClaim) : this.units.apply(passage, reading.quantities);
    const headers = cell && quantities.some(({ claim }) => claim) ? this.cells?.wordingOf(passage) : undefined;
    const wordings = headers ? quantities.map(({ claim }) => (claim ? headers : undefined)) : reading.wordings;
    const article = this.report.sections[passage.section]?.article ?? 0;
    const frames = this.frames.of(passage, reading, quantities, wordings);
    return { content, reading, quantities, wordings, frames, article, table: cell?.table, statements: undefined };
  }

  private isHeap(index: number): boolean {
    const table = this.report.tables[index];
    return (this.heaps[index] ??= table !== undefined && isHeapTable(table));
  }
}
