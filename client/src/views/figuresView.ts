import { commands, env, window, type Disposable, type TreeView, type Uri } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { figuresMethod, type DocumentParams, type FigureRow } from '../../../server/src/protocol';
import { exportDocument } from '../commands/exportDocument';
import { messages, say } from '../messages';
import { toTable } from './figuresTable';
import { FiguresTree, type FigureNode, type FiguresQuestion } from './figuresTree';

/** Typing makes a notification for every keystroke; the list follows when it pauses. */
const pause = 300;

/** The figures of the report in front, in the side bar. */
export class FiguresView implements Disposable {
  private readonly tree = new FiguresTree();
  private readonly view: TreeView<FigureNode> = window.createTreeView('hegao.figures', {
    treeDataProvider: this.tree,
    showCollapseAll: true,
  });
  private question: FiguresQuestion = { grouping: 'section', filter: '', problemsOnly: false };
  private shownUri: Uri | undefined;
  private waiting: NodeJS.Timeout | undefined;
  private readonly subscriptions: readonly Disposable[];

  constructor(private readonly client: LanguageClient) {
    this.subscriptions = [
      this.view,
      this.view.onDidChangeVisibility(() => this.refreshSoon()),
      window.onDidChangeActiveTextEditor(() => this.refreshSoon()),
      commands.registerCommand('hegao.figures.groupBySection', () => this.ask({ grouping: 'section' })),
      commands.registerCommand('hegao.figures.groupByIndicator', () => this.ask({ grouping: 'indicator' })),
      commands.registerCommand('hegao.figures.filter', () => this.askForFilter()),
      commands.registerCommand('hegao.figures.clearFilter', () => this.ask({ filter: '', problemsOnly: false })),
      commands.registerCommand('hegao.figures.problemsOnly', () => this.ask({ problemsOnly: true })),
      commands.registerCommand('hegao.figures.copyTable', () => this.copyTable()),
      commands.registerCommand('hegao.figures.exportCsv', () => exportDocument(client, 'csv', this.shownUri)),
      commands.registerCommand('hegao.figures.exportXlsx', () => exportDocument(client, 'xlsx', this.shownUri)),
    ];
    this.ask({});
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

  private async refresh(): Promise<void> {
    const document = window.activeTextEditor?.document;
    if (!this.view.visible || !this.client.isRunning()) return;
    // With the list itself or another panel in front, it goes on showing the last report.
    if (document === undefined) return;
    this.shownUri = document.uri;
    this.tree.show(document.uri.toString(), await this.figuresOf(document.uri));
    this.describe();
  }

  private async figuresOf(uri: Uri): Promise<readonly FigureRow[]> {
    const params: DocumentParams = { uri: this.client.code2ProtocolConverter.asUri(uri) };
    return this.client.sendRequest<readonly FigureRow[]>(figuresMethod, params);
  }

  private ask(change: Partial<FiguresQuestion>): void {
    this.question = { ...this.question, ...change };
    this.tree.ask(this.question);
    const { grouping, filter, problemsOnly } = this.question;
    void commands.executeCommand('setContext', 'hegao.figures.grouping', grouping);
    void commands.executeCommand('setContext', 'hegao.figures.filtered', filter !== '' || problemsOnly);
    this.describe();
  }

  private async askForFilter(): Promise<void> {
    const filter = await window.showInputBox({ prompt: say(messages.filterPrompt), value: this.question.filter });
    if (filter !== undefined) this.ask({ filter: filter.trim() });
  }

  /** Says above the list what it leaves out, so that nobody takes a part for the whole. */
  private describe(): void {
    const { filter, problemsOnly } = this.question;
    const [shown, all] = [this.tree.shown.length, this.tree.all.length];
    const parts = [
      ...(filter === '' ? [] : [say(messages.filtered, filter, shown, all)]),
      ...(problemsOnly ? [say(messages.problemsOnly, shown, all)] : []),
    ];
    this.view.message = parts.join('  ');
  }

  private async copyTable(): Promise<void> {
    const rows = this.tree.shown;
    await env.clipboard.writeText(toTable(rows));
    void window.showInformationMessage(say(messages.copied, rows.length));
  }
}
