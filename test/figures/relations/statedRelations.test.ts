import assert from 'node:assert/strict';
import { indexFigures } from '../../../server/src/figures/figureIndex';
import { scanQuantities } from '../../../server/src/figures/quantities';
import { readRelations } from '../../../server/src/figures/relations/readRelations';
import { isBroken, moved, StatedRelations } from '../../../server/src/figures/relations/statedRelations';
import { parseReport } from '../../../server/src/parse/parseReport';

function statedIn(text: string): StatedRelations {
  const content = parseReport(text, 'plain').passages[0]?.content;
  assert.ok(content);
  const quantities = scanQuantities(content.flow.text);
  return new StatedRelations(quantities, readRelations(content, quantities));
}

const wrong = '新建学校40所，其中小学12所、初中14所、高中18所。';
const right = '新建学校44所，其中小学12所、初中14所、高中18所。';

describe('relations that a passage states', () => {
  it('tell whether one of them is broken', () => {
    assert.equal(statedIn(wrong).someBroken, true);
    assert.equal(statedIn(right).someBroken, false);
    assert.equal(statedIn('没有数字。').someBroken, false);
  });

  it('have the indexes that their figures have where the passage stands, back and forth', () => {
    const stated = statedIn(wrong);
    const figures = (first: number): readonly number[] =>
      stated.placed(first).flatMap(({ members }) => members.map(({ figure }) => figure));
    const verdict = (first: number): unknown => stated.placed(first)[0]?.verdict?.figure;
    assert.deepEqual(figures(0), [0, 1, 2, 3]);
    assert.deepEqual(figures(7), [7, 8, 9, 10]);
    assert.equal(verdict(7), 7);
    assert.deepEqual(figures(2), [2, 3, 4, 5]);
    assert.equal(verdict(0), 0);
  });

  it('are the same as those of the whole report', () => {
    const text = `全年投资3亿元。\n\n${wrong}`;
    const { relations } = indexFigures(parseReport(text, 'plain'));
    assert.deepEqual(relations, moved(statedIn(wrong).placed(0), 1));
    assert.deepEqual(relations.map(isBroken), [true]);
  });
});
