import assert from 'node:assert/strict';
import Papa from 'papaparse';
import { readSheet } from 'read-excel-file/universal';
import { analyze } from '../../server/src/analysis';
import type { CheckOutput } from '../../server/src/output/checkOutput';
import { listFigures } from '../../server/src/output/figureList';
import { figuresToCsv } from '../../server/src/output/figuresCsv';
import { figuresToXlsx } from '../../server/src/output/figuresXlsx';

/** Names of files hold whatever a system allows; each stands in a cell of its own. */
const paths = [
  '=HYPERLINK("http://x")',
  '@SUM(A1)',
  '-1+1',
  '稿"，\r\n第二行.md',
  '<b>]]>&amp;.md',
  '\u0001\u001b[2J\ud800.md',
  '\u202e倒写.md',
];
const text = '全年新建阅览室3个，接待读者18.9万人次。\n';
const figures = listFigures(analyze(text, 'plain'));
const output: CheckOutput = { files: paths.map((path) => ({ path, text, findings: [], figures })), problems: [] };

/** Every other row is the second figure of the same file. */
const firstOfEach = <T>(rows: readonly T[]): readonly T[] => rows.filter((_, index) => index % 2 === 0);

describe('tables of figures of hostile drafts', () => {
  it('are CSV that gives every cell back, with nothing that a spreadsheet computes', () => {
    const csv = figuresToCsv(output, { locale: 'zh-cn', version: '1.2.3', colours: false });
    const { data, errors } = Papa.parse<string[]>(csv.replace(/^\ufeff/, ''), { skipEmptyLines: true });
    assert.deepEqual(errors, []);
    assert.equal(data.length, 1 + 2 * paths.length);
    assert.deepEqual(
      firstOfEach(data.slice(1)).map(([path]) => path),
      paths.map((path) => (/^[=+\-@]/.test(path) ? `'${path}` : path)),
    );
    for (const cell of data.flat()) assert.doesNotMatch(cell, /^[=+@]/);
  });

  it('are a workbook that opens, whose texts are texts', async () => {
    const bytes = await figuresToXlsx(output, { locale: 'zh-cn' });
    const [titles, ...rows] = await readSheet(new Blob([new Uint8Array(bytes)]));
    assert.equal(titles?.[0], '文件');
    assert.equal(rows.length, 2 * paths.length);
    const names = firstOfEach(rows).map(([path]) => path);
    assert.deepEqual(names.slice(0, 3), paths.slice(0, 3), 'what looks like a formula is a text');
    assert.equal(names[4], paths[4]);
    assert.deepEqual([rows[1]?.[2], rows[1]?.[4]], ['18.9万人次', 189_000], 'what can be computed with is a number');
  });
});
