import { StatusBarAlignment, window, workspace, type Disposable, type StatusBarItem } from 'vscode';
import type { ReportSummary } from '../../server/src/protocol';
import { messages, say } from './messages';

/** What became of the figures; silence about one that nothing could be compared with is no proof. */
function coverageOf({ figures, coverage }: ReportSummary): string {
  const { agreed, contradicted, undecided, unchecked } = coverage;
  return say(messages.coverage, figures, agreed, contradicted, undecided, unchecked);
}

/** What was read from the report in front: `核稿 128 个数字 · 3 处问题 · 6,120 字`. */
export class SummaryStatus implements Disposable {
  private readonly item: StatusBarItem = window.createStatusBarItem('hegao.summary', StatusBarAlignment.Right, 90);
  private readonly summaries = new Map<string, ReportSummary>();
  private readonly subscriptions = [
    window.onDidChangeActiveTextEditor(() => this.show()),
    workspace.onDidCloseTextDocument(({ uri }) => {
      this.summaries.delete(uri.toString());
    }),
  ];

  constructor() {
    this.item.name = say(messages.name);
    this.item.command = 'workbench.actions.view.problems';
  }

  update(summary: ReportSummary): void {
    this.summaries.set(summary.uri, summary);
    this.show();
  }

  dispose(): void {
    this.item.dispose();
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private show(): void {
    const uri = window.activeTextEditor?.document.uri.toString();
    const summary = uri === undefined ? undefined : this.summaries.get(uri);
    if (summary === undefined) {
      this.item.hide();
      return;
    }
    const characters = summary.characters.toLocaleString('en-US');
    this.item.text = say(messages.summary, summary.figures, summary.findings, characters);
    this.item.tooltip = `${coverageOf(summary)}\n${say(messages.summaryTooltip)}`;
    this.item.show();
  }
}
