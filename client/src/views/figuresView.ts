import { commands, env, window, type Uri } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { figuresMethod, type DocumentParams, type FigureRow } from '../../../server/src/protocol';
import { exportDocument } from '../commands/exportDocument';
import { messages, say } from '../messages';
import { toTable } from './figuresTable';
import { FiguresTree, type FigureNode, type FiguresQuestion } from './figuresTree';
import { ReportView } from './reportView';

/** The figures of the report in front, in the side bar. */
export class FiguresView extends ReportView<FigureNode> {
  private question: FiguresQuestion = { grouping: 'section', filter: '', problemsOnly: false };
  private shownUri: Uri | undefined;

  constructor(
    client: LanguageClient,
    private readonly tree = new FiguresTree(),
  ) {
    super('hegao.figures', tree, client);
    this.keep(
      commands.registerCommand('hegao.figures.groupBySection', () => this.ask({ grouping: 'section' })),
      commands.registerCommand('hegao.figures.groupByIndicator', () => this.ask({ grouping: 'indicator' })),
      commands.registerCommand('hegao.figures.filter', () => this.askForFilter()),
      commands.registerCommand('hegao.figures.clearFilter', () => this.ask({ filter: '', problemsOnly: false })),
      commands.registerCommand('hegao.figures.problemsOnly', () => this.ask({ problemsOnly: true })),
      commands.registerCommand('hegao.figures.copyTable', () => this.copyTable()),
      commands.registerCommand('hegao.figures.exportCsv', () => exportDocument(client, 'csv', this.shownUri)),
      commands.registerCommand('hegao.figures.exportXlsx', () => exportDocument(client, 'xlsx', this.shownUri)),
    );
    this.ask({});
  }

  protected async read(uri: Uri, params: DocumentParams): Promise<void> {
    this.shownUri = uri;
    this.tree.show(uri.toString(), await this.client.sendRequest<readonly FigureRow[]>(figuresMethod, params));
    this.describe();
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
