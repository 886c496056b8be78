import assert from 'node:assert/strict';
import { nextFinding } from '../../client/src/views/nextFinding';

function finding(uri: string, line: number, name = '') {
  const place = { line, character: 2 };
  return { uri, name, row: { range: { start: place, end: place } } };
}

describe('nextFinding', () => {
  const [first, second, third] = [finding('a', 1), finding('a', 5), finding('b', 3)];
  const listed = [first, second, third];

  it('goes on from the finding at the cursor, over the border of the file and round at the end', () => {
    assert.equal(nextFinding(listed, { uri: 'a', place: first.row.range.start }, [], 1), second);
    assert.equal(nextFinding(listed, { uri: 'a', place: second.row.range.start }, [], 1), third);
    assert.equal(nextFinding(listed, { uri: 'b', place: third.row.range.start }, [], 1), first);
    assert.equal(nextFinding(listed, { uri: 'a', place: first.row.range.start }, [], -1), third);
  });

  it('finds the nearest one before or behind a cursor between findings', () => {
    const here = { uri: 'a', place: { line: 3, character: 0 } };
    assert.equal(nextFinding(listed, here, [], 1), second);
    assert.equal(nextFinding(listed, here, [], -1), first);
  });

  it('begins at either end where the file in front has none', () => {
    assert.equal(nextFinding(listed, { uri: 'c', place: { line: 0, character: 0 } }, [], 1), first);
    assert.equal(nextFinding(listed, undefined, [], -1), third);
    assert.equal(nextFinding([], undefined, [], 1), undefined);
  });

  it('tells several findings at one place apart by what is selected', () => {
    const same = [finding('a', 1, 'one'), finding('a', 1, 'two'), finding('a', 1, 'three')] as const;
    const here = { uri: 'a', place: same[0].row.range.start };
    assert.equal(nextFinding(same, here, [same[1]], 1), same[2]);
  });
});
