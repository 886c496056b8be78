import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { root } from './paths';
import { run } from './run';

const minute = 60_000;

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const advice =
  'The editor tests need a Chromium. Install one (Debian: apt-get install chromium fonts-noto-cjk) ' +
  'or name its executable in the environment variable CHROME_PATH.';

function findChromium(): string | undefined {
  const named = process.env['CHROME_PATH'];
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`CHROME_PATH names ${named}, which does not exist. ${advice}`);
    return named;
  }
  return [...installed, chromium.executablePath()].find((path) => existsSync(path));
}

/** Debian and its children, as root: the one system on which these tests may install packages. */
function canInstallPackages(): boolean {
  return existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
}

async function installPackages(...names: readonly string[]): Promise<void> {
  console.log(`Installing ${names.join(', ')} with apt-get …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-q'], { env, timeout: 5 * minute });
  await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...names], { env, timeout: 10 * minute });
}

/**
 * Path of a Chromium: an installed one, else Playwright's download, else Debian's package.
 *
 * @throws Error that says what to do, when none is to be had.
 */
export async function provideChromium(): Promise<string> {
  const found = findChromium();
  if (found !== undefined) return found;
  const failures: string[] = [];
  const playwright = join(root, 'node_modules/playwright-core/cli.js');
  const ways = [
    () => run(process.execPath, [playwright, 'install', 'chromium'], { timeout: 3 * minute }),
    ...(canInstallPackages() ? [() => installPackages('chromium', 'fonts-noto-cjk')] : []),
  ];
  for (const install of ways) {
    try {
      await install();
      const path = findChromium();
      if (path !== undefined) return path;
    } catch (error) {
      failures.push(error instanceof Error ? error.message : String(error));
    }
  }
  throw new Error([advice, ...failures].join('\n'));
}

/**
 * Makes sure that Chinese text is drawn with glyphs and not with empty boxes. Elsewhere than on Linux it always is.
 *
 * @throws Error that says what to do, when there is no Chinese font and none can be installed.
 */
export async function provideChineseFonts(): Promise<void> {
  if (process.platform !== 'linux' || (await hasChineseFont())) return;
  if (canInstallPackages()) await installPackages('fontconfig', 'fonts-noto-cjk');
  if (await hasChineseFont()) return;
  throw new Error('Screenshots need a Chinese font. Install one (Debian: apt-get install fonts-noto-cjk).');
}

async function hasChineseFont(): Promise<boolean> {
  try {
    return (await run('fc-list', [':lang=zh'])).trim() !== '';
  } catch {
    return false;
  }
}
