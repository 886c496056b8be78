import assert from 'node:assert/strict';
import type { DocumentSymbol } from 'vscode-languageserver';
import { isMarkedThroughout, toDocumentSymbols } from '../../server/src/features/documentSymbols';
import { toFoldingRanges } from '../../server/src/features/foldingRanges';
import { openMarked } from '../helpers/openReport';

const report = [
  '青石县2031年工作总结',
  '',
  '一、主要成效',
  '',
  '（一）基础设施不断完善',
  '全年完成投资30亿元，新建道路120公里。',
  '',
  '（二）民生保障持续加强',
  '新增就业1.2万人，培训3600人次。',
  '',
  '二、存在问题',
  '部分项目进展偏慢，个别单位重视不够。',
  '',
].join('\r\n');

function indented(symbols: readonly DocumentSymbol[], depth = 0): string[] {
  return symbols.flatMap(({ name, range, children = [] }) => [
    `${'  '.repeat(depth)}${name} ${range.start.line}-${range.end.line}`,
    ...indented(children, depth + 1),
  ]);
}

/** LSP demands that the name's range lies in the symbol's and a child's in its parent's; editors refuse all otherwise. */
function assertNested(symbols: readonly DocumentSymbol[], within?: DocumentSymbol): void {
  const before = (a: { line: number; character: number }, b: { line: number; character: number }): boolean =>
    a.line < b.line || (a.line === b.line && a.character <= b.character);
  for (const symbol of symbols) {
    const outer = within?.range ?? symbol.range;
    assert.ok(before(outer.start, symbol.range.start) && before(symbol.range.end, outer.end), symbol.name);
    assert.ok(before(symbol.range.start, symbol.selectionRange.start), symbol.name);
    assert.ok(before(symbol.selectionRange.end, symbol.range.end), symbol.name);
    assertNested(symbol.children ?? [], symbol);
  }
}

describe('the outline', () => {
  it('is the tree of sections under the title', () => {
    const symbols = toDocumentSymbols(openMarked(report));
    assert.deepEqual(indented(symbols), [
      '青石县2031年工作总结 0-12',
      '  一、主要成效 2-8',
      '    （一）基础设施不断完善 4-5',
      '    （二）民生保障持续加强 7-8',
      '  二、存在问题 10-11',
    ]);
    assertNested(symbols);
  });

  for (const text of ['', '# \n\n#\n', '一、\n\n（一）\n', '### 三级标题\n\n# 一级标题\n\n正文。', '|a|\n|-|\n|1|']) {
    it(`holds for ${JSON.stringify(text)}`, () => {
      for (const languageId of ['markdown', 'work-report']) {
        assertNested(toDocumentSymbols(openMarked(text, { languageId })));
      }
    });
  }
});

describe('an outline that Markdown gives as well', () => {
  for (const [text, expected] of [
    ['# 总结\n\n## 一、成效\n\n正文。\n', true],
    ['# 总结\n\n一、成效\n\n正文正文正文正文正文正文。\n', false],
    ['正文。\n', true],
  ] as const) {
    it(`${JSON.stringify(text)}: ${expected ? 'yes' : 'no'}`, () => {
      assert.equal(isMarkedThroughout(openMarked(text, { languageId: 'markdown' })), expected);
    });
  }
});

describe('folding', () => {
  it('takes sections with their last line and leaves blank lines behind them', () => {
    assert.deepEqual(
      toFoldingRanges(openMarked(report)).map(({ startLine, endLine }) => `${startLine}-${endLine}`),
      ['2-8', '4-5', '7-8', '10-11'],
    );
  });

  it('takes tables', () => {
    const table = '表1 各镇情况\n\n| 镇 | 个 |\n| --- | --- |\n| 东岭 | 12 |\n| 西河 | 14 |\n\n后文。\n';
    assert.deepEqual(
      toFoldingRanges(openMarked(table, { languageId: 'markdown' })).map(({ startLine, endLine }) => [
        startLine,
        endLine,
      ]),
      [[2, 5]],
    );
  });
});
