import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { waitFor } from '../harness/waitFor';
import { answering } from './answers';
import { extensionId, showDocument, speak, workspaceFolder } from './documents';
import { plantedDefects, plantedReport } from './plantedReport';

interface Step {
  readonly id: string;
  readonly description: string;
  readonly media: { readonly image: string };
  readonly completionEvents: readonly string[];
}

interface Manifest {
  readonly contributes: {
    readonly walkthroughs: readonly { readonly steps: readonly Step[] }[];
    readonly viewsWelcome: readonly { readonly contents: string }[];
  };
}

const activeTab = (): vscode.Tab | undefined => vscode.window.tabGroups.activeTabGroup.activeTab;
const run = (command: string): Thenable<unknown> => vscode.commands.executeCommand(`hegao.${command}`);

describe('the first steps', () => {
  before(() => speak('zh-cn'));
  afterEach(() => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

  it('have buttons whose commands exist, and pictures that are there', async () => {
    const extension = vscode.extensions.getExtension(extensionId);
    assert.ok(extension);
    const { contributes } = extension.packageJSON as Manifest;
    const steps = contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);
    assert.equal(steps.length, 6);
    const known = new Set(await vscode.commands.getCommands());
    const texts = [
      ...steps.map(({ description }) => description),
      ...contributes.viewsWelcome.map((each) => each.contents),
    ];
    const buttons = texts.flatMap((text) => [...text.matchAll(/\]\(command:([\w.]+)/g)].map(([, command]) => command));
    const events = steps.flatMap(({ completionEvents }) => completionEvents);
    const named = events.flatMap((event) => (event.startsWith('onCommand:') ? [event.slice('onCommand:'.length)] : []));
    assert.ok(buttons.length >= 6 + contributes.viewsWelcome.length - 1, buttons.join());
    assert.deepEqual(
      [...buttons, ...named].filter((command) => command === undefined || !known.has(command)),
      [],
    );
    for (const { media } of steps)
      await vscode.workspace.fs.stat(vscode.Uri.joinPath(extension.extensionUri, media.image));
  });

  it('open in a tab of their own', async () => {
    await run('openWalkthrough');
    await waitFor('the first steps', () => /welcome|walkthrough|欢迎|演练/i.test(activeTab()?.label ?? ''));
  });

  it('open a sample with slips in it, which is the person’s own', async () => {
    await run('openSample');
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document?.isUntitled);
    assert.equal(document.languageId, 'work-report');
    await waitFor('problems of the sample', () => vscode.languages.getDiagnostics(document.uri).length > 5);
  });

  it('lead to the guide in the person’s language', async () => {
    for (const [locale, page] of [
      ['en', 'guide.md'],
      ['zh-cn', 'guide.zh-CN.md'],
    ] as const) {
      await speak(locale);
      await run('openGuide');
      await waitFor(page, () => activeTab()?.label.includes(page));
    }
  });
});

describe('checking the report in front', () => {
  before(() => speak('zh-cn'));

  it('says so where there is nothing to correct, or no report', async () => {
    const { document } = await showDocument('# 青石县2031年文化工作总结\n\n全年新建阅览室20个。\n');
    const said = await answering({}, () => run('checkDocument'));
    assert.match(said.join(), /核对了 1 个数字，没有发现问题/, document.getText());
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    assert.match((await answering({}, () => run('checkDocument'))).join(), /请先打开/);
  });

  it('is done again by an analysis that was started anew, whose log can be read', async () => {
    const { document } = await showDocument(plantedReport);
    const problems = (): number => vscode.languages.getDiagnostics(document.uri).length;
    await waitFor('the problems', () => problems() === plantedDefects.length);
    const said = await answering({}, () => run('restartServer'));
    assert.match(said.join(), /已重新启动/);
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((edit) => edit.insert(new vscode.Position(document.lineCount, 0), '\n工作工作要抓紧。\n'));
    await waitFor('one problem more', () => problems() === plantedDefects.length + 1);
    assert.deepEqual(await answering({}, () => run('checkDocument')), []);
    await run('showOutput');
    await waitFor('the log', () =>
      vscode.window.visibleTextEditors.some(({ document: shown }) => shown.uri.scheme === 'output'),
    );
  });
});

describe('comparing with an earlier report', () => {
  it('takes the files that are chosen into the settings of the folder', async () => {
    const settings = () => vscode.workspace.getConfiguration('hegao').inspect<readonly string[]>('earlierReports');
    const opened = [[vscode.Uri.joinPath(workspaceFolder(), '年度工作报告（定稿）.md')]];
    await answering({ opened }, () => run('carryOver.choose'));
    assert.deepEqual(settings()?.workspaceValue, ['年度工作报告（定稿）.md']);
    await answering({ opened: [...opened] }, () => run('carryOver.choose'));
    assert.deepEqual(settings()?.workspaceValue, ['年度工作报告（定稿）.md'], 'a second time changes nothing');
    const target = vscode.ConfigurationTarget.Workspace;
    await vscode.workspace.getConfiguration('hegao').update('earlierReports', undefined, target);
  });
});
