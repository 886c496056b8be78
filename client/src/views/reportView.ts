import {
  EventEmitter,
  languages,
  window,
  type Disposable,
  type TextDocument,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
  type Uri,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { DocumentParams } from '../../../server/src/protocol';

/** Typing makes a notification for every keystroke; the list follows when it pauses; in milliseconds. */
const pause = 300;

/** What a list of the side bar holds, as its tree draws it. */
export abstract class ReportTree<Node> implements TreeDataProvider<Node> {
  private readonly changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;

  abstract getChildren(node?: Node): Node[];
  abstract getTreeItem(node: Node): TreeItem;

  /** Has everything drawn again. */
  protected draw(): void {
    this.changed.fire();
  }
}

/** A list in the side bar about the report in front; with none in front, it goes on showing the last one. */
export abstract class ReportView<Node> implements Disposable {
  protected readonly view: TreeView<Node>;
  private readonly subscriptions: Disposable[];
  private waiting: NodeJS.Timeout | undefined;

  /** @param id of the view in the manifest */
  protected constructor(
    id: string,
    tree: ReportTree<Node>,
    protected readonly client: LanguageClient,
  ) {
    this.view = window.createTreeView(id, { treeDataProvider: tree, showCollapseAll: true });
    this.subscriptions = [
      this.view,
      this.view.onDidChangeVisibility(() => this.refreshSoon()),
      window.onDidChangeActiveTextEditor(() => this.refreshSoon()),
    ];
  }

  /** @param uri of the document that has changed; the list is left alone when it shows another one */
  refreshSoon(uri?: string): void {
    if (uri !== undefined && uri !== window.activeTextEditor?.document.uri.toString()) return;
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => void this.refresh(), pause);
  }

  dispose(): void {
    clearTimeout(this.waiting);
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  /** Asks the server about a report and shows what it answers. */
  protected abstract read(uri: Uri, params: DocumentParams): Promise<void>;

  /** Ends with the view. */
  protected keep(...subscriptions: readonly Disposable[]): void {
    this.subscriptions.push(...subscriptions);
  }

  private async refresh(): Promise<void> {
    const document = window.activeTextEditor?.document;
    if (!this.view.visible || !this.client.isRunning() || document === undefined || !this.serves(document)) return;
    await this.read(document.uri, { uri: this.client.code2ProtocolConverter.asUri(document.uri) });
    // The list stays when another window comes to the front, so that it must say whose it is.
    this.view.description = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
  }

  /** A comparison, the preview of a snippet or the log in front is no report. */
  private serves(document: TextDocument): boolean {
    const selector = this.client.clientOptions.documentSelector ?? [];
    return languages.match(this.client.protocol2CodeConverter.asDocumentSelector(selector), document) > 0;
  }
}
