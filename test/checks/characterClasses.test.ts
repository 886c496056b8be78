import assert from 'node:assert/strict';
import { classesIn, everyText, holds, needs, type CharacterClasses } from '../../server/src/checks/characterClasses';
// The checks declare what they need when they are loaded.
import '../../server/src/checks/index';

const includes = ({ low, high }: CharacterClasses, needed: CharacterClasses) => holds(low, high, needed);

describe('character classes', () => {
  it('ask for one character of each class', () => {
    const needed = needs('甲乙', '、');
    const isHeld = (text: string) => includes(classesIn(text), needed);
    assert.deepEqual(['甲、丙', '丁、乙', '甲乙', '、', ''].map(isHeld), [true, true, false, false, false]);
  });

  it('are held by every text where nothing is needed', () => {
    assert.ok(includes(classesIn(''), everyText));
  });

  it('are held by every text where they are declared after it was looked at', () => {
    const before = classesIn('无关文字');
    const needed = needs('后来才用到的字');
    assert.ok(includes(before, needed));
  });

  it('fit into the bits of two numbers for all checks of the program', () => {
    // Beyond the last bit a class counts as held by every text.
    const oneMore = needs('又一类');
    assert.ok(!includes(classesIn('无关文字'), oneMore));
  });
});
