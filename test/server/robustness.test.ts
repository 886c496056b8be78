import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import {
  CancellationTokenSource,
  CodeActionRequest,
  CompletionRequest,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DocumentDiagnosticRequest,
  DocumentSymbolRequest,
  FileChangeType,
  FoldingRangeRequest,
  HoverRequest,
  LSPErrorCodes,
  MarkupContent,
  RenameRequest,
  ResponseError,
  SemanticTokensRequest,
  type SemanticTokens,
} from 'vscode-languageserver-protocol/node';
import { exportMethod, figuresMethod, snippetsMethod } from '../../server/src/protocol';
import { inside, messageOf, rangeAt, RunningServer } from './runningServer';

const totals = '全年新建阅览室共⟦40个⟧，其中：东岭镇12个、西河镇14个、南坪乡18个。';
const paragraph = '全年新建阅览室46个，完成投资30亿元，增长4.5%，惠及群众18.9万人，群众满意度达到96.5%。';

describe('the server under strain', () => {
  let server: RunningServer;
  beforeEach(async () => {
    server = await RunningServer.start();
  });
  afterEach(async () => {
    assert.equal(await server.stop(), 0);
  });

  const isAlive = async (): Promise<void> => {
    const document = await server.open(totals);
    assert.equal((await server.diagnostics(document)).length, 1);
  };

  it('gives empty answers about documents that nobody has opened', async () => {
    const textDocument = { uri: 'file:///nowhere' };
    const position = { line: 0, character: 0 };
    assert.deepEqual(await server.diagnostics(textDocument), []);
    assert.equal(await server.connection.sendRequest(HoverRequest.type, { textDocument, position }), null);
    assert.deepEqual(await server.connection.sendRequest(DocumentSymbolRequest.type, { textDocument }), []);
    assert.deepEqual(await server.connection.sendRequest(FoldingRangeRequest.type, { textDocument }), []);
    assert.deepEqual(await server.connection.sendRequest(CompletionRequest.type, { textDocument, position }), []);
    assert.equal(
      await server.connection.sendRequest(RenameRequest.type, { textDocument, position, newName: '1' }),
      null,
    );
    assert.deepEqual(await server.connection.sendRequest(figuresMethod, textDocument), []);
    assert.equal(await server.connection.sendRequest(exportMethod, { ...textDocument, format: 'csv' }), null);
    await isAlive();
  });

  it('forgets a document that was closed', async () => {
    const document = await server.open(totals);
    await server.connection.sendNotification(DidCloseTextDocumentNotification.type, {
      textDocument: { uri: document.uri },
    });
    assert.deepEqual(await server.diagnostics(document), []);
  });

  it('survives requests that make no sense, logs them and answers with nothing', async () => {
    const { uri } = await server.open(totals);
    const textDocument = { uri };
    assert.equal(await server.connection.sendRequest(HoverRequest.method, { textDocument }), null);
    assert.deepEqual(await server.connection.sendRequest(CodeActionRequest.method, { textDocument, range: 7 }), []);
    assert.deepEqual(await server.connection.sendRequest(CompletionRequest.method, { textDocument }), []);
    assert.deepEqual(await server.connection.sendRequest(snippetsMethod, {}), []);
    assert.deepEqual(await server.connection.sendRequest(figuresMethod, {}), []);
    assert.ok(
      server.log.some((line) => line.startsWith('textDocument/hover: TypeError')),
      server.log.join('\n'),
    );
    await isAlive();
  });

  it('takes positions behind the end of the text', async () => {
    const { uri } = await server.open(totals);
    const position = { line: 999, character: 999 };
    assert.equal(await server.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position }), null);
    await isAlive();
  });

  it('answers about a document of a million characters', async function () {
    this.timeout(120_000);
    const lines = Math.ceil(1_000_000 / (paragraph.length + 8));
    const text = Array.from({ length: lines }, (_, line) => `第${line + 1}段：${paragraph}`).join('\n');
    const document = await server.open(text);
    const tokens = (await server.connection.sendRequest(SemanticTokensRequest.type, {
      textDocument: { uri: document.uri },
    })) as SemanticTokens;
    assert.ok(tokens.data.length / 5 >= lines * 5);
    await server.diagnostics(document);
    await isAlive();
  });

  it('lets go of requests that were taken back', async () => {
    const document = await server.open(`${paragraph}\n`.repeat(500));
    const source = new CancellationTokenSource();
    const asked = server.connection.sendRequest(
      DocumentDiagnosticRequest.type,
      { textDocument: { uri: document.uri } },
      source.token,
    );
    source.cancel();
    await assert.rejects(asked, (error) => {
      assert.ok(error instanceof ResponseError);
      return error.code === LSPErrorCodes.RequestCancelled;
    });
    await isAlive();
  });

  it('follows the text version by version', async () => {
    const document = await server.open(totals);
    for (let version = 2; version < 12; version += 1) {
      const right = version % 2 === 0;
      await server.replaceAll(document, version, document.text.replace('40个', right ? '44个' : '40个'));
      assert.equal((await server.diagnostics(document)).length, right ? 0 : 1);
    }
  });
});

