import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CheckSetup, FileCheck } from '../../server/src/folderCheck/fileCheck';
import { FolderCheck, type Cancellable, type FolderSurroundings } from '../../server/src/folderCheck/folderCheck';

const address = (path: string): string => pathToFileURL(resolve(path)).href;

/** Files in memory, and a record of what was done with them. */
class Folder implements FolderSurroundings {
  readonly stamps = new Map<string, string>();
  readonly open = new Set<string>();
  readonly log: string[] = [];
  current = {} as CheckSetup;
  /** Called as a file is checked. */
  during: (path: string) => void | Promise<void> = () => undefined;

  constructor(...names: readonly string[]) {
    for (const name of names) this.stamps.set(resolve(name), '1');
  }

  findFiles = () => Promise.resolve({ paths: [...this.stamps.keys()], problems: [] });
  stampOf = (path: string) => Promise.resolve(this.stamps.get(path));
  isOpen = (path: string) => this.open.has(path);
  setup = () => this.current;
  check = async (path: string): Promise<FileCheck> => {
    this.log.push(`check ${nameOf(path)}`);
    await this.during(path);
    return { uri: address(path), diagnostics: [], rows: [] };
  };
  found = ({ uri }: FileCheck) => void this.log.push(`found ${nameOf(uri)}`);
  gone = (uris: readonly string[]) => void this.log.push(...uris.map((uri) => `gone ${nameOf(uri)}`));
  handedOver = (uri: string) => void this.log.push(`handed over ${nameOf(uri)}`);
  inWords = ({ path }: { readonly path: string }) => path;

  /** What was done since it was last asked. */
  since(): string[] {
    return this.log.splice(0);
  }
}

function nameOf(path: string): string {
  return path.slice(path.replaceAll('\\', '/').lastIndexOf('/') + 1);
}

/** A request that can be taken back. */
class Token implements Cancellable {
  isCancellationRequested = false;
  private readonly listeners: (() => void)[] = [];

  onCancellationRequested(listener: () => void) {
    this.listeners.push(listener);
    return { dispose: () => undefined };
  }

  cancel(): void {
    this.isCancellationRequested = true;
    for (const listener of this.listeners) listener();
  }
}

const silent = (): void => undefined;

describe('the check of folders', () => {
  it('checks every closed file once and tells how far it is', async () => {
    const folder = new Folder('a.md', 'b.md', 'c.md');
    folder.open.add(resolve('b.md'));
    const steps: string[] = [];
    const summary = await new FolderCheck(folder).run(new Token(), ({ done, total }) => steps.push(`${done}/${total}`));
    assert.deepEqual(folder.since(), ['check a.md', 'found a.md', 'check c.md', 'found c.md']);
    assert.deepEqual(steps, ['0/2', '1/2']);
    assert.deepEqual(summary, { files: 3, checked: 2, cancelled: false, problems: [] });
  });

  it('reads again only what was written, decided about or checked by other settings', async () => {
    const folder = new Folder('a.md', 'b.md');
    const check = new FolderCheck(folder);
    await check.run(new Token(), silent);
    folder.since();
    assert.equal((await check.run(new Token(), silent)).checked, 0);
    folder.stamps.set(resolve('b.md'), '2');
    assert.equal((await check.run(new Token(), silent)).checked, 1);
    assert.deepEqual(folder.since(), ['check b.md', 'found b.md']);
    folder.current = { ...folder.current };
    await check.changedAround();
    assert.deepEqual(
      folder.since().filter((line) => line.startsWith('check')),
      ['check a.md', 'check b.md'],
    );
  });

  it('answers a cancelled run at once, and goes on from there the next time', async () => {
    const folder = new Folder('a.md', 'b.md', 'c.md');
    const check = new FolderCheck(folder);
    const token = new Token();
    let release = silent;
    folder.during = (path) => {
      if (nameOf(path) !== 'b.md') return undefined;
      // The file that takes long is the one at which the person loses patience.
      queueMicrotask(() => token.cancel());
      return new Promise<void>((resolve) => (release = resolve));
    };
    const summary = await check.run(token, silent);
    assert.equal(summary.cancelled, true);
    assert.deepEqual(folder.since(), ['check a.md', 'found a.md', 'check b.md']);
    release();
    await Promise.resolve();
    folder.during = silent;
    await check.run(new Token(), silent);
    assert.ok(folder.since().includes('check c.md'));
  });

  it('hands a file over to the editor that opens it, and takes it back when it is closed', async () => {
    const folder = new Folder('a.md');
    const check = new FolderCheck(folder);
    await check.run(new Token(), silent);
    folder.since();
    folder.open.add(resolve('a.md'));
    check.opened(resolve('a.md'));
    assert.deepEqual(folder.since(), ['handed over a.md']);
    folder.open.clear();
    await check.changed([resolve('a.md')]);
    assert.deepEqual(folder.since(), ['check a.md', 'found a.md']);
  });

  it('says nothing about a file that was opened while it was being read', async () => {
    const folder = new Folder('a.md');
    folder.during = (path) => void folder.open.add(path);
    await new FolderCheck(folder).run(new Token(), silent);
    assert.deepEqual(folder.since(), ['check a.md']);
  });

  it('forgets files that are no longer there', async () => {
    const folder = new Folder('a.md', 'b.md');
    const check = new FolderCheck(folder);
    await check.run(new Token(), silent);
    folder.since();
    folder.stamps.delete(resolve('a.md'));
    await check.changed([resolve('a.md')]);
    assert.deepEqual(folder.since(), ['gone a.md']);
  });

  it('leaves files alone until somebody has asked for a check', async () => {
    const folder = new Folder('a.md');
    await new FolderCheck(folder).changed([resolve('a.md')]);
    assert.deepEqual(folder.since(), []);
  });
});
