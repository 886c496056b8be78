import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { waitFor } from '../harness/waitFor';
import { answering } from './answers';
import { showDocument, speak, workspaceFolder } from './documents';
import { plantedReport } from './plantedReport';

describe('the list of figures', () => {
  before(async () => {
    await speak('zh-cn');
    await showDocument(plantedReport);
    await vscode.commands.executeCommand('hegao.figures.focus');
    await waitFor('the figures', async () => (await listed()).length === 8);
  });

  after(() => vscode.commands.executeCommand('hegao.figures.clearFilter'));

  it('is copied as a table, in the order of the text', async () => {
    assert.deepEqual(await listed(), ['40个', '12个', '14个', '18个', '1.2万册', '1.8万册', '50%', '103%']);
  });

  it('shows those with problems alone, those with some words, and all again', async () => {
    await vscode.commands.executeCommand('hegao.figures.problemsOnly');
    assert.deepEqual(await listed(), ['40个', '103%']);
    await vscode.commands.executeCommand('hegao.figures.clearFilter');
    await answering({ lines: ['册'] }, () => vscode.commands.executeCommand('hegao.figures.filter'));
    assert.deepEqual(await listed(), ['1.2万册', '1.8万册']);
    await vscode.commands.executeCommand('hegao.figures.clearFilter');
    assert.equal((await listed()).length, 8);
  });

  it('is written to files for spreadsheets, and the report to a page', async () => {
    const written = async (command: string, name: string): Promise<Buffer> => {
      const target = vscode.Uri.joinPath(workspaceFolder(), name);
      const messages = await answering({ saved: [target] }, () => vscode.commands.executeCommand(command));
      assert.ok(messages.join().includes(target.fsPath), messages.join());
      const bytes = Buffer.from(await vscode.workspace.fs.readFile(target));
      await vscode.workspace.fs.delete(target);
      return bytes;
    };
    const csv = (await written('hegao.figures.exportCsv', '数字.csv')).toString('utf8');
    assert.match(csv, /1\.8万册/);
    const workbook = await written('hegao.figures.exportXlsx', '数字.xlsx');
    assert.equal(workbook.subarray(0, 4).toString('latin1'), 'PK\u0003\u0004');
    const page = (await written('hegao.exportReview', '核对.html')).toString('utf8');
    assert.match(page, /^<!DOCTYPE html>[\s\S]*阅览室覆盖率[\s\S]*<\/html>\n$/);
  });
});

/** The figures that the list shows, as its copy has them. */
async function listed(): Promise<readonly string[]> {
  await vscode.env.clipboard.writeText('');
  await answering({}, () => vscode.commands.executeCommand('hegao.figures.copyTable'));
  const [, ...rows] = (await vscode.env.clipboard.readText()).split(/\r?\n/);
  return rows.flatMap((row) => row.split('\t')[2] ?? []);
}
