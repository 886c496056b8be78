import { SnippetString, Uri, window, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  newReportMethod,
  reportKindsMethod,
  type NewReport,
  type NewReportParams,
  type ReportKinds,
} from '../../../server/src/protocol';
import { messages, say } from '../messages';

/** What a new report is to be; `hegao.newReport` takes it as an argument and asks for what is absent. */
export interface ReportWish {
  readonly kind?: string;
  readonly year?: number;
  readonly unit?: string;
}

/**
 * Begins a report: asks for its kind, year and unit, and opens a draft with all its sections that is not saved yet.
 *
 * @param folder where it is to be; the folder of the document in front, else the first one that is open
 */
export async function newReport(
  client: LanguageClient,
  folder = folderInFront(),
  wish: ReportWish = {},
): Promise<void> {
  const near = folder && client.code2ProtocolConverter.asUri(Uri.joinPath(folder, 'report.md'));
  const uri = near ?? 'untitled:report.md';
  const known = await client.sendRequest<ReportKinds | null>(reportKindsMethod, { uri });
  if (!known) return;
  const kind = wish.kind ?? (await chooseKind(known));
  if (kind === undefined) return;
  const year = wish.year ?? (await askYear(known.year));
  if (year === undefined) return;
  const unit = wish.unit ?? (await askUnit(known.unit));
  if (unit === undefined) return;
  const params: NewReportParams = { uri, kind, year, unit };
  const report = await client.sendRequest<NewReport | null>(newReportMethod, params);
  if (report) await openDraft(report.fileName, report.body, folder);
}

/** Opens a document that is not saved yet under a free name, with the tab stops of `body` to go through. */
export async function openDraft(fileName: string, body: string, folder: Uri | undefined): Promise<void> {
  const uri = await freeUri(fileName, folder);
  const editor = await window.showTextDocument(await workspace.openTextDocument(uri));
  await editor.insertSnippet(new SnippetString(body));
}

function folderInFront(): Uri | undefined {
  const document = window.activeTextEditor?.document.uri;
  if (document !== undefined && document.scheme !== 'untitled') return Uri.joinPath(document, '..');
  return workspace.workspaceFolders?.[0]?.uri;
}

async function chooseKind({ kinds }: ReportKinds): Promise<string | undefined> {
  const items = kinds.map(({ name, sections }) => ({ label: name, detail: sections.join('、') }));
  const chosen = await window.showQuickPick(items, { placeHolder: say(messages.chooseKind), matchOnDetail: true });
  return chosen?.label;
}

async function askYear(year: number): Promise<number | undefined> {
  const given = await window.showInputBox({
    prompt: say(messages.askYear),
    value: `${year}`,
    validateInput: (text) => (/^(?:19|20|21)\d\d$/.test(text.trim()) ? undefined : say(messages.noYear)),
  });
  return given === undefined ? undefined : Number(given.trim());
}

async function askUnit(unit: string): Promise<string | undefined> {
  const given = await window.showInputBox({ prompt: say(messages.askUnit), value: unit });
  return given?.trim();
}

/** A name that no file in the folder has: `总结.md`, `总结（2）.md`. */
export async function freeUri(fileName: string, folder: Uri | undefined): Promise<Uri> {
  if (folder === undefined) return Uri.from({ scheme: 'untitled', path: fileName });
  const [, name = fileName, extension = ''] = /^(.*?)(\.[^.]+)$/.exec(fileName) ?? [];
  for (let count = 1; ; count += 1) {
    const path = Uri.joinPath(folder, count === 1 ? fileName : `${name}（${count}）${extension}`);
    if (!(await exists(path)) && !isOpen(path)) return path.with({ scheme: 'untitled' });
  }
}

function isOpen({ path }: Uri): boolean {
  return workspace.textDocuments.some(({ uri }) => uri.scheme === 'untitled' && uri.path === path);
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
