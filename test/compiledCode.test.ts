import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { keepCompiledCode } from '../server/src/compiledCode';

describe('compiled code of the server', () => {
  it('is written down once, when it has run for a while', async () => {
    let written = 0;
    keepCompiledCode({ flushCompileCache: () => (written += 1) }, 1);
    assert.equal(written, 0);
    await setTimeout(50);
    assert.equal(written, 1);
  });

  it('is left to a Node that cannot write it down', () => {
    assert.doesNotThrow(() => keepCompiledCode({}, 1));
  });
});
