import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { toRange, toSpan } from '../../server/src/features/ranges';
import { readMarks } from '../helpers/marks';

describe('ranges', () => {
  for (const [marked, line, from, to] of [
    ['全年⟦30亿元⟧', 0, 2, 6],
    ['😀全年⟦30亿元⟧', 0, 4, 8],
    ['甲\r\n乙\r\n全年⟦30亿元⟧', 2, 2, 6],
    ['甲\r乙\n😀\r\n⟦30亿元⟧', 3, 0, 4],
  ] as const) {
    it(`of ${JSON.stringify(marked)} lead there and back`, () => {
      const { text, spans } = readMarks(marked);
      const document = TextDocument.create('file:///a', 'plaintext', 1, text);
      const span = spans[0] ?? { start: 0, end: 0 };
      const range = { start: { line, character: from }, end: { line, character: to } };
      assert.deepEqual(toRange(document, span), range);
      assert.deepEqual(toSpan(document, range), span);
    });
  }
});
