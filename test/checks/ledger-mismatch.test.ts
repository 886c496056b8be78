import assert from 'node:assert/strict';
import { analyze } from '../../server/src/analysis';
import { ledgerMismatch } from '../../server/src/checks/ledger-mismatch';
import { runChecks } from '../../server/src/checks/runChecks';
import { listFigures } from '../../server/src/output/figureList';
import { figuresToCsv } from '../../server/src/output/figuresCsv';
import type { Ledger } from '../../server/src/team/ledger';
import { parseLedger } from '../../server/src/team/parseLedger';
import { loadTestSegmenter } from '../helpers/segmenter';
import { testCheck } from '../helpers/testCheck';

const title = '青石县2031年工作总结\n\n';

function ledgerOf(table: string): Ledger {
  const { rows, problems } = parseLedger(table);
  assert.deepEqual(problems, []);
  return { path: '台账.csv', text: table, rows };
}

const table = ledgerOf(`指标,数值,单位,时期,范围,性质,别名
新建标准化村卫生室,914,个,2031,青石县,,
新建标准化村卫生室,720,个,2030,青石县,,
新建标准化村卫生室,200,个,2032,青石县,目标,
培训村医,18923,人次,2031年,,,村医培训
地区生产总值,554.31,亿元,2031,,,
GDP增速,5.6,%,2031,,,
固定资产投资,45.8,亿元,2031,,,
固定资产投资,21.3,亿元,2031年上半年,,,
电商企业,412,家,,,,
电商企业,386,家,,,,
行政村客车通达率,≥95,%,2031,,,
企业,3120,户,2031,,,
文化活动,320,场次,2031,,,
`);

testCheck(ledgerMismatch, {
  team: { ledgers: [table] },
  flags: [
    {
      text: `${title}2031年，全县新建标准化村卫生室⟦941个⟧。`,
      message: /“新建标准化村卫生室”此处为941个，台账“台账.csv”第2行为914个。请核对。/,
    },
    `${title}全县新建⟦941个⟧标准化村卫生室，全部投入使用。`,
    `${title}2030年，新建标准化村卫生室⟦914个⟧。2031年，新建标准化村卫生室⟦720个⟧。`,
    `${title}村医培训达到⟦1.98万人次⟧。`,
    { text: `${title}地区生产总值完成554.3亿元，同比增长⟦5.2%⟧。`, message: /“生产总值增长”此处为5.2%/ },
    `${title}固定资产投资由上年的41.5亿元增加到⟦48.5亿元⟧。`,
    `青石县2031年上半年工作总结\n\n固定资产投资完成⟦23.1亿元⟧。`,
    `${title}培训村医不到⟦1.8万人次⟧。`,
    `${title}文化活动共⟦230场次⟧。`,
    { text: `${title}固定资产投资完成⟦4.58亿元⟧。`, message: /请核对。/ },
    // Far from the record: it may be of something else.
    { text: `${title}固定资产投资完成⟦7亿元⟧。`, message: /也可能是两件事/ },
    `${title}| 指标 | 数值 |\n| --- | --- |\n| 新建标准化村卫生室（个） | ⟦941⟧ |\n`,
  ],
  accepts: [
    `${title}2031年，全县新建标准化村卫生室914个，培训村医1.89万人次，地区生产总值达到554.3亿元，增长5.6%。`,
    // Written less exactly, and right.
    `${title}培训村医近2万人次。全年培训村医超过1.8万人次。`,
    // More or fewer words that narrow what is counted.
    `${title}全县共有标准化村卫生室1500个，新建村卫生室980个，改造标准化村卫生室120个。`,
    `${title}全县941个标准化村卫生室通过验收。`,
    // Another year, part of the year, place, status.
    `${title}2029年，全县新建标准化村卫生室610个。`,
    `${title}一季度，固定资产投资完成9.1亿元；1—5月，固定资产投资完成18.4亿元。`,
    `${title}东岭镇新建标准化村卫生室41个。`,
    `${title}明年，计划新建标准化村卫生室210个。`,
    // One for each of many.
    `${title}每个乡镇新建标准化村卫生室12个。`,
    // The rows disagree among themselves.
    `${title}电商企业发展到400家。`,
    `${title}行政村客车通达率达到98.2%。`,
    // Somebody else's, as the beginning of the sentence says.
    `${title}东部工业园新签约项目12个，完成固定资产投资20亿元。`,
    // A short name without a word that says of whom.
    `${title}服务中小微企业，培育企业48户。`,
  ],
});

describe('the figures of record', () => {
  const text = `${title}全县新建标准化村卫生室914个，培训村医1.89万人次，覆盖率不低于95%，完成投资54.31万元，同比增长5.6%。\n`;

  async function findingsWith(ledger: Ledger, report = text) {
    const segmenter = await loadTestSegmenter();
    const analysis = analyze(report, 'plain', segmenter);
    const settings = { levels: {}, options: {}, team: { ledgers: [ledger] } };
    return runChecks(analysis, settings, segmenter, [ledgerMismatch]).findings;
  }

  it('may be exported from the draft itself, corrected, and used', async () => {
    const segmenter = await loadTestSegmenter();
    const file = { path: '总结.txt', text, findings: [], figures: listFigures(analyze(text, 'plain', segmenter)) };
    const csv = figuresToCsv({ files: [file], problems: [] }, { locale: 'zh-cn', version: '1', colours: false });
    const exported = String(csv).replace(/^\ufeff/, '');
    assert.deepEqual(await findingsWith(ledgerOf(exported)), []);
    const corrected = exported.replace(',18900,', ',19800,');
    const [finding, ...more] = await findingsWith(ledgerOf(corrected));
    assert.deepEqual(more, []);
    assert.equal(finding?.suggestions?.[0]?.edits[0]?.newText, '1.98万人次');
    assert.equal(finding.related?.[0]?.path, '台账.csv');
  });

  it('are written as the draft writes numbers', async () => {
    const ledger = ledgerOf('指标,数值（元）\n完成投资,551000\n');
    const [finding] = await findingsWith(ledger, `${title}全县完成投资54.31万元。`);
    assert.equal(finding?.suggestions?.[0]?.edits[0]?.newText, '55.10万元');
    assert.equal(finding.suggestions[0].title.en, 'Use the figure of record: 55.10万元');
  });

  it('are not compared before places can be read', () => {
    const settings = { levels: {}, options: {}, team: { ledgers: [table] } };
    const { findings } = runChecks(analyze(text.replace('914', '941'), 'plain'), settings, undefined, [ledgerMismatch]);
    assert.deepEqual(findings, []);
  });
});
