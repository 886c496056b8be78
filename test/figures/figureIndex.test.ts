import assert from 'node:assert/strict';
import { analyze } from '../../server/src/analysis';
import type { Figure, FigureIndex } from '../../server/src/figures/figure';
import type { Segmenter } from '../../server/src/segment/segmenter';
import { loadTestSegmenter } from '../helpers/segmenter';

let segmenter: Segmenter | undefined;
const indexOf = (text: string): FigureIndex => analyze(text, 'plain', segmenter).figures;
const claimsOf = (text: string): readonly Figure[] => indexOf(text).figures.filter(({ claim }) => claim);
const table = (
  rows: readonly (readonly [text: string, expected: string])[],
  read: (figure: Figure) => string,
): void => {
  for (const [text, expected] of rows) {
    it(`${text.replaceAll('\n', '⏎')} → ${expected}`, () => {
      assert.equal(claimsOf(text).map(read).join(' '), expected);
    });
  }
};

before(async () => {
  segmenter = await loadTestSegmenter();
});

describe('indicators', () => {
  table(
    [
      ['全县新建标准化村卫生室914个。', '标准化村卫生室'],
      ['全县建成914个标准化村卫生室。', '标准化村卫生室'],
      ['为1438名高龄老人免费体检。', '高龄老人'],
      ['老旧小区里加装的电梯，一年就有117台。', '老旧小区里加装的电梯'],
      ['固定资产投资820亿元，增长8.5%。', '固定资产投资 固定资产投资增长'],
      ['改造背街小巷1721条、老旧小区1201个。', '背街小巷 老旧小区'],
    ],
    ({ indicator }) => indicator?.name ?? '–',
  );

  it('has spans that slice back to the words', () => {
    const { figures } = indexOf('全县新建标准化村卫生室914个。');
    const span = figures[0]?.indicator?.span;
    assert.ok(span);
    assert.equal('全县新建标准化村卫生室914个。'.slice(span.start, span.end), '标准化村卫生室');
  });

  it('are not read without a segmenter', () => {
    assert.equal(analyze('新建卫生室914个。', 'plain').figures.figures[0]?.indicator, null);
  });

  it('of a cell are its row and column', () => {
    const text = '| 指标 | 完成数（个） |\n| --- | --- |\n| 标准化村卫生室 | 914 |\n';
    const [cell] = analyze(text, 'markdown', segmenter).figures.figures;
    assert.equal(cell?.indicator?.name, '标准化村卫生室（完成数）');
  });
});

describe('periods', () => {
  const report = (body: string): string =>
    `一、2023年工作回顾\n\n${body}\n\n二、2024年工作打算\n\n去年建成卫生室12个。`;
  table(
    [
      [report('新建卫生室20个。'), '2023 2023'],
      [report('2021年新建卫生室20个。'), '2021 2023'],
      [report('财政收入由上年的43亿元增加到55亿元。'), '2022 2023 2023'],
      [report('财政收入比上年增长8%。'), '2023 2023'],
      [report('财政收入由上年的43亿元增加到55亿元，税收40亿元。'), '2022 2023 2023 2023'],
      [report('到位资金30亿元，是上年的1.2倍。'), '2023 2023 2023'],
      [report('总量居全市第4位，较上年前移1位。'), '2023 2023'],
    ],
    ({ period }) => period ?? '–',
  );

  it('is not said where nothing says it', () => {
    assert.equal(claimsOf('新建卫生室20个。')[0]?.period, null);
  });
});

describe('scopes', () => {
  table(
    [
      ['云溪市人民政府工作报告\n\n全市新建卫生室20个。', '云溪市'],
      ['云溪市人民政府工作报告\n\n其中青禾县新建卫生室8个。', '青禾县'],
      ['云溪市人民政府工作报告\n\n全国新建卫生室20个。', '全国'],
    ],
    ({ scope }) => scope ?? '–',
  );
});

describe('statuses', () => {
  const plan = '二、2024年工作打算\n\n';
  table(
    [
      ['新建卫生室20个。', 'actual'],
      ['力争新建卫生室20个。', 'target'],
      [`${plan}新建卫生室20个。`, 'target'],
      [`${plan}（一）取得新成效。新建卫生室20个。`, 'target'],
      [`${plan}在已有卫生室20个的基础上，再建8个。`, 'actual target'],
      ['一、2023年工作回顾\n\n（一）加强项目建设\n\n新建卫生室20个。', 'actual'],
      ['今年的主要目标是：财政收入增长6%。', 'target'],
    ],
    ({ status }) => status,
  );

  it('is none for what claims nothing', () => {
    assert.ok(indexOf('2023年9月27日召开会议。').figures.every(({ status }) => status === 'none'));
  });
});

describe('same facts', () => {
  const groupsOf = (text: string): string => {
    const { figures, sameIndicator } = indexOf(text);
    return sameIndicator.map((group) => group.map((member) => figures[member]?.text).join('=')).join(' ');
  };

  it('join restatements in other units and numerals', () => {
    assert.equal(groupsOf('接待游客4900万人次。\n\n全年接待游客0.49亿人次。'), '4900万人次=0.49亿人次');
    assert.equal(groupsOf('改造老旧小区1201个。\n\n一千二百零一个老旧小区完成改造。'), '1201个=一千二百零一个');
  });

  it('leave other years, places and things apart', () => {
    assert.equal(groupsOf('2022年新建卫生室914个。\n\n2023年新建卫生室914个。'), '');
    assert.equal(groupsOf('新建卫生室914个。\n\n种植果树914棵。'), '');
  });

  it('name the slip and the outvoted figure', () => {
    const { figures, disagreements } = indexOf('建成公办托位3460个。\n\n公办托位3640个。\n\n公办托位达到3460个。');
    assert.deepEqual(
      disagreements.map(({ figure, others, slip }) => [figures[figure]?.text, others.length, slip]),
      [['3640个', 2, 'digits-swapped']],
    );
  });

  it('stay linear on thousands of like figures', () => {
    const line = (order: number): string =>
      `第${order}村新建标准化村卫生室${(order * 7919) % 1000}个，培训村医${order}人。`;
    const text = Array.from({ length: 2000 }, (_, order) => line(order)).join('\n');
    const started = process.cpuUsage();
    assert.ok(indexOf(text).disagreements.length >= 0);
    const { user, system } = process.cpuUsage(started);
    assert.ok(user + system < 8_000_000, `${(user + system) / 1000} ms`);
  });
});
