import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import * as vscode from 'vscode';
import { waitFor } from '../harness/waitFor';
import { showDocument } from './documents';

const kills = 20;

const run = promisify(execFile);

/** The processes that this one has started, each as `pid command`. */
async function children(): Promise<readonly string[]> {
  const parent = String(process.pid);
  const { stdout } =
    process.platform === 'win32'
      ? await run('powershell', [
          '-Command',
          `Get-CimInstance Win32_Process -Filter 'ParentProcessId=${parent}' | ForEach-Object { "$($_.ProcessId) $($_.CommandLine)" }`,
        ])
      : await run('ps', ['-A', '-o', 'ppid=,pid=,args=']);
  const lines = stdout.split('\n').map((line) => line.trim());
  if (process.platform === 'win32') return lines;
  return lines.filter((line) => line.startsWith(`${parent} `)).map((line) => line.slice(parent.length).trim());
}

/** The language server of this editor: the extension host, in which this runs, has started it. */
async function serverProcess(): Promise<number | undefined> {
  const line = (await children()).find((each) => each.includes('server.js'));
  return line === undefined ? undefined : Number.parseInt(line, 10);
}

describe('a server that ends', () => {
  it(`${kills} times while somebody types is there again each time, and nothing typed is lost`, async function () {
    this.timeout(240_000);
    const editor = await showDocument(
      [
        '全年新建阅览室共40个，其中：东岭镇12个、西河镇14个、南坪乡18个。',
        '全年新增座席共90张，其中：东岭镇20张、西河镇30张、南坪乡50张。',
        '',
      ].join('\n'),
    );
    const { document } = editor;
    const findings = (): readonly vscode.Diagnostic[] => vscode.languages.getDiagnostics(document.uri);
    await waitFor('the first findings', () => findings().length === 2);
    let typed = '';
    for (let kill = 1; kill <= kills; kill += 1) {
      process.kill(await waitFor('a server', serverProcess), 'SIGKILL');
      // Typed while there is no server: the first sum is right and wrong in turn, so that only the next server can know
      // which; the second stays wrong, as no finding at all would also be seen where there is no server.
      const character = String.fromCharCode('甲'.charCodeAt(0) + kill);
      typed += character;
      const right = kill % 2 === 1;
      await editor.edit((edit) => {
        edit.replace(new vscode.Range(0, 8, 0, 10), right ? '44' : '40');
        edit.insert(document.positionAt(document.getText().length), character);
      });
      await waitFor(`the server to be there after kill ${kill}`, () => findings().length === (right ? 1 : 2));
    }
    assert.ok(document.getText().endsWith(`\n${typed}`));
  });

  it('while it is still starting is started again', async function () {
    this.timeout(120_000);
    const editor = await showDocument('全年新建书屋共40个，其中：东岭镇12个、西河镇14个、南坪乡18个。\n');
    const findings = (): readonly vscode.Diagnostic[] => vscode.languages.getDiagnostics(editor.document.uri);
    await waitFor('the first finding', () => findings().length === 1);
    const first = await waitFor('a server', serverProcess);
    process.kill(first, 'SIGKILL');
    const second = await waitFor('the next server', async () => {
      const next = await serverProcess();
      return next === first ? undefined : next;
    });
    process.kill(second, 'SIGKILL');
    await waitFor('the finding to go with its server', () => findings().length === 0);
    await waitFor('the finding to be there again', () => findings().length === 1);
    assert.ok(![first, second, undefined].includes(await serverProcess()));
  });
});
