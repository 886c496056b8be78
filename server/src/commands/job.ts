import { analyze } from '../analysis';
import { applyFixes } from '../checks/applyFixes';
import { coverageOf } from '../checks/coverage';
import { applyDecisions, type Decision } from '../checks/decision';
import { runChecks, type CheckSettings } from '../checks/runChecks';
import { listFigures } from '../output/figureList';
import type { CheckedFile, Problem } from '../output/checkOutput';
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
  readonly wants: JobWants;
}

/** What a command shows or does. */
export interface JobWants {
  readonly findings: boolean;
  readonly figures: boolean;
  /** The text is mended first; findings are then those that are left. */
  readonly fixes: boolean;
}

export interface JobResult {
  /** Absent when the file could not be read. */
  readonly file?: JobFile;
  readonly problems: readonly Problem[];
}

export interface JobFile extends CheckedFile, DecodedText {
  /** How many findings were mended. */
  readonly fixed: number;
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
  { path, settings, wants, decisions = [] }: Job,
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
    const { findings, dismissed } = applyDecisions(analysis.report, run.findings, decisionOf);
    if (wants.fixes && pass < mostPasses) {
      const mended = applyFixes(text, findings);
      fixed += mended.applied;
      if (mended.text !== text) {
        text = mended.text;
        continue;
      }
    }
    const figures = wants.figures ? { figures: listFigures(analysis) } : {};
    const checked = wants.findings ? { coverage: coverageOf(analysis.figures, findings), dismissed } : {};
    return {
      file: { path, text, encoding: read.encoding, fixed, findings, ...checked, ...figures },
      problems: run.problems.map(({ message }) => ({ path, message })),
    };
  }
}
