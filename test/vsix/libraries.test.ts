import assert from 'node:assert/strict';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { out } from '../vscode/harness/paths';
import { EditorWindow } from './editorWindow';
import { installExtension } from './installed';

const unit = {
  $library: { name: '县局统一片段', owner: '办公室', version: '2031.2', layer: 'unit' },
  结语: { prefix: 'jy', section: '结语', body: '以上报告，请予审议。', description: '向大会报告时用' },
  阅览室建设: { section: '主要成效', body: '全年新建阅览室${1:××}个，总数达到${2:××}个。' },
};
const department = `{
  // 综合科维护
  "$library": { "name": "综合科片段", "owner": "王芳", "layer": "department" },
  "结语": { "prefix": "jy", "body": "特此报告。" },
  "调研开头": { "section": "基本情况", "body": "为摸清\${1:××}底数，\${2:3月}以来……", "deprecated": "改用县局的" },
  "坏了的": { "body": 5 }
}
`;
const files: Readonly<Record<string, string>> = {
  '片段/县局.片段库.json': JSON.stringify(unit, undefined, 2),
  '片段/综合科.片段库.json': department,
  '工作总结.report': '青石县2031年文化工作总结\n\n一、主要成效\n\n文化活动丰富多彩。\n',
  '.vscode/settings.json': JSON.stringify({ 'hegao.snippetLibraries': ['片段'] }),
};

describe('the view of snippet libraries', function () {
  this.timeout(120_000);
  let editor: EditorWindow;

  before(async function () {
    this.timeout(15 * 60_000);
    const installation = await installExtension();
    const folder = join(out, 'vsix-libraries');
    await rm(folder, { recursive: true, force: true });
    await mkdir(join(out, 'screenshots'), { recursive: true });
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), text);
    }
    editor = await EditorWindow.open(installation, folder);
    await editor.openFile('工作总结.report');
    await editor.page.locator('.activitybar .action-label[aria-label*="Hegao"]').first().click();
    await editor.openView('Snippet Libraries', ['Problems', 'Figures', 'Carried Over']);
  });

  after(() => editor?.close());

  it('lists the strongest library first, what is not offered and why, and what is broken', async () => {
    const { page } = editor;
    await page.locator('.monaco-list-row', { hasText: '县局统一片段' }).locator('.monaco-tl-twistie').click();
    await page.locator('.monaco-list-row', { hasText: '综合科片段' }).locator('.monaco-tl-twistie').click();
    const rows = await editor.until('the libraries', async () => {
      const drawn = await editor.treeRows();
      return drawn.some((row) => row.includes('调研开头')) && drawn;
    });
    const first = rows.findIndex((row) => row.includes('县局统一片段'));
    assert.match(rows[first] ?? '', /单位 · 2 个片段 · 版本 2031\.2 · 维护：办公室/);
    assert.ok(rows.findIndex((row) => row.includes('综合科片段')) > first);
    assert.match(rows.find((row) => row.includes('坏了的')) ?? '', /字符串.*第 6 行/s);
    assert.match(rows.findLast((row) => row.startsWith('结语')) ?? '', /不生效/);
    assert.match(rows.find((row) => row.startsWith('调研开头')) ?? '', /已停用/);
    await page.locator('.sidebar .monaco-list-row', { hasText: '阅览室建设' }).click();
    await editor.line('全年新建阅览室').waitFor();
    await editor.picture('snippet-libraries');
  });

  it('puts a snippet into the report from its button', async () => {
    await editor.openFile('工作总结.report', 5);
    // The list of completions may still be open, and names it too.
    const row = editor.page.locator('.sidebar .monaco-list-row', { hasText: '阅览室建设' });
    await row.hover();
    await row.locator('.action-label').first().click();
    await editor.line('文化活动丰富多彩').filter({ hasText: '阅览室' }).waitFor();
  });

  it('shows the snippets with some words alone, and all again, from the palette', async () => {
    await editor.answer('Find Snippets…', 'ylsjs');
    await editor.until('one library with one snippet', async () => {
      const drawn = await editor.treeRows();
      return drawn.length === 2 && drawn[1]?.startsWith('阅览室建设');
    });
    await editor.runCommand('Show All Snippets');
    await editor.until('the others', async () => (await editor.treeRows()).some((each) => each.includes('内置')));
  });
});
