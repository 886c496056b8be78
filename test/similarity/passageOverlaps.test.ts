import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseReport } from '../../server/src/parse/parseReport';
import { findOverlaps } from '../../server/src/similarity/passageOverlaps';
import { propertyRuns } from '../helpers/propertyRuns';

const shared = '持续推进老旧小区改造和供水管网更新并完善沿线的公共服务设施';
const texts = [
  `全年修缮学校二十所，${shared}`,
  `${shared}，群众出行条件明显改善。`,
  `全市培训护理员一千二百名，持证上岗率稳步提高，另有三百名在训。`,
  '重点工作',
];
const none = new Map<number, unknown>();

describe('findOverlaps', () => {
  const write = (numbers: readonly number[]): string => numbers.map((number) => texts[number]).join('\n\n');

  it('finds what ends with the beginning of the next paragraph, whatever short line stands between', () => {
    const report = parseReport(write([2, 0, 3, 1, 2, 1]), 'markdown');
    assert.deepEqual(findOverlaps(report, none), [{ before: 1, index: 3 }]);
  });

  it('looks past what is left out', () => {
    const report = parseReport(write([0, 3, 2, 3, 1]), 'markdown');
    assert.deepEqual(findOverlaps(report, none), []);
    assert.deepEqual(findOverlaps(report, new Map([[2, 0]])), [{ before: 0, index: 4 }]);
  });

  it('finds in each version what it would find in that version alone', () => {
    const version = fc.array(fc.nat({ max: texts.length - 1 }), { maxLength: 7 });
    fc.assert(
      fc.property(fc.array(version, { minLength: 1, maxLength: 6 }), (versions) => {
        const { history } = parseReport('', 'markdown');
        for (const numbers of versions) {
          const [next, alone] = [
            parseReport(write(numbers), 'markdown', history),
            parseReport(write(numbers), 'markdown'),
          ];
          assert.deepEqual(findOverlaps(next, none), findOverlaps(alone, none));
        }
      }),
      propertyRuns(200),
    );
  });
});
