import assert from 'node:assert/strict';
import psList from 'ps-list';
import * as vscode from 'vscode';
import { waitFor } from '../harness/waitFor';
import { showDocument } from './documents';

const kills = 20;

/** The language server of this editor: the extension host, in which this runs, has started it. */
async function serverProcess(): Promise<number | undefined> {
  const processes = await psList();
  return processes.find(({ ppid, cmd }) => ppid === process.pid && cmd?.includes('server.js'))?.pid;
}

describe('a server that ends', () => {
  it(`${kills} times while somebody types is there again each time, and nothing typed is lost`, async function () {
    this.timeout(240_000);
    const editor = await showDocument('全年新建阅览室共40个，其中：东岭镇12个、西河镇14个、南坪乡18个。\n');
    const { document } = editor;
    const findings = (): readonly vscode.Diagnostic[] => vscode.languages.getDiagnostics(document.uri);
    await waitFor('the first finding', () => findings().length === 1);
    let typed = '';
    for (let kill = 0; kill < kills; kill += 1) {
      const running = await waitForServer();
      const character = String.fromCharCode('甲'.charCodeAt(0) + kill);
      typed += character;
      await editor.edit((edit) => edit.insert(document.positionAt(document.getText().length), character));
      process.kill(running, 'SIGKILL');
      await waitFor('another server', async () => ![undefined, running].includes(await serverProcess()));
    }
    assert.ok(document.getText().endsWith(`\n${typed}`));
    // The finding must come from the last server, which knows the text as it is now.
    await editor.edit((edit) => edit.replace(new vscode.Range(0, 8, 0, 10), '44'));
    await waitFor('the corrected sum to be seen', () => findings().length === 0);
  });

  async function waitForServer(): Promise<number> {
    let found: number | undefined;
    await waitFor('a server', async () => (found = await serverProcess()) !== undefined);
    return found ?? assert.fail();
  }
});
