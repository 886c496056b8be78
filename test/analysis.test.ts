import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyze, type Analysis } from '../server/src/analysis';
import type { DocumentKind } from '../server/src/parse/report';
import type { Segmenter } from '../server/src/segment/segmenter';
import { loadTestSegmenter } from './helpers/segmenter';

/** What reports with figures are made of, and what changes the meaning of all that follows. */
const fragments = [
  '二、2024年工作回顾\n',
  '三、2025年工作打算\n',
  '（一）清浦县\n',
  '2023年，',
  '全市新建标准化村卫生室120个，',
  '投用118个，占98.3%。',
  '其中清浦县35个、松峪县42个。',
  '完成投资1.26亿元，同比增长12.5%；',
  '比上年提高3个百分点。',
  '力争达到150个。',
  '| 指标 | 数量（万人） |\n| --- | --- |\n| 参保 | 12.6 |\n| 就业 | 3.1 |\n',
  '120个',
  '8',
  '。',
  '，',
  '\n',
  '\n\n',
  '**',
];

const fragment = fc.constantFrom(...fragments);
const edit = fc.record({ at: fc.nat(400), removed: fc.nat(12), inserted: fc.oneof(fragment, fc.constant('')) });

/** Everything that is read of a report, in a form that can be compared. */
function readingOf({ report, figures }: Analysis): unknown {
  return {
    passages: report.passages.map(({ role, section, start }) => ({ role, section, start })),
    figures: figures.figures,
    byPassage: report.passages.map(({ index }) => figures.ofPassage(index).map((figure) => figure.index)),
    sameIndicator: figures.sameIndicator,
    relations: figures.relations,
    disagreements: figures.disagreements,
  };
}

describe('analyze', () => {
  let segmenter: Segmenter | undefined;

  before(async () => {
    segmenter = await loadTestSegmenter();
  });

  for (const kind of ['plain', 'markdown'] satisfies DocumentKind[]) {
    it(`reads an edited ${kind} report as if for the first time`, () => {
      fc.assert(
        fc.property(
          fc.array(fragment, { minLength: 4, maxLength: 20 }),
          fc.array(edit, { maxLength: 6 }),
          (parts, edits) => {
            assert.ok(segmenter);
            let text = parts.join('');
            analyze(text, kind, segmenter);
            for (const { at, removed, inserted } of edits) {
              const start = at % (text.length + 1);
              text = text.slice(0, start) + inserted + text.slice(start + removed);
              const edited = readingOf(analyze(text, kind, segmenter));
              // What is remembered of a passage is remembered for one segmenter: another object makes everything anew.
              assert.deepEqual(edited, readingOf(analyze(text, kind, { ...segmenter })));
            }
          },
        ),
        { numRuns: 60 },
      );
    });
  }
});
