import assert from 'node:assert/strict';
import { changesMarks, findComments, movedSpans } from '../../server/src/parse/comments';
import { textChange } from '../../server/src/parse/textChange';

const text = '前文<!-- 批注 -->后文<!-- 未完';

describe('comments', () => {
  it('are those that are closed', () => {
    assert.deepEqual(findComments(text), [{ start: 2, end: 13 }]);
  });

  for (const [what, after, changes] of [
    ['text in front', `新${text}`, false],
    ['text inside', text.replace('批注', '批新注'), false],
    ['text behind', text.replace('后文', '后新文'), false],
    ['a mark that is closed', `${text} -->`, true],
    ['a mark that is broken', text.replace('-->', '-- >'), true],
    ['a mark put together', text.replace('前文', '前文<!-').replace('<!-<!--', '<!--'), false],
    ['a mark that loses a character', text.replace('<!-- 批', '<!- 批'), true],
  ] as const) {
    it(`follow ${what}`, () => {
      const change = textChange(text, after);
      assert.equal(changesMarks(text, after, change), changes);
      if (!changes) assert.deepEqual(movedSpans(findComments(text), change), findComments(after));
    });
  }
});
