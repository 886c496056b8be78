import { commands, window, workspace, type Disposable, type TreeView } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  carryOverMethod,
  chooseEarlierCommand,
  showDifferenceCommand,
  type CarryOver,
  type DocumentParams,
} from '../../../server/src/protocol';
import { chooseEarlierReports } from '../commands/chooseEarlierReports';
import { messages, say } from '../messages';
import { CarryOverTree, shareOf, type CarryOverNode } from './carryOverTree';

/** Typing makes a notification for every keystroke; the list follows when it pauses. */
const pause = 500;

/** How much of the report in front stands in those of earlier years, in the side bar. */
export class CarryOverView implements Disposable {
  private readonly tree = new CarryOverTree();
  private readonly view: TreeView<CarryOverNode> = window.createTreeView('hegao.carryOver', {
    treeDataProvider: this.tree,
    showCollapseAll: true,
  });
  private waiting: NodeJS.Timeout | undefined;
  private readonly subscriptions: readonly Disposable[];

  constructor(private readonly client: LanguageClient) {
    this.subscriptions = [
      this.view,
      this.view.onDidChangeVisibility(() => this.refreshSoon()),
      window.onDidChangeActiveTextEditor(() => this.refreshSoon()),
      commands.registerCommand(chooseEarlierCommand, () => this.choose()),
      commands.registerCommand('hegao.carryOver.showDifference', (node: CarryOverNode | undefined) => {
        if (node !== undefined && 'difference' in node) {
          void commands.executeCommand(showDifferenceCommand, node.difference);
        }
      }),
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

  private async choose(): Promise<void> {
    if (await chooseEarlierReports()) await commands.executeCommand('hegao.carryOver.focus');
  }

  private async refresh(): Promise<void> {
    const document = window.activeTextEditor?.document;
    if (!this.view.visible || !this.client.isRunning() || document === undefined) return;
    // A comparison or the output in front is no report: the list goes on showing the last one.
    if (document.uri.scheme !== 'file' && document.uri.scheme !== 'untitled') return;
    const params: DocumentParams = { uri: this.client.code2ProtocolConverter.asUri(document.uri) };
    const carryOver = await this.client.sendRequest<CarryOver | null>(carryOverMethod, params);
    this.tree.show(document.uri.toString(), carryOver);
    const chosen = workspace.getConfiguration('hegao').get<readonly string[]>('earlierReports', []).length > 0;
    void commands.executeCommand('setContext', 'hegao.carryOver.chosen', chosen);
    this.view.message = carryOver === null || !chosen ? '' : inWords(carryOver);
  }
}

/** What is said above the list. */
function inWords(carryOver: CarryOver): string {
  const { reports, carried } = carryOver;
  if (reports.length === 0) return say(messages.noneToCompare);
  const [first = ''] = reports;
  const name = reports.length === 1 ? first : say(messages.earlierReports, first, reports.length);
  return carried === 0 ? say(messages.carriedNothing, name) : say(messages.carriedShare, shareOf(carryOver), name);
}
