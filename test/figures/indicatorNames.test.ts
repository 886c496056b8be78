import assert from 'node:assert/strict';
import { analyze } from '../../server/src/analysis';
import type { Segmenter } from '../../server/src/segment/segmenter';
import { loadTestSegmenter } from '../helpers/segmenter';

let segmenter: Segmenter | undefined;

before(async () => {
  segmenter = await loadTestSegmenter();
});

/** The name of the indicator of the figure written so. */
function nameOf(sentence: string, figure: string): string | undefined {
  const { figures } = analyze(`${sentence}\n`, 'plain', segmenter).figures;
  return figures.find(({ text }) => text === figure)?.indicator?.name;
}

describe('names of indicators', () => {
  for (const [sentence, figure, name] of [
    ['病案归档率92.7%。', '92.7%', '病案归档率'],
    ['发现问题156个，整改153个，整改率为98.1%。', '98.1%', '整改率'],
    ['财政收入30亿元，同比增长5%。', '5%', '财政收入增长'],
    ['财政收入30亿元，同比下降5%。', '5%', '财政收入下降'],
    ['住院人次占比达到81.3%。', '81.3%', '住院人次占比'],
    ['医师与护士之比为1:1.21。', '1:1.21', '医师与护士之比'],
    ['每户至少有1名劳动力。', '1名', '劳动力'],
    ['完成“多规合一”村庄规划186个。', '186个', '“多规合一”村庄规划'],
    ['力争建设重点专科3个。', '3个', '建设重点专科'],
  ] as const) {
    it(`${figure} of ${sentence} is ${name}`, () => assert.equal(nameOf(sentence, figure), name));
  }
});
