import { join } from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { cache, root } from './paths';

const updateHost = 'https://update.code.visualstudio.com/api/releases/stable';

/** Why the desktop editor cannot be used here; undefined when it can. */
export async function whyNoDesktop(): Promise<string | undefined> {
  if (process.platform === 'linux' && (process.env['DISPLAY'] ?? '') === '') return 'there is no display';
  try {
    const { ok, status } = await fetch(updateHost, { method: 'HEAD', signal: AbortSignal.timeout(5000) });
    return ok ? undefined : `its download answers ${status}`;
  } catch {
    return 'its download cannot be reached';
  }
}

/**
 * Runs the suite in desktop VS Code.
 *
 * @throws when a test fails or the editor cannot be started.
 */
export async function runInDesktop(suite: string, workspace: string, profile: string): Promise<void> {
  const vscodeExecutablePath = await downloadAndUnzipVSCode({ cachePath: join(cache, 'desktop') });
  await runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: root,
    extensionTestsPath: suite,
    launchArgs: [workspace, '--disable-extensions', '--disable-workspace-trust', `--user-data-dir=${profile}`],
  });
}
