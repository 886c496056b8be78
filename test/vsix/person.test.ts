import assert from 'node:assert/strict';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { out } from '../vscode/harness/paths';
import { waitFor } from '../vscode/harness/waitFor';
import { copySamples } from '../vscode/harness/workspace';
import { plantedDefects, plantedReport } from '../vscode/suite/plantedReport';
import { EditorWindow } from './editorWindow';
import { installExtension } from './installed';

const planted = '青石县文化工作总结.md';
const sample = '年度工作报告.report';
const han = /\p{Script=Han}/u;
/** Tells a Chinese message from an English one that quotes a Chinese unit. */
const sentence = /\p{Script=Han}{4}/u;

/** Its plan is what next year's report has to tell about. */
const thisYear = {
  name: '2030年文化工作总结.md',
  text: `# 青石县文化局2030年工作总结

2030年是“十五五”收官之年，全年接待读者18.9万人次，比2029年增长12.5%。

一、2030年工作回顾

全年完成投资3200万元，为群众办了3件实事。

二、存在的问题

乡镇阅览室开放时间短，专业人员不足。

三、2031年工作计划

（一）推进阅读推广。计划投资800万元，将新建阅览室15个。

（二）加强文物保护。将修缮古桥4座。
`,
};

describe('what a person sees', function () {
  this.timeout(120_000);
  let editor: EditorWindow;

  before(async function () {
    this.timeout(15 * 60_000);
    const installation = await installExtension();
    const home = join(out, 'vsix-workspace');
    await rm(home, { recursive: true, force: true });
    await mkdir(join(out, 'screenshots'), { recursive: true });
    const folder = await copySamples(home);
    await writeFile(join(folder, planted), plantedReport);
    await writeFile(join(folder, thisYear.name), thisYear.text);
    editor = await EditorWindow.open(installation, folder);
    await editor.openFile(planted);
    // Once, a cold editor and a cold server may take longer than anything after it.
    await waitFor(
      'the extension to be ready',
      async () => (await editor.statusBar()).some((text) => han.test(text)),
      60_000,
    );
  });

  after(() => editor?.close());

  it('figures stand out from the words around them', async () => {
    await editor.openFile(planted);
    const runs = await editor.until('coloured figures', async () => {
      const drawn = await editor.colours('全年新建村级阅览室');
      return drawn.some(({ text }) => text === '40个') && drawn;
    });
    const words = runs.find(({ text }) => text.includes('全年新建'))?.colour;
    assert.notEqual(words, undefined);
    for (const figure of ['40个', '12个', '14个', '18个', '50%']) {
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
    await editor.until('three problems in Chinese', async () => {
      const messages = (await editor.problems()).filter((text) => text.includes('核稿'));
      return messages.length === plantedDefects.length && messages.every((text) => sentence.test(text));
    });
    await editor.picture('problems', { guide: { name: 'problems', clip: { x: 350, y: 36, width: 800, height: 720 } } });
  });

  it('a figure explains itself under the mouse', async () => {
    await editor.openFile(planted, 5);
    await editor.pointAt('全年新建村级阅览室', '1.8万册');
    const hover = editor.page.locator('.monaco-hover:not(.hidden) .hover-contents').first();
    await hover.waitFor();
    await editor.until('a Chinese explanation', async () => sentence.test(await hover.innerText()));
    assert.match(await hover.innerText(), /18,?000/);
    await editor.picture('hover', { withHover: true });
  });

  it('a quick fix corrects a slip at the press of Ctrl+.', async () => {
    const at = plantedReport.split('\n').findIndex((line) => line.includes('的的'));
    const column = (plantedReport.split('\n')[at] ?? '').indexOf('的的') + 2;
    await editor.openFile(planted, at + 1, column);
    await editor.page.keyboard.press('Control+Period');
    const menu = editor.page.locator('.action-widget');
    const fix = menu.locator('.monaco-list-row.action', { hasText: han }).first();
    await fix.waitFor();
    await editor.picture('quick-fix', { guide: { name: 'decide', clip: { x: 350, y: 36, width: 800, height: 440 } } });
    await fix.click();
    await editor.until('the text to be corrected', async () => {
      const [line] = await editor.line('管理力量不足').allInnerTexts();
      return line !== undefined && !line.includes('的的');
    });
  });

  it('a sample report shows its colours and problems', async () => {
    await editor.openFile(sample);
    await editor.until('problems of the sample', async () => {
      const messages = (await editor.problems()).filter((text) => text.includes('核稿'));
      return messages.length > 0 && messages.every((text) => sentence.test(text));
    });
    await editor.openFile(sample, 15);
    await editor.picture('report', { guide: { name: 'sample', clip: { x: 350, y: 36, width: 800, height: 500 } } });
  });

  it('the view of figures lists what the report counts', async () => {
    await editor.openFile(sample);
    const icon = editor.page.locator('.activitybar .action-label[aria-label*="Hegao"]').first();
    // The layer with the count lies over the icon and takes the click in its place.
    await icon.click({ force: true });
    await editor.until('figures in the view', async () => {
      const rows = await editor.treeRows();
      return rows.some((text) => text.includes('个数字'));
    });
    await editor.picture('figures', { guide: { name: 'figures', clip: { x: 0, y: 36, width: 800, height: 500 } } });
  });

  it('a snippet goes into the middle of a Chinese sentence', async () => {
    const lines = plantedReport.split('\n');
    const at = lines.findIndex((line) => line.includes('业务能力'));
    await editor.openFile(planted, at + 1, (lines[at] ?? '').indexOf('业务能力'));
    await editor.page.keyboard.type('ndhg', { delay: 60 });
    const list = editor.page.locator('.suggest-widget.visible .monaco-list-row', { hasText: han });
    await list.first().waitFor();
    await editor.picture('snippet', { guide: { name: 'snippets', clip: { x: 350, y: 36, width: 800, height: 440 } } });
    await editor.page.keyboard.press('Enter');
    await editor.until('the snippet in the text', () => editor.line('年工作回顾').isVisible());
    assert.equal(await editor.line('ndhg').count(), 0);
    await editor.page.keyboard.press('Escape');
    await editor.picture('snippet-inserted');
  });

  it('next year’s draft tells last year’s plan at each blank', async () => {
    await editor.openFile(thisYear.name);
    // The command is offered where the extension has read the report.
    await editor.until('the figures of the report', async () =>
      (await editor.statusBar()).some((text) => /[1-9]\d* 个数字/.test(text)),
    );
    await editor.runCommand("Next Year's Report from This One");
    await editor.line('2031年工作回顾').waitFor();
    await editor.until('the blanks', async () =>
      (await editor.colours('新建阅览室')).some(({ text }) => text === '个'),
    );
    await editor.pointAt('新建阅览室', '个');
    const hover = editor.page.locator('.monaco-hover:not(.hidden) .hover-contents', { hasText: '上年所定计划：15个' });
    await hover.first().waitFor();
    await editor.picture('next-year', { withHover: true });
    await editor.runCommand('Revert and Close Editor');
  });
});
