import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { provideChineseFonts, provideChromium } from './chromium';
import { provideEditorServer } from './editorServer';
import { bundleFolder } from './bundleSuite';
import { out, root } from './paths';
import { serve } from './serve';
import { linePrefix } from '../suite/resultFile';

/** How long the whole suite may take inside the editor, in milliseconds. */
const limit = 8 * 60_000;
const editorLog = join(bundleFolder, 'editor.log');

/**
 * Runs the suite in the extension host of VS Code's server, which Chromium opens.
 *
 * @throws when a test fails or the editor cannot be started.
 */
export async function runInServer(suite: string, workspace: string, profile: string): Promise<void> {
  const [editor, executablePath] = [await provideEditorServer(), await provideChromium()];
  await provideChineseFonts();
  const serving = await serve(editor.node, (port) => [
    editor.vscodeServer,
    ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token'],
    // The driver is what makes the server accept a suite to run.
    ...['--accept-server-license-terms', '--enable-smoke-test-driver', '--telemetry-level', 'off'],
    // As in desktop VS Code: a person would be asked whether to trust the folder.
    '--disable-workspace-trust',
    ...['--server-data-dir', join(profile, 'data'), '--extensions-dir', join(profile, 'extensions')],
  ]);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' });
    const exitCode = new Promise<number>((resolve) => {
      void page.exposeFunction('codeAutomationExit', resolve);
    });
    await page.exposeFunction('codeAutomationLog', (_kind: string, args: readonly unknown[]) => {
      report(args);
    });
    const payload = [
      ['extensionDevelopmentPath', `vscode-remote://remote${root}`],
      ['extensionTestsPath', `vscode-remote://remote${suite}`],
      ['skipWelcome', 'true'],
    ];
    const query = `folder=${encodeURIComponent(workspace)}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
    await page.goto(`http://127.0.0.1:${serving.port}/?${query}`);
    const code = await Promise.race([exitCode, timeout()]);
    if (code === 'timeout') {
      await page.screenshot({ path: join(out, 'screenshots/suite-timeout.png') });
      throw new Error(
        `The suite did not end within ${limit / 1000} s. The editor printed:\n${serving.log().slice(-4000)}`,
      );
    }
    if (code !== 0) throw new Error(`The editor ended the suite with ${code}.`);
  } finally {
    await browser.close();
    await serving.stop();
  }
}

/** Shows the lines of the suite; what the editor itself has to say goes to a file. */
function report(args: readonly unknown[]): void {
  const line = args.map(String).join(' ');
  if (line.startsWith(linePrefix)) console.log(line.slice(linePrefix.length));
  else appendFileSync(editorLog, `${line}\n`);
}

function timeout(): Promise<'timeout'> {
  return new Promise((resolve) => {
    setTimeout(resolve, limit, 'timeout').unref();
  });
}
