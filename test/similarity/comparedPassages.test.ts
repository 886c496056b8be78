import assert from 'node:assert/strict';
import { parseReport } from '../../server/src/parse/parseReport';
import {
  comparable,
  comparedPassages,
  cuttable,
  indexesOfKind,
  kindsOf,
  line,
  paragraph,
} from '../../server/src/similarity/comparedPassages';

const short = '全市新建养老院九个，投入使用八个，其余一个在建。';
const middle = '全市新建养老院九个，投入使用八个，其余一个明年建成并交付使用。';
const long = `${middle}培训护理员一千二百名，持证上岗率稳步提高。`;
const heading = '# 持续推进老旧小区改造和供水管网更新并完善沿线的公共服务设施建设';
const text = ['# 总结', short, middle, long, heading, '注：数据来源于各县区上报的统计资料，口径与上年一致。'].join(
  '\n\n',
);

describe('what is compared of a report', () => {
  it('depends on role and length', () => {
    const kinds = kindsOf(parseReport(text, 'markdown'));
    assert.deepEqual(
      [...kinds],
      [0, paragraph, paragraph | cuttable, paragraph | cuttable | comparable, line | cuttable, 0],
    );
  });

  it('is followed from version to version', () => {
    const first = parseReport(text, 'markdown');
    kindsOf(first);
    const next = parseReport(
      text.replace(middle, `${middle}\n\n${long}`).replace('# 持续', '持续'),
      'markdown',
      first.history,
    );
    assert.deepEqual([...kindsOf(next)], [...kindsOf(parseReport(next.text, 'markdown'))]);
    assert.deepEqual(indexesOfKind(next, comparable), [3, 4]);
    assert.deepEqual(
      comparedPassages(first).map(({ index }) => index),
      [1, 2, 3],
    );
  });
});
