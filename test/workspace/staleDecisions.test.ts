import assert from 'node:assert/strict';
import type { Decision } from '../../server/src/checks/decision';
import { addDecisions, readBook } from '../../server/src/workspace/decisions';
import { judgeDecisions, pruneDecisions, type FoundIn } from '../../server/src/workspace/staleDecisions';
import { TemporaryFolder } from '../helpers/cli';

function decision(fingerprint: string, file = '甲.md'): Decision {
  return { fingerprint, check: 'x', file, reason: 'as-written', text: `⟦${fingerprint}⟧`, at: '2031-09-27' };
}

function report(fingerprints: readonly string[], words = ''): FoundIn {
  return { fingerprints: new Set(fingerprints), holds: ({ fingerprint }) => words.includes(fingerprint) };
}

const standings = (decisions: readonly Decision[], gone: readonly string[], found: ReadonlyMap<string, FoundIn>) =>
  judgeDecisions({ decisions, gone: new Set(gone) }, found).map(({ standing, movedTo }) => movedTo ?? standing);

describe('the standing of a decision', () => {
  it('is found with its finding, stale when its words are gone, silent when only the finding is', () => {
    const found = new Map([['甲.md', report(['a'], 'ab')]]);
    assert.deepEqual(standings([decision('a'), decision('b'), decision('c')], [], found), ['found', 'silent', 'stale']);
  });

  it('is moved when the report is gone and another has the finding', () => {
    const found = new Map([
      ['乙.md', report(['a'])],
      ['丙.md', report(['a', 'b'])],
    ]);
    assert.deepEqual(standings([decision('a'), decision('b'), decision('c')], ['甲.md'], found), [
      '乙.md',
      '丙.md',
      'stale',
    ]);
  });

  it('stays with a report that is still there, whatever others say, and with one that cannot be read', () => {
    const found = new Map([
      ['甲.md', report([])],
      ['乙.md', report(['a'])],
    ]);
    assert.deepEqual(standings([decision('a')], [], found), ['stale']);
    assert.deepEqual(standings([decision('a')], [], new Map()), ['silent']);
  });
});

describe('pruning decisions', () => {
  const folder = new TemporaryFolder();
  after(() => folder.remove());

  it('takes out what is stale, gives what has moved its new path, and leaves what has come in since', async () => {
    await addDecisions(folder.path, [decision('a'), decision('b'), decision('c', '旧.md')]);
    const found = new Map([
      ['甲.md', report(['a'])],
      ['新.md', report(['c'])],
    ]);
    const judged = judgeDecisions({ ...(await readBook(folder.path)), gone: new Set(['旧.md']) }, found);
    await addDecisions(folder.path, [decision('d')]);
    assert.equal(await pruneDecisions(folder.path, judged), undefined);
    const { decisions } = await readBook(folder.path);
    assert.deepEqual(
      decisions.map(({ fingerprint, file }) => `${fingerprint} ${file}`),
      ['c 新.md', 'a 甲.md', 'd 甲.md'],
    );
  });
});
