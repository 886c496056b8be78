import assert from 'node:assert/strict';
import { analyze } from '../../server/src/analysis';
import type { AnyCheck, LevelledFinding } from '../../server/src/checks/check';
import { applyFixes } from '../../server/src/checks/applyFixes';
import { runChecks } from '../../server/src/checks/runChecks';
import type { DocumentKind } from '../../server/src/parse/report';
import { parseReport } from '../../server/src/parse/parseReport';
import type { Segmenter } from '../../server/src/segment/segmenter';
import type { OtherReport } from '../../server/src/similarity/otherReport';
import type { TeamMaterial } from '../../server/src/team/material';
import { shift } from '../../server/src/text/span';
import { readMarks, writeMarks } from './marks';
import { loadTestSegmenter } from './segmenter';

/** A text with ⟦⟧ around what is flagged; alone, or with what else is expected of it. */
export type FlaggedText =
  | string
  | {
      readonly text: string;
      /** The text after all fixes. */
      readonly fixed?: string;
      /** What the Chinese messages of all its findings, one a line, must match. */
      readonly message?: RegExp;
    };

export interface CheckExamples {
  readonly flags: readonly FlaggedText[];
  readonly accepts: readonly string[];
  readonly kind?: DocumentKind;
  readonly options?: Readonly<Record<string, unknown>>;
  readonly team?: TeamMaterial;
  /** Texts that the check is given to compare with. */
  readonly others?: readonly { readonly path: string; readonly text: string; readonly role: OtherReport['role'] }[];
}

/** Two UTF-16 units for one character, and a line end of two: whatever counts otherwise is shifted wrongly by it. */
const shifting = '😀\r\n\r\n';

/**
 * Declares the tests of one check. Beside what the examples say it asserts that an emoji and CRLF in front shift every
 * span exactly, that messages exist in every language, that a fix is declared, and that fixed text has none left.
 */
export function testCheck(check: AnyCheck, examples: CheckExamples): void {
  const { kind = 'plain', options = {}, team = {} } = examples;
  const others = examples.others?.map(({ path, text, role }) => ({ path, role, report: parseReport(text, kind) }));
  let segmenter: Segmenter | undefined;
  const find = (text: string): readonly LevelledFinding[] => {
    const settings = { levels: { [check.meta.id]: 'warning' as const }, options: { [check.meta.id]: options }, team };
    const { findings, problems } = runChecks(analyze(text, kind, segmenter), settings, segmenter, [check], others);
    assert.deepEqual(problems, []);
    return findings;
  };

  describe(check.meta.id, () => {
    before(async () => {
      segmenter = await loadTestSegmenter();
    });

    for (const example of examples.flags) {
      const expected = typeof example === 'string' ? { text: example } : example;
      it(`flags ${oneLine(expected.text)}`, () => {
        const { text } = readMarks(expected.text);
        const findings = find(text);
        assert.equal(marked(text, findings), expected.text);
        assertSound(check, text, findings);
        assertFixed(text, findings, expected.fixed, find);
        assertShifts(findings, find(shifting + text));
        if (expected.message)
          assert.match(findings.map((finding) => finding.message['zh-cn']).join('\n'), expected.message);
      });
    }

    for (const text of examples.accepts) {
      it(`accepts ${oneLine(text)}`, () => {
        assert.equal(marked(text, find(text)), text);
        assert.equal(marked(text, []), marked(text, find(shifting + text)).replace(shifting, ''));
      });
    }
  });
}

function marked(text: string, findings: readonly LevelledFinding[]): string {
  return writeMarks(
    text,
    findings.map((finding) => finding.span),
  );
}

function oneLine(text: string): string {
  const line = text.replace(/\s*\n\s*/g, '⏎');
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}

function assertSound(check: AnyCheck, text: string, findings: readonly LevelledFinding[]): void {
  for (const finding of findings) {
    const fixes = [finding.fix, ...(finding.suggestions ?? [])].flatMap((fix) => fix ?? []);
    const messages = [finding, ...(finding.related ?? [])].map((said) => said.message);
    for (const message of [...messages, ...fixes.map((fix) => fix.title)]) {
      assert.ok(message['zh-cn'].length > 0 && message.en.length > 0, 'a message is missing in one language');
    }
    for (const { edits } of fixes) {
      assert.ok(edits.length > 0, 'a fix changes nothing');
      edits.reduce((end, edit) => {
        assert.ok(edit.span.start >= end, 'edits of a fix overlap or are not in text order');
        assert.notEqual(text.slice(edit.span.start, edit.span.end), edit.newText, 'an edit changes nothing');
        return edit.span.end;
      }, 0);
    }
    if (finding.fix) assert.ok(check.meta.fixable, 'a fix is offered that the check does not declare');
  }
}

function assertFixed(
  text: string,
  findings: readonly LevelledFinding[],
  expected: string | undefined,
  find: (text: string) => readonly LevelledFinding[],
): void {
  const { text: fixed } = applyFixes(text, findings);
  if (expected !== undefined) assert.equal(fixed, expected);
  const left = find(fixed).filter((finding) => finding.fix);
  assert.equal(marked(fixed, left), fixed, 'the fixed text has findings with a fix left');
  const asked = findings.filter((finding) => !finding.fix).length;
  assert.ok(find(fixed).length <= asked, 'the fixed text has more findings than those without a fix');
}

function assertShifts(findings: readonly LevelledFinding[], shifted: readonly LevelledFinding[]): void {
  const by = shifting.length;
  const spans = (finding: LevelledFinding) => [
    finding.span,
    ...(finding.related ?? []).flatMap((place) => (place.path === undefined ? place.span : [])),
  ];
  assert.deepEqual(
    shifted.flatMap(spans),
    findings.flatMap(spans).map((span) => shift(span, by)),
    'an emoji and CRLF in front do not shift the spans exactly',
  );
}
