import assert from 'node:assert/strict';
import { Decimal } from 'decimal.js';
import { analyze } from '../../server/src/analysis';
import { inMagnitude } from '../../server/src/figures/inMagnitude';

const table = '| 项目 | 投资（万元） |\n| --- | --- |\n| 道路 | 3500 |\n';

const cases: readonly (readonly [text: string, figure: string, value: string, shown: string])[] = [
  ['占90.7%。', '90.7%', '92.7350', '92.74%'],
  ['共支出41.34万元。', '41.34万元', '431400', '43.14万元'],
  ['参会1000余人。', '1000余人', '1240', '1240人'],
  ['完成2万5千公里。', '2万5千公里', '26000', '2.6万公里'],
  [table, '3500', '36000000', '3600'],
];

describe('inMagnitude', () => {
  for (const [text, written, value, shown] of cases) {
    it(`${value} beside ${written} is ${shown}`, () => {
      const figure = analyze(text, 'plain').figures.figures.find((one) => one.text === written);
      assert.ok(figure, `no figure ${written}`);
      assert.equal(inMagnitude(figure, new Decimal(value)), shown);
    });
  }
});
