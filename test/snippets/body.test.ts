import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseBody, previewBody, writeBody } from '../../server/src/snippets/body';

describe('body', () => {
  const previews: readonly (readonly [body: string, preview: string])[] = [
    ['投入$1万元', '投入万元'],
    ['投入${1:××}万元', '投入××万元'],
    ['${1|增长,下降|}5%', '增长5%'],
    ['${1:甲}与${1}', '甲与甲'],
    ['$1与${1:甲}', '甲与甲'],
    ['${1:外${2:内}层}', '外内层'],
    ['单价\\$5，\\}', '单价$5，}'],
    ['${没有}', '${没有}'],
    ['${1:未闭合', '${1:未闭合'],
    ['${1|甲\\,乙,丙|}', '甲,乙'],
  ];
  for (const [body, preview] of previews) {
    it(`shows ${body} as ${preview}`, () => assert.equal(previewBody(parseBody(body)), preview));
  }

  it('writes what it has read, so that reading it again gives the same tree', () => {
    const piece = fc.constantFrom('$', '{', '}', '1', '2', ':', '|', ',', '\\', '/', 'YEAR', '年', '${1:', '${2|');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const tree = parseBody(pieces.join(''));
        assert.deepEqual(parseBody(writeBody(tree)), tree);
      }),
    );
  });

  it('keeps transformations as they are written', () => {
    assert.equal(writeBody(parseBody('${1/(.*)/${1:/upcase}/g}')), '${1/(.*)/${1:/upcase}/g}');
  });

  it('reads a thousand opened braces without a fuss', () => {
    assert.equal(previewBody(parseBody('${1:'.repeat(1000))), '${1:'.repeat(1000));
  });
});
