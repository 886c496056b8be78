import assert from 'node:assert/strict';
import { makeBuildMemory, sameBuild } from '../../server/src/parse/build';
import { parseReport } from '../../server/src/parse/parseReport';

const text = '一、回顾\n\n全年完成投资30亿元。\n\n新建养老院9个。\n\n二、打算\n\n| 甲 | 乙 |\n| 1 | 2 |';
const first = () => parseReport(text, 'plain');

describe('sameBuild', () => {
  it('names the passages that have other words', () => {
    const before = first();
    const after = parseReport(text.replace('投资30', '投资31'), 'plain', before.history);
    sameBuild(before, []);
    assert.deepEqual(sameBuild(after, before.passages), { from: 1, to: 2 });
  });

  for (const [was, is] of [
    ['\n\n新建', '新建'],
    ['二、打算', '打算了。'],
    ['| 甲 | 乙 |', '| 甲 | 乙 | 丙 |'],
    ['一、', '# '],
  ] as const) {
    it(`knows another build: ${was.trim()} → ${is}`, () => {
      const before = first();
      const after = parseReport(text.replace(was, is), 'plain', before.history);
      sameBuild(before, []);
      const same = sameBuild(after, before.passages);
      const roles = (report: typeof before) => report.passages.map(({ role, section }) => `${role} ${section}`).join();
      assert.ok(same === undefined || roles(before) === roles(after));
      if (was !== '一、') assert.equal(same, undefined);
    });
  }

  it('compares with no other version than the one before', () => {
    const before = first();
    const between = parseReport(`${text}。`, 'plain', before.history);
    const after = parseReport(text, 'plain', before.history);
    for (const report of [before, between, after]) sameBuild(report, []);
    assert.equal(sameBuild(after, before.passages), undefined);
  });
});

describe('a memory of the build', () => {
  it('reads again when a trait has changed, or the build', () => {
    let readings = 0;
    const lengths = makeBuildMemory(
      ({ passages }) => ({ reading: (readings += 1), all: passages.map(({ content }) => content.raw.length) }),
      (before, after) => before.raw.length === after.raw.length,
    );
    const before = first();
    const versions = ['投资31', '投资3', '投资\n\n3'].map((is) => text.replace('投资30', is));
    const seen = [text, ...versions].map((version) => lengths(parseReport(version, 'plain', before.history)));
    assert.deepEqual(
      seen.map(({ reading }) => reading),
      [1, 1, 2, 3],
    );
    assert.equal(seen[0], seen[1]);
    assert.equal(readings, 3);
  });
});