describe('settings', () => {
  let server: RunningServer;
  beforeEach(async () => {
    server = await RunningServer.start({ locale: 'en-GB' });
  });
  afterEach(async () => {
    await server.stop();
  });

  it('change the level of a check, up to off', async () => {
    const document = await server.open(totals);
    assert.equal((await server.diagnostics(document))[0]?.severity, 2);
    await server.change({ checks: { 'total-mismatch': 'error' } });
    assert.equal((await server.diagnostics(document))[0]?.severity, 1);
    await server.change({ checks: { 'total-mismatch': 'off' } });
    assert.deepEqual(await server.diagnostics(document), []);
  });

  it('hold from the first answer on, however late the editor gives them', async () => {
    const late = delay(300, { locale: 'en', checks: { 'total-mismatch': 'error' } });
    const { server: slow, ready } = await RunningServer.launch({}, late);
    const [problem] = await slow.diagnostics(await slow.open(totals));
    assert.equal(problem?.severity, 1);
    assert.match(messageOf(problem), /^[^\p{Script=Han}]{10}/u);
    await ready;
    await slow.stop();
  });

  it('that the editor never gives are not waited for', async () => {
    const { server: silent } = await RunningServer.launch({}, new Promise(() => undefined));
    assert.equal((await silent.diagnostics(await silent.open(totals)))[0]?.severity, 2);
    await silent.stop();
  });

  it('change the language of messages, which else is Chinese', async () => {
    const document = await server.open(totals);
    const message = async (): Promise<string> => messageOf((await server.diagnostics(document))[0]);
    assert.match(await message(), /\p{Script=Han}/u);
    await server.change({ locale: 'en' });
    assert.match(await message(), /^[^\p{Script=Han}]{10}/u);
    await server.change({});
    assert.match(await message(), /\p{Script=Han}/u);
    await server.change({ locale: 'auto' });
    assert.match(await message(), /^[^\p{Script=Han}]{10}/u);
  });

  it('choose the languages that are served', async () => {
    const document = await server.open(`${totals}\n`, 'plaintext');
    assert.equal((await server.diagnostics(document)).length, 1);
    await server.change({ languages: ['markdown'] });
    assert.deepEqual(await server.diagnostics(document), []);
  });

  it('choose which figures are coloured', async () => {
    const { uri } = await server.open('2031年完成投资30亿元，各项任务全面完成。');
    const count = async (): Promise<number> => {
      const tokens = await server.connection.sendRequest(SemanticTokensRequest.type, { textDocument: { uri } });
      return (tokens?.data.length ?? 0) / 5;
    };
    assert.equal(await count(), 2);
    await server.change({ figures: { highlight: 'claims' } });
    assert.equal(await count(), 1);
    await server.change({ figures: { highlight: 'off' } });
    assert.equal(await count(), 0);
  });

  it('add to the hover what was verified', async () => {
    const document = await server.open('床位由1200张增至1350张，新增⟦150张⟧，全部投入使用，群众看病更加方便。');
    const hover = async (): Promise<string> => {
      const shown = await server.connection.sendRequest(HoverRequest.type, {
        textDocument: { uri: document.uri },
        position: inside(rangeAt(document)),
      });
      assert.ok(shown && MarkupContent.is(shown.contents));
      return shown.contents.value;
    };
    assert.doesNotMatch(await hover(), /✓/);
    await server.change({ hover: { verified: true } });
    assert.match(await hover(), /已核对：= 1350张 \\- 1200张 ✓ 增减量相符/);
  });

  it('that change faster than anything can be answered end with the last ones', async () => {
    const document = await server.open(totals);
    const levels = ['off', 'error', 'information', 'warning'] as const;
    const changes = Array.from({ length: 200 }, (_, index) =>
      server.change({ checks: { 'total-mismatch': levels[index % levels.length] } }),
    );
    const asked = Array.from({ length: 20 }, () => server.diagnostics(document).catch(() => []));
    await Promise.all([...asked, changes.at(-1)]);
    server.settings = { checks: { 'total-mismatch': 'error' } };
    // A change is told by a refresh, and one that is still on its way may be of an earlier change: ask until it holds.
    let severity: number | undefined;
    while (severity !== 1) {
      await server.change(server.settings);
      severity = (await server.diagnostics(document))[0]?.severity;
    }
    await Promise.all(changes);
  });

  it('that are not understood are logged, and the others hold', async () => {
    const document = await server.open(totals);
    await server.change({ locale: 'xx', trace: { server: 'off' }, checks: { 'total-mismatch': 'error' } });
    await server.logged('hegao.locale');
    assert.ok(!server.log.some((line) => line.includes('trace')));
    assert.equal((await server.diagnostics(document))[0]?.severity, 1);
  });

  it('of the team stand in .hegao.json, go before those of the person, and are followed when they change', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'hegao-server-'));
    try {
      const file = join(folder, '.hegao.json');
      await writeFile(file, '{ "checks": { "total-mismatch": "error" } }');
      const document = await server.open(totals, 'work-report', pathToFileURL(folder).href);
      await server.change({ checks: { 'total-mismatch': 'hint' } });
      assert.equal((await server.diagnostics(document))[0]?.severity, 1);
      await writeFile(file, '{ "checks": { "total-mismatch": "loud" } }');
      const refreshed = server.refreshed();
      await server.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [{ uri: pathToFileURL(file).href, type: FileChangeType.Changed }],
      });
      await refreshed;
      assert.equal((await server.diagnostics(document))[0]?.severity, 4);
      assert.ok(server.log.some((line) => line.includes('.hegao.json')));
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('name snippet libraries that cannot be read in the log', async () => {
    await server.change({ snippetLibraries: ['/nowhere/at/all'] });
    await server.logged('/nowhere/at/all：');
  });

  it('of an editor that lists headings of Markdown itself leave them to it', async () => {
    const markdown = await RunningServer.start({ listsMarkdownHeadings: true });
    const marked = await markdown.open(`## 一、成效\n\n${totals}\n`, 'markdown');
    const symbols = (uri: string) =>
      markdown.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } });
    assert.deepEqual(await symbols(marked.uri), []);
    const numbered = await markdown.open(`一、成效\n\n${totals}\n`);
    assert.equal((await symbols(numbered.uri))?.length, 1);
    await markdown.stop();
  });

  it('that leave the language to an English editor give English', async () => {
    const english = await RunningServer.start({ locale: 'en-GB' }, { locale: 'auto' });
    const document = await english.open(totals);
    assert.match(messageOf((await english.diagnostics(document))[0]), /^[^\p{Script=Han}]{10}/u);
    const hover = await english.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri: document.uri },
      position: inside(rangeAt(document)),
    });
    assert.ok(hover && MarkupContent.is(hover.contents));
    assert.match(hover.contents.value, /In words: 四十个/);
    await english.stop();
  });
});
