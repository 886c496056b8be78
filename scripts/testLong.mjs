/**
 * Tries the properties of the whole pipeline far more often than every change is asked for: a million texts through
 * parser and scanner, 250,000 through all checks, 100,000 sequences of edits. Takes half an hour or more.
 *
 *   npm run test:long
 */
import { spawnSync } from 'node:child_process';

const times = '500';
const { status } = spawnSync('npx', ['mocha', 'test/pipeline/properties.test.ts'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, HEGAO_PROPERTY_TIMES: times },
});
process.exitCode = status ?? 1;
