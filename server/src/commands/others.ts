import { resolve } from 'node:path';
import type { Problem } from '../output/checkOutput';
import { parseReport } from '../parse/parseReport';
import type { OtherReport } from '../similarity/otherReport';
import { documentKind } from '../workspace/documents';
import { readTexts, type OtherText } from '../workspace/otherTexts';
import type { Job } from './job';

/** What drafts are compared with, in plain values so that it can go to another thread. */
export interface OtherTexts {
  /** Reports of earlier years. */
  readonly earlier: readonly OtherText[];
  /** The files that are checked together, where some are to be compared with each other. */
  readonly together: readonly OtherText[];
}

export const noOthers: OtherTexts = { earlier: [], together: [] };

/**
 * Reads what the jobs need beside their own files. A file of the jobs themselves that cannot be read is no problem
 * here: its own job tells it.
 */
export async function collectOthers(
  against: readonly string[],
  jobs: readonly Job[],
): Promise<{ readonly others: OtherTexts; readonly problems: readonly Problem[] }> {
  const earlier = await readTexts(against);
  const past = new Set(earlier.texts.map(({ file }) => file));
  const onDisk = jobs.filter(({ input }) => input === undefined).map(({ path }) => path);
  const together = jobs.some(({ comparesFiles }) => comparesFiles) ? (await readTexts(onDisk)).texts : [];
  return {
    others: { earlier: earlier.texts, together: together.filter(({ file }) => !past.has(file)) },
    problems: earlier.problems,
  };
}

/** Texts by path, those of ledgers too, to show places in them. */
export function textsByPath({ earlier, together }: OtherTexts, jobs: readonly Job[]): ReadonlyMap<string, string> {
  const ledgers = jobs.flatMap(({ settings }) => settings.team?.ledgers ?? []);
  return new Map([...new Set(ledgers), ...together, ...earlier].map(({ path, text }) => [path, text]));
}

/** The reports to compare with, each parsed once in a thread. */
export class Others {
  private readonly reports = new Map<OtherText, OtherReport>();

  constructor(private readonly texts: OtherTexts) {}

  /** Those for one job: never the file itself, and no earlier reports for one that is an earlier report. */
  for({ path, comparesFiles }: Pick<Job, 'path' | 'comparesFiles'>): readonly OtherReport[] {
    const own = resolve(path);
    const { earlier, together } = this.texts;
    const past = earlier.some(({ file }) => file === own) ? [] : earlier;
    const drafts = comparesFiles ? together.filter(({ file }) => file !== own) : [];
    return [...past.map((one) => this.parsed(one, 'earlier')), ...drafts.map((one) => this.parsed(one, 'workspace'))];
  }

  private parsed(other: OtherText, role: OtherReport['role']): OtherReport {
    let report = this.reports.get(other);
    if (report === undefined) {
      report = { path: other.path, role, report: parseReport(other.text, documentKind(other.path)) };
      this.reports.set(other, report);
    }
    return report;
  }
}
