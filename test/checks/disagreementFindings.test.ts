import assert from 'node:assert/strict';
import { analyze } from '../../server/src/analysis';
import { findingsOf } from '../../server/src/checks/disagreementFindings';
import { figureMismatch } from '../../server/src/checks/figure-mismatch';
import type { Disagreement } from '../../server/src/figures/figure';
import type { Segmenter } from '../../server/src/segment/segmenter';
import { loadTestSegmenter } from '../helpers/segmenter';

const before = '全县新建标准化村卫生室914个。\n\n开局良好。\n\n年底前，941个标准化村卫生室全部投用，均为当年新建。';
/** The same, moved, parted, and with another of its figures. */
const edits = [
  before,
  `农村工作简报\n\n${before}`,
  before.replace('开局良好', '共有3件大事，开局良好'),
  before.replace('914', '949'),
  before.split('\n\n').reverse().join('\n\n'),
];

describe('findings of disagreements', () => {
  let segmenter: Segmenter | undefined;
  beforeEach(async () => {
    segmenter = await loadTestSegmenter();
  });

  it('are in each version what they are in it alone', () => {
    let { history } = analyze('', 'plain', segmenter).report;
    for (const text of edits) {
      const { report, figures } = analyze(text, 'plain', segmenter, history);
      history = report.history;
      const alone = analyze(text, 'plain', segmenter);
      const expected = [...figureMismatch.run({ ...alone, figures: alone.figures, options: {} })];
      assert.deepEqual([...figureMismatch.run({ report, figures, options: {} })], expected);
      assert.equal(expected.length, 1);
    }
  });

  it('are made once as long as the figures are the same', () => {
    const first = analyze(before, 'plain', segmenter);
    const second = analyze(edits[2] ?? '', 'plain', segmenter, first.report.history);
    let made = 0;
    const find = ({ figure }: Disagreement): { span: { start: number; end: number }; message: never } => {
      made += 1;
      return { span: { start: 10 + figure, end: 11 + figure }, message: {} as never };
    };
    const [one] = findingsOf(first, find);
    const [other] = findingsOf(second, find);
    assert.equal(made, 1);
    assert.equal((other?.span.start ?? 0) - (one?.span.start ?? 0), '共有3件大事，'.length);
  });
});
