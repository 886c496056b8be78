import assert from 'node:assert/strict';
import { parseReport } from '../../server/src/parse/parseReport';
import { alikePairs, ArchiveTexts, type ArchiveMember } from '../../server/src/similarity/archive';
import { versionsTogether } from '../../server/src/similarity/archiveCandidates';
import { judge } from '../../server/src/similarity/archiveVerdict';
import { archiveReport, packReport, textSpan, unpackReport } from '../../server/src/similarity/archivedReport';
import { groupRepeated, type RepeatedStretch } from '../../server/src/similarity/archiveGroups';
import { Comparisons, packComparisons } from '../../server/src/similarity/comparisons';
import { KeyTable } from '../../server/src/similarity/keyTable';

const roads = '全年新建农村公路36公里，改造危桥5座，群众出行更加便利，特色产品出山的路更加顺畅，沿线群众收入稳步增加。';
const schools = '改善办学条件，新建幼儿园2所，维修校舍1.2万平方米，城区学校大班额问题基本解决，群众满意度逐年提升。';
const water = '推进水系连通，治理河道18公里，完成小型水库除险加固3座，防汛能力明显增强，两岸环境焕然一新。';
const nearlyWater = water.replace('明显增强', '显著提高').replace('两岸环境', '沿岸面貌');

function member(path: string, text: string): ArchiveMember {
  const { report, text: all } = archiveReport(parseReport(text, 'plain'));
  return {
    path,
    report,
    textOf: (passage) => {
      const { start, end } = textSpan(report, passage) ?? { start: 0, end: 0 };
      return all.slice(start, end);
    },
  };
}

function search(members: readonly ArchiveMember[]): readonly RepeatedStretch[] {
  const texts = new ArchiveTexts(members);
  const pairs = texts.candidates();
  const verdicts = new Uint8Array(pairs.length / 2).map((_, at) =>
    judge(texts.textOf(pairs[2 * at] ?? 0), texts.textOf(pairs[2 * at + 1] ?? 0)),
  );
  return groupRepeated(texts, alikePairs(texts, { pairs, verdicts }));
}

/** Each stretch as `path first–end alike%`. */
function shown(members: readonly ArchiveMember[]): readonly (readonly string[])[] {
  return search(members).map(({ places }) =>
    places.map(({ member: at, first, end, alike }) => `${members[at]?.path} ${first}–${end} ${alike}%`),
  );
}

