/** Runs test/vscode/suite in a real editor: desktop VS Code where it can be had, else the server build of it. */
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reportCounts } from '../counts';
import { bundleFolder, bundleSuite } from './harness/bundleSuite';
import { runInDesktop, whyNoDesktop } from './harness/desktop';
import { runInServer } from './harness/server';
import { copySamples } from './harness/workspace';
import { resultFile } from './suite/resultFile';

async function runSuite(): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), 'hegao-editor-'));
  try {
    const suite = await bundleSuite();
    const workspace = await copySamples(profile);
    const obstacle = await whyNoDesktop();
    if (obstacle === undefined) await runInDesktop(suite, workspace, profile);
    else {
      console.log(`Desktop VS Code is not used, because ${obstacle}. The suite runs in the server build of VS Code.`);
      await runInServer(suite, workspace, profile);
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** Hands the suite's counts on; a suite that left none did not run to its end. */
function countTests(): void {
  const result = join(bundleFolder, resultFile);
  if (existsSync(result)) {
    const counts = JSON.parse(readFileSync(result, 'utf8')) as { readonly passes: number; readonly failures: number };
    console.log(`\n  ${counts.passes} passing, ${counts.failures} failing in the editor`);
    reportCounts(counts);
  } else {
    console.error('The suite did not run to its end.');
    process.exitCode = 1;
  }
}

void runSuite().then(countTests);
