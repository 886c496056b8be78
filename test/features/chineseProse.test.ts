import assert from 'node:assert/strict';
import fc from 'fast-check';
import { countCharacters, holdsChineseProse } from '../../server/src/features/chineseProse';

describe('Chinese prose', () => {
  for (const text of [
    '全年完成固定资产投资30亿元，比上年增长4.5%。',
    '# 2031年工作总结\n\n```js\nconst x = 1;\n```\n\n全年完成投资30亿元，惠及群众18.9万人。',
  ]) {
    it(`is found in ${JSON.stringify(text)}`, () => assert.equal(holdsChineseProse(text), true));
  }
  for (const text of [
    '',
    '完成投资',
    'Notes on the report 工作总结, which the office wrote in 2031 for the county of Qingshi and its towns.',
    '2031-09-27 10:30:01 INFO request 完成 200 /api/v1/reports?id=189000 took 12 ms from 10.0.0.1 by agent Mozilla/5.0',
  ]) {
    it(`is not found in ${JSON.stringify(text)}`, () => assert.equal(holdsChineseProse(text), false));
  }
});

describe('the length of a text', () => {
  for (const [text, length] of [
    ['', 0],
    ['完成投资。', 5],
    ['投资30.5亿元', 5],
    ['on time 完成', 4],
    ['😀 好', 2],
    [' \r\n\u3000', 0],
  ] as const) {
    it(`${JSON.stringify(text)} counts ${length}`, () => assert.equal(countCharacters(text), length));
  }

  it('is what an expression for one counted thing finds', () => {
    const counted = /[A-Za-z0-9]+(?:[.,'’][A-Za-z0-9]+)*|[^\sA-Za-z0-9]/gu;
    const piece = fc.constantFrom('完', '，', '3', 'a', '.', "'", '’', ' ', '\u3000', '😀', '\ud83d', '\n', 'é');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        assert.equal(countCharacters(text), text.match(counted)?.length ?? 0);
      }),
    );
  });
});