describe('an archive of reports', () => {
  it('finds what stands in several reports, word for word or nearly so', () => {
    const members = [
      member('甲', `${roads}\n\n${water}`),
      member('乙', schools),
      member('丙', `${nearlyWater}\n\n${roads}`),
    ];
    assert.deepEqual(shown(members), [
      ['甲 0–1 100%', '丙 1–2 100%'],
      ['甲 1–2 83%', '丙 0–1 83%'],
    ]);
  });

  it('tells paragraphs that follow each other everywhere as one stretch', () => {
    const members = [member('甲', `${water}\n\n${roads}\n\n${schools}`), member('乙', `${roads}\n\n${schools}`)];
    assert.deepEqual(shown(members), [['甲 1–3 100%', '乙 0–2 100%']]);
    const [stretch] = search(members);
    assert.deepEqual(stretch?.reports, [0, 1]);
    assert.equal(stretch.characters, (roads + schools).replace(/[，。]/g, '').length);
  });

  it('finds what one report says twice', () => {
    assert.deepEqual(shown([member('甲', `${roads}\n\n${schools}\n\n${roads}`)]), [['甲 0–1 100%', '甲 2–3 100%']]);
  });

  it('leaves alone an account with other figures, and what only shares a frame', () => {
    const grown = roads.replace('36', '41').replace('5座', '8座');
    const frame = (place: string, number: number): string =>
      `${place}坚持因地制宜，全年完成投资${number}.${number % 7}亿元，实施项目${number + 3}个，带动就业${number * 11}人。`;
    assert.deepEqual(shown([member('甲', roads), member('乙', grown)]), []);
    assert.deepEqual(shown([member('甲', frame('青石镇', 12)), member('乙', frame('白杨乡', 31))]), []);
  });

  it('does not take for a copy what a tenth of many reports have', () => {
    const opening =
      '在上级的坚强领导下，全镇上下团结一心，攻坚克难，较好地完成了年初确定的各项目标任务，经济社会平稳发展。';
    const own = (at: number): string =>
      `第${at}个专题的做法各不相同，由${'甲乙丙丁戊己庚辛壬癸子丑'.charAt(at)}组负责整理，并在年底前汇编成册供各单位查阅参考。`;
    const few = Array.from({ length: 3 }, (_, at) => member(String(at), `${opening}\n\n${own(at)}`));
    const many = Array.from({ length: 12 }, (_, at) => member(String(at), `${opening}\n\n${own(at)}`));
    assert.deepEqual(
      search(few).map(({ formula }) => formula),
      [false],
    );
    assert.ok(search(many).some(({ formula, reports }) => formula && reports.length === 12));
  });

  it('lets wording that many others have count for less where half of two texts is common', () => {
    const phrase =
      '坚持党建引领、统筹推进，强化组织领导，压实工作责任，完善工作机制，加强督促检查，确保各项任务落到实处、取得实效，';
    const ends = [
      '抓好粮食收购和仓库维修，保障储备安全，守住不发生霉变的底线。',
      '组织夜校开设书法和剪纸课程，邀请老艺人授课，丰富职工业余生活。',
      '排查老旧电梯的安全隐患，更换磨损的钢索，并公布维保单位的电话。',
      '修剪行道树，清理枯枝，调整路口的绿化带，让驾驶员看得清来往行人。',
      '整理库存的旧档案，扫描成册，方便各单位查阅，减少来回奔波的时间。',
      '购置新的消毒柜，公布每周菜谱，请家长轮流到食堂陪餐并提出意见。',
    ];
    const [first = '', , second = ''] = ends.map((end) => phrase + end);
    assert.deepEqual(shown([member('甲', first), member('乙', second)]).length, 1, 'alone they look alike');
    assert.deepEqual(shown(ends.map((end, at) => member(String(at), phrase + end))), []);
  });

  it('gives the same for any order of the reports', () => {
    const texts: readonly (readonly [string, string])[] = [
      ['甲', `${roads}\n\n${water}`],
      ['乙', `${schools}\n\n${nearlyWater}`],
      ['丙', `${nearlyWater.replace('18公里', '十八公里')}\n\n${roads}`],
      ['丁', schools.replace('基本解决', '得到缓解')],
    ];
    const groups = (order: readonly (readonly [string, string])[]): readonly string[] =>
      shown(order.map(([path, text]) => member(path, text)))
        .map((places) => [...places].sort().join('；'))
        .sort();
    const expected = groups(texts);
    assert.equal(expected.length, 3);
    assert.deepEqual(groups([...texts].reverse()), expected);
    assert.deepEqual(groups([...texts.slice(2), ...texts.slice(0, 2)]), expected);
  });

  it('packs reports and comparisons into bytes and reads them back', () => {
    const { report } = archiveReport(parseReport(`😀\r\n\r\n${roads}\n\n${schools}`, 'plain'));
    const odd = new Uint8Array([0, ...packReport(report)]).subarray(1);
    assert.deepEqual(unpackReport(odd), report);
    assert.equal(unpackReport(odd.subarray(0, odd.length - 1)), undefined);
    assert.equal(unpackReport(new Uint8Array()), undefined);
    const pairs = [
      [7, 3, 200],
      [5, 9, 0],
      [3, 9, 141],
    ] as const;
    const known = new Comparisons(pairs.length);
    known.setAll(packComparisons(pairs.length, (at) => pairs[at] ?? [0, 0, 0]));
    assert.deepEqual([known.get(3, 7), known.get(7, 3), known.get(9, 5), known.get(3, 5)], [200, 200, 0, undefined]);
    const again = new Comparisons(pairs.length);
    again.setAll(new Uint8Array([0, ...known.pack((key) => key !== 5)]).subarray(1));
    assert.deepEqual([again.get(3, 7), again.get(3, 9)], [200, 141]);
    assert.equal(again.get(5, 9), undefined, 'a text that no report has any more is forgotten');
    again.setAll(new Uint8Array(5));
  });

  it('compares the versions of one text one after the other', () => {
    const pairs = Uint32Array.of(0, 1, 2, 3, 4, 5, 3, 6, 1, 7);
    assert.deepEqual(versionsTogether(8, pairs, [0, 1, 2, 3, 4]), [0, 4, 1, 3, 2]);
    assert.deepEqual(versionsTogether(8, pairs, [4, 2]), [4, 2]);
  });

  it('numbers keys in the order in which they come', () => {
    const table = new KeyTable(1000);
    // Keys of which only the higher or only the lower half differs.
    const keys = Array.from({ length: 1000 }, (_, at) => (at % 2 === 0 ? at : at * 2 ** 32));
    assert.deepEqual(
      keys.map((key) => table.add(key)),
      [...keys.keys()],
    );
    assert.deepEqual(
      keys.map((key) => table.add(key)),
      [...keys.keys()],
      'each once',
    );
    assert.deepEqual([...table.keys], keys);
    assert.deepEqual([table.find(998), table.find(1001)], [998, -1]);
  });
});
