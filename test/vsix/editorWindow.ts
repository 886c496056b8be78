import { join } from 'node:path';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { provideChineseFonts, provideChromium } from '../vscode/harness/chromium';
import { out, root } from '../vscode/harness/paths';
import { type Serving, serve } from '../vscode/harness/serve';
import { waitFor } from '../vscode/harness/waitFor';
import type { Installation } from './installed';

/** Characters of a line as they are drawn: a run of one colour. */
export interface ColouredRun {
  readonly text: string;
  /** CSS colour, as the browser computes it. */
  readonly colour: string;
}

/** How a picture is taken. */
export interface PictureOptions {
  /** Leaves the tooltip under the mouse in the picture. */
  readonly withHover?: boolean;
  /** Takes a part of the window, in CSS pixels, for the user's guide and the first steps as well. */
  readonly guide?: {
    readonly name: string;
    readonly clip?: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  };
}

/** What {@link EditorWindow.colours} uses of a page; the function runs in the browser. */
interface DrawnLine {
  querySelectorAll(selector: string): Iterable<{ readonly textContent: string }>;
}
declare function getComputedStyle(element: object): { readonly color: string };

/** The editor's window as a person sees and uses it: keys, mouse, what is drawn. */
export class EditorWindow {
  private constructor(
    readonly page: Page,
    private readonly browser: Browser,
    private readonly serving: Serving,
  ) {}

  /** Starts the editor on `folder` and waits until its window is there. */
  static async open(installation: Installation, folder: string): Promise<EditorWindow> {
    const executablePath = await provideChromium();
    await provideChineseFonts();
    const { editor, profile, extensions } = installation;
    const serving = await serve(editor.node, (port) => [
      editor.codeServer,
      ...['--auth', 'none', '--bind-addr', `127.0.0.1:${port}`],
      ...['--disable-telemetry', '--disable-update-check', '--disable-workspace-trust'],
      ...['--disable-getting-started-override', '--user-data-dir', profile, '--extensions-dir', extensions],
      folder,
    ]);
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    const page = await browser.newPage({
      viewport: { width: 1280, height: 800 },
      deviceScaleFactor: 2,
      locale: 'zh-CN',
    });
    await page.goto(`http://127.0.0.1:${serving.port}/?folder=${encodeURIComponent(folder)}`);
    await page.locator('.monaco-workbench .statusbar').waitFor({ timeout: 60_000 });
    return new EditorWindow(page, browser, serving);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.serving.stop();
  }

  /** Opens a file by its name, at a line and column counted from 1 when they are given. */
  async openFile(name: string, line?: number, column = 1): Promise<void> {
    await this.page.keyboard.press('Control+KeyP');
    const input = this.page.locator('.quick-input-widget input').first();
    await input.waitFor();
    await input.fill(line === undefined ? name : `${name}:${line}:${column}`);
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().click();
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /** Runs a command by the title that the command palette shows; whatever takes the keyboard meanwhile closes that. */
  async runCommand(title: string): Promise<void> {
    await this.until(`the command ${title}`, async () => {
      const soon = { timeout: 3000 };
      await this.page.keyboard.press('F1');
      await this.page.locator('.quick-input-widget input').first().fill(`>${title}`, soon);
      await this.page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click(soon);
      return true;
    });
  }

  /** Runs a command that asks for a line, and types it; asks again where something else has closed the question. */
  async answer(title: string, line: string): Promise<void> {
    const soon = { timeout: 3000 };
    // The palette's own field, which has the same place, is empty while it closes.
    const question = this.page.locator('.quick-input-widget:has(.quick-input-message:not(:empty)) input').first();
    await this.until(`an answer to ${title}`, async () => {
      await this.runCommand(title);
      await question.fill(line, soon);
      await question.press('Enter', soon);
      await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden', ...soon });
      return true;
    });
  }

  /** The line of the active editor that contains `text`. */
  line(text: string): Locator {
    return this.page
      .locator('.editor-instance .view-line')
      .filter({ hasText: spaced(text) })
      .first();
  }

  /** The line's text in runs of one colour, in the order of the text. */
  async colours(text: string): Promise<ColouredRun[]> {
    return this.line(text).evaluate((line: DrawnLine) =>
      [...line.querySelectorAll(':scope > span > span')].map((run) => ({
        text: run.textContent.replaceAll('\u00a0', ' '),
        colour: getComputedStyle(run).color,
      })),
    );
  }

  /** Rows of the Problems list, as text. */
  async problems(): Promise<string[]> {
    if (!(await this.page.locator('.markers-panel').isVisible())) await this.page.keyboard.press('Control+Shift+KeyM');
    await this.page.locator('.markers-panel').waitFor();
    return this.page.locator('.markers-panel .monaco-list-row').allInnerTexts();
  }

  /** Moves the mouse onto `part` of the line that contains `text`, when it is drawn in a run of its own. */
  async pointAt(text: string, part: string): Promise<void> {
    await this.line(text).locator('span > span').filter({ hasText: part }).first().hover();
  }

  /** Unfolds a view of the side bar, and folds up the others. */
  async openView(name: string, others: readonly string[]): Promise<void> {
    for (const each of [name, ...others]) {
      const header = this.page.locator(`.sidebar .pane-header[aria-label^="${each}"]`);
      await this.until(`the view ${each}`, async () => {
        if ((await header.getAttribute('aria-expanded')) === String(each === name)) return true;
        // At its twistie, since buttons come up where the mouse is further to the right.
        await header.click({ position: { x: 12, y: 11 } });
        return false;
      });
    }
  }

  /** Rows of the tree in the extension's own view, as text. */
  async treeRows(): Promise<string[]> {
    return this.page.locator('.sidebar .tree-explorer-viewlet-tree-view .monaco-list-row').allInnerTexts();
  }

  /** Text of the status bar's items. */
  async statusBar(): Promise<string[]> {
    return this.page.locator('.statusbar-item').allInnerTexts();
  }

  /** Asks until the answer is true of what is drawn; on failure a picture of the window is left in out/screenshots. */
  async until<T>(what: string, ask: () => Promise<T | undefined | false>): Promise<T> {
    try {
      return await waitFor(what, ask);
    } catch (error) {
      await this.page.screenshot({ path: join(out, 'screenshots', `failed-${Date.now()}.png`) });
      throw error;
    }
  }

  /**
   * Takes a picture into out/screenshots and, with UPDATE_IMAGES=1, into the documentation. Tooltips that the mouse has
   * left behind are waited out, unless the picture is of one.
   */
  async picture(name: string, { withHover = false, guide }: PictureOptions = {}): Promise<void> {
    if (!withHover) {
      await this.page.mouse.move(250, 8);
      const tooltips = this.page.locator('.workbench-hover:visible, .monaco-hover:visible');
      await this.until('tooltips to go', async () => (await tooltips.count()) === 0);
    }
    await this.page.screenshot({ path: join(out, 'screenshots', `${name}.png`) });
    if (process.env['UPDATE_IMAGES'] === '1') {
      await this.page.screenshot({ path: join(root, 'docs/images', `${name}.png`), scale: 'css' });
      if (guide) {
        const path = join(root, 'images/guide', `${guide.name}.png`);
        await this.page.screenshot({ path, scale: 'css', ...(guide.clip && { clip: guide.clip }) });
      }
    }
  }
}

/** The editor draws spaces as no-break spaces. */
function spaced(text: string): RegExp {
  return new RegExp(text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s'));
}
