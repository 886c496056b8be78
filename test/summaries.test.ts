import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import type { ReportSummary } from '../server/src/protocol';
import { Summaries } from '../server/src/summaries';
import { openMarked, type MarkedReport } from './helpers/openReport';

/** Some time after which everything has been told that was to be. */
const later = 400;

function makeSummaries(reportOf: (uri: string) => MarkedReport | undefined) {
  const told: ReportSummary[] = [];
  const failures: unknown[] = [];
  const connection = {
    sendNotification: (_: unknown, summary: ReportSummary) => Promise.resolve(void told.push(summary)),
  };
  const summaries = new Summaries(
    connection as unknown as ConstructorParameters<typeof Summaries>[0],
    async ({ uri }) => Promise.resolve(uri).then(reportOf),
    (error) => failures.push(error),
  );
  return { summaries, told, failures };
}

describe('summaries', () => {
  it('are told once, of the last version, when somebody stops typing', async () => {
    let open = openMarked('投资3亿元。');
    const { summaries, told } = makeSummaries(() => open);
    summaries.tellSoon('file:///report');
    open = openMarked('投资3亿元，增收2万元。');
    summaries.tellSoon('file:///report');
    assert.equal(told.length, 0);
    await setTimeout(later);
    assert.deepEqual(
      told.map(({ figures }) => figures),
      [2],
    );
  });

  it('are told of each document', async () => {
    const { summaries, told } = makeSummaries((uri) => openMarked(uri.endsWith('1') ? '投资3亿元。' : '没有数字。'));
    summaries.tellSoon('file:///1');
    summaries.tellSoon('file:///2');
    await setTimeout(later);
    assert.deepEqual(told.map(({ figures }) => figures).sort(), [0, 1]);
  });

  it('are not told of a document that was closed meanwhile', async () => {
    const { summaries, told, failures } = makeSummaries(() => undefined);
    summaries.tellSoon('file:///report');
    await setTimeout(later);
    assert.deepEqual([told, failures], [[], []]);
  });

  it('leave a failure to whoever logs it', async () => {
    const failure = new Error('no report');
    const { summaries, told, failures } = makeSummaries(() => {
      throw failure;
    });
    summaries.tellSoon('file:///report');
    await setTimeout(later);
    assert.deepEqual([told, failures], [[], [failure]]);
  });
});
