import { analyze } from '../analysis';
import { applyFixes } from '../checks/applyFixes';
import type { LevelledFinding } from '../checks/check';
import { coverageOf } from '../checks/coverage';
import { applyDecisions, type Decision } from '../checks/decision';
import { excerptFinder, fingerprintKey } from '../checks/fingerprint';
import { runChecks, type CheckSettings } from '../checks/runChecks';
import { listFigures } from '../output/figureList';
import { listSections } from '../output/sectionList';
import type { CheckedFile, CheckedFinding, Problem } from '../output/checkOutput';
import type { Report } from '../parse/report';
import type { Segmenter } from '../segment/segmenter';
import type { OtherReport } from '../similarity/otherReport';
import { fingerprintOf } from '../workspace/decisions';
import { documentKind, readDocument } from '../workspace/documents';
import type { DecodedText } from '../workspace/decode';
import type { Others } from './others';

/** One file to be read and checked, in plain values so that it can go to another thread. */
export interface Job {
  /** As it is shown; its ending decides how the text is parsed. */
  readonly path: string;
  /** What was read where it does not come from the disk. */
  readonly input?: DecodedText;
  readonly settings: CheckSettings;
  /** Whether it is compared with the other files that are checked. */
  readonly comparesFiles: boolean;
  /** What was decided about findings of this file. */
  readonly decisions?: readonly Decision[];
  /** Fingerprints of findings that are not to be told since they were there before. */
  readonly baseline?: readonly string[];
  readonly wants: JobWants;
}

/** What a command shows or does. */
export interface JobWants {
  readonly findings: boolean;
  readonly figures: boolean;
  /** The text is mended first; findings are then those that are left. */
  readonly fixes: boolean;
  /** Whether the words of decisions are looked for. */
  readonly present?: boolean;
}

export interface JobResult {
  /** Absent when the file could not be read. */
  readonly file?: JobFile;
  readonly problems: readonly Problem[];
}

export interface JobFile extends CheckedFile, DecodedText {
  /** How many findings were mended. */
  readonly fixed: number;
  /** Those of the job's decisions whose words the text still holds, by fingerprint; the checks need not find them. */
  readonly present?: readonly string[];
}

/** A mended place may show another defect; rules that undo each other must not go on for ever. */
const mostPasses = 10;

/** Does one job. It never rejects: whatever goes wrong is a problem of that file. */
export async function runJob(job: Job, segmenter: Segmenter | undefined, others?: Others): Promise<JobResult> {
  const { path } = job;
  try {
    const read = job.input ?? (await readDocument(path));
    if ('problem' in read) return { problems: [{ path, message: read.problem }] };
    return runOnText(job, read, segmenter, others?.for(job));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { problems: [{ path, message: { 'zh-cn': `核对时出错：${reason}`, en: `checking failed: ${reason}` } }] };
  }
}

function runOnText(
  { path, settings, wants, decisions = [], baseline }: Job,
  read: DecodedText,
  segmenter: Segmenter | undefined,
  others: readonly OtherReport[] | undefined,
): JobResult {
  const kind = documentKind(path);
  const decided = new Map(decisions.map((decision) => [decision.fingerprint, decision]));
  const decisionOf = decided.size > 0 ? (key: string) => decided.get(fingerprintOf(key)) : undefined;
  let { text } = read;
  let fixed = 0;
  for (let pass = 1; ; pass += 1) {
    const analysis = analyze(text, kind, segmenter);
    const run = wants.findings
      ? runChecks(analysis, settings, segmenter, undefined, others)
      : { findings: [], problems: [] };
    const all = withFingerprints(analysis.report, run.findings);
    const reviewed = applyDecisions(analysis.report, all, decisionOf);
    const { findings, known } = withoutKnown(reviewed.findings, baseline);
    if (wants.fixes && pass < mostPasses) {
      const mended = applyFixes(text, findings);
      fixed += mended.applied;
      if (mended.text !== text) {
        text = mended.text;
        continue;
      }
    }
    const figures = wants.figures ? { figures: listFigures(analysis), sections: listSections(analysis.report) } : {};
    const checked = wants.findings
      ? { coverage: coverageOf(analysis.figures, findings), dismissed: reviewed.dismissed, ...known }
      : {};
    const present = wants.present ? { present: presentAmong(analysis.report, decisions) } : {};
    return {
      file: { path, text, encoding: read.encoding, fixed, findings, ...checked, ...figures, ...present },
      problems: run.problems.map(({ message }) => ({ path, message })),
    };
  }
}

function withFingerprints(report: Report, findings: readonly LevelledFinding[]): readonly CheckedFinding[] {
  return findings.map((finding) => ({ ...finding, fingerprint: fingerprintOf(fingerprintKey(report, finding)) }));
}

/** Leaves out what the baseline holds, and counts it. */
function withoutKnown(
  findings: readonly CheckedFinding[],
  baseline: readonly string[] | undefined,
): { readonly findings: readonly CheckedFinding[]; readonly known: Pick<CheckedFile, 'known'> } {
  if (baseline === undefined) return { findings, known: {} };
  const before = new Set(baseline);
  const left = findings.filter(({ fingerprint = '' }) => !before.has(fingerprint));
  return { findings: left, known: { known: findings.length - left.length } };
}

function presentAmong(report: Report, decisions: readonly Decision[]): readonly string[] {
  if (decisions.length === 0) return [];
  const holds = excerptFinder(report);
  return decisions.filter(({ text }) => holds(text)).map(({ fingerprint }) => fingerprint);
}
