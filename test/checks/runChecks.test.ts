import assert from 'node:assert/strict';
import { analyze } from '../../server/src/analysis';
import type { AnyCheck, CheckMeta, Finding } from '../../server/src/checks/check';
import { runChecks } from '../../server/src/checks/runChecks';
import type { Span } from '../../server/src/text/span';

const message = { 'zh-cn': '有误', en: 'wrong' };

function at(start: number, end: number, more: Partial<Finding> = {}): Finding {
  return { span: { start, end }, message, ...more };
}

function checkOf(id: string, find: (options: Readonly<Record<string, unknown>>) => Iterable<Finding>): AnyCheck {
  const meta: CheckMeta<Record<string, unknown>> = {
    id,
    category: 'form',
    defaultLevel: 'warning',
    fixable: false,
    title: message,
    options: { least: { default: 3, schema: { type: 'integer' }, description: message } },
  };
  return { meta, run: ({ options }) => find(options) };
}

const analysis = analyze('第一行文字。\n第二行文字。\n', 'plain');
const spans = (findings: readonly { span: Span }[]) => findings.map(({ span }) => [span.start, span.end]);

describe('runChecks', () => {
  it('puts findings in text order, shorter first, and keeps the order of the registry at one place', () => {
    const checks = [checkOf('b', () => [at(4, 6), at(0, 5)]), checkOf('a', () => [at(0, 2), at(4, 6)])];
    const { findings } = runChecks(analysis, undefined, undefined, checks);
    assert.deepEqual(
      findings.map(({ check, span }) => [check, span.start, span.end]),
      [
        ['a', 0, 2],
        ['b', 0, 5],
        ['b', 4, 6],
        ['a', 4, 6],
      ],
    );
  });

  it('shows the same finding once', () => {
    const { findings } = runChecks(analysis, undefined, undefined, [
      checkOf('a', () => [at(0, 2), at(0, 2), at(0, 3)]),
    ]);
    assert.deepEqual(spans(findings), [
      [0, 2],
      [0, 3],
    ]);
  });

  it('keeps the findings of all others when a check fails, and what it had found itself', () => {
    const failing = checkOf('broken', function* () {
      yield at(0, 1);
      throw new Error('oh');
    });
    const { findings, problems } = runChecks(analysis, undefined, undefined, [failing, checkOf('a', () => [at(2, 3)])]);
    assert.deepEqual(
      findings.map(({ check }) => check),
      ['broken', 'a'],
    );
    assert.deepEqual(
      problems.map(({ check }) => check),
      ['broken'],
    );
    assert.match(problems[0]?.message['zh-cn'] ?? '', /检查“broken”出错.*oh/);
  });

  it('takes a place outside the text for a failure of the check', () => {
    for (const finding of [at(0, 99), at(-1, 2), at(3, 2), at(0, 1, { related: [at(0, 99)] }), at(Number.NaN, 2)]) {
      const { findings, problems } = runChecks(analysis, undefined, undefined, [checkOf('a', () => [finding])]);
      assert.deepEqual([findings.length, problems.length], [0, 1]);
    }
  });

  it('takes places in another report by the length of that report', () => {
    const others = [{ path: 'b.md', role: 'open' as const, report: analyze('另一份。\n', 'plain').report }];
    const run = (start: number, end: number, path: string) => {
      const related = [{ path, span: { start, end }, message }];
      return runChecks(analysis, undefined, undefined, [checkOf('a', () => [at(0, 1, { related })])], others);
    };
    assert.deepEqual(run(0, 5, 'b.md').problems, []);
    assert.equal(run(0, 9, 'b.md').problems.length, 1);
    assert.equal(run(0, 1, 'c.md').problems.length, 1);
  });

  it('applies levels, and shows what is uncertain as information at most', () => {
    const check = checkOf('a', () => [at(0, 1), at(1, 2, { uncertain: true })]);
    const levelsAt = (level?: 'off' | 'hint' | 'error') =>
      runChecks(analysis, { levels: level ? { a: level } : {}, options: {} }, undefined, [check]).findings.map(
        (finding) => finding.level,
      );
    assert.deepEqual(levelsAt(), ['warning', 'information']);
    assert.deepEqual(levelsAt('error'), ['error', 'information']);
    assert.deepEqual(levelsAt('hint'), ['hint', 'hint']);
    assert.deepEqual(levelsAt('off'), []);
  });

  it('gives a check its options, with defaults for the others', () => {
    const seen: unknown[] = [];
    const check = checkOf('a', (options) => {
      seen.push(options['least']);
      return [];
    });
    runChecks(analysis, undefined, undefined, [check]);
    runChecks(analysis, { levels: {}, options: { a: { least: 5 } } }, undefined, [check]);
    assert.deepEqual(seen, [3, 5]);
  });
});
