import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { analyze } from '../../server/src/analysis';
import { applyEdits, chooseFixes } from '../../server/src/checks/applyFixes';
import type { AnyCheck, LevelledFinding, TextEdit } from '../../server/src/checks/check';
import { checks } from '../../server/src/checks/index';
import { runChecks } from '../../server/src/checks/runChecks';
import type { DocumentKind } from '../../server/src/parse/report';
import type { Segmenter } from '../../server/src/segment/segmenter';
import type { TeamMaterial } from '../../server/src/team/material';
import type { Span } from '../../server/src/text/span';
import { chooseDefects, makeText, teamWords } from '../helpers/madeDefects';
import { loadTestSegmenter } from '../helpers/segmenter';

/** Folder of reports, Markdown or plain text, that the same is to hold for; none come with the project. */
const folder = process.env['HEGAO_REPORTS'];
const fixable = checks.filter(({ meta }) => meta.fixable);
const team: TeamMaterial = { words: teamWords };
describe('fixes', () => {
  let segmenter: Segmenter | undefined;
  before(async () => {
    segmenter = await loadTestSegmenter();
  });

  const withFix = (text: string, kind: DocumentKind, which: readonly AnyCheck[]): readonly LevelledFinding[] => {
    const levels = Object.fromEntries(which.map(({ meta }) => [meta.id, 'warning' as const]));
    const { findings, problems } = runChecks(
      analyze(text, kind, segmenter),
      { levels, options: {}, team },
      segmenter,
      which,
    );
    assert.deepEqual(problems, []);
    return findings.filter(({ fix }) => fix !== undefined);
  };

  /** Mends a text by one check alone: nothing overlaps, nothing is left, and no other figure says anything else. */
  const assertMends = (check: AnyCheck, text: string, kind: DocumentKind): number => {
    const found = withFix(text, kind, [check]);
    const { edits, applied } = chooseFixes(text, found);
    assert.equal(applied, found.length, `fixes of ${check.meta.id} overlap`);
    assertApart(edits);
    const fixed = applyEdits(text, edits);
    const left = withFix(fixed, kind, [check]).map(({ span }) =>
      fixed.slice(Math.max(0, span.start - 9), span.end + 9),
    );
    assert.deepEqual(left, [], `the text mended by ${check.meta.id} has findings left`);
    assert.deepEqual(valuesOf(fixed, kind, spansAfter(edits)), valuesOf(text, kind, spansOf(edits)));
    return found.length;
  };

  /** Mends a text by all checks at once, as often as the command line does. */
  const assertSettles = (text: string, kind: DocumentKind): void => {
    let written = text;
    for (let pass = 1; pass <= 3; pass += 1) {
      const { edits } = chooseFixes(written, withFix(written, kind, fixable));
      if (edits.length === 0) return;
      assertApart(edits);
      written = applyEdits(written, edits);
    }
    const left = withFix(written, kind, fixable).map(({ check, span }) => [check, written.slice(span.start, span.end)]);
    assert.deepEqual(left, []);
  };

  for (const check of fixable) {
    const { id } = check.meta;
    it(`of ${id} mend what is made wrong in random surroundings`, () => {
      fc.assert(
        fc.property(chooseDefects([id]), makeText.surroundings, (defects, surroundings) => {
          const { text, kind } = makeText(defects, surroundings);
          assert.ok(assertMends(check, text, kind) > 0, 'nothing was found');
        }),
        { numRuns: 25 },
      );
    });
  }

  it('of all checks settle when they meet in one text', () => {
    const all = fixable.map(({ meta }) => meta.id);
    fc.assert(
      fc.property(chooseDefects(all), makeText.surroundings, (defects, surroundings) => {
        const { text, kind } = makeText(defects, surroundings);
        assertSettles(text, kind);
      }),
      { numRuns: 40 },
    );
  });

  for (const name of folder === undefined ? [] : reportsIn(folder)) {
    it(`mend ${name}`, () => {
      const text = readFileSync(join(folder ?? '', name), 'utf8').replace(/^\uFEFF/, '');
      const kind = name.endsWith('.md') ? 'markdown' : 'plain';
      for (const check of fixable) assertMends(check, text, kind);
      assertSettles(text, kind);
    }).timeout(60_000);
  }
});

function assertApart(edits: readonly TextEdit[]): void {
  [...edits]
    .sort((a, b) => a.span.start - b.span.start)
    .reduce((end, { span }) => {
      assert.ok(span.start >= end, 'edits overlap');
      return span.end;
    }, 0);
}

const spansOf = (edits: readonly TextEdit[]): readonly Span[] => edits.map(({ span }) => span);

/** Where the new texts stand once all edits are made. */
function spansAfter(edits: readonly TextEdit[]): readonly Span[] {
  let moved = 0;
  return [...edits]
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ span, newText }) => {
      const start = span.start + moved;
      moved += newText.length - (span.end - span.start);
      return { start, end: start + newText.length };
    });
}

/**
 * What the figures of a text say, in text order: value, other end of a range, unit and kind. What was written wrong may
 * have been read otherwise than it was meant (3、4个 as two numbers), so that figures at the edits are left out.
 */
function valuesOf(text: string, kind: DocumentKind, edited: readonly Span[]): readonly string[] {
  return analyze(text, kind)
    .figures.figures.filter(({ span }) => !edited.some(({ start, end }) => start <= span.end && span.start <= end))
    .map(({ value, upper, unit, kind: of }) => `${String(value)} ${String(upper)} ${String(unit)} ${of}`);
}

function reportsIn(path: string): readonly string[] {
  return readdirSync(path)
    .filter((name) => /\.(?:md|txt)$/.test(name))
    .sort();
}
