import { commands, type Disposable, type Uri } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { chooseTemplate } from './chooseTemplate';
import { newReport, type ReportWish } from './newReport';
import { nextYear } from './nextYear';

/** Commands that begin a report, or say of what kind one is. */
export function reportCommands(client: LanguageClient): readonly Disposable[] {
  return [
    commands.registerCommand('hegao.newReport', (folder?: Uri, wish?: ReportWish) => newReport(client, folder, wish)),
    // From the menu of an editor a command is given the document's address, which is no name.
    commands.registerCommand('hegao.chooseTemplate', (name?: unknown) =>
      chooseTemplate(client, typeof name === 'string' ? name : undefined),
    ),
    commands.registerCommand('hegao.nextYear', () => nextYear(client)),
  ];
}
