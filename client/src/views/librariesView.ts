import { commands, Selection, SnippetString, Uri, window, workspace, type Disposable, type TreeView } from 'vscode';
import { librariesChangedMethod, type LibraryRow, type SnippetRow } from '../../../server/src/protocol';
import { texts } from '../libraryMessages';
import type { LibraryService } from '../libraryService';
import { say } from '../messages';
import { LibrariesTree, type LibraryNode, type LibraryRowNode, type SnippetNode } from './librariesTree';

const previewScheme = 'hegao-preview';

/** A snippet as commands of the view are given it. */
export interface NamedSnippet {
  readonly library: LibraryRow;
  readonly snippet: SnippetRow;
}

/** The snippet libraries in the side bar. */
export class LibrariesView implements Disposable {
  private readonly tree: LibrariesTree;
  private readonly view: TreeView<LibraryNode>;
  private filter = '';
  private readonly subscriptions: readonly Disposable[];

  constructor(private readonly service: LibraryService) {
    this.tree = new LibrariesTree(service);
    this.view = window.createTreeView('hegao.libraries', { treeDataProvider: this.tree, showCollapseAll: true });
    this.subscriptions = [
      this.view,
      this.view.onDidChangeVisibility(({ visible }) => void (visible && this.refresh())),
      service.client.onNotification(librariesChangedMethod, () => void (this.view.visible && this.refresh())),
      workspace.registerTextDocumentContentProvider(previewScheme, {
        provideTextDocumentContent: async ({ query }) => {
          const { library, name } = JSON.parse(query) as { readonly library: string; readonly name: string };
          return (await service.detail({ library, name }))?.preview ?? say(texts.gone);
        },
      }),
      commands.registerCommand('hegao.libraries.filter', (filter?: string) => this.askForFilter(filter)),
      commands.registerCommand('hegao.libraries.clearFilter', () => this.ask('')),
      commands.registerCommand('hegao.libraries.preview', (node: NamedSnippet) => preview(node)),
      commands.registerCommand('hegao.libraries.insert', (node: NamedSnippet) => this.insert(node)),
      commands.registerCommand('hegao.libraries.openFile', (node: LibraryRowNode | SnippetNode) => openFile(node)),
    ];
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private async refresh(): Promise<void> {
    if (!this.service.client.isRunning()) return;
    this.tree.show(await this.service.all());
    this.describe();
  }

  private ask(filter: string): void {
    this.filter = filter;
    this.tree.ask(filter);
    void commands.executeCommand('setContext', 'hegao.libraries.filtered', filter !== '');
    this.describe();
  }

  private async askForFilter(given: string | undefined): Promise<void> {
    const filter = given ?? (await window.showInputBox({ prompt: say(texts.filterPrompt), value: this.filter }));
    if (filter !== undefined) this.ask(filter.trim());
  }

  /** Says above the list what it leaves out, so that nobody takes a part for the whole. */
  private describe(): void {
    const [shown, all] = this.tree.counts;
    this.view.message = this.filter === '' ? '' : say(texts.filtered, this.filter, shown, all);
    const { problems } = this.tree;
    this.view.description = problems === 0 ? '' : say(texts.problems, problems);
  }

  private async insert({ library, snippet }: NamedSnippet): Promise<void> {
    const editor = window.activeTextEditor ?? window.visibleTextEditors[0];
    const detail = await this.service.detail({ library: library.path, name: snippet.name });
    if (editor === undefined || editor.document.uri.scheme === previewScheme) {
      void window.showInformationMessage(say(texts.noEditor));
    } else if (detail) {
      await editor.insertSnippet(new SnippetString(detail.insertion));
      await window.showTextDocument(editor.document, editor.viewColumn);
    }
  }
}

/** Shows the text as it will look, in a tab that gives way to the next one. */
async function preview({ library, snippet: { name } }: NamedSnippet): Promise<void> {
  const query = JSON.stringify({ library: library.path, name });
  const uri = Uri.from({ scheme: previewScheme, path: `/${name.replaceAll('/', '／')}.report`, query });
  await window.showTextDocument(uri, { preview: true, preserveFocus: true });
}

/** Opens the library's own file, for who edits by hand. */
async function openFile(node: LibraryRowNode | SnippetNode): Promise<void> {
  const editor = await window.showTextDocument(Uri.parse(node.library.uri));
  if (node.kind !== 'snippet') return;
  const { line, character } = node.snippet.place;
  await commands.executeCommand('revealLine', { lineNumber: line, at: 'center' });
  editor.selection = new Selection(line, character, line, character);
}
