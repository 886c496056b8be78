import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { out, root } from '../vscode/harness/paths';
import { waitFor } from '../vscode/harness/waitFor';
import { copySamples } from '../vscode/harness/workspace';
import { plantedDefects, plantedReport } from '../vscode/suite/plantedReport';
import { EditorWindow } from './editorWindow';
import { installExtension } from './installed';

/** Its name puts it first in the list, of which only what fits the window is drawn. */
const draft = '01青石县文化工作总结.md';

/** What a reviewer does with a folder of drafts, and what somebody sees who has just installed the extension. */
describe('a reviewer with a folder', function () {
  this.timeout(120_000);
  let editor: EditorWindow;
  let folder: string;
  let compiled: string;

  before(async function () {
    this.timeout(15 * 60_000);
    const installation = await installExtension();
    const home = join(out, 'vsix-review');
    await rm(home, { recursive: true, force: true });
    await mkdir(join(out, 'screenshots'), { recursive: true });
    compiled = join(installation.profile, 'User/globalStorage/hegao.hegao/compiled');
    await mkdir(join(compiled, '0.0.1'), { recursive: true });
    folder = await copySamples(home);
    await writeFile(join(folder, draft), plantedReport);
    editor = await EditorWindow.open(installation, folder);
    // The palette lists what is known when it is opened, so that the extension must be ready first.
    await editor.openFile(draft);
    await editor.until('the extension', async () => (await editor.statusBar()).some((text) => text.includes('核稿')));
    await editor.runCommand('Close All Editors');
  });

  after(() => editor?.close());

  const inView = (name: string) =>
    editor.page.locator(`.sidebar .pane:has(.pane-header[aria-label^="${name}"]) .monaco-list-row`);
  const rows = () => inView('Problems');
  const row = (text: string) => rows().filter({ hasText: text }).first();

  it('finds the first steps in the command palette, and opens the sample from them', async () => {
    await editor.runCommand('Get Started with Hegao');
    const steps = editor.page.locator('.gettingStartedContainer .getting-started-step');
    await editor.until('the steps', async () => (await steps.count()) === 6);
    await editor.picture('walkthrough');
    await steps.first().getByText('Open the Sample').click();
    await editor.until('the sample', () => editor.line('卫生健康局').isVisible());
    await editor.runCommand('Revert and Close Editor');
  });

  it('checks all reports and finds them listed by file', async () => {
    await editor.runCommand('Check All Reports in the Folder');
    await editor.until('the report in the list', () => row(draft).isVisible());
    await editor.until('problems in the list', async () => (await rows().count()) > 5);
    await editor.until('the count on the activity bar', async () => {
      const badge = await editor.page.locator('.activitybar .badge-content').allInnerTexts();
      return badge.some((text) => /\d/.test(text));
    });
    await editor.page.keyboard.press('Escape');
  });

  it('opens a problem from the list and dismisses it with a reason', async () => {
    await row('部分不会大于整体').click();
    await editor.until('the report in front', () => editor.line('阅览室覆盖率').isVisible());
    await editor.picture('findings', { guide: { name: 'folder', clip: { x: 0, y: 36, width: 900, height: 480 } } });
    await row('部分不会大于整体').hover();
    await row('部分不会大于整体').locator('.action-label[aria-label^="Dismiss"]').click();
    const reasons = editor.page.locator('.quick-input-list .monaco-list-row');
    await editor.until('the reasons', async () => (await reasons.count()) === 4);
    await editor.picture('dismiss', { guide: { name: 'dismiss', clip: { x: 0, y: 0, width: 960, height: 400 } } });
    await reasons.filter({ hasText: '口径不同' }).click();
    await editor.until('the problem to go', async () => (await row('部分不会大于整体').count()) === 0);
    const dismissed = editor.page.locator('.sidebar').getByText('另有 1 处');
    await editor.until('that one more was dismissed', () => dismissed.isVisible());
  });

  it('groups the problems by check and by level, and finds those with some words, all from the palette', async () => {
    await editor.runCommand('Group by Check');
    await editor.until('a group for a check', () => row('合计与分项之和不符3 处问题').isVisible());
    await editor.runCommand('Group by Level');
    await editor.until('a group for a level', () => row('警告').isVisible());
    await editor.answer('Filter Problems…', '人员的的业务');
    await editor.until('one problem in one group', async () => (await rows().count()) === 2);
    assert.match(await rows().nth(1).innerText(), /“的”连写了两遍[\s\S]*01青石县文化工作总结\.md/);
    await editor.runCommand('Show All Problems');
    await editor.runCommand('Group by File');
    await editor.until('the report again', () => row(draft).isVisible());
  });

  it('lists dismissed problems when asked, with what was decided', async () => {
    await editor.runCommand('Show Dismissed Problems');
    await editor.until('the decision', () => row('口径不同').isVisible());
    await editor.runCommand('Hide Dismissed Problems');
    await editor.until('the decision to go', async () => (await row('口径不同').count()) === 0);
  });

  it('lists the decision when its text is gone, and cleans it up from there', async () => {
    await writeFile(join(folder, draft), plantedReport.replace(plantedDefects[1].text, '阅览室覆盖率达到93%'));
    await editor.runCommand('Check All Reports in the Folder');
    const group = row('原文已不在的决定');
    // With few problems above it, the group is within the part of the list that is drawn.
    await editor.answer('Filter Problems…', '人员的的业务');
    await editor.until('the group below the problems', () => group.isVisible());
    await group.click();
    await editor.until('the decision', () => row('阅览室覆盖率达到103%').isVisible());
    await editor.picture('stale');
    await group.hover();
    await group.locator('.action-label[aria-label^="Clean Up"]').click();
    await editor.page.locator('.monaco-dialog-box').getByText('清理', { exact: true }).click();
    await editor.until('the group to go', async () => (await group.count()) === 0);
    await editor.runCommand('Show All Problems');
  });

  it('groups the figures of the report by what they count', async () => {
    await editor.openFile(draft);
    const group = (text: string) => inView('Figures').filter({ hasText: text }).first();
    await editor.until('groups by section', () => group('一、主要成效').isVisible());
    await editor.runCommand('Group by Indicator');
    await editor.until('groups by indicator', () => group('村级阅览室4 个数字').isVisible());
    await editor.runCommand('Group by Section');
    await editor.until('groups by section again', () => group('一、主要成效').isVisible());
  });

  it('does not wait at the next start for what was compiled in this one, of this version alone', async () => {
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
    await waitFor('compiled code', async () => (await filesIn(join(compiled, version))) > 0, 60_000);
    assert.deepEqual(await readdir(compiled), [version]);
  });
});

async function filesIn(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).length;
}
