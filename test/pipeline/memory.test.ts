import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { makeReport } from '../../bench/makeReport.mjs';
import { AnalysisCache } from '../../server/src/analysisCache';
import { heapUsed } from '../helpers/heap';

const length = 100_000;
const strokes = 200;

/** Types into one paragraph after the other, and tells by how many bytes each stroke makes the program larger. */
function keptByStroke(languageId: string): number {
  const document = TextDocument.create('file:///report', languageId, 0, makeReport(length, 1));
  const cache = new AnalysisCache();
  const type = (stroke: number): void => {
    const at = document.positionAt((stroke * 7919) % length);
    TextDocument.update(document, [{ range: { start: at, end: at }, text: '新' }], stroke + 1);
    cache.checksOf(document, { levels: {}, options: {} });
  };
  for (let stroke = 0; stroke < 10; stroke += 1) type(stroke);
  const before = heapUsed();
  for (let stroke = 10; stroke < 10 + strokes; stroke += 1) type(stroke);
  const grown = heapUsed() - before;
  // It must not be collected before it was measured.
  assert.equal(cache.analysisOf(document).report.text.length, length + strokes + 10);
  return grown / strokes;
}

describe('memory while somebody types', () => {
  for (const languageId of ['work-report', 'markdown']) {
    it(`grows by the paragraph that is typed into, not by the document (${languageId})`, function () {
      this.timeout(60_000);
      const kept = keptByStroke(languageId);
      // A version of the document takes twice its length.
      assert.ok(kept < length / 2, `${kept.toFixed(0)} bytes are kept for each stroke`);
    });
  }
});
