import assert from 'node:assert/strict';
import { Gathering } from '../../server/src/text/gathering';

describe('gathering', () => {
  it('keeps what was added since it began anew', () => {
    const words = new Gathering<string>();
    assert.deepEqual(words.kept(), []);
    words.add('甲');
    words.add('乙');
    const first = words.kept();
    words.clear().add('丙');
    assert.deepEqual(words.kept(), ['丙']);
    assert.deepEqual(first, ['甲', '乙']);
    assert.deepEqual(words.clear().kept(), []);
  });
});
