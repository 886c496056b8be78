import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { waitFor } from '../harness/waitFor';
import { rangeOf, speak, workspaceFolder } from './documents';
import { plantedDefects, plantedReport } from './plantedReport';

/** What the list of findings hands to its commands, as far as they use it. */
interface ListedFinding {
  readonly uri: vscode.Uri;
  readonly row: { readonly check: string; readonly key: string; readonly text: string };
}

interface Entry {
  readonly state: string;
  readonly check: string;
  readonly reason?: string;
  readonly note?: string;
}

describe('deciding about findings', () => {
  const folder = vscode.Uri.joinPath(workspaceFolder(), '.hegao');
  const list = vscode.Uri.joinPath(folder, 'decisions.json');
  const report = vscode.Uri.joinPath(workspaceFolder(), '待定.md');
  const [first, second] = plantedDefects;
  let document: vscode.TextDocument;

  before(async () => {
    await speak('zh-cn');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.writeFile(report, new TextEncoder().encode(plantedReport));
    document = await vscode.workspace.openTextDocument(report);
    await vscode.window.showTextDocument(document);
    await waitFor('the problems', () => vscode.languages.getDiagnostics(report).length >= plantedDefects.length);
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(report);
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  it('confirms the one at the cursor, and reopens it', async () => {
    await putCursor(first.text);
    await waitFor('the decision', async () => {
      await vscode.commands.executeCommand('hegao.findings.confirm');
      return (await entries()).length === 1;
    });
    assert.deepEqual(
      (await entries()).map(({ state, check }) => [state, check]),
      [['confirmed', first.check]],
    );
    await waitFor('the decision to be taken back', async () => {
      await vscode.commands.executeCommand('hegao.findings.reopen');
      return (await entries()).length === 0;
    });
  });

  it('dismisses several at once, for the reason that is chosen', async () => {
    const listed = [await listedAt(first), await listedAt(second)];
    const done = vscode.commands.executeCommand('hegao.findings.dismiss', listed[0], listed);
    await acceptPickUntil(done);
    assert.deepEqual(
      (await entries()).map(({ state, check }) => `${state} ${check}`).sort(),
      listed.map(({ row }) => `dismissed ${row.check}`).sort(),
    );
    await waitFor('both to go', () => {
      const left = vscode.languages.getDiagnostics(report).map(({ code }) => codeOf(code));
      return !left.includes(first.check) && !left.includes(second.check);
    });
  });

  it('lists all decisions, and goes to the report of the one that is chosen', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await acceptPickUntil(vscode.commands.executeCommand('hegao.decisions.show'));
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), report.toString());
  });

  it('reopens several at once', async () => {
    await vscode.window.showTextDocument(document);
    const listed = (await entries()).map(listedEntry);
    await vscode.commands.executeCommand('hegao.findings.reopen', listed[0], listed);
    assert.deepEqual(await entries(), []);
    await waitFor('both to come back', () => {
      const left = vscode.languages.getDiagnostics(report).map(({ code }) => codeOf(code));
      return left.includes(first.check) && left.includes(second.check);
    });
  });

  const known = new Map<string, ListedFinding>();

  async function putCursor(text: string): Promise<void> {
    const editor = await vscode.window.showTextDocument(document);
    const { start } = problemAt(text).range;
    editor.selection = new vscode.Selection(start, start);
  }

  function problemAt(text: string): vscode.Diagnostic {
    const range = rangeOf(document, text);
    const found = vscode.languages.getDiagnostics(report).find((each) => each.range.intersection(range) !== undefined);
    assert.ok(found, text);
    return found;
  }

  /** A finding as the list has it: the quick fix that dismisses it says by what it is known again. */
  async function listedAt({ text, check }: { readonly text: string; readonly check: string }): Promise<ListedFinding> {
    const range = rangeOf(document, text);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      report,
      range,
    );
    const rows = actions
      .filter(({ command }) => command?.command === 'hegao.decide')
      .map(({ command }) => command?.arguments?.[0] as ListedFinding['row']);
    const row = rows.find((each) => each.check === check);
    assert.ok(row, `${check}: ${JSON.stringify(rows)}`);
    const listed = { uri: report, row };
    known.set(check, listed);
    return listed;
  }

  function listedEntry({ check }: Entry): ListedFinding {
    const listed = known.get(check);
    assert.ok(listed, check);
    return listed;
  }

  async function entries(): Promise<readonly Entry[]> {
    try {
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(list));
      const { decisions } = JSON.parse(text) as { readonly decisions: readonly Entry[] };
      return decisions;
    } catch {
      return [];
    }
  }
});

/** Takes the first of the choices as soon as they are there; the command ends by that. */
async function acceptPickUntil(done: Thenable<unknown>): Promise<void> {
  let ended = false;
  void done.then(() => (ended = true));
  await waitFor('the choice', async () => {
    if (!ended) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return ended;
  });
  await done;
}

function codeOf(code: vscode.Diagnostic['code']): string {
  return String(typeof code === 'object' ? code.value : code);
}
