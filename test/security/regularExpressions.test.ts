import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { checkSync, type Diagnostics } from 'recheck';
import { analyze } from '../../server/src/analysis';
import { runChecks } from '../../server/src/checks/runChecks';
import type { WrittenExpression } from './regularExpressions';

const root = join(import.meta.dirname, '../..');
/** For an expression that takes this long to judge, lint's own analysis stands alone. */
const patience = 1500;
/** Long enough for a quadratic search to run into the time-out, and short enough for a linear one to be over at once. */
const attackLength = 100_000;

type Judged = WrittenExpression & { readonly verdict: Diagnostics };
type Vulnerable = WrittenExpression & { readonly verdict: Extract<Diagnostics, { status: 'vulnerable' }> };

function judge(expression: WrittenExpression): Judged {
  // Neither flag changes what is matched, only what is told about it.
  const flags = expression.flags.replace(/[dv]/g, '');
  const verdict = checkSync(expression.source, flags, { checker: 'automaton', timeout: patience });
  return { ...expression, verdict };
}

/** What makes this expression work hardest, as long as a long report. */
function attackOn({ verdict: { attack } }: Vulnerable): string {
  const each = attackLength / Math.max(1, attack.pumps.length);
  const pumped = attack.pumps.map(
    ({ prefix, pump }) => prefix + pump.repeat(Math.ceil(each / Math.max(1, pump.length))),
  );
  return pumped.join('') + attack.suffix;
}

describe('the regular expressions', () => {
  let judged: readonly Judged[] = [];
  let vulnerable: readonly Vulnerable[] = [];
  before(function () {
    this.timeout(300_000);
    const list = execFileSync(process.execPath, ['--import', 'tsx', 'test/security/regularExpressions.ts'], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    });
    judged = (JSON.parse(list) as WrittenExpression[]).map(judge);
    vulnerable = judged.filter((each): each is Vulnerable => each.verdict.status === 'vulnerable');
  });

  it('are found, those put together at run time as well', () => {
    assert.ok(judged.length > 500, `${judged.length} found`);
    assert.ok(judged.some(({ place }) => place.includes('placeholders.ts')));
    const known = judged.filter(({ verdict }) => verdict.status !== 'unknown');
    assert.ok(known.length > judged.length * 0.8, `only ${known.length} of ${judged.length} could be judged`);
  });

  it('never take exponential time, nor more than quadratic', () => {
    const worst = vulnerable.filter(
      ({ verdict: { complexity } }) => complexity.type === 'exponential' || complexity.degree > 2,
    );
    assert.deepEqual(
      worst.map(({ place, source }) => `${place} ${source}`),
      [],
    );
  });

  it('are never given so much text at once that a quadratic one is slow', function () {
    this.timeout(120_000);
    assert.ok(vulnerable.length > 0);
    for (const each of vulnerable) {
      const attack = attackOn(each);
      const { problems } = runChecks(analyze(attack, 'markdown'));
      assert.deepEqual(problems, [], each.place);
      runChecks(analyze(`一、${attack}。\n全年完成投资${attack}亿元。\n`, 'plain'));
    }
  });
});
