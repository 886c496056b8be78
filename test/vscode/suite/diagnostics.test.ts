import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { waitFor } from '../harness/waitFor';
import { plantedDefects, plantedReport } from './plantedReport';
import { rangeOf, showDocument, speak, workspaceFolder } from './documents';

/** Identifier of the check that a problem comes from. */
function checkOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Problems of a document, once `expected` are among them. */
function problemsOf(document: vscode.TextDocument, ...expected: readonly string[]): Promise<vscode.Diagnostic[]> {
  return waitFor(`problems of ${document.uri.path}`, () => {
    const problems = vscode.languages.getDiagnostics(document.uri);
    return expected.every((id) => problems.some((problem) => checkOf(problem) === id)) && problems;
  });
}

function planted(check: string): string {
  const defect = plantedDefects.find((each) => each.check === check);
  assert.ok(defect);
  return defect.text;
}

describe('diagnostics', () => {
  before(() => speak('zh-cn'));

  it('reports each planted defect where it stands, in Chinese', async () => {
    const { document } = await showDocument(plantedReport);
    const problems = await problemsOf(document, ...plantedDefects.map(({ check }) => check));
    for (const { check, text } of plantedDefects) {
      const problem = problems.find((each) => checkOf(each) === check);
      assert.ok(problem);
      assert.ok(rangeOf(document, text).contains(problem.range), `${check} at ${document.getText(problem.range)}`);
      assert.match(problem.message, /\p{Script=Han}/u);
      assert.equal(problem.source, '核稿');
    }
  });

  it('change their language with the setting', async () => {
    const { document } = await showDocument(plantedReport);
    const spoken = (pattern: RegExp): Promise<boolean> =>
      waitFor(`problems that match ${pattern.source}`, () => {
        const problems = vscode.languages.getDiagnostics(document.uri);
        return problems.length > 0 && problems.every(({ message }) => pattern.test(message));
      });
    await spoken(/合计|部分|连写/);
    await speak('en');
    await spoken(/\b(total|part|written)\b/i);
    await speak('zh-cn');
    await spoken(/合计|部分|连写/);
  });

  it('shows every problem once', async () => {
    const { document } = await showDocument(plantedReport);
    const problems = await problemsOf(document, ...plantedDefects.map(({ check }) => check));
    const places = problems.map(
      (problem) => `${checkOf(problem)} ${problem.range.start.line}:${problem.range.start.character}`,
    );
    assert.equal(new Set(places).size, places.length, places.join('\n'));
  });

  it('follows what is typed', async () => {
    const editor = await showDocument(plantedReport);
    await problemsOf(editor.document, 'total-mismatch');
    await editor.edit((edit) => {
      edit.replace(rangeOf(editor.document, '共40个'), '共44个');
    });
    await waitFor('the problem to go away', () =>
      vscode.languages.getDiagnostics(editor.document.uri).every((problem) => checkOf(problem) !== 'total-mismatch'),
    );
  });

  it('checks plain text as well', async () => {
    const { document } = await showDocument(plantedReport.replaceAll('#', ''), 'txt');
    await problemsOf(document, 'total-mismatch');
  });

  it('says nothing about Markdown that is not Chinese', async () => {
    const { document } = await showDocument('# Notes\n\nA total of 46: 12, 14 and 18,, done.\n');
    const { document: marker } = await showDocument(plantedReport);
    // The server answers in turn: when the later document has its problems, the earlier one would have had them too.
    await problemsOf(marker, 'total-mismatch');
    assert.deepEqual(vscode.languages.getDiagnostics(document.uri), []);
  });
});

describe('quick fixes', () => {
  before(() => speak('zh-cn'));

  it('replace a wrong form, after which the problem is gone', async () => {
    const { document } = await showDocument(plantedReport);
    const problems = await problemsOf(document, 'repeated-word');
    const problem = problems.find((each) => checkOf(each) === 'repeated-word');
    assert.ok(problem);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      problem.range,
      vscode.CodeActionKind.QuickFix.value,
      // Resolves the edits of as many actions.
      10,
    );
    const fix = actions.find(({ edit }) => edit !== undefined);
    assert.ok(fix?.edit, `offered: ${actions.map(({ title }) => title).join('、')}`);
    assert.match(fix.title, /\p{Script=Han}/u);
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.ok(!document.getText().includes(planted('repeated-word')));
    await waitFor('the problem to go away', () =>
      vscode.languages.getDiagnostics(document.uri).every((each) => checkOf(each) !== 'repeated-word'),
    );
  });

  it('write down that a problem is none, after which it is gone', async () => {
    const { document } = await showDocument(plantedReport);
    const problems = await problemsOf(document, 'share-over-whole');
    const problem = problems.find((each) => checkOf(each) === 'share-over-whole');
    assert.ok(problem);
    const action = await waitFor('the decision to be offered', async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        problem.range,
        vscode.CodeActionKind.QuickFix.value,
      );
      return actions.find(({ title }) => title === '口径不同，不再提示');
    });
    assert.ok(action.command);
    await vscode.commands.executeCommand(action.command.command, ...((action.command.arguments ?? []) as unknown[]));
    await waitFor('the problem to go away', () =>
      vscode.languages.getDiagnostics(document.uri).every((each) => checkOf(each) !== 'share-over-whole'),
    );
    const list = vscode.Uri.joinPath(workspaceFolder(), '.hegao', 'decisions.json');
    const written = new TextDecoder().decode(await vscode.workspace.fs.readFile(list));
    assert.match(written, /"check":"share-over-whole".*"reason":"other-scope"/);
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(list, '..'), { recursive: true });
  });
});
