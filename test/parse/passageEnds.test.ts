import assert from 'node:assert/strict';
import { parseReport } from '../../server/src/parse/parseReport';
import { movedIndexes, passageEnds } from '../../server/src/parse/passageEnds';

const text = '一、回顾\n\n全年完成投资30亿元。\n\n新建养老院9个。\n\n二、打算\n\n明年再建养老院3个。';

describe('passageEnds', () => {
  const first = parseReport(text, 'plain');
  const version = (written: string) => parseReport(written, 'plain', first.history);

  it('tells what two versions share, wherever it stands', () => {
    const after = version(text.replace('30亿', '31亿多').replace('9个。', '9个。\n\n另有一段。'));
    assert.deepEqual(passageEnds(after, first.passages), { head: 1, tail: 2 });
    assert.deepEqual(passageEnds(first, after.passages), { head: 1, tail: 2 });
  });

  it('shares everything with itself and nothing where nothing was before', () => {
    assert.deepEqual(passageEnds(first, first.passages), { head: 5, tail: 0 });
    assert.deepEqual(passageEnds(first, undefined), { head: 0, tail: 0 });
  });

  it('compares with any version that it is asked about', () => {
    const [one, other] = [version(text.replace('回顾', '总结')), version(text.replace('3个', '4个'))];
    assert.deepEqual(passageEnds(other, one.passages), { head: 0, tail: 0 });
    assert.deepEqual(passageEnds(other, first.passages), { head: 4, tail: 0 });
    assert.deepEqual(passageEnds(one, first.passages), { head: 0, tail: 4 });
  });

  it('parts passages of one text in different roles', () => {
    const before = parseReport('全年总结\n\n新建养老院', 'markdown');
    const after = parseReport('# 全年总结\n\n新建养老院', 'markdown', before.history);
    assert.equal(after.passages[0]?.content, before.passages[0]?.content);
    assert.deepEqual(passageEnds(after, before.passages), { head: 0, tail: 1 });
  });
});

describe('movedIndexes', () => {
  it('puts those that have come in the place of those that have gone', () => {
    assert.deepEqual(movedIndexes([0, 2, 5, 8], [3, 4], { head: 2, tail: 4 }, 10, 12), [0, 3, 4, 10]);
    assert.deepEqual(movedIndexes([0, 2, 5, 8], [], { head: 3, tail: 2 }, 10, 9), [0, 2, 7]);
  });

  it('gives the same list where nothing has changed', () => {
    const known = [0, 2, 5];
    assert.equal(movedIndexes(known, [2], { head: 2, tail: 3 }, 6, 6), known);
  });
});
