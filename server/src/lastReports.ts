import { dirname, extname, resolve } from 'node:path';
import { stat } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { analyze } from './analysis';
import type { Skeleton } from './drafts/nextYear';
import { skeletonOf } from './nextYearDraft';
import { readDraftProperties } from './snippets/draftProperties';
import type { Message } from './text/locale';
import { documentKind, fileProblem, readDocument, reportExtensions } from './workspace/documents';

/** Last year's report of a draft, or why it cannot be read. */
export type LastReport =
  | { readonly name: string; readonly uri: string; readonly text: string; readonly skeleton: Skeleton }
  | { readonly name: string; readonly problem: Message };

interface Known {
  readonly modified: number;
  readonly report: LastReport | undefined;
}

/** Reads the reports that drafts name as those of last year, each again only when it has changed. */
export class LastReports {
  private readonly known = new Map<string, Known>();

  /** The report that a draft's properties name; `undefined` where they name none. */
  async of(uri: string, text: string): Promise<LastReport | undefined> {
    const { lastReport } = readDraftProperties(text);
    const folder = folderOf(uri);
    if (lastReport === undefined || folder === undefined) return undefined;
    const path = resolve(folder, lastReport);
    if (!reportExtensions.includes(extname(path).toLowerCase())) return undefined;
    try {
      const { mtimeMs } = await stat(path);
      const known = this.known.get(path);
      if (known?.modified === mtimeMs) return known.report;
      const report = await readReport(path, lastReport);
      this.known.set(path, { modified: mtimeMs, report });
      return report;
    } catch (error) {
      return { name: lastReport, problem: fileProblem(error) };
    }
  }
}

async function readReport(path: string, name: string): Promise<LastReport | undefined> {
  const read = await readDocument(path);
  if ('problem' in read) return { name, problem: read.problem };
  const skeleton = skeletonOf(analyze(read.text, documentKind(path)));
  return skeleton && { name, uri: pathToFileURL(path).href, text: read.text, skeleton };
}

/** A draft that is not saved yet belongs into the folder that its address names. */
function folderOf(uri: string): string | undefined {
  const path = uri.replace(/^untitled:(?:\/\/[^/]*)?(?=\/)/, 'file://');
  return path.startsWith('file:') ? dirname(fileURLToPath(path)) : undefined;
}
