import { setTimeout } from 'node:timers/promises';

/** Of Node 22.10 and later; our types are those of the oldest version that is served. */
interface CompileCache {
  readonly flushCompileCache?: () => void;
}

/** Milliseconds until most of what a session runs has been compiled. */
const delay = 20_000;

/**
 * Has Node write down what it has compiled, if the client has named a folder for it. Node does so by itself when a process
 * ends, but an editor that is closed gives its server hardly the time.
 */
export async function keepCompiledCode(load: () => Promise<CompileCache> = nodeModule, wait = delay): Promise<void> {
  await setTimeout(wait, undefined, { ref: false });
  const { flushCompileCache } = await load();
  flushCompileCache?.();
}

/** Loaded when it is used, not at the start. */
async function nodeModule(): Promise<CompileCache> {
  return (await import('node:module')).default as CompileCache;
}
