import assert from 'node:assert/strict';
import { analyze } from '../../server/src/analysis';
import { partOfYear } from '../../server/src/figures/partOfYear';
import { plainName } from '../../server/src/figures/plainName';
import { statedNames } from '../../server/src/figures/statedNames';
import { loadTestSegmenter } from '../helpers/segmenter';

describe('plainName', () => {
  it('leaves out what any claim may say', () => {
    const same = [
      ['全县共新建标准化村卫生室', '新建标准化村卫生室'],
      ['2031年，新建的标准化村卫生室数量达到', '新建标准化村卫生室'],
      ['截至2031年底，参保人数', '参保'],
      ['地区生产总值（GDP）增速', '生产总值增长'],
      ['GDP同比增长', '生产总值增长'],
      ['固定资产投资（万元）', '固定资产投资'],
      ['固定资产投资（不含农户）', '固定资产投资（不含农户）'],
      ['现有“四上”企业', '四上企业'],
      ['城镇化率提高到', '城镇化率'],
    ];
    for (const [words = '', name] of same) assert.equal(plainName(words), name, words);
    assert.equal(plainName('青石县新建阅览室', ['青石县']), '新建阅览室');
  });

  it('keeps what narrows a name, and a name that is a word of amount alone', () => {
    assert.notEqual(plainName('新建村卫生室'), plainName('村卫生室'));
    assert.notEqual(plainName('环比增长'), plainName('同比增长'));
    assert.equal(plainName('户数'), '户数');
    assert.equal(plainName(''), '');
  });
});

describe('partOfYear', () => {
  it('tells the months that words speak of', () => {
    const parts = {
      上半年: '1-6',
      前三季度: '1-9',
      第二季度: '4-6',
      '1—5月': '1-5',
      前十个月: '1-10',
      '2031年6月底': '6',
      '2031-06': '6',
      十一月份: '11',
      '12月31日': '',
      年底: '',
      全年: '',
      '1—12月': '',
    };
    for (const [words, part] of Object.entries(parts)) assert.equal(partOfYear(words), part, words);
    assert.equal(partOfYear('2031年'), undefined);
    assert.equal(partOfYear('上半年完成20亿元，全年'), '');
  });
});

describe('statedNames', () => {
  async function namesIn(text: string): Promise<readonly (string | undefined)[]> {
    const { report, figures } = analyze(text, 'plain', await loadTestSegmenter());
    const names = new Map(report.passages.flatMap((passage) => [...statedNames(report, figures, passage, ['青石县'])]));
    return figures.figures.filter(({ claim }) => claim).map(({ index }) => names.get(index)?.name);
  }

  it('take the words in front of a number and those behind it', async () => {
    assert.deepEqual(await namesIn('全县新建914个标准化村卫生室，全部投用。'), ['新建标准化村卫生室']);
    assert.deepEqual(await namesIn('建成村卫生室914个和养老院20所、公厕36座。'), ['建成村卫生室', '养老院', '公厕']);
    assert.deepEqual(await namesIn('拨付资金54.31万元，完成率95%以上。'), ['拨付资金', '完成率']);
    assert.deepEqual(await namesIn('全县914个村卫生室通过验收。'), ['村卫生室通过验收']);
  });

  it('give a change the name of what it is a change of', async () => {
    assert.deepEqual(await namesIn('地区生产总值达到554.3亿元，同比增长5.6%。'), ['生产总值', '生产总值增长']);
    assert.deepEqual(await namesIn('固定资产投资由41.5亿元增加到48.5亿元。'), [undefined, '固定资产投资']);
  });

  it('keep apart what is one for each of many, or dealt out', async () => {
    assert.deepEqual(await namesIn('每个乡镇建成阅览室12个。'), ['每个乡镇建成阅览室']);
    assert.deepEqual(await namesIn('阅览室、书屋分别增长8%、9%。'), [undefined, undefined]);
  });
});
