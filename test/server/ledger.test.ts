import assert from 'node:assert/strict';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  CodeActionRequest,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type CodeAction,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { TemporaryFolder } from '../helpers/cli';
import { messageOf, RunningServer } from './runningServer';

const draft = '青石县2031年工作总结\n\n2031年，全县新建阅览室941个，培训馆员1.89万人次。\n';
const table = '指标,数值,单位,时期\n新建阅览室,914,个,2031\n';

describe('figures of record, over the protocol', () => {
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

  it('marks what differs, leads to the row, offers the figure of record, and follows the table', async () => {
    const ledger = folder.write('台账.csv', table);
    folder.write('.hegao.json', '{ "ledger": "台账.csv" }');
    const document = await server.open(draft, 'work-report', uriOf(folder.path));
    const [problem, ...more] = await server.diagnostics(document);
    assert.deepEqual(more, []);
    assert.ok(problem);
    assert.equal(problem.code, 'ledger-mismatch');
    assert.match(messageOf(problem), /此处为941个，台账“台账\.csv”第2行为914个/);
    const [place] = problem.relatedInformation ?? [];
    assert.equal(place?.location.uri, uriOf(ledger));
    assert.deepEqual(place.location.range, { start: { line: 1, character: 0 }, end: { line: 1, character: 16 } });
    const actions = (await server.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: document.uri },
      range: problem.range,
      context: { diagnostics: [problem] },
    })) as readonly CodeAction[];
    const fix = actions.find(({ title }) => title.includes('改为台账的数字 914个'));
    const edits = fix?.edit?.changes?.[document.uri] ?? [];
    assert.match(TextDocument.applyEdits(document.document, edits), /新建阅览室914个，/);

    folder.write('台账.csv', table.replace('914', '941'));
    const refreshed = server.refreshed();
    await server.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: uriOf(ledger), type: FileChangeType.Changed }],
    });
    await refreshed;
    assert.deepEqual(await server.diagnostics(document), []);
  });

  it('takes a table of the editor’s own settings beside that of the team', async () => {
    const own = folder.write('自己.csv', '指标,数值,单位\n培训馆员,19823,人次\n');
    await server.change({ ledger: [own] });
    const document = await server.open(draft, 'work-report', uriOf(join(folder.path, '另')));
    assert.match((await server.diagnostics(document)).map(messageOf).join('\n'), /台账“自己\.csv”第2行为19823人次/);
    await server.change({});
    assert.deepEqual(await server.diagnostics(document), []);
  });
});
