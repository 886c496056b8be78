import { commands, env, UIKind, window, type ExtensionContext, type Uri } from 'vscode';
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
  const found = await chooseSource();
  if (!found || found.length === 0) return;
  const target = await chooseTarget(context, service);
  if (target)
    await transfer(service, { kind: 'copy', from: found.map(({ fsPath }) => fsPath), to: target.path }, target);
}

/** Only the dialog of macOS lets files and folders be chosen at once; elsewhere the person says which it is. */
async function chooseSource(): Promise<readonly Uri[] | undefined> {
  const title = say(texts.importTitle);
  const filters = { [say(texts.libraryFiles)]: ['code-snippets', 'json'] };
  if (process.platform === 'darwin' && env.uiKind === UIKind.Desktop) {
    return window.showOpenDialog({ title, filters, canSelectMany: true, canSelectFolders: true });
  }
  const kinds = [
    { label: say(texts.files), isFolder: false },
    { label: say(texts.folder), isFolder: true },
  ];
  const kind = await window.showQuickPick(kinds, { placeHolder: title });
  if (!kind) return undefined;
  const { isFolder } = kind;
  return window.showOpenDialog({
    title,
    canSelectMany: !isFolder,
    canSelectFiles: !isFolder,
    canSelectFolders: isFolder,
    ...(!isFolder && { filters }),
  });
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
