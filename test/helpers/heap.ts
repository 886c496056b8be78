import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes that the program's own objects take when all garbage has been collected. */
export function heapUsed(): number {
  collect();
  return process.memoryUsage().heapUsed;
}
