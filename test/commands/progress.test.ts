import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { progressLine, withProgress } from '../../server/src/commands/progress';

/** A stream that keeps what is written to it, as a terminal or as a file. */
function streamOf(isTTY: boolean): PassThrough & { readonly isTTY: boolean; read(): string | null } {
  return Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY });
}

function steps(count: number): (step: () => void) => Promise<string> {
  return (step) => {
    for (let done = 0; done < count; done += 1) step();
    return Promise.resolve('result');
  };
}

describe('progress on a terminal', () => {
  it('draws how many files are done, in both languages', () => {
    assert.equal(progressLine(0, 40, 'zh-cn'), `核对 ${'░'.repeat(24)} 0/40 份`);
    assert.equal(progressLine(10, 40, 'zh-cn'), `核对 ${'█'.repeat(6)}${'░'.repeat(18)} 10/40 份`);
    assert.equal(progressLine(40, 40, 'en'), `Checking ${'█'.repeat(24)} 40/40 files`);
    assert.equal(progressLine(0, 0, 'en'), `Checking ${'█'.repeat(24)} 0/0 files`);
  });

  it('is complete only when the last file is done', () => {
    assert.ok(progressLine(499, 500, 'zh-cn').includes('░'));
  });

  it('shows a line on a terminal, takes it away and hands the result on', async () => {
    const stream = streamOf(true);
    assert.equal(await withProgress(40, 'zh-cn', steps(40), stream), 'result');
    const written = stream.read() ?? '';
    assert.ok(written.includes('0/40 份'), written);
    const clearsLine = '\u001b[K';
    const last = written.slice(written.lastIndexOf(' 份') + 2);
    assert.ok(last.includes(clearsLine) || last.includes('\u001b[0K'), JSON.stringify(last));
    assert.ok(!last.includes('\n'), JSON.stringify(last));
  });

  it('takes the line away when the work fails', async () => {
    const stream = streamOf(true);
    await assert.rejects(withProgress(40, 'en', () => Promise.reject(new Error('broken')), stream), /broken/);
    assert.ok(!(stream.read() ?? '').endsWith('files'));
  });

  it('writes nothing to a file or pipe, and nothing for a few files', async () => {
    for (const [files, stream] of [
      [500, streamOf(false)],
      [3, streamOf(true)],
    ] as const) {
      assert.equal(await withProgress(files, 'zh-cn', steps(files), stream), 'result');
      assert.equal(stream.read(), null);
    }
  });
});
