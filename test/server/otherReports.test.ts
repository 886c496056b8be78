import assert from 'node:assert/strict';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  CodeActionRequest,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DocumentDiagnosticRequest,
  FileChangeType,
  type CodeAction,
  type Diagnostic,
} from 'vscode-languageserver-protocol/node';
import { showDifferenceCommand, type DifferenceParams } from '../../server/src/protocol';
import { TemporaryFolder } from '../helpers/cli';
import { messageOf, rangeAt, RunningServer, type TestDocument } from './runningServer';

const measures =
  '完善县乡村三级物流体系，整合邮政、供销和快递网点，推行共同配送，乡镇寄递站点实现全覆盖，农产品出村更加便捷。';
const other = '推进水系连通，治理河道18公里，完成小型水库除险加固3座，防汛能力明显增强。';
const earlier =
  '2030年，全县固定资产投资完成126.5亿元，增长8.1%，新开工项目35个，竣工项目28个，重点项目建设取得明显进展。';
const later =
  '2031年，全县固定资产投资完成141.2亿元，增长11.6%，新开工项目⟦35个⟧，竣工项目31个，重点项目建设取得明显进展。';

const checksOf = (problems: readonly Diagnostic[]): readonly unknown[] => problems.map(({ code }) => code);

describe('the server comparing reports', () => {
  let server: RunningServer;
  let folder: TemporaryFolder;
  let folderUri: string;

  beforeEach(async () => {
    folder = new TemporaryFolder();
    folder.write('往年/2030年总结.md', `# 2030年总结\n\n${measures}\n\n${earlier}\n`);
    folderUri = pathToFileURL(folder.path).href;
    server = await RunningServer.start({ showsDifferences: true }, {}, folderUri);
  });
  afterEach(async () => {
    assert.equal(await server.stop(), 0);
    folder.remove();
  });

  const close = ({ uri }: TestDocument): Promise<void> =>
    server.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  const relatedOf = ([problem]: readonly Diagnostic[]): readonly string[] =>
    (problem?.relatedInformation ?? []).map(
      ({ location: { uri, range } }) => `${uri} ${range.start.line}:${range.start.character}`,
    );
  const actionsAt = async (document: TestDocument, diagnostics: readonly Diagnostic[]): Promise<CodeAction[]> => {
    const actions = await server.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: document.uri },
      range: rangeAt(document),
      context: { diagnostics: [...diagnostics] },
    });
    return (actions ?? []).filter((action): action is CodeAction => 'kind' in action);
  };

  it('compares drafts with each other only where the setting says so', async () => {
    const first = await server.open(`${other}\n\n${measures}\n`);
    const second = await server.open(measures);
    assert.deepEqual(await server.diagnostics(second), []);
    await server.change({ repetition: { scope: 'openFiles' } });
    const problems = await server.diagnostics(second);
    assert.deepEqual(checksOf(problems), ['duplicate-paragraph']);
    assert.deepEqual(relatedOf(problems), [`${first.uri} 2:0`]);
    assert.deepEqual(relatedOf(await server.diagnostics(first)), [`${second.uri} 0:0`]);
  });

  it('follows what is changed and closed in the other draft', async () => {
    await server.change({ repetition: { scope: 'openFiles' } });
    const first = await server.open(measures);
    const second = await server.open(measures);
    const { uri } = second;
    const ask = (previousResultId?: string) =>
      server.connection.sendRequest(DocumentDiagnosticRequest.type, {
        textDocument: { uri },
        ...(previousResultId !== undefined && { previousResultId }),
      });
    const before = await ask();
    assert.equal(before.kind === 'full' && before.items.length, 1);
    const changed = server.refreshed();
    await server.replaceAll(first, 2, other);
    await changed;
    const after = await ask(before.resultId);
    assert.equal(after.kind === 'full' && after.items.length, 0);
    const third = await server.open(measures);
    assert.equal((await server.diagnostics(second)).length, 1);
    const closed = server.refreshed();
    await close(third);
    await closed;
    assert.deepEqual(await server.diagnostics(second), []);
  });

  it('finds copies in drafts of the workspace that are not open', async () => {
    folder.write('分稿/乙.txt', `${measures}\n`);
    const document = await server.open(measures);
    await server.change({ repetition: { scope: 'workspace' } });
    const problems = await server.diagnostics(document);
    assert.deepEqual(checksOf(problems), ['duplicate-paragraph']);
    const [where = ''] = relatedOf(problems);
    assert.match(fileURLToPath(where.split(' ')[0] ?? ''), /(?:乙\.txt|2030年总结\.md)$/);
  });

  it('tells what was carried over from earlier reports, and shows both versions', async () => {
    await server.change({ earlierReports: ['往年'] });
    const document = await server.open(later, 'markdown', folderUri);
    const problems = await server.diagnostics(document);
    assert.deepEqual(checksOf(problems), ['carried-number']);
    assert.match(messageOf(problems[0]), /“35个”仍与往年报告“2030年总结\.md”相同/);
    assert.deepEqual(relatedOf(problems), [
      `${pathToFileURL(folder.path).href}/${encodeURI('往年/2030年总结.md')} 4:36`,
    ]);
    const action = (await actionsAt(document, problems)).find(
      ({ command }) => command?.command === showDifferenceCommand,
    );
    assert.equal(action?.title, '并排查看不同之处');
    const params = action.command?.arguments?.[0] as DifferenceParams;
    assert.deepEqual(params, {
      before: { name: '2030年总结.md', text: earlier },
      after: { name: '1.markdown', text: document.text },
    });
  });

  it('reads earlier reports again when they change, and does not compare them with themselves', async () => {
    await server.change({ earlierReports: ['往年'] });
    const document = await server.open(measures, 'markdown', folderUri);
    assert.deepEqual(checksOf(await server.diagnostics(document)), ['repeated-from-earlier']);
    const path = folder.write('往年/2030年总结.md', `# 2030年总结\n\n${earlier}\n`);
    const refreshed = server.refreshed();
    await server.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: pathToFileURL(path).href, type: FileChangeType.Changed }],
    });
    await refreshed;
    assert.deepEqual(await server.diagnostics(document), []);
    folder.write('往年/1.markdown', measures);
    await server.change({ earlierReports: [dirname(path)] });
    const own = await server.open(measures, 'markdown', `${folderUri}/${encodeURI('往年')}`);
    assert.equal(own.uri.endsWith('/2.markdown'), true);
    folder.write('往年/2.markdown', measures);
    await server.change({ earlierReports: ['往年'] });
    assert.deepEqual(await server.diagnostics(own), []);
  });

  it('says once in the log which earlier report it cannot read', async () => {
    await server.change({ earlierReports: ['没有.md'] });
    await server.change({ earlierReports: ['没有.md', '往年'] });
    assert.equal(server.log.filter((line) => line.includes('没有.md')).length, 1, server.log.join('\n'));
  });
});
