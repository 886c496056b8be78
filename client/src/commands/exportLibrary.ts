import { join } from 'node:path';
import { FileSystemError, FileType, Uri, window, workspace } from 'vscode';
import type { ExportedLibrary, LibraryRow } from '../../../server/src/protocol';
import { texts } from '../libraryMessages';
import type { LibraryService } from '../libraryService';
import { say } from '../messages';
import { chooseLibraries } from './chooseLibrary';

/** Writes libraries for others, all to one file that can be mailed, or each to a file of its own in a folder. */
export async function exportLibrary(service: LibraryService, given?: LibraryRow): Promise<void> {
  const libraries = given ? [given] : await chooseLibraries((await service.all()).libraries, say(texts.chooseToExport));
  if (libraries.length === 0) return;
  const ways = [
    { label: say(texts.oneFile), together: true },
    { label: say(texts.intoFolder), together: false },
  ];
  const way = await window.showQuickPick(ways, { placeHolder: say(texts.exportTitle) });
  if (!way) return;
  const { together } = way;
  const exported = await service.export({ libraries: libraries.map(({ path }) => path), together });
  const written = together ? await writeFile(exported) : await writeFolder(exported);
  if (written) void window.showInformationMessage(say(texts.exported, snippetsIn(exported)));
}

function snippetsIn(exported: readonly ExportedLibrary[]): number {
  return exported.reduce((sum, { snippets }) => sum + snippets, 0);
}

/** @returns false where the person would rather not */
async function writeFile([library]: readonly ExportedLibrary[]): Promise<boolean> {
  if (!library) return false;
  const defaultUri = Uri.file(join(workspace.workspaceFolders?.[0]?.uri.fsPath ?? '', library.name));
  const uri = await window.showSaveDialog({ defaultUri, title: say(texts.exportTitle) });
  if (uri) await workspace.fs.writeFile(uri, Buffer.from(library.text));
  return uri !== undefined;
}

/** @returns false where the person would rather not */
async function writeFolder(exported: readonly ExportedLibrary[]): Promise<boolean> {
  const choice = { canSelectFiles: false, canSelectFolders: true, title: say(texts.exportTitle) };
  const [folder] = (await window.showOpenDialog(choice)) ?? [];
  if (!folder) return false;
  const named = distinctNames(exported.map(({ name }) => name));
  const files = exported.map(({ text }, at) => ({ uri: Uri.joinPath(folder, named[at] ?? ''), text }));
  const there = await namesIn(folder);
  const taken = named.filter((name) => there.has(name));
  if (taken.length > 0 && !(await mayReplace(taken))) return false;
  for (const { uri, text } of files) await workspace.fs.writeFile(uri, Buffer.from(text));
  return true;
}

/** Libraries of two departments may have one name: `片段库.json`, `片段库（2）.json`. */
function distinctNames(names: readonly string[]): readonly string[] {
  const used = new Set<string>();
  return names.map((name) => {
    const dot = name.includes('.') ? name.indexOf('.') : name.length;
    let free = name;
    for (let count = 2; used.has(free); count += 1) free = `${name.slice(0, dot)}（${count}）${name.slice(dot)}`;
    used.add(free);
    return free;
  });
}

async function namesIn(folder: Uri): Promise<ReadonlySet<string>> {
  try {
    const entries = await workspace.fs.readDirectory(folder);
    return new Set(entries.flatMap(([name, type]) => (type === FileType.Directory ? [] : [name])));
  } catch (error) {
    // A folder that was named in the dialog and does not exist yet is made by the first file.
    if (error instanceof FileSystemError) return new Set();
    throw error;
  }
}

async function mayReplace(names: readonly string[]): Promise<boolean> {
  const replace = say(texts.replaceFiles);
  const shown = names.slice(0, 5).join('、') + (names.length > 5 ? '……' : '');
  const question = say(texts.filesTaken, shown);
  return (await window.showWarningMessage(question, { modal: true }, replace)) === replace;
}
