import { analyze } from '../analysis';
import { runChecks, type CheckSettings } from '../checks/runChecks';
import { listFigures } from '../output/figureList';
import type { CheckedFile, Problem } from '../output/checkOutput';
import type { Segmenter } from '../segment/segmenter';
import { documentKind, readDocument } from '../workspace/documents';
import type { Encoding } from '../workspace/decode';

/** One file to be read and checked, in plain values so that it can go to another thread. */
export interface Job {
  /** As it is shown; its ending decides how the text is parsed. */
  readonly path: string;
  /** The text where it does not come from the disk. */
  readonly text?: string;
  readonly settings: CheckSettings;
  /** What the format asked for shows. */
  readonly wants: { readonly findings: boolean; readonly figures: boolean };
}

export interface JobResult {
  /** Absent when the file could not be read. */
  readonly file?: CheckedFile & { readonly encoding: Encoding };
  readonly problems: readonly Problem[];
}

/** Does one job. It never rejects: whatever goes wrong is a problem of that file. */
export async function runJob(job: Job, segmenter: Segmenter | undefined): Promise<JobResult> {
  const { path, settings, wants } = job;
  try {
    const read = job.text === undefined ? await readDocument(path) : { text: job.text, encoding: 'utf-8' as const };
    if ('problem' in read) return { problems: [{ path, message: read.problem }] };
    const analysis = analyze(read.text, documentKind(path), segmenter);
    const { findings, problems } = wants.findings
      ? runChecks(analysis, settings, segmenter)
      : { findings: [], problems: [] };
    return {
      file: { path, ...read, findings, ...(wants.figures && { figures: listFigures(analysis) }) },
      problems: problems.map(({ message }) => ({ path, message })),
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { problems: [{ path, message: { 'zh-cn': `核对时出错：${reason}`, en: `checking failed: ${reason}` } }] };
  }
}
