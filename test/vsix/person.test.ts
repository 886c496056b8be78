import assert from 'node:assert/strict';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { out } from '../vscode/harness/paths';
import { copySamples } from '../vscode/harness/workspace';
import { plantedReport } from '../vscode/suite/plantedReport';
import { EditorWindow } from './editorWindow';
import { installExtension } from './installed';

const planted = '青石县文化工作总结.md';
const han = /\p{Script=Han}/u;

describe('what a person sees', function () {
  this.timeout(120_000);
  let editor: EditorWindow;
  let sample: string | undefined;

  before(async function () {
    this.timeout(15 * 60_000);
    const installation = await installExtension();
    const home = join(out, 'vsix-workspace');
    await rm(home, { recursive: true, force: true });
    await mkdir(join(out, 'screenshots'), { recursive: true });
    const folder = await copySamples(home);
    sample = (await readdir(folder)).find((name) => name.endsWith('.md') && !name.startsWith('README'));
    await writeFile(join(folder, planted), plantedReport);
    editor = await EditorWindow.open(installation, folder);
  });

  after(() => editor?.close());

  it('figures stand out from the words around them', async () => {
    await editor.openFile(planted);
    const runs = await editor.until('coloured figures', async () => {
      const drawn = await editor.colours('全年新建村级阅览室');
      return drawn.some(({ text }) => text === '46个') && drawn;
    });
    const words = runs.find(({ text }) => text.includes('全年新建'))?.colour;
    assert.notEqual(words, undefined);
    for (const figure of ['46个', '12个', '14个', '18个', '50%']) {
      assert.notEqual(runs.find(({ text }) => text === figure)?.colour, words, figure);
    }
  });

  it('the status bar speaks Chinese', async () => {
    const items = await editor.until('a Chinese item', async () => {
      const found = (await editor.statusBar()).filter((text) => han.test(text));
      return found.length > 0 && found;
    });
    assert.match(items.join('\n'), /\d/, 'the item counts something');
  });

  it('the Problems list explains in Chinese what is wrong', async () => {
    const rows = await editor.until('problems', async () => {
      const found = await editor.problems();
      return found.some((text) => text.includes('核稿')) && found;
    });
    const messages = rows.filter((text) => text.includes('核稿'));
    assert.ok(messages.length >= 3, rows.join('\n'));
    for (const message of messages) assert.match(message, han);
    await editor.picture('problems');
  });

  it('a quick fix corrects a slip at the press of Ctrl+.', async () => {
    const at = plantedReport.split('\n').findIndex((line) => line.includes('，，'));
    const column = (plantedReport.split('\n')[at] ?? '').indexOf('，，') + 2;
    await editor.openFile(planted, at + 1, column);
    await editor.page.keyboard.press('Control+Period');
    const menu = editor.page.locator('.action-widget');
    const fix = menu.locator('.monaco-list-row.action', { hasText: han }).first();
    await fix.waitFor();
    await editor.picture('quick-fix');
    await fix.click();
    await editor.until('the text to be corrected', async () => {
      const [line] = await editor.line('专题会议于').allInnerTexts();
      return line !== undefined && !line.includes('，，');
    });
  });

  it('a snippet goes into the middle of a Chinese sentence', async () => {
    const lines = plantedReport.split('\n');
    const at = lines.findIndex((line) => line.includes('人员业务能力'));
    await editor.openFile(planted, at + 1, (lines[at] ?? '').indexOf('业务能力'));
    await editor.page.keyboard.type('ndhg', { delay: 60 });
    const list = editor.page.locator('.suggest-widget.visible .monaco-list-row', { hasText: han });
    await list.first().waitFor();
    await editor.picture('snippet');
    await editor.page.keyboard.press('Enter');
    await editor.until('the snippet in the text', () => editor.line('年工作回顾').isVisible());
    assert.equal(await editor.line('ndhg').count(), 0);
    await editor.page.keyboard.press('Escape');
    await editor.picture('snippet-inserted');
  });

  it('a sample report opens with its figures coloured', async () => {
    assert.ok(sample !== undefined, 'samples/ holds no report');
    await editor.openFile(sample);
    await editor.until('problems of the sample', async () =>
      (await editor.problems()).some((text) => text.includes('核稿')),
    );
    await editor.picture('report');
  });
});
