import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { toCodeActions, type CodeActionQuestion } from '../../server/src/features/codeActions';
import { toDiagnostics } from '../../server/src/features/diagnostics';
import { toRange } from '../../server/src/features/ranges';
import type { Fix } from '../../server/src/checks/check';
import { titleOfCheck } from '../../server/src/checks/index';
import { openMarked, type MarkedReport } from '../helpers/openReport';

function fix(start: number, end: number, newText: string): Fix {
  return { title: { 'zh-cn': `改为${newText}`, en: `to ${newText}` }, edits: [{ span: { start, end }, newText }] };
}

/** Titles with the text that each action gives, asked for at the first ⟦⟧. */
function actionsOf(open: MarkedReport, question: Partial<CodeActionQuestion> = {}): [string, string][] {
  const range = toRange(open.document, open.spans[0] ?? { start: 0, end: 0 });
  const actions = toCodeActions(open, { range, diagnostics: toDiagnostics(open), ...question });
  return actions.map(({ title, edit }) => [
    title,
    TextDocument.applyEdits(open.document, edit?.changes?.[open.document.uri] ?? []),
  ]);
}

describe('code actions', () => {
  it('come in the order: fix, choices, all of the kind, ignore', () => {
    const open = openMarked('甲⟦，，⟧乙⟦。。⟧丙', {
      findings: [
        { check: 'repeated-mark', fix: fix(1, 3, '，'), suggestions: [fix(1, 3, '。'), fix(1, 3, '；')] },
        { check: 'repeated-mark', fix: fix(4, 6, '。') },
      ],
    });
    const title = titleOfCheck('repeated-mark', 'zh-cn');
    assert.deepEqual(actionsOf(open), [
      ['改为，', '甲，乙。。丙'],
      ['改为。', '甲。乙。。丙'],
      ['改为；', '甲；乙。。丙'],
      [expectTitle(open, '修正全文 2 处同类问题'), '甲，乙。丙'],
      [`在此处忽略“${title}”（文中加注）`, '<!-- 核稿忽略下一行 repeated-mark -->\n甲，，乙。。丙'],
      [`在全文忽略“${title}”（文中加注）`, '<!-- 核稿忽略全文 repeated-mark -->\n甲，，乙。。丙'],
    ]);
  });

  it('skip fixes that touch each other when all are applied', () => {
    const open = openMarked('甲⟦，⟧⟦，⟧乙', {
      findings: [
        { check: 'a', fix: fix(1, 3, '，') },
        { check: 'b', fix: fix(2, 3, '；') },
      ],
    });
    assert.deepEqual(actionsOf(open, { only: ['source.fixAll'] }), [['修正全文可自动修正的问题', '甲，乙']]);
  });

  it('give only the kinds that are asked for', () => {
    const open = openMarked('甲⟦，，⟧乙', { findings: [{ check: 'a', fix: fix(1, 3, '，') }] });
    assert.deepEqual(actionsOf(open, { only: ['refactor'] }), []);
    assert.equal(actionsOf(open, { only: ['source'] }).length, 1);
    assert.equal(actionsOf(open, { only: ['quickfix'] }).length, 3);
  });

  it('leave problems elsewhere and of others alone', () => {
    const open = openMarked('⟦甲⟧乙丙⟦丁⟧', { findings: [{ check: 'a' }, { check: 'b' }] });
    const titles = actionsOf(open).map(([title]) => title);
    assert.ok(titles.every((title) => title.includes('“a”')));
    const foreign = toDiagnostics(open).map((diagnostic) => ({ ...diagnostic, source: 'other' }));
    const range = toRange(open.document, open.spans[0] ?? { start: 0, end: 0 });
    assert.ok(
      toCodeActions(open, { range, diagnostics: foreign }).every(({ diagnostics }) => diagnostics === undefined),
    );
  });

  it('put the comment above the line, with its indent and line end', () => {
    const open = openMarked('第一段。\r\n  第二⟦段⟧。\r\n', { findings: [{ check: 'a' }], locale: 'en' });
    assert.deepEqual(
      actionsOf(open).map(([, text]) => text),
      [
        '第一段。\r\n  <!-- hegao-ignore-next-line a -->\r\n  第二段。\r\n',
        '<!-- hegao-ignore-file a -->\r\n第一段。\r\n  第二段。\r\n',
      ],
    );
  });

  it('put comments around a table and behind the front matter', () => {
    const open = openMarked('---\ntitle: 表\n---\n\n| 镇 | 个 |\n| --- | --- |\n| 东岭 | ⟦12⟧ |\n\n后文。\n', {
      languageId: 'markdown',
      findings: [{ check: 'a' }],
    });
    assert.deepEqual(
      actionsOf(open).map(([, text]) => text),
      [
        '---\ntitle: 表\n---\n\n<!-- 核稿忽略开始 a -->\n| 镇 | 个 |\n| --- | --- |\n| 东岭 | 12 |\n\n<!-- 核稿忽略结束 a -->\n\n后文。\n',
        '---\ntitle: 表\n---\n<!-- 核稿忽略全文 a -->\n\n| 镇 | 个 |\n| --- | --- |\n| 东岭 | 12 |\n\n后文。\n',
      ],
    );
  });
});

/** Titles name the check where the registry knows it. */
function expectTitle(open: MarkedReport, begin: string): string {
  const title = actionsOf(open).find(([each]) => each.startsWith(begin))?.[0];
  assert.ok(title, `no action begins with ${begin}`);
  return title;
}
