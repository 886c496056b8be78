/** Loaded before a program: leaves what memory it took at most, in bytes, in the file of HEGAO_USAGE. */
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

if (isMainThread) {
  process.on('exit', () => {
    writeFileSync(process.env.HEGAO_USAGE, String(process.resourceUsage().maxRSS * 1024));
  });
}
