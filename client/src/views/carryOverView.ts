import { commands, workspace, type Uri } from 'vscode';
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
import { ReportView } from './reportView';

/** How much of the report in front stands in those of earlier years, in the side bar. */
export class CarryOverView extends ReportView<CarryOverNode> {
  constructor(
    client: LanguageClient,
    private readonly tree = new CarryOverTree(),
  ) {
    super('hegao.carryOver', tree, client);
    this.keep(
      commands.registerCommand(chooseEarlierCommand, () => this.choose()),
      commands.registerCommand('hegao.carryOver.showDifference', (node: CarryOverNode | undefined) => {
        const [chosen] = node === undefined ? this.view.selection : [node];
        if (chosen !== undefined && 'difference' in chosen) {
          void commands.executeCommand(showDifferenceCommand, chosen.difference);
        }
      }),
    );
  }

  protected async read(uri: Uri, params: DocumentParams): Promise<void> {
    const carryOver = await this.client.sendRequest<CarryOver | null>(carryOverMethod, params);
    this.tree.show(uri.toString(), carryOver);
    const chosen = workspace.getConfiguration('hegao').get<readonly string[]>('earlierReports', []).length > 0;
    void commands.executeCommand('setContext', 'hegao.carryOver.chosen', chosen);
    this.view.message = carryOver === null || !chosen ? '' : inWords(carryOver);
  }

  private async choose(): Promise<void> {
    if (await chooseEarlierReports()) await commands.executeCommand('hegao.carryOver.focus');
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
