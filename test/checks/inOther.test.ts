import assert from 'node:assert/strict';
import { fileName, shownPath } from '../../server/src/checks/inOther';

describe('names of other files', () => {
  it('are the last part of a path, and decoded in a URI', () => {
    assert.equal(fileName('往年/2030年总结.md'), '2030年总结.md');
    assert.equal(fileName('C:/往年/100%.md'), '100%.md');
    assert.equal(fileName('file:///d/2030%E5%B9%B4.md'), '2030年.md');
    assert.equal(fileName('untitled:Untitled-1'), 'Untitled-1');
    assert.equal(fileName('file:///d/100%.md'), '100%.md');
  });

  it('are shown with their folder where a person has written it', () => {
    assert.equal(shownPath('往年/2030年总结.md'), '往年/2030年总结.md');
    assert.equal(shownPath('file:///d/2030%E5%B9%B4.md'), '2030年.md');
  });
});
