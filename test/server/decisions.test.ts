import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  CodeActionRequest,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  ExecuteCommandRequest,
  FileChangeType,
  ShowMessageNotification,
  ShowMessageRequest,
  type CodeAction,
} from 'vscode-languageserver-protocol/node';
import {
  checkMethod,
  decideMethod,
  decisionsMethod,
  findingsMethod,
  pruneDecisionsMethod,
  trustedMethod,
  type DecideAnswer,
  type DecideRequest,
  type DecisionRow,
  type FindingRow,
  type InitializationOptions,
  type NewDecision,
  type PruneAnswer,
  type ReportSummary,
} from '../../server/src/protocol';
import { rangeAt, RunningServer, type TestDocument } from './runningServer';

const totals = '全年新建阅览室共⟦40个⟧，其中：东岭镇12个、西河镇14个、南坪乡18个。';

describe('decisions in an editor', () => {
  let folder: string;
  let uri: string;
  let server: RunningServer | undefined;
  const file = (): string => join(folder, '.hegao', 'decisions.json');

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hegao-decisions-'));
    uri = pathToFileURL(folder).href;
  });
  afterEach(async () => {
    await server?.stop();
    server = undefined;
    await rm(folder, { recursive: true });
  });

  const start = async (
    options: InitializationOptions = {},
    root: string | undefined = uri,
    settings = {},
  ): Promise<RunningServer> => {
    server = await RunningServer.start(options, settings, root);
    return server;
  };

  const decisionsAt = async (on: RunningServer, document: TestDocument): Promise<CodeAction[]> => {
    const actions = await on.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: document.uri },
      range: rangeAt(document),
      context: { diagnostics: [...(await on.diagnostics(document))] },
    });
    return (actions ?? []).filter((action): action is CodeAction => 'kind' in action && action.command !== undefined);
  };

  const take = async (on: RunningServer, { command }: CodeAction): Promise<void> => {
    assert.ok(command);
    await on.connection.sendRequest(ExecuteCommandRequest.type, {
      command: command.command,
      arguments: command.arguments ?? [],
    });
  };

  it('take a problem away, in this version of the text and the next, and are kept in the folder', async () => {
    const on = await start();
    const document = await on.open(totals, 'work-report', uri);
    const actions = await decisionsAt(on, document);
    assert.deepEqual(
      actions.map(({ title }) => title),
      ['口径不同，不再提示', '原文如此，不再提示', '误报，不再提示'],
    );
    assert.equal(actions[0]?.diagnostics?.[0]?.code, 'total-mismatch');
    await take(on, actions[0]);
    assert.deepEqual(await on.diagnostics(document), []);
    await on.replaceAll(document, 2, `各项工作有序推进。\n\n${document.text}`);
    assert.deepEqual(await on.diagnostics(document), []);
    const { decisions } = JSON.parse(await readFile(file(), 'utf8')) as { decisions: Record<string, string>[] };
    assert.equal(decisions.length, 1);
    assert.equal(decisions[0]?.['file'], '1.work-report');
    assert.equal(decisions[0]['reason'], 'other-scope');
    assert.match(decisions[0]['text'] ?? '', /共⟦40个⟧/);
    assert.match(decisions[0]['at'] ?? '', /^\d{4}-\d{2}-\d{2}$/);
    await on.replaceAll(document, 3, document.text.replace('40个', '41个'));
    assert.equal((await on.diagnostics(document)).length, 1);
  });

  it('can be taken back at once', async () => {
    const on = await start();
    on.connection.onRequest(ShowMessageRequest.type, ({ actions }) => actions?.[0] ?? null);
    const document = await on.open(totals, 'work-report', uri);
    const [action] = await decisionsAt(on, document);
    assert.ok(action);
    // One refresh follows the decision, the other its being taken back.
    const first = on.refreshed();
    await take(on, action);
    await first;
    if ((await on.diagnostics(document)).length === 0) await on.refreshed();
    assert.equal((await on.diagnostics(document)).length, 1);
    assert.match(await readFile(file(), 'utf8'), /"decisions": \[\]/);
  });

  it('are not offered for documents outside the open folders, or where none is open', async () => {
    const on = await start();
    assert.deepEqual(await decisionsAt(on, await on.open(totals, 'work-report', 'file:///elsewhere')), []);
    assert.deepEqual(await decisionsAt(on, await on.open(totals, 'work-report', 'untitled:')), []);
    await on.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
      event: { added: [], removed: [{ uri, name: 'reports' }] },
    });
    assert.deepEqual(await decisionsAt(on, await on.open(totals, 'work-report', uri)), []);
  });

  it('are read but never written before the person trusts the folder', async () => {
    const first = await start();
    const document = await first.open(totals, 'work-report', uri);
    const [action] = await decisionsAt(first, document);
    assert.ok(action);
    await take(first, action);
    await first.stop();

    const on = await start({ trusted: false });
    const again = await on.open(totals, 'work-report', uri);
    assert.deepEqual(await on.diagnostics(again), []);
    const other = await on.open(totals.replace('阅览室', '卫生室'), 'work-report', uri);
    assert.deepEqual(await decisionsAt(on, other), []);
    const before = await readFile(file(), 'utf8');
    await take(on, action);
    assert.equal(await readFile(file(), 'utf8'), before);
    await on.connection.sendNotification(trustedMethod);
    assert.equal((await decisionsAt(on, other)).length, 3);
  });

  it('of others are followed when their list changes, and a broken list is told of and left alone', async () => {
    const on = await start();
    const said: string[] = [];
    on.connection.onNotification(ShowMessageNotification.type, ({ message }) => {
      said.push(message);
    });
    const document = await on.open(totals, 'work-report', uri);
    const [action] = await decisionsAt(on, document);
    assert.ok(action);
    const broken = '{\n  "version": 1,\n<<<<<<< HEAD\n  "decisions": []\n}\n';
    await mkdir(join(folder, '.hegao'));
    await writeFile(file(), broken);
    const refreshed = on.refreshed();
    await on.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: pathToFileURL(file()).href, type: FileChangeType.Created }],
    });
    await refreshed;
    assert.equal((await on.diagnostics(document)).length, 1);
    assert.ok(
      on.log.some((line) => /decisions\.json：第3行：/.test(line)),
      on.log.join('\n'),
    );
    await take(on, action);
    assert.equal(await readFile(file(), 'utf8'), broken);
    assert.match(said.join('\n'), /decisions\.json：第3行/);
  });

  it("come from a view with a reason of one's own, and can be confirmed or opened again there", async () => {
    const on = await start({}, uri, { reviewer: '王科' });
    const document = await on.open(totals, 'work-report', uri);
    const rows = (): Promise<FindingRow[]> => on.connection.sendRequest(findingsMethod, { uri: document.uri });
    const decide = async (decision: Partial<NewDecision>): Promise<void> => {
      const [row] = await rows();
      assert.ok(row);
      const request: DecideRequest = { decisions: [{ ...row, ...decision }] };
      assert.deepEqual(await on.connection.sendRequest<DecideAnswer>(decideMethod, request), {});
    };
    assert.deepEqual(
      (await rows()).map(({ check, state, range }) => [check, state, range]),
      [['total-mismatch', 'open', rangeAt(document)]],
    );
    await decide({ state: 'dismissed', reason: 'other', note: '合计含直属单位' });
    const [dismissed] = await rows();
    assert.equal(dismissed?.state, 'dismissed');
    assert.equal(dismissed.decision, '合计含直属单位');
    assert.equal(dismissed.by, '王科');
    assert.deepEqual(await on.diagnostics(document), []);
    await decide({ state: 'confirmed', note: '' });
    assert.equal((await rows())[0]?.decision, '确认有误');
    assert.equal((await on.diagnostics(document)).length, 1);
    await decide({ state: 'open' });
    assert.equal((await rows())[0]?.state, 'open');
    assert.match(await readFile(file(), 'utf8'), /"decisions": \[\]/);
  });

  it('are listed, follow a renamed report, and are pruned when their text is gone', async () => {
    const on = await start();
    const document = await on.open(totals, 'work-report', uri);
    const [action] = await decisionsAt(on, document);
    assert.ok(action);
    await take(on, action);
    const list = (): Promise<DecisionRow[]> => on.connection.sendRequest(decisionsMethod);
    // The document has not been saved: its report is not on the disk, and the entry is under its new name.
    await writeFile(join(folder, '新稿.report'), `${document.text}\n`);
    const [moved] = await list();
    assert.equal(moved?.standing, 'moved');
    assert.equal(moved.uri, pathToFileURL(join(folder, '新稿.report')).href);
    const prune = (): Promise<PruneAnswer> => on.connection.sendRequest(pruneDecisionsMethod);
    assert.deepEqual(await prune(), { removed: 0, moved: 1 });
    assert.match(await readFile(file(), 'utf8'), /"file":"新稿.report"/);
    assert.equal((await list())[0]?.standing, 'found');
    await writeFile(join(folder, '新稿.report'), '全年工作平稳有序。\n');
    assert.equal((await list())[0]?.standing, 'stale');
    assert.deepEqual(await prune(), { removed: 1, moved: 0 });
    assert.deepEqual(await list(), []);
  });

  it('are counted for the client', async () => {
    const on = await start();
    const document = await on.open(totals, 'work-report', uri);
    const summary = (): Promise<ReportSummary> => on.connection.sendRequest(checkMethod, { uri: document.uri });
    assert.equal((await summary()).findings, 1);
    const [action] = await decisionsAt(on, document);
    assert.ok(action);
    await take(on, action);
    assert.equal((await summary()).findings, 0);
  });

  it('that are malformed change nothing', async () => {
    const on = await start();
    for (const given of [[], [{}], [{ uri: 7 }], ['x'], [{ uri, check: 'a', key: 'k', text: 't', reason: 'why' }]]) {
      await on.connection.sendRequest(ExecuteCommandRequest.type, { command: 'hegao.decide', arguments: given });
    }
    await assert.rejects(readFile(file(), 'utf8'));
  });
});
