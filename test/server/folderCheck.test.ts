import assert from 'node:assert/strict';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  CancellationTokenSource,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  FileChangeType,
  PublishDiagnosticsNotification,
  type Diagnostic,
} from 'vscode-languageserver-protocol/node';
import {
  checkedFilesMethod,
  checkFolderMethod,
  findingsMethod,
  folderProgressMethod,
  type CheckedFiles,
  type FileFindings,
  type FindingRow,
  type FolderSummary,
} from '../../server/src/protocol';
import { RunningServer } from './runningServer';

const wrong = '# 青石县2031年工作总结\n\n全年新建阅览室共40个，其中：东岭镇12个、西河镇14个、南坪乡18个。\n';
const right = wrong.replace('40个', '44个');

describe('the check of a folder', function () {
  this.timeout(30_000);
  let folder: string;
  let server: RunningServer;
  const problems = new Map<string, readonly Diagnostic[]>();
  const rows = new Map<string, FileFindings['rows']>();
  let told: (() => void)[] = [];

  before(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'hegao-folder-')));
    await mkdir(join(folder, '二季度'));
    await writeFile(join(folder, 'one.md'), wrong);
    await writeFile(join(folder, '二季度', '总结（草稿）.txt'), wrong);
    await writeFile(join(folder, 'right.report'), right);
    await writeFile(join(folder, 'english.md'), '# Notes\n\nA total of 46: 12, 14 and 18.\n');
    server = await RunningServer.start({}, {}, pathToFileURL(folder).href);
    server.connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
      problems.set(uri, diagnostics);
    });
    server.connection.onNotification(checkedFilesMethod, ({ files, removed }: CheckedFiles) => {
      for (const file of files) rows.set(file.uri, file.rows);
      for (const uri of removed) rows.delete(uri);
      for (const resolve of told.splice(0)) resolve();
    });
  });

  after(async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
  const codes = (name: string): unknown[] => (problems.get(uriOf(name)) ?? []).map(({ code }) => code);
  const check = () => server.connection.sendRequest<FolderSummary>(checkFolderMethod, {});
  /** Resolves when the server next tells of a checked file; what was announced before is waited for in turn. */
  const nextFile = (): Promise<void> => new Promise((resolve) => (told = [...told, resolve]));
  const written = async (name: string, type: FileChangeType = FileChangeType.Changed): Promise<void> => {
    const next = nextFile();
    const changes = [{ uri: uriOf(name), type }];
    await server.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
    await next;
  };

  it('finds what is wrong in files that nobody has opened', async () => {
    const steps: unknown[] = [];
    const listening = server.connection.onNotification(folderProgressMethod, (step) => void steps.push(step));
    assert.deepEqual(await check(), { files: 4, checked: 4, cancelled: false, problems: [] });
    listening.dispose();
    assert.equal(steps.length, 4);
    assert.deepEqual(codes('one.md'), ['total-mismatch']);
    assert.deepEqual(codes('二季度/总结（草稿）.txt'), ['total-mismatch']);
    assert.deepEqual(codes('right.report'), []);
    const [row] = rows.get(uriOf('one.md')) ?? [];
    assert.equal(row?.check, 'total-mismatch');
    assert.match(row.text, /⟦.*40个⟧/);
  });

  it('reads nothing again that has not changed', async () => {
    assert.equal((await check()).checked, 0);
  });

  it('leaves an open file to the editor and takes it back when it is closed', async () => {
    const uri = uriOf('one.md');
    await server.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'markdown', version: 1, text: wrong },
    });
    const found = await server.connection.sendRequest<FindingRow[]>(findingsMethod, { uri });
    assert.deepEqual(
      found.map((row) => row.check),
      ['total-mismatch'],
    );
    assert.deepEqual(codes('one.md'), [], 'what the editor pulls must not be pushed as well');
    const next = nextFile();
    await server.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
    await next;
    assert.deepEqual(codes('one.md'), ['total-mismatch']);
  });

  it('follows what is written, made and deleted on the disk', async () => {
    await writeFile(join(folder, 'one.md'), `${right}\n`);
    await written('one.md');
    assert.deepEqual(codes('one.md'), []);
    await writeFile(join(folder, 'new.txt'), wrong);
    await written('new.txt', FileChangeType.Created);
    assert.deepEqual(codes('new.txt'), ['total-mismatch']);
    await rm(join(folder, 'new.txt'));
    await written('new.txt', FileChangeType.Deleted);
    assert.deepEqual(codes('new.txt'), []);
    assert.equal(rows.has(uriOf('new.txt')), false);
  });

  it('follows the settings', async () => {
    const next = nextFile();
    await server.change({ checks: { 'total-mismatch': 'off' } });
    await next;
    await check();
    assert.deepEqual(codes('二季度/总结（草稿）.txt'), []);
    await server.change({});
    await check();
    assert.deepEqual(codes('二季度/总结（草稿）.txt'), ['total-mismatch']);
  });

  it('can be cancelled before its first file', async () => {
    await server.change({ preset: 'strict' });
    const source = new CancellationTokenSource();
    source.cancel();
    const summary = server.connection.sendRequest<FolderSummary>(checkFolderMethod, {}, source.token);
    assert.equal((await summary).cancelled, true);
  });

  it('says which files it cannot read', async () => {
    await writeFile(join(folder, 'broken.txt'), Buffer.from([0x25, 0x50, 0x44, 0x46, 0x2d, 0, 1, 2]));
    const { problems: unread } = await check();
    assert.equal(unread.length, 1);
    assert.match(unread[0] ?? '', /broken\.txt/);
  });
});
