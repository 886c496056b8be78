import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Lines } from '../../server/src/text/lines';

describe('Lines', () => {
  it('counts lines ended by LF, CRLF and CR', () => {
    const lines = new Lines('甲\n乙\r\n丙\r丁');
    assert.equal(lines.count, 4);
    assert.deepEqual(
      [0, 1, 2, 3].map((line) => lines.textOf(line)),
      ['甲', '乙', '丙', '丁'],
    );
    assert.equal(lines.textOf(9), '');
  });

  it('gives the positions that editors give', () => {
    const piece = fc.constantFrom('甲', '\n', '\r\n', '\r', '😀', 'x');
    fc.assert(
      fc.property(fc.array(piece), fc.nat({ max: 60 }), (pieces, offset) => {
        const text = pieces.join('');
        const expected = TextDocument.create('file:///a', 'plaintext', 1, text).positionAt(offset);
        const actual = new Lines(text).positionAt(offset);
        // Between CR and LF editors step back before the line end; both answers name the same line.
        if (text.slice(offset - 1, offset + 1) !== '\r\n') assert.deepEqual(actual, expected);
        else assert.equal(actual.line, expected.line);
      }),
    );
  });
});
