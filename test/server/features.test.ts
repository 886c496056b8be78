import assert from 'node:assert/strict';
import {
  CodeActionRequest,
  CompletionRequest,
  DocumentDiagnosticRequest,
  DocumentHighlightRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  MarkupContent,
  PrepareRenameRequest,
  PublishDiagnosticsNotification,
  ReferencesRequest,
  RenameRequest,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  type CodeAction,
  type CompletionList,
  type SemanticTokens,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  checkMethod,
  exportMethod,
  figuresMethod,
  snippetsMethod,
  type ExportedFile,
  type FigureRow,
  type ReportSummary,
  type SnippetChoice,
} from '../../server/src/protocol';
import { inside, messageOf, rangeAt, RunningServer, type TestDocument } from './runningServer';

const totals = '全年新建阅览室共⟦40个⟧，其中：东岭镇12个、西河镇14个、南坪乡18个。';
const repeated =
  '# 青石县2031年工作总结\n\n## 一、主要成效\n\n全县新建标准化阅览室⟦1.82万个⟧。\n\n## 二、经验做法\n\n全县新建标准化阅览室⟦18200个⟧，全部投用。\n';

describe('the server over its protocol', () => {
  let server: RunningServer;
  before(async () => {
    server = await RunningServer.start({ locale: 'zh-cn', checkPage: 'command:page?{id}' });
  });
  after(async () => {
    assert.equal(await server.stop(), 0);
  });

  const at = (document: TestDocument, index = 0) => ({
    textDocument: { uri: document.uri },
    position: inside(rangeAt(document, index)),
  });
  const request = { textDocument: { uri: '' } };

  it('names the segmenter in use once in the log', () => {
    assert.equal(server.log.filter((line) => line.includes('nodejieba') || line.includes('jieba-wasm')).length, 1);
  });

  it('pulls problems and never pushes them', async () => {
    let pushed = 0;
    server.connection.onNotification(PublishDiagnosticsNotification.type, () => {
      pushed += 1;
    });
    const document = await server.open(totals);
    const [problem] = await server.diagnostics(document);
    assert.ok(problem);
    assert.equal(problem.code, 'total-mismatch');
    assert.equal(problem.source, '核稿');
    assert.match(messageOf(problem), /40/);
    assert.ok((problem.relatedInformation?.length ?? 0) >= 3);
    assert.equal(problem.codeDescription?.href, 'command:page?total-mismatch');
    assert.equal(pushed, 0);
  });

  it('answers "unchanged" for a version that it has answered', async () => {
    const { uri } = await server.open(totals);
    const ask = (previousResultId?: string) =>
      server.connection.sendRequest(DocumentDiagnosticRequest.type, {
        textDocument: { uri },
        ...(previousResultId !== undefined && { previousResultId }),
      });
    const first = await ask();
    assert.equal((await ask(first.resultId)).kind, 'unchanged');
  });

  it('colours figures, in full, in a range and as a difference', async () => {
    const document = await server.open('全年投资30亿元，增长⟦4.5%⟧。');
    const { textDocument } = { textDocument: { uri: document.uri } };
    const full = (await server.connection.sendRequest(SemanticTokensRequest.type, { textDocument })) as SemanticTokens;
    assert.deepEqual(full.data, [0, 4, 4, 2, 1, 0, 7, 4, 1, 1]);
    const range = (await server.connection.sendRequest(SemanticTokensRangeRequest.type, {
      textDocument,
      range: rangeAt(document),
    })) as SemanticTokens;
    assert.deepEqual(range.data, [0, 11, 4, 1, 1]);
    await server.replaceAll(document, 2, '全年完成投资30亿元，增长4.5%。');
    const delta = await server.connection.sendRequest(SemanticTokensDeltaRequest.type, {
      textDocument,
      previousResultId: full.resultId ?? '',
    });
    assert.ok(delta && 'edits' in delta);
    assert.deepEqual(delta.edits, [{ start: 1, deleteCount: 1, data: [6] }]);
  });

  it('tells on hover the value in full, in words, and where else the fact stands', async () => {
    const document = await server.open(repeated, 'markdown');
    const hover = await server.connection.sendRequest(HoverRequest.type, at(document));
    assert.ok(hover && MarkupContent.is(hover.contents));
    assert.match(hover.contents.value, /18,200 个/);
    assert.match(hover.contents.value, /一万八千二百个/);
    assert.match(hover.contents.value, /18,150/);
    assert.match(hover.contents.value, /\[第 9 行\]\(file:\/\/\/reports\/\d+\.markdown#L9,11\)/);
    assert.deepEqual(hover.range, rangeAt(document));
  });

  it('links the mentions of one fact', async () => {
    const document = await server.open(repeated, 'markdown');
    const highlights = await server.connection.sendRequest(DocumentHighlightRequest.type, at(document));
    assert.deepEqual(
      highlights?.map(({ range }) => range),
      document.ranges,
    );
    const references = await server.connection.sendRequest(ReferencesRequest.type, {
      ...at(document, 1),
      context: { includeDeclaration: true },
    });
    assert.deepEqual(
      references?.map(({ range }) => range),
      document.ranges,
    );
  });

  it('renames a figure at every mention, each in its own magnitude', async () => {
    const document = await server.open(repeated, 'markdown');
    const prepared = await server.connection.sendRequest(PrepareRenameRequest.type, at(document));
    assert.deepEqual(prepared, { range: rangeAt(document), placeholder: '1.82万个' });
    const edit = await server.connection.sendRequest(RenameRequest.type, { ...at(document), newName: '1.93万个' });
    const text = TextDocument.applyEdits(document.document, edit?.changes?.[document.uri] ?? []);
    assert.ok(text.includes('阅览室1.93万个'), text);
    assert.ok(text.includes('阅览室19300个'), text);
  });

  it('refuses a new value that is none, in words', async () => {
    const document = await server.open(repeated, 'markdown');
    await assert.rejects(
      server.connection.sendRequest(RenameRequest.type, { ...at(document), newName: '很多' }),
      /请输入一个数值/,
    );
  });

  it('offers no rename outside figures', async () => {
    const document = await server.open('全年⟦完成投资⟧30亿元，各项工作稳步推进，成效明显。');
    assert.equal(await server.connection.sendRequest(PrepareRenameRequest.type, at(document)), null);
  });

  it('shows sections as a tree and folds them', async () => {
    const document = await server.open(repeated, 'markdown');
    const symbols = await server.connection.sendRequest(DocumentSymbolRequest.type, {
      textDocument: { uri: document.uri },
    });
    assert.deepEqual(
      symbols?.map((symbol) => [symbol.name, 'children' in symbol ? symbol.children?.map(({ name }) => name) : []]),
      [['青石县2031年工作总结', ['一、主要成效', '二、经验做法']]],
    );
    const folds = await server.connection.sendRequest(FoldingRangeRequest.type, {
      textDocument: { uri: document.uri },
    });
    assert.deepEqual(
      folds?.map(({ startLine, endLine }) => [startLine, endLine]),
      [
        [2, 4],
        [6, 8],
      ],
    );
  });

  const actionsAt = async (document: TestDocument, only?: string[]): Promise<CodeAction[]> => {
    const diagnostics = [...(await server.diagnostics(document))];
    const actions = await server.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: document.uri },
      range: rangeAt(document),
      context: { diagnostics, ...(only !== undefined && { only }) },
    });
    return (actions ?? []).filter((action): action is CodeAction => 'edit' in action);
  };
  const applied = (document: TestDocument, action: CodeAction | undefined): string =>
    TextDocument.applyEdits(document.document, action?.edit?.changes?.[document.uri] ?? []);

  it('offers the fix first and names the problem that it solves', async () => {
    const document = await server.open('全年组织各类业务培训⟦，，⟧基层人员能力明显提高。');
    const [first] = await actionsAt(document);
    assert.equal(first?.isPreferred, true);
    assert.equal(first.diagnostics?.[0]?.code, 'repeated-mark');
    assert.equal(applied(document, first), '全年组织各类业务培训，基层人员能力明显提高。');
  });

  it('fixes all of one kind, and everything when asked for fixAll', async () => {
    const document = await server.open('全年组织业务培训⟦，，⟧人员能力提高。\n各单位加强督促检查，，确保按期完成。');
    const alike = (await actionsAt(document)).find(({ title }) => title.includes('2 处同类'));
    const fixed = '全年组织业务培训，人员能力提高。\n各单位加强督促检查，确保按期完成。';
    assert.equal(applied(document, alike), fixed);
    const all = await actionsAt(document, ['source.fixAll']);
    assert.deepEqual(
      all.map(({ kind }) => kind),
      ['source.fixAll.hegao'],
    );
    assert.equal(applied(document, all[0]), fixed);
  });

  it('ignores by comment, after which the problem is gone', async () => {
    for (const scope of ['在此处忽略', '在全文忽略']) {
      const document = await server.open(totals.replaceAll('。', '。\n'));
      const action = (await actionsAt(document)).find(({ title }) => title.startsWith(scope));
      const ignored = await server.open(applied(document, action));
      assert.deepEqual(await server.diagnostics(ignored), [], ignored.text);
    }
  });

  it('completes a snippet in the middle of a Chinese sentence', async () => {
    const document = await server.open('各有关单位要认真总结⟦ndhg⟧并按时报送。');
    const { start, end } = rangeAt(document);
    const list = (await server.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri: document.uri },
      position: end,
    })) as CompletionList;
    const [item] = list.items;
    assert.ok(item);
    assert.match(item.label, /年度回顾/);
    assert.match(item.filterText ?? '', /^ndhg/);
    assert.ok(item.textEdit && 'range' in item.textEdit);
    assert.deepEqual(item.textEdit.range, { start, end });
    assert.match(item.textEdit.newText, /\$\{1/);
  });

  it('offers snippets in a Markdown file that is still empty', async () => {
    const { uri } = await server.open('', 'markdown');
    const list = (await server.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri },
      position: { line: 0, character: 0 },
    })) as CompletionList;
    assert.ok(list.items.length > 10);
  });

  it('lists figures, snippets and a summary for the client', async () => {
    const document = await server.open(totals);
    const { uri } = document;
    const rows: readonly FigureRow[] = await server.connection.sendRequest(figuresMethod, { uri });
    assert.deepEqual(
      rows.map(({ text, value, findings }) => [text, value, findings.length]),
      [
        ['40个', '40 个', 1],
        ['12个', '12 个', 0],
        ['14个', '14 个', 0],
        ['18个', '18 个', 0],
      ],
    );
    const summary: ReportSummary = await server.connection.sendRequest(checkMethod, { uri });
    const coverage = { claims: 4, agreed: 0, contradicted: 4, undecided: 0, unchecked: 0 };
    assert.deepEqual(summary, { uri, figures: 4, coverage, findings: 1, characters: 32 });
    const position = { line: 0, character: 0 };
    const choices: readonly SnippetChoice[] = await server.connection.sendRequest(snippetsMethod, { uri, position });
    assert.ok(choices.some(({ prefix }) => prefix === 'ndhg'));
  });

  it('exports figures as CSV and XLSX and the review as HTML', async () => {
    const { uri } = await server.open(totals);
    const bytesOf = async (format: string): Promise<Buffer> => {
      const file: ExportedFile = await server.connection.sendRequest(exportMethod, { uri, format });
      return Buffer.from(file.base64, 'base64');
    };
    assert.match((await bytesOf('csv')).toString('utf8'), /^\ufeff文件,[\s\S]*40个/);
    assert.match((await bytesOf('html')).toString('utf8'), /^<!DOCTYPE html>[\s\S]*40个/);
    assert.equal((await bytesOf('xlsx')).subarray(0, 2).toString('latin1'), 'PK');
  });

  it('leaves English notes alone', async () => {
    const document = await server.open('A total of 46: 12, 14 and 18,, done. The the end.', 'markdown');
    assert.deepEqual(await server.diagnostics(document), []);
    const hover = await server.connection.sendRequest(HoverRequest.type, {
      ...request,
      textDocument: { uri: document.uri },
      position: { line: 0, character: 12 },
    });
    assert.equal(hover, null);
  });
});
