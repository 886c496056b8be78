import { commands, window, type Disposable, type TextDocumentShowOptions, type TreeView, workspace } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { confirmFindings, dismissFindings, reopenFindings } from '../commands/decideFindings';
import { messages, say } from '../messages';
import type { FindingsBoard, PlacedFinding } from './findingsBoard';
import { FindingsTree, type FindingNode, type FindingsQuestion } from './findingsTree';
import { nextFinding } from './nextFinding';
import { StaleDecisions } from './staleDecisions';
import { toRange } from './treeItems';

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
  private readonly stale: StaleDecisions;
  private question: FindingsQuestion = { grouping: 'file', filter: '', dismissed: false };
  private waiting: NodeJS.Timeout | undefined;
  private readonly subscriptions: readonly Disposable[];

  constructor(
    client: LanguageClient,
    private readonly board: FindingsBoard,
  ) {
    const decides = (
      name: string,
      act: (client: LanguageClient, findings: readonly PlacedFinding[]) => Promise<void>,
    ) =>
      commands.registerCommand(`hegao.findings.${name}`, (node?: FindingNode, nodes?: readonly FindingNode[]) =>
        act(client, this.meant(node, nodes)),
      );
    this.stale = new StaleDecisions(client, () => this.view.visible);
    this.subscriptions = [
      this.view,
      this.stale,
      this.stale.onDidChange(() => this.drawSoon()),
      this.view.onDidChangeVisibility(() => this.stale.refreshSoon()),
      workspace.onDidSaveTextDocument(() => this.stale.refreshSoon()),
      board.onDidChange(() => this.drawSoon()),
      commands.registerCommand('hegao.findings.groupByFile', () => this.ask({ grouping: 'file' })),
      commands.registerCommand('hegao.findings.groupByCheck', () => this.ask({ grouping: 'check' })),
      commands.registerCommand('hegao.findings.groupByLevel', () => this.ask({ grouping: 'level' })),
      commands.registerCommand('hegao.findings.filter', () => this.askForFilter()),
      commands.registerCommand('hegao.findings.clearFilter', () => this.ask({ filter: '' })),
      commands.registerCommand('hegao.findings.showDismissed', () => this.ask({ dismissed: true })),
      commands.registerCommand('hegao.findings.hideDismissed', () => this.ask({ dismissed: false })),
      decides('confirm', confirmFindings),
      decides('dismiss', dismissFindings),
      decides('reopen', reopenFindings),
      commands.registerCommand('hegao.findings.open', (finding: PlacedFinding) => open(finding, true)),
      commands.registerCommand('hegao.findings.next', () => this.go(1)),
      commands.registerCommand('hegao.findings.previous', () => this.go(-1)),
    ];
    this.ask({});
  }

  /** How many findings nobody has decided about yet. */
  get count(): number {
    return this.board.all.filter(({ row }) => row.state === 'open').length;
  }

  /** Decisions have changed, or files have been checked: those whose text is gone are looked for again. */
  refreshDecisionsSoon(): void {
    this.stale.refreshSoon();
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
    this.tree.show(all, this.question, this.stale.found);
    this.view.message = this.leftOut(all);
    const { count } = this;
    this.view.badge = count === 0 ? undefined : { value: count, tooltip: say(messages.openCount, count) };
    void commands.executeCommand('setContext', 'hegao.findings.any', all.length > 0);
  }

  /** Says above the list what it leaves out, so that nobody takes a part for the whole. */
  private leftOut(all: readonly PlacedFinding[]): string {
    const { filter, dismissed } = this.question;
    const hidden = dismissed ? 0 : all.filter(({ row }) => row.state === 'dismissed').length;
    return [
      ...(filter === '' ? [] : [say(messages.findingsFiltered, filter, this.tree.shown.length, all.length)]),
      ...(hidden === 0 ? [] : [say(messages.dismissedHidden, hidden)]),
    ].join('  ');
  }

  /** The findings that a command is about: those it was called on, else the selected ones, else those at the cursor. */
  private meant(node?: FindingNode, nodes?: readonly FindingNode[]): readonly PlacedFinding[] {
    const given = nodes ?? (node === undefined ? this.view.selection : [node]);
    const found = given.flatMap((each) => ('findings' in each ? each.findings : 'row' in each ? [each] : []));
    if (found.length > 0) return found;
    const editor = window.activeTextEditor;
    if (editor === undefined) return [];
    return this.tree.shown.filter(
      ({ uri, row }) =>
        uri.toString() === editor.document.uri.toString() && toRange(row.range).contains(editor.selection.active),
    );
  }

  private ask(change: Partial<FindingsQuestion>): void {
    this.question = { ...this.question, ...change };
    void commands.executeCommand('setContext', 'hegao.findings.grouping', this.question.grouping);
    void commands.executeCommand('setContext', 'hegao.findings.filtered', this.question.filter !== '');
    void commands.executeCommand('setContext', 'hegao.findings.dismissed', this.question.dismissed);
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
    if (this.view.visible) await this.select(finding);
  }

  /** Selects a finding in the list, as far as it is still there: opening its report can have the list drawn anew. */
  private async select(finding: PlacedFinding): Promise<void> {
    try {
      await this.view.reveal(finding, { select: true, focus: false });
    } catch {
      // The person is where they wanted to be; which line of the list is selected matters less than a message would.
    }
  }
}

/** @param keepsFocus leaves the keyboard in the list, so that the person can go on with the arrow keys */
async function open({ uri, row }: PlacedFinding, keepsFocus: boolean): Promise<void> {
  const options: TextDocumentShowOptions = {
    selection: toRange(row.range),
    preserveFocus: keepsFocus,
    preview: true,
  };
  await commands.executeCommand('vscode.open', uri, options);
}
