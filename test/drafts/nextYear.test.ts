import assert from 'node:assert/strict';
import { analyze } from '../../server/src/analysis';
import { lastYearAt } from '../../server/src/drafts/lastYear';
import { nextYear } from '../../server/src/drafts/nextYear';
import { moveYearsOn } from '../../server/src/drafts/yearsOn';
import { nextYearDraft } from '../../server/src/nextYearDraft';
import { readMarks } from '../helpers/marks';
import { loadTestSegmenter } from '../helpers/segmenter';
import type { Segmenter } from '../../server/src/segment/segmenter';

const report = `# 青石县文化局2030年工作总结

2030年是“十五五”收官之年，我们全年共接待读者18.9万人次，比2029年增长12.5%。

一、2030年工作回顾

全年完成投资3200万元，办成三件实事。

（一）阅读推广有新进展。新建阅览室12个，2015年以来累计达到96个。

（二）文物保护有新成效。修缮古桥4座。

二、存在的问题

工作中还有不足：一是乡镇阅览室开放时间短；二是专业人员缺12名。

三、2031年工作计划

2031年是“十六五”开局之年，力争接待读者20万人次以上，去年的成绩要巩固。

（一）推进阅读推广。计划投资800万元，将新建阅览室15个，6月底前投用5个。

（二）加强文物保护。修缮古桥6座，到2035年全部修好。

青石县文化局
2030年12月20日
`;

const expected = `# 青石县文化局2031年工作总结

2031年是“十六五”开局之年，我们全年共接待读者××万人次，比2030年增长××%。

一、2031年工作回顾

全年完成投资××万元，办成三件实事。

（一）推进阅读推广。完成投资××万元，新建阅览室××个，6月底前投用××个。

（二）加强文物保护。修缮古桥××座，到2035年全部修好。

二、存在的问题

工作中还有不足：一是××；二是××。

三、2032年工作计划

2032年是“十六五”推进的重要一年，力争接待读者××万人次以上，去年的成绩要巩固。

（一）××。

（二）××。

青石县文化局
2031年××月××日
`;

describe('nextYear', () => {
  let segmenter: Segmenter | undefined;
  before(async () => {
    segmenter = await loadTestSegmenter();
  });

  it('makes of the plan the review, moves years on and leaves figures, problems and tasks to be written', () => {
    const { report: read, figures } = analyze(report, 'markdown', segmenter);
    const { text, figures: open } = nextYear(read, figures, 2030);
    assert.equal(text, expected);
    for (const { span, source, written } of open) {
      assert.match(text.slice(span.start, span.end), /××/);
      assert.equal(report.slice(source.start, source.end), written);
    }
    const planned = open.filter((figure) => figure.planned).map(({ written }) => written);
    assert.deepEqual(planned, ['800万元', '15个', '5个', '6座']);
  });
});

describe('nextYear of a report that ends with its plan', () => {
  it('parts what was moved from what follows', () => {
    const { report: read, figures } = analyze(
      report.slice(0, report.lastIndexOf('\n\n青石县文化局')) + '\n',
      'markdown',
    );
    assert.match(nextYear(read, figures, 2030).text, /全部修好。\n\n二、存在的问题/);
  });
});

describe('lastYearAt', () => {
  const skeleton = () => {
    const { report: read, figures } = analyze(report, 'markdown');
    return nextYear(read, figures, 2030);
  };
  /** What last year's report has where ⟦⟧ stands in the draft. */
  const lastYear = (draft: string) => {
    const { text, spans } = readMarks(draft);
    const [span] = spans;
    assert.ok(span);
    return lastYearAt(text, span.start, skeleton())?.figure.written;
  };

  it('finds the figure at each mask of the skeleton', () => {
    const { text, figures } = skeleton();
    const found = figures.map(
      ({ span }) => lastYearAt(text, text.indexOf('×', span.start), skeleton())?.figure.written,
    );
    assert.deepEqual(
      found,
      figures.map(({ written }) => written),
    );
  });

  const drafts: readonly (readonly [about: string, draft: string, written: string | undefined])[] = [
    ['a mask', '我们全年共接待读者⟦××⟧万人次，比2030年增长××%。', '18.9万人次'],
    ['what has been filled in', '我们全年共接待读者⟦21.3⟧万人次，比2030年增长12.7%。', '18.9万人次'],
    ['the second number of a clause', '新写的话。比2030年增长⟦8⟧%。', '12.5%'],
    ['what was planned', '新建阅览室⟦××⟧个，6月底前投用3个。', '15个'],
    ['words that were rewritten', '共有读者⟦××⟧万人次。', undefined],
  ];
  for (const [about, draft, written] of drafts) {
    it(`knows ${about}`, () => assert.equal(lastYear(draft), written));
  }
});

describe('moveYearsOn', () => {
  const moves: readonly (readonly [text: string, year: number, moved: string, planning?: boolean])[] = [
    ['2030年比2029年多，2031年再增', 2030, '2031年比2030年多，2032年再增'],
    ['二〇三〇年', 2030, '二〇三一年'],
    ['自2015年起，到2035年建成', 2030, '自2015年起，到2035年建成'],
    ['2026—2030年', 2030, '2026—2030年'],
    ['去年、今年、明年', 2030, '去年、今年、明年'],
    [
      '按照《青石县2030年文化惠民方案》（青文〔2030〕3号）',
      2030,
      '按照《青石县2030年文化惠民方案》（青文〔2030〕3号）',
    ],
    ['“十五五”收官之年', 2030, '“十六五”开局之年'],
    ['“十五五”规划', 2028, '“十五五”规划'],
    ['2031年是“十六五”开局之年', 2030, '2032年是“十六五”推进的重要一年', true],
    ['“十四五”时期打下的基础', 2030, '“十四五”时期打下的基础'],
    ['1990年代', 1990, '1990年代'],
  ];
  for (const [text, year, moved, planning] of moves) {
    it(`${text} becomes ${moved}`, () => assert.equal(moveYearsOn(text, year, planning), moved));
  }
});

describe('nextYearDraft', () => {
  it('names the report that it was made from, keeps the other properties and calls the file after the year', () => {
    const text = `---\n单位: 青石县文化局\n年度: 2030\n---\n\n${report}`;
    const draft = nextYearDraft(analyze(text, 'markdown'), '2030年县文化局总结.md');
    assert.equal(draft?.fileName, '2031年县文化局总结.md');
    assert.ok(
      draft.text.startsWith(
        '---\n单位: 青石县文化局\n年度: 2031\n上年报告: 2030年县文化局总结.md\n---\n\n# 青石县文化局2031年',
      ),
    );
  });

  it('puts the properties of plain text into a comment', () => {
    const draft = nextYearDraft(
      analyze('青石县文化局2030年工作总结\n\n全年新建阅览室12个。\n', 'plain'),
      '总结.report',
    );
    assert.equal(draft?.fileName, '2031年总结.report');
    assert.equal(
      draft.text,
      '<!--\n年度: 2031\n上年报告: 总结.report\n-->\n\n青石县文化局2031年工作总结\n\n全年新建阅览室××个。\n',
    );
  });

  it('leaves a report without a year alone', () => {
    assert.equal(nextYearDraft(analyze('工作总结\n\n新建阅览室12个。\n', 'plain'), '总结.txt'), undefined);
  });
});
