import assert from 'node:assert/strict';
import { makeRoomFor, Memo } from '../../server/src/parse/memo';

/** Makes a value for each key and notes which keys were asked for in vain. */
function makeCounted(limit: number) {
  const made: string[] = [];
  const memo = new Memo<string>(limit);
  const of = (key: string): string =>
    memo.of(key, (own) => {
      made.push(own);
      return `的${own}`;
    });
  return { memo, of, made };
}

describe('a memo', () => {
  beforeEach(() => makeRoomFor(0));

  it('makes a value once', () => {
    const { of, made } = makeCounted(100);
    assert.deepEqual([of('甲'), of('甲'), of('乙'), of('甲')], ['的甲', '的甲', '的乙', '的甲']);
    assert.deepEqual(made, ['甲', '乙']);
  });

  it('gives and takes values made elsewhere', () => {
    const { memo } = makeCounted(100);
    assert.equal(memo.get('甲'), undefined);
    memo.set('甲', '一');
    assert.equal(memo.get('甲'), '一');
  });

  it('forgets what was not asked for during two fillings, and nothing else', () => {
    const { of, made } = makeCounted(4);
    for (const key of ['甲甲', '乙乙', '丙丙', '甲甲', '丁丁', '戊戊', '己己', '甲甲', '乙乙']) of(key);
    assert.deepEqual(made, ['甲甲', '乙乙', '丙丙', '丁丁', '戊戊', '己己', '乙乙']);
  });

  it('holds a text that is longer than its bound while it is read again', () => {
    const text = Array.from({ length: 20 }, (_, at) => `第${String(at)}段`);
    const { of, made } = makeCounted(4);
    makeRoomFor(text.join('').length);
    for (const key of [...text, ...text]) of(key);
    assert.equal(made.length, text.length);
  });
});
