import assert from 'node:assert/strict';
import { Decimal } from 'decimal.js';
import { analyze } from '../../server/src/analysis';
import type { Figure } from '../../server/src/figures/figure';
import { numberOf } from '../../server/src/figures/numberOf';
import { rewriteAlike, rewriteFigure } from '../../server/src/figures/rewriteFigure';
import { slice } from '../../server/src/text/span';
import { readMarks } from '../helpers/marks';

/** The figure in ⟦⟧ as the report reads it, with its source text. */
function figureIn(marked: string): { readonly figure: Figure; readonly source: string } {
  const { text, spans } = readMarks(marked);
  const figure = analyze(text, 'plain').figures.figures.find(({ span }) => span.start === spans[0]?.start);
  assert.ok(figure, `no figure at the mark of ${marked}`);
  return { figure, source: slice(text, figure.span) };
}

describe('a figure with another value', () => {
  const alike: readonly (readonly [text: string, value: string, expected: string])[] = [
    ['签约⟦18.9万人⟧。', '192000', '19.2万人'],
    ['签约⟦189,000人⟧。', '192000', '192,000人'],
    ['签约⟦十八万九千人⟧。', '192000', '十九万二千人'],
    ['新建⟦２６所⟧学校。', '31', '３１所'],
    ['投资⟦5.40亿元⟧。', '560000000', '5.60亿元'],
    ['超过⟦19万人⟧参加。', '197900', '19万人'],
    ['满意率达到⟦95.5%⟧。', '96.25', '96.3%'],
  ];
  for (const [text, value, expected] of alike) {
    it(`${text} + ${value}`, () => {
      const { figure, source } = figureIn(text);
      assert.equal(rewriteAlike(figure, source, new Decimal(value)), expected);
      assert.equal(rewriteFigure(figure, source, new Decimal(value)), expected);
    });
  }

  it('is written out where the way of writing cannot be kept', () => {
    const { figure, source } = figureIn('投资⟦3万5千元⟧。');
    assert.equal(rewriteAlike(figure, source, new Decimal('36000')), undefined);
    assert.equal(rewriteFigure(figure, source, new Decimal('36000')), '36000元');
  });
});

describe('the number of a figure', () => {
  it('is its value in the base unit, and nothing for dates', () => {
    assert.equal(numberOf(figureIn('签约⟦18.9万人⟧。').figure)?.toFixed(), '189000');
    assert.equal(numberOf(figureIn('⟦2031年9月27日⟧召开会议。').figure), undefined);
  });
});
