import assert from 'node:assert/strict';
import { partsOf } from '../../server/src/figures/figureParts';
import { parseReport } from '../../server/src/parse/parseReport';

const text =
  '一、2031年工作回顾\n\n全年完成投资30亿元。\n\n新建养老院9个、幼儿园8所。\n\n一切正常。\n\n培训120人。\n\n' +
  '| 项目（个） | 数量 |\n| --- | --- |\n| 养老院 | 12 |';

/** Which passages have the same parts as before, and how many figures stand in front of each, after an edit. */
function after(was: string, is: string) {
  const before = parseReport(text, 'plain');
  const known = partsOf(before, undefined);
  const next = partsOf(parseReport(text.replace(was, is), 'plain', before.history), undefined);
  return {
    same: next.parts.map((parts, index) => Number(parts === known.parts[index])).join(''),
    firsts: [...next.firsts].join(),
    sameFirsts: next.firsts === known.firsts,
  };
}

describe('partsOf', () => {
  it('reads again the passage alone that has other words', () => {
    assert.deepEqual(after('投资30', '投资31'), { same: '101111111', firsts: '0,1,2,4,4,5,5,5,5', sameFirsts: true });
  });

  it('counts anew when figures have come or gone', () => {
    assert.deepEqual(after('一切正常', '9人正常'), {
      same: '111011111',
      firsts: '0,1,2,4,5,6,6,6,6',
      sameFirsts: false,
    });
  });

  it('reads everything again when a heading tells another year or a table has another head', () => {
    assert.ok(!after('2031年', '2032年').same.includes('1111'));
    assert.equal(after('项目（个）', '项目（座）').same.at(-1), '0');
  });
});
