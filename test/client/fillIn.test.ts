import assert from 'node:assert/strict';
import { fillIn } from '../../client/src/fillIn';

describe('texts with values', () => {
  it('have each value where its number stands, as often as it does', () => {
    assert.equal(fillIn('“{1}”里有 {0} 处，{1}', [3, '稿.md']), '“稿.md”里有 3 处，稿.md');
  });

  it('have the word that fits the number', () => {
    const text = '{0} {0:problem|problems} in {1} {1:file|files}';
    assert.equal(fillIn(text, [1, 2]), '1 problem in 2 files');
    assert.equal(fillIn(text, [0, 1]), '0 problems in 1 file');
  });

  it('keep what a value looks like', () => {
    assert.equal(fillIn('{0} ↔ {1}', ['{1}', '$&']), '{1} ↔ $&');
  });

  it('leave nothing where a value is missing', () => {
    assert.equal(fillIn('{0}：{1}', ['甲']), '甲：');
  });
});
