import assert from 'node:assert/strict';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  CodeActionRequest,
  DidChangeWatchedFilesNotification,
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
  FileChangeType,
  PublishDiagnosticsNotification,
  type CodeAction,
  type Diagnostic,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { TemporaryFolder } from '../helpers/cli';
import { messageOf, RunningServer, type TestDocument } from './runningServer';

describe('what a team lays down, over the protocol', () => {
  let server: RunningServer;
  let folder: TemporaryFolder;
  const uriOf = (path: string) => pathToFileURL(path).href;

  before(async () => {
    folder = new TemporaryFolder();
    server = await RunningServer.start({ locale: 'zh-cn' });
  });
  after(async () => {
    assert.equal(await server.stop(), 0);
    folder.remove();
  });

  async function codesOf(document: TestDocument): Promise<readonly unknown[]> {
    return (await server.diagnostics(document)).map(({ code }) => code);
  }

  /** What is next told of a file that is no report. */
  function nextProblems(path: string): Promise<readonly Diagnostic[]> {
    return new Promise((resolve) => {
      const listening = server.connection.onNotification(
        PublishDiagnosticsNotification.type,
        ({ uri, diagnostics }) => {
          if (uri !== uriOf(path)) return;
          listening.dispose();
          resolve(diagnostics);
        },
      );
    });
  }

  it('reads the word lists that .hegao.json names, and reads them again when they change', async () => {
    const list = folder.write(
      '词/词表.json',
      '[{ "say": "智慧医疗", "not": ["智能医疗"], "sure": true }, { "say": "甲" }]',
    );
    folder.write('词/.hegao.json', '{ "wordLists": ["词表.json"] }');
    const document = await server.open('发展智能医疗。', 'work-report', uriOf(join(folder.path, '词')));
    const [problem] = await server.diagnostics(document);
    assert.equal(problem?.code, 'term');
    assert.match(messageOf(problem), /用“智慧医疗”/);
    assert.ok(
      server.log.some((line) => line.includes('词表.json') && line.includes('第1行')),
      server.log.join('\n'),
    );

    folder.write('词/词表.json', '[{ "not": ["发展"] }]');
    const refreshed = server.refreshed();
    await server.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: uriOf(list), type: FileChangeType.Changed }],
    });
    await refreshed;
    assert.match(messageOf((await server.diagnostics(document))[0]), /不用“发展”/);
  });

  it('shows what is wrong in a word list at its line in the list’s own editor, until it is mended', async () => {
    const list = folder.write('错/词表.csv', '用语,不用\n智慧医疗,智能医疗\n甲,\n');
    folder.write('错/.hegao.json', '{ "wordLists": ["词表.csv"] }');
    const shown = nextProblems(list);
    const document = await server.open('发展智能医疗。', 'work-report', uriOf(join(folder.path, '错')));
    await server.diagnostics(document);
    const [problem] = await shown;
    assert.deepEqual(problem?.range, { start: { line: 2, character: 0 }, end: { line: 2, character: 2 } });
    assert.match(messageOf(problem), /看不懂这一条/);
    assert.equal(problem.source, '核稿');

    folder.write('错/词表.csv', '用语,不用\n智慧医疗,智能医疗\n');
    const cleared = nextProblems(list);
    const refreshed = server.refreshed();
    await server.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: uriOf(list), type: FileChangeType.Changed }],
    });
    await refreshed;
    await server.diagnostics(document);
    assert.deepEqual(await cleared, []);
  });

  it('fixes on save what the list is sure of', async () => {
    folder.write('存/.hegao.json', '{ "wordLists": ["w.json"] }');
    folder.write('存/w.json', '[{ "say": "智慧医疗", "not": ["智能医疗"], "sure": true }]');
    const document = await server.open('发展智能医疗，，推广智能医疗。', 'work-report', uriOf(join(folder.path, '存')));
    const actions = (await server.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: document.uri },
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 15 } },
      context: { diagnostics: [], only: ['source.fixAll.hegao'], triggerKind: 2 },
    })) as readonly CodeAction[];
    const edits = actions[0]?.edit?.changes?.[document.uri] ?? [];
    assert.equal(TextDocument.applyEdits(document.document, edits), '发展智慧医疗，推广智慧医疗。');
  });

  it('shows as much as the preset says, the team’s before one’s own', async () => {
    const text = '会议由3、4个单位承办，服务群众，，成效明显。';
    const own = await server.open(text);
    assert.deepEqual(await codesOf(own), ['approximation-form', 'repeated-mark']);
    await server.change({ preset: 'calm', checks: { 'approximation-form': 'preset', 'repeated-mark': 'preset' } });
    assert.deepEqual(await codesOf(own), ['repeated-mark']);
    folder.write('档/.hegao.json', '{ "preset": "strict" }');
    const team = await server.open(text, 'work-report', uriOf(join(folder.path, '档')));
    const severities = (await server.diagnostics(team)).map(({ severity }) => severity);
    assert.deepEqual(severities, [2, 2]);
    await server.change({});
  });

  it('checks sections against the template chosen for the file', async () => {
    await server.change({ template: { '*.work-report': '年度工作总结' } });
    const document = await server.open('青石县2031年工作总结\n\n一、主要成效\n\n新建20个。\n');
    const problem = (await server.diagnostics(document)).find(({ code }) => code === 'missing-section');
    assert.match(messageOf(problem), /“存在的问题”、“下一步打算”/);
    await server.change({});
    assert.ok(!(await codesOf(document)).includes('missing-section'));
  });

  it('formats only while that is switched on', async () => {
    const document = await server.open('新建，，阅览室20个。\n\n\n\n投用，，18个。\n');
    const options = { tabSize: 2, insertSpaces: true };
    const format = async () => {
      const textDocument = { uri: document.uri };
      const edits = await server.connection.sendRequest(DocumentFormattingRequest.type, { textDocument, options });
      return TextDocument.applyEdits(document.document, edits ?? []);
    };
    assert.equal(await format(), document.text);
    await server.change({ format: { enabled: true } });
    assert.equal(await format(), '新建，阅览室20个。\n\n投用，18个。\n');
    const edits = await server.connection.sendRequest(DocumentRangeFormattingRequest.type, {
      textDocument: { uri: document.uri },
      range: { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } },
      options,
    });
    assert.equal(edits?.length, 1);
    await server.change({});
  });
});
