import assert from 'node:assert/strict';
import { charactersPerFigure, makeReport } from '../../bench/makeReport.mjs';
import { analyze } from '../../server/src/analysis';

describe('reports made for measuring', () => {
  it('are the same for the same seed, and others for another', () => {
    assert.equal(makeReport(5000, 1), makeReport(5000, 1));
    assert.notEqual(makeReport(5000, 1), makeReport(5000, 2));
  });

  it('are exactly as long as asked for, and go on with the same text', () => {
    const long = makeReport(20_000, 3);
    assert.equal(long.length, 20_000);
    assert.equal(makeReport(700, 3), long.slice(0, 700));
  });

  it('hold as many figures as they say, in sections with numbered headings', () => {
    const { report, figures } = analyze(makeReport(50_000, 4), 'plain');
    const density = report.text.length / figures.figures.length;
    assert.ok(density > charactersPerFigure * 0.9 && density < charactersPerFigure * 1.2, String(density));
    assert.ok(report.sections.length > 20, String(report.sections.length));
  });
});
