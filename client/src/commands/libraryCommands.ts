import { commands, Disposable, workspace, type ExtensionContext } from 'vscode';
import type { LibraryService } from '../libraryService';
import { LibrariesView, type NamedSnippet } from '../views/librariesView';
import { newLibrary, type LibraryWish, type Target } from './chooseLibrary';
import { editSnippetFields, SnippetFiles, snippetScheme } from './editSnippet';
import { exportLibrary } from './exportLibrary';
import { addLibrary, compareLibraries, importSnippets, removeSnippet, transferSnippet } from './moveSnippets';
import { saveSnippet, type SnippetWish } from './saveSnippet';
import type { LibraryRow } from '../../../server/src/protocol';

interface LibraryArgument {
  readonly library?: LibraryRow;
}

/** Registers the view of snippet libraries and all commands around them. */
export function registerLibraries(context: ExtensionContext, service: LibraryService): Disposable {
  const files = new SnippetFiles(service);
  const on = <A extends unknown[]>(command: string, run: (...given: A) => unknown): Disposable =>
    commands.registerCommand(command, run as (...given: unknown[]) => unknown);
  return Disposable.from(
    new LibrariesView(service),
    workspace.registerFileSystemProvider(snippetScheme, files, { isCaseSensitive: true }),
    // From the menu of an editor a command is given the document's address, which is no wish.
    on('hegao.saveSnippet', (wish?: Partial<SnippetWish>) =>
      saveSnippet(context, service, wish?.target ? (wish as SnippetWish) : undefined),
    ),
    on('hegao.newLibrary', (wish?: Partial<LibraryWish>) =>
      newLibrary(context, service, typeof wish?.name === 'string' ? (wish as LibraryWish) : undefined),
    ),
    on('hegao.addLibrary', () => addLibrary()),
    on('hegao.importSnippets', () => importSnippets(context, service)),
    on('hegao.exportLibrary', (node?: LibraryArgument) => exportLibrary(service, node?.library)),
    on('hegao.compareLibraries', (node?: LibraryArgument, other?: LibraryArgument) =>
      compareLibraries(service, node?.library, other?.library),
    ),
    on('hegao.libraries.edit', (node: NamedSnippet) => files.edit(node)),
    on('hegao.libraries.editFields', (node: NamedSnippet) => editSnippetFields(service, node)),
    on('hegao.libraries.copy', (node: NamedSnippet, target?: Partial<Target>) =>
      transferSnippet(context, service, 'copy', node, targetOf(target)),
    ),
    on('hegao.libraries.move', (node: NamedSnippet, target?: Partial<Target>) =>
      transferSnippet(context, service, 'move', node, targetOf(target)),
    ),
    on('hegao.libraries.remove', (node: NamedSnippet) => removeSnippet(service, node)),
  );
}

/** The second argument from a view's menu is the list of what is selected. */
function targetOf(given: Partial<Target> | undefined): Target | undefined {
  return typeof given?.path === 'string' ? (given as Target) : undefined;
}
