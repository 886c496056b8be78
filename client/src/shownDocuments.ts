import {
  EventEmitter,
  TabInputCustom,
  TabInputText,
  TabInputTextDiff,
  window,
  workspace,
  type Disposable,
  type Tab,
  type Uri,
} from 'vscode';

/**
 * Addresses of the open documents that have a tab, which are those that the language client asks problems for. Tabs of
 * an earlier session whose documents have not been loaded yet are none, and neither are documents kept without a tab.
 */
export class ShownDocuments implements Disposable {
  private readonly changed = new EventEmitter<void>();
  /** Fires when a document gets its first tab or loses its last one. */
  readonly onDidChange = this.changed.event;
  private shown: ReadonlySet<string> = listShown();
  private readonly subscriptions = [
    this.changed,
    window.tabGroups.onDidChangeTabs(() => this.follow()),
    window.tabGroups.onDidChangeTabGroups(() => this.follow()),
    workspace.onDidOpenTextDocument(() => this.follow()),
    workspace.onDidCloseTextDocument(() => this.follow()),
  ];

  get all(): ReadonlySet<string> {
    return this.shown;
  }

  has(uri: Uri): boolean {
    return this.shown.has(uri.toString());
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private follow(): void {
    const now = listShown();
    const isSame = now.size === this.shown.size && [...now].every((uri) => this.shown.has(uri));
    this.shown = now;
    if (!isSame) this.changed.fire();
  }
}

function listShown(): ReadonlySet<string> {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
  const withTab = new Set(tabs.flatMap((tab) => documentOf(tab)?.toString() ?? []));
  return new Set(workspace.textDocuments.map(({ uri }) => uri.toString()).filter((uri) => withTab.has(uri)));
}

function documentOf({ input }: Tab): Uri | undefined {
  if (input instanceof TabInputText || input instanceof TabInputCustom) return input.uri;
  return input instanceof TabInputTextDiff ? input.modified : undefined;
}
