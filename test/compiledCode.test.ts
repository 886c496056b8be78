import assert from 'node:assert/strict';
import { keepCompiledCode } from '../server/src/compiledCode';

/** Unlike the function's own timer, one that keeps the process alive. */
const awake = (): ReturnType<typeof setInterval> => setInterval(() => undefined, 5);

describe('compiled code of the server', () => {
  it('is written down once, when it has run for a while', async () => {
    const timer = awake();
    let written = 0;
    const kept = keepCompiledCode(() => Promise.resolve({ flushCompileCache: () => (written += 1) }), 20);
    assert.equal(written, 0);
    await kept;
    clearInterval(timer);
    assert.equal(written, 1);
  });

  it('is left alone by a Node that cannot write it down', async () => {
    const timer = awake();
    let asked = 0;
    await keepCompiledCode(() => {
      asked += 1;
      return Promise.resolve({});
    }, 1);
    clearInterval(timer);
    assert.equal(asked, 1);
  });
});
