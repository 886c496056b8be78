import assert from 'node:assert/strict';
import fc from 'fast-check';
import { matchesOf } from '../../server/src/text/matches';

describe('matchesOf', () => {
  it('gives what matchAll gives, text after text', () => {
    const expressions = [/甲+/g, /(?<=乙)丙?/g, /(甲)|(乙)/g, /$/g];
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), maxLength: 12 })), (texts) => {
        for (const text of texts) {
          for (const expression of expressions) {
            assert.deepEqual(matchesOf(text, expression), [...text.matchAll(expression)]);
          }
        }
      }),
    );
  });
});
