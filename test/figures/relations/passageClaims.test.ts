import assert from 'node:assert/strict';
import { PassageClaims } from '../../../server/src/figures/relations/passageClaims';
import { signs } from '../../../server/src/figures/relations/signs';
import { scanQuantities } from '../../../server/src/figures/quantities';
import { parseReport } from '../../../server/src/parse/parseReport';

function claimsOf(text: string): PassageClaims {
  const content = parseReport(text, 'plain').passages[0]?.content;
  assert.ok(content);
  return new PassageClaims(content, scanQuantities(content.flow.text), 'rounded');
}

describe('claims of a passage', () => {
  const text = '2024年全县有学校30所（含民办4所），占12.5%。新建2所。另有教师120名、学生900名。';

  it('have the words in front of them and behind them, up to the next claim or the ends of the sentence', () => {
    const told = claimsOf(text).all.map(({ lead, figure, tail }) => `${lead}|${figure.text}|${tail}`);
    assert.deepEqual(told, [
      '2024年全县有学校|30所|（含民办',
      '（含民办|4所|），占',
      '），占|12.5%|。',
      '新建|2所|。',
      '另有教师|120名|、学生',
      '、学生|900名|。',
    ]);
  });

  it('know their figure, their sentence and whether they stand in brackets', () => {
    const { all } = claimsOf(text);
    assert.deepEqual(
      all.map(({ index, sentence, bracketed }) => [index, sentence, bracketed]),
      [
        [1, 0, false],
        [2, 0, true],
        [3, 0, false],
        [4, 1, false],
        [5, 2, false],
        [6, 2, false],
      ],
    );
    assert.equal(all[2]?.interval.low.toString(), '12.45');
  });

  it('are told by sentence where there are two or more', () => {
    const claims = claimsOf(text);
    assert.deepEqual(
      claims.sentences.map(({ from, mentions }) => [from, mentions.map(({ figure }) => figure.text)]),
      [
        [0, ['30所', '4所', '12.5%']],
        [4, ['120名', '900名']],
      ],
    );
    assert.equal(claims.sentences[0]?.signs, signs.year | signs.share | signs.percentage);
    assert.equal(claims.sentences[1]?.signs, 0);
  });
});
