import assert from 'node:assert/strict';
import { splitSentences } from '../../server/src/parse/sentences';
import { readMarks, writeMarks } from '../helpers/marks';

describe('splitSentences', () => {
  const sentences: readonly string[] = [
    '⟦全县新建卫生室20个，投用18个。⟧⟦其中村级12个。⟧',
    '⟦各乡镇（含街道。下同）均已完成！⟧⟦下一步抓好验收？⟧',
    '⟦他说：“加油干！”⟧⟦大家都笑了。⟧',
    '⟦“加油干！”的喊声很响。⟧',
    '⟦投资1.5亿元.⟧⟦第二批已开工.⟧',
    '⟦没有句号的一句⟧',
    '⟦（右括号不见了。⟧⟦下一句。⟧',
    '',
  ];
  for (const marked of sentences) {
    it(`parts ${marked}`, () => {
      const { text } = readMarks(marked);
      assert.equal(
        writeMarks(
          text,
          splitSentences(text).map(({ span }) => span),
        ),
        marked,
      );
    });
  }

  const clauses: readonly string[] = [
    '⟦新建、改建卫生室20个⟧，⟦投用18个⟧；⟦其中⟧：⟦村级12个⟧。',
    '⟦投资1,234万元⟧，⟦10:30开会⟧。',
  ];
  for (const marked of clauses) {
    it(`parts clauses ${marked}`, () => {
      const { text } = readMarks(marked);
      const spans = splitSentences(text).flatMap((sentence) => sentence.clauses.map(({ span }) => span));
      assert.equal(writeMarks(text, spans), marked);
    });
  }
});
