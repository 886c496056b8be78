import assert from 'node:assert/strict';
import { parseReport } from '../../server/src/parse/parseReport';
import type { DocumentKind } from '../../server/src/parse/report';

const drawn =
  '表1 各县完成情况\n\n| 县区 | 新建 | 改造 |\n| --- | ---: | ---: |\n| **甲县** | 12 | |\n| 乙县<br> | 8 | 3 |\n';

describe('tables', () => {
  for (const kind of ['plain', 'markdown'] as const) {
    it(`reads a table between bars in ${kind} text`, () => {
      const { rows, headerRows, caption } = tableOf(drawn, kind);
      assert.deepEqual(rows, [
        ['县区', '新建', '改造'],
        ['甲县', '12', ''],
        ['乙县', '8', '3'],
      ]);
      assert.equal(headerRows, 1);
      assert.equal(caption, '表1各县完成情况');
    });
  }

  it('reads cells between tabs, and a line that names the unit', () => {
    const text = '各县完成情况\n单位：个\n县区\t新建\n甲县\t12\n乙县\t8\n';
    const { rows, headerRows, caption } = tableOf(text, 'plain');
    assert.deepEqual(rows, [
      ['县区', '新建'],
      ['甲县', '12'],
      ['乙县', '8'],
    ]);
    assert.equal(headerRows, 1);
    assert.equal(caption, '各县完成情况');
  });

  it('takes a single row for text', () => {
    assert.equal(parseReport('| 甲县 | 12 |', 'plain').tables.length, 0);
    assert.equal(parseReport('甲县\t12个\n\n乙县8个', 'plain').tables.length, 0);
  });

  it('tells where each cell stands', () => {
    const report = parseReport(drawn, 'markdown');
    const cells = report.passages.filter(({ role }) => role === 'cell').map(({ cell }) => [cell?.row, cell?.column]);
    assert.deepEqual(cells, [
      [0, 0],
      [0, 1],
      [0, 2],
      [1, 0],
      [1, 1],
      [1, 2],
      [2, 0],
      [2, 1],
      [2, 2],
    ]);
  });
});

function tableOf(text: string, kind: DocumentKind) {
  const report = parseReport(text, kind);
  const table = report.tables[0];
  assert.ok(table);
  const textOf = (index: number) => report.passages[index]?.content.flow.text;
  return {
    rows: table.rows.map((row) => row.map(textOf)),
    headerRows: table.headerRows,
    caption: table.caption === undefined ? undefined : textOf(table.caption),
  };
}
