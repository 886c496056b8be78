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
    await setTimeout(later);
    for (const text of ['投资3亿元，增收2万元。', '投资3亿元，增收2万元，新建4所。']) {
      open = openMarked(text);
      summaries.tellSoon('file:///report');
    }
    assert.equal(told.length, 1);
    await setTimeout(later);
    assert.deepEqual(
      told.map(({ figures }) => figures),
      [1, 3],
    );
  });

  it('are told at once of a document that was opened, and opened again', async () => {
    const { summaries, told } = makeSummaries((uri) => openMarked(uri.endsWith('1') ? '投资3亿元。' : '没有数字。'));
    summaries.tellSoon('file:///1');
    await setTimeout(later);
    summaries.tellSoon('file:///1');
    summaries.tellSoon('file:///2');
    await setTimeout(later);
    summaries.forget('file:///1');
    summaries.tellSoon('file:///2');
    summaries.tellSoon('file:///1');
    await setTimeout(later);
    const [first, ...others] = told.map(({ figures }) => figures);
    assert.equal(first, 1);
    // Of each two the one that is new to the server comes first.
    assert.deepEqual(others, [0, 1, 1, 0]);
  });

  it('are not told any more when the document was closed meanwhile', async () => {
    const { summaries, told } = makeSummaries(() => openMarked('投资3亿元。'));
    summaries.tellSoon('file:///report');
    summaries.forget('file:///report');
    await setTimeout(later);
    assert.equal(told.length, 0);
  });

  it('are told of each document', async () => {
    const { summaries, told } = makeSummaries((uri) => openMarked(uri.endsWith('1') ? '投资3亿元。' : '没有数字。'));
    summaries.tellSoon('file:///1');
    summaries.tellSoon('file:///2');
    await setTimeout(later);
    assert.deepEqual(told.map(({ figures }) => figures).sort(), [0, 1]);
  });

  it('are not told of a document that is not there', async () => {
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
