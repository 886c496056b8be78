import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { progressLine, withProgress, type ProgressStream } from '../../server/src/commands/progress';

/** A terminal, or a file, that keeps what is written to it. */
function streamOf(isTTY: boolean): { readonly stream: ProgressStream; readonly written: () => string } {
  const through = new PassThrough({ encoding: 'utf8' });
  const written = (): string => {
    const text: unknown = through.read();
    return typeof text === 'string' ? text : '';
  };
  return { stream: Object.assign(through, { isTTY }), written };
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
    const { stream, written } = streamOf(true);
    assert.equal(await withProgress(40, 'zh-cn', steps(40), stream), 'result');
    const text = written();
    assert.ok(text.includes('0/40 份'), text);
    const clearsLine = '\u001b[K';
    const last = text.slice(text.lastIndexOf(' 份') + 2);
    assert.ok(last.includes(clearsLine) || last.includes('\u001b[0K'), JSON.stringify(last));
    assert.ok(!last.includes('\n'), JSON.stringify(last));
  });

  it('takes the line away when the work fails', async () => {
    const { stream, written } = streamOf(true);
    await assert.rejects(
      withProgress(40, 'en', () => Promise.reject(new Error('broken')), stream),
      /broken/,
    );
    assert.ok(!written().endsWith('files'));
  });

  it('writes nothing to a file or pipe, and nothing for a few files', async () => {
    for (const [files, { stream, written }] of [
      [500, streamOf(false)],
      [3, streamOf(true)],
    ] as const) {
      assert.equal(await withProgress(files, 'zh-cn', steps(files), stream), 'result');
      assert.equal(written(), '');
    }
  });
});
