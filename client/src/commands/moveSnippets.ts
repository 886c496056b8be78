import { join } from 'node:path';
import { commands, Uri, window, workspace, type ExtensionContext } from 'vscode';
import { showDifferenceCommand, type LibraryChange, type LibraryRow } from '../../../server/src/protocol';
import { texts } from '../libraryMessages';
import type { LibraryService } from '../libraryService';
import { say } from '../messages';
import type { NamedSnippet } from '../views/librariesView';
import { changeLibrary } from './changeLibrary';
import { askLayer, chooseLibrary, chooseTarget, nameInSettings, type Target } from './chooseLibrary';

/** Copies or moves a snippet to another library. */
export async function transferSnippet(
  context: ExtensionContext,
  service: LibraryService,
  kind: 'copy' | 'move',
  { library, snippet }: NamedSnippet,
  given?: Target,
): Promise<void> {
  const target = given ?? (await chooseTarget(context, service, library.path));
  if (!target) return;
  await transfer(service, { kind, from: [library.path], to: target.path, names: [snippet.name] }, target);
}

async function transfer(
  service: LibraryService,
  change: Extract<LibraryChange, { readonly kind: 'copy' | 'move' }>,
  target: Target,
): Promise<void> {
  const done = await changeLibrary(service, change, target);
  if (!done) return;
  const { written, skipped } = done;
  const text = skipped > 0 ? texts.copiedSkipped : texts.copied;
  void window.showInformationMessage(say(text, target.name, written, skipped));
}

/** Takes a snippet out of its library when the person is sure. */
export async function removeSnippet(service: LibraryService, { library, snippet }: NamedSnippet): Promise<void> {
  const remove = say(texts.remove);
  const question = say(texts.sureToRemove, snippet.name, library.name);
  if ((await window.showWarningMessage(question, { modal: true }, remove)) !== remove) return;
  await changeLibrary(service, { kind: 'remove', library: library.path, names: [snippet.name] }, library);
}

/** Puts the snippets of files or of a folder into a library. */
export async function importSnippets(context: ExtensionContext, service: LibraryService): Promise<void> {
  const files = await window.showOpenDialog({
    title: say(texts.importTitle),
    canSelectMany: true,
    canSelectFolders: process.platform === 'darwin',
    filters: { [say(texts.importTitle)]: ['code-snippets', 'json'] },
  });
  if (!files || files.length === 0) return;
  const target = await chooseTarget(context, service);
  if (target)
    await transfer(service, { kind: 'copy', from: files.map(({ fsPath }) => fsPath), to: target.path }, target);
}

/** Writes libraries to a file for others, or each to a file of its own in a folder. */
export async function exportLibrary(service: LibraryService, given?: LibraryRow): Promise<void> {
  const { libraries } = await service.all();
  const library = given ?? (await chooseLibrary(libraries, say(texts.chooseLibrary)));
  const ways = [
    { label: say(texts.oneFile), together: true },
    { label: say(texts.intoFolder), together: false },
  ];
  const way = library && (await window.showQuickPick(ways, { placeHolder: say(texts.exportTitle) }));
  if (!library || !way) return;
  const wanted = way.together
    ? [library]
    : libraries.filter(({ layer }) => layer !== 'builtIn' || library.layer === 'builtIn');
  const exported = await service.export({ libraries: wanted.map(({ path }) => path), together: way.together });
  const folder = way.together
    ? undefined
    : (await window.showOpenDialog({ canSelectFiles: false, canSelectFolders: true }))?.[0];
  let count = 0;
  for (const { name, text, snippets } of exported) {
    const uri = way.together
      ? await window.showSaveDialog({ defaultUri: Uri.file(join(homeOf(), name)), title: say(texts.exportTitle) })
      : folder && Uri.joinPath(folder, name);
    if (uri === undefined) return;
    await workspace.fs.writeFile(uri, Buffer.from(text));
    count += snippets;
  }
  void window.showInformationMessage(say(texts.exported, count));
}

function homeOf(): string {
  return workspace.workspaceFolders?.[0]?.uri.fsPath ?? '';
}

/** Shows how two libraries differ. */
export async function compareLibraries(
  service: LibraryService,
  first?: LibraryRow,
  second?: LibraryRow,
): Promise<void> {
  const { libraries } = await service.all();
  const before = first ?? (await chooseLibrary(libraries, say(texts.chooseLibrary)));
  const others = libraries.filter(({ path }) => path !== before?.path);
  const after = before && (second ?? (await chooseLibrary(others, say(texts.chooseSecond, before.name))));
  const compared = before && after && (await service.compare({ before: before.path, after: after.path }));
  if (!compared) return;
  await commands.executeCommand(showDifferenceCommand, { before: compared.before, after: compared.after });
  const { same, different, onlyBefore, onlyAfter } = compared;
  void window.showInformationMessage(
    say(texts.compared, same, different, compared.before.name, onlyBefore, compared.after.name, onlyAfter),
  );
}

/** Has the settings name a library that is there already. */
export async function addLibrary(): Promise<void> {
  const kinds = [
    { label: say(texts.folder), isFolder: true },
    { label: say(texts.file), isFolder: false },
  ];
  const kind = await window.showQuickPick(kinds, { placeHolder: say(texts.fileOrFolder) });
  if (!kind) return;
  const [found] =
    (await window.showOpenDialog({ canSelectFolders: kind.isFolder, canSelectFiles: !kind.isFolder })) ?? [];
  const layer = found && (await askLayer());
  if (found && layer) await nameInSettings(found.fsPath, layer);
}
