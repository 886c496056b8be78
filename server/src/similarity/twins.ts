import type { Passage, Report } from '../parse/report';
import { comparableOf } from './comparable';
import { comparedPassages } from './comparedPassages';
import { SimilarityIndex } from './minhash';
import type { OtherReport } from './otherReport';
import { findCopies } from './passageCopies';
import { mostAligned, rate, verify, type Candidate, type PassageLikeness } from './passageLikeness';
import { sketchOf } from './passageSketch';
import { jointWeights } from './shingles';
import { sketchOfReport } from './similarPassages';

/** A run of passages [first, end) that stands word for word in another report, from its passage `source` on. */
export interface TwinRun {
  readonly first: number;
  readonly end: number;
  readonly other: OtherReport;
  readonly source: number;
}

/** A passage that stands in another report in nearly the same words; differences lead from there to here. */
export interface TwinPair extends PassageLikeness {
  readonly passage: number;
  readonly other: OtherReport;
  readonly source: number;
}

/** What a report has in common with others; each passage is told once. */
export interface Twins {
  readonly runs: readonly TwinRun[];
  readonly pairs: readonly TwinPair[];
}

/** Drafts of the present, or reports of earlier years. */
export type Among = 'drafts' | 'earlier';

/** Comparable characters of a copy; what is shorter, two authors may have written alike. */
const shortestTwin = 30;
/** 现将有关情况报告如下, 请予审议: every report opens and closes so. */
const formula = /请(?:予)?审[议阅]|批评指正|(?:报告|汇报)如下|如下[：:。]?$/;
const longestFormula = 80;
/** [3] or ③ in front of a note: what its terms mean is the same every year. */
const footnote = /^\s*(?:[[［〔]\d+[\]］〕]|[①-⑳])/;

/** The passages of a report by which others find them: made once for each report. */
interface ReportIndex {
  readonly exact: ReadonlyMap<string, number>;
  readonly similar: SimilarityIndex;
}

const indexes = new WeakMap<Report, ReportIndex>();

interface Memory extends Partial<Record<Among, Twins>> {
  readonly others: readonly OtherReport[];
}

const known = new WeakMap<Report, Memory>();

/**
 * For every paragraph its copy, or the most similar paragraph, in other reports. The cost is one look-up for each
 * paragraph and report; indexes of the others are kept as long as the reports themselves.
 */
export function findTwins(report: Report, others: readonly OtherReport[], among: Among): Twins {
  let memory = known.get(report);
  if (memory?.others !== others) known.set(report, (memory = { others }));
  return (memory[among] ??= searchTwins(
    report,
    others.filter(({ role }) => (role === 'earlier') === (among === 'earlier')),
  ));
}

function searchTwins(report: Report, others: readonly OtherReport[]): Twins {
  if (others.length === 0) return { runs: [], pairs: [] };
  const { told } = findCopies(report);
  const passages = comparedPassages(report).filter((passage) => !told.has(passage.index) && isOwnText(passage));
  const copies = passages.flatMap((passage) => findCopy(passage, others) ?? []);
  const copied = new Set(copies.map(({ first }) => first));
  const sketched = sketchOfReport(report).passages.filter((one) => !copied.has(one.index) && isOwnText(one));
  return {
    runs: joinRuns(report, copies),
    pairs: sketched.flatMap((passage) => findPair(report, passage, others) ?? []),
  };
}

/** False for what is the same in every report: opening and closing formulas, notes on terms, short lines. */
export function isOwnText({ content }: Passage): boolean {
  const { length } = comparableOf(content).text;
  if (length < shortestTwin || footnote.test(content.flow.text)) return false;
  return length > longestFormula || !formula.test(content.flow.text);
}

function indexOf(report: Report): ReportIndex {
  let index = indexes.get(report);
  if (index === undefined) {
    const exact = new Map<string, number>();
    for (const { index: at, content } of comparedPassages(report)) {
      const { text } = comparableOf(content);
      if (!exact.has(text)) exact.set(text, at);
    }
    const { passages } = sketchOfReport(report);
    const similar = new SimilarityIndex(passages.length);
    for (const { content } of passages) similar.add(sketchOf(content).signature);
    index = { exact, similar };
    indexes.set(report, index);
  }
  return index;
}

function findCopy(passage: Passage, others: readonly OtherReport[]): TwinRun | undefined {
  const { text } = comparableOf(passage.content);
  for (const other of others) {
    const source = indexOf(other.report).exact.get(text);
    if (source !== undefined) return { first: passage.index, end: passage.index + 1, other, source };
  }
  return undefined;
}

/** Copies that follow each other as in the other report are one run, headings and short lines between them included. */
function joinRuns(report: Report, copies: readonly TwinRun[]): readonly TwinRun[] {
  const runs: TwinRun[] = [];
  for (const copy of copies) {
    const last = runs.at(-1);
    const joins =
      last?.other === copy.other &&
      copy.first - last.first === copy.source - last.source &&
      sameBetween(report, last.end, copy);
    if (joins) runs[runs.length - 1] = { ...last, end: copy.end };
    else runs.push(copy);
  }
  return runs;
}

function sameBetween(report: Report, from: number, { first, other, source }: TwinRun): boolean {
  for (let index = from; index < first; index += 1) {
    const [one, twin] = [report.passages[index], other.report.passages[index - first + source]];
    if (!one || !twin || comparableOf(one.content).text !== comparableOf(twin.content).text) return false;
  }
  return true;
}

function findPair(report: Report, passage: Passage, others: readonly OtherReport[]): TwinPair | undefined {
  const { signature } = sketchOf(passage.content);
  const { frequencies } = sketchOfReport(report);
  const candidates = others.flatMap((other) => {
    const sketch = sketchOfReport(other.report);
    const weights = jointWeights(frequencies, sketch.frequencies);
    return indexOf(other.report)
      .similar.find(signature)
      .flatMap((at) => {
        const twin = sketch.passages[at];
        const candidate = twin && rate(twin, passage, weights);
        return candidate ? [{ other, candidate }] : [];
      });
  });
  candidates.sort((a, b) => b.candidate.likeness.resemblance - a.candidate.likeness.resemblance);
  const pairs = candidates.slice(0, mostAligned).flatMap((one) => toPair(one.candidate, one.other, passage) ?? []);
  return pairs.find(({ parallel }) => !parallel) ?? pairs[0];
}

function toPair(candidate: Candidate, other: OtherReport, passage: Passage): TwinPair | undefined {
  const likeness = verify(candidate, passage);
  return likeness && { ...likeness, passage: passage.index, other, source: candidate.earlier.index };
}
