import assert from 'node:assert/strict';
import { makeReport } from '../../bench/makeReport.mjs';
import { readFigures } from '../../server/src/figures/reportFigures';
import { SameFactIndex, type StatedBlock } from '../../server/src/figures/sameFacts';
import { parseReport } from '../../server/src/parse/parseReport';
import { loadTestSegmenter } from '../helpers/segmenter';

const restated = [
  '新建标准化村卫生室914个，培训村医12809人次。',
  '完成投资54.31亿元，覆盖率达到85.7%，突破85%。',
  '年内941个标准化村卫生室全部投用，培训村医12890人次。',
  '投资完成543.1亿元，覆盖率87.5%。',
].join('\n\n');

describe('the same facts of one version after the other', () => {
  let stated: readonly StatedBlock[];
  let firsts: Int32Array;
  before(async () => {
    const text = `${restated}\n\n${makeReport(4_000, 5)}`;
    ({ stated, firsts } = readFigures(parseReport(text, 'plain'), await loadTestSegmenter()));
  });

  /** As after an edit that left the claims as they were. */
  function rewritten(block: StatedBlock): StatedBlock {
    return { ...block, statements: block.statements.slice() };
  }

  function moved({ statements, passage }: StatedBlock): StatedBlock {
    return { statements, passage: passage + 1 };
  }

  it('are those of the version alone, whichever passages are new', () => {
    const index = new SameFactIndex();
    const versions = [
      stated,
      stated.slice(1),
      // What lies between two that have changed is the same object in front of and behind the edit.
      stated.map((block, order) => (order === 1 || order === 3 ? rewritten(block) : block)),
      stated.map((block, order) => (order < 2 ? block : moved(block))),
      stated.map((block, order) => (order === 2 ? rewritten(block) : block)),
      [],
      stated,
    ];
    for (const version of versions) {
      assert.deepEqual(index.update(version, firsts), new SameFactIndex().update(version, firsts));
      const more = firsts.map((first) => first + 3);
      assert.deepEqual(index.update(version, more), new SameFactIndex().update(version, more));
    }
    assert.ok(index.update(stated, firsts).disagreements.length > 1);
  });

  it('are the same object where nothing has changed', () => {
    const index = new SameFactIndex();
    assert.equal(index.update(stated, firsts), index.update(stated, firsts));
  });
});
