import { commands, Range, window, type Disposable, type TextDocumentShowOptions, type TreeView } from 'vscode';
import { messages, say } from '../messages';
import type { FindingsBoard, PlacedFinding } from './findingsBoard';
import { FindingsTree, type FindingNode, type FindingsQuestion } from './findingsTree';
import { nextFinding } from './nextFinding';

/** Checking a folder finds something in many files in a row; the list is drawn when there is a moment; in milliseconds. */
const pause = 120;

/** The findings in the side bar: by file, by check or by level. */
export class FindingsView implements Disposable {
  private readonly tree = new FindingsTree();
  private readonly view: TreeView<FindingNode> = window.createTreeView('hegao.findings', {
    treeDataProvider: this.tree,
    showCollapseAll: true,
    canSelectMany: true,
  });
  private question: FindingsQuestion = { grouping: 'file', filter: '' };
  private waiting: NodeJS.Timeout | undefined;
  private readonly subscriptions: readonly Disposable[];

  constructor(private readonly board: FindingsBoard) {
    this.subscriptions = [
      this.view,
      board.onDidChange(() => this.drawSoon()),
      commands.registerCommand('hegao.findings.groupByFile', () => this.ask({ grouping: 'file' })),
      commands.registerCommand('hegao.findings.groupByCheck', () => this.ask({ grouping: 'check' })),
      commands.registerCommand('hegao.findings.groupByLevel', () => this.ask({ grouping: 'level' })),
      commands.registerCommand('hegao.findings.filter', () => this.askForFilter()),
      commands.registerCommand('hegao.findings.clearFilter', () => this.ask({ filter: '' })),
      commands.registerCommand('hegao.findings.open', (finding: PlacedFinding) => open(finding, true)),
      commands.registerCommand('hegao.findings.next', () => this.go(1)),
      commands.registerCommand('hegao.findings.previous', () => this.go(-1)),
    ];
    this.ask({});
  }

  /** How many findings are known, shown or not. */
  get count(): number {
    return this.board.all.length;
  }

  dispose(): void {
    clearTimeout(this.waiting);
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private drawSoon(): void {
    this.waiting ??= setTimeout(() => this.draw(), pause);
  }

  private draw(): void {
    clearTimeout(this.waiting);
    this.waiting = undefined;
    const all = this.board.all;
    this.tree.show(all, this.question);
    const { filter } = this.question;
    // Says above the list what it leaves out, so that nobody takes a part for the whole.
    this.view.message = filter === '' ? '' : say(messages.findingsFiltered, filter, this.tree.shown.length, all.length);
    this.view.badge =
      all.length === 0 ? undefined : { value: all.length, tooltip: say(messages.findingCount, all.length) };
    void commands.executeCommand('setContext', 'hegao.findings.any', all.length > 0);
  }

  private ask(change: Partial<FindingsQuestion>): void {
    this.question = { ...this.question, ...change };
    void commands.executeCommand('setContext', 'hegao.findings.grouping', this.question.grouping);
    void commands.executeCommand('setContext', 'hegao.findings.filtered', this.question.filter !== '');
    this.draw();
  }

  private async askForFilter(): Promise<void> {
    const filter = await window.showInputBox({
      prompt: say(messages.findingsFilterPrompt),
      value: this.question.filter,
    });
    if (filter !== undefined) this.ask({ filter: filter.trim() });
  }

  /** Goes to the next finding in the order of the list, over the borders of files, and round at its end. */
  private async go(step: 1 | -1): Promise<void> {
    this.draw();
    const editor = window.activeTextEditor;
    const here = editor && { uri: editor.document.uri.toString(), place: editor.selection.start };
    const finding = nextFinding(this.tree.shown, here, this.view.selection, step);
    if (finding === undefined) {
      void window.showInformationMessage(say(messages.noFindings));
      return;
    }
    await open(finding, false);
    if (this.view.visible) await this.view.reveal(finding, { select: true, focus: false });
  }
}

/** @param keepsFocus leaves the keyboard in the list, so that the person can go on with the arrow keys */
async function open({ uri, row }: PlacedFinding, keepsFocus: boolean): Promise<void> {
  const { start, end } = row.range;
  const options: TextDocumentShowOptions = {
    selection: new Range(start.line, start.character, end.line, end.character),
    preserveFocus: keepsFocus,
    preview: true,
  };
  await commands.executeCommand('vscode.open', uri, options);
}
