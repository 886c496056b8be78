import assert from 'node:assert/strict';
import { parseReport } from '../../server/src/parse/parseReport';
import type { OtherReport } from '../../server/src/similarity/otherReport';
import { findTwins } from '../../server/src/similarity/twins';

const roads = '全年新建农村公路36公里，改造危桥5座，群众出行更加便利，特色产品出山的路更加顺畅，沿线群众收入稳步增加。';
const schools = '改善办学条件，新建幼儿园2所，维修校舍1.2万平方米，城区学校大班额问题基本解决，群众满意度逐年提升。';
const water = '推进水系连通，治理河道18公里，完成小型水库除险加固3座，防汛能力明显增强，两岸环境焕然一新。';

const read = (text: string) => parseReport(text, 'plain');
const other = (path: string, text: string, role: OtherReport['role'] = 'open'): OtherReport => ({
  path,
  role,
  report: read(text),
});

describe('findTwins', () => {
  it('tells each paragraph once, with the first report that has it', () => {
    const others = [other('一', `${water}\n\n${roads}`), other('二', `${roads}\n\n${schools}`)];
    const { runs, pairs } = findTwins(read(`${schools}\n\n${roads}`), others, 'drafts');
    assert.deepEqual(
      runs.map(({ first, end, source, ...run }) => [first, end, run.other.path, source]),
      [
        [0, 1, '二', 1],
        [1, 2, '一', 1],
      ],
    );
    assert.deepEqual(pairs, []);
  });

  it('joins what follows each other there as here, headings in between included', () => {
    const text = `${roads}\n\n二、教育\n\n${schools}\n\n三、水利\n\n${water}`;
    const joined = findTwins(read(text), [other('一', `引言。\n\n${text}`)], 'drafts').runs;
    assert.deepEqual(
      joined.map(({ first, end, source }) => [first, end, source]),
      [[0, 5, 1]],
    );
    const parted = findTwins(read(text), [other('一', text.replace('二、教育', '二、学校'))], 'drafts').runs;
    assert.deepEqual(
      parted.map(({ first, end }) => [first, end]),
      [
        [0, 1],
        [2, 5],
      ],
    );
  });

  it('prefers the most similar paragraph of all reports', () => {
    const others = [
      other('一', roads.replace('便利', '方便').replace('顺畅', '通畅').replace('稳步', '持续')),
      other('二', roads.replace('便利', '方便')),
    ];
    const { pairs } = findTwins(read(`前言。\n\n${roads}`), others, 'drafts');
    assert.deepEqual(
      pairs.map(({ passage, source, kind, refigured, ...pair }) => [pair.other.path, passage, source, kind, refigured]),
      [['二', 1, 0, 'variant', false]],
    );
  });

  it('keeps drafts and earlier reports apart', () => {
    const others = [other('去年', roads, 'earlier'), other('分稿', schools, 'workspace')];
    const report = read(`${roads}\n\n${schools}`);
    const paths = (among: 'drafts' | 'earlier'): readonly string[] =>
      findTwins(report, others, among).runs.map((run) => run.other.path);
    assert.deepEqual(paths('drafts'), ['分稿']);
    assert.deepEqual(paths('earlier'), ['去年']);
  });

  it('answers again from memory for the same reports, and anew for others', () => {
    const report = read(roads);
    const others = [other('一', roads)];
    const twins = findTwins(report, others, 'drafts');
    assert.equal(findTwins(report, others, 'drafts'), twins);
    assert.equal(findTwins(report, [], 'drafts').runs.length, 0);
    assert.deepEqual(findTwins(report, others, 'drafts'), twins);
  });

  it('leaves lines, notes and the formulas of a report alone', () => {
    const text =
      '工作完成得很好。\n\n注：本表数据由各乡镇人民政府统计站提供，最终数据以年鉴公布的数据为准。\n\n' +
      '[3]流动人口是指居住地与户口登记地不一致且离开户口登记地半年以上的人口。\n\n' +
      '以上报告，请予审议，并请各位政协委员和列席会议的同志提出宝贵意见和建议。';
    assert.deepEqual(findTwins(read(text), [other('一', text)], 'drafts'), { runs: [], pairs: [] });
  });
});
