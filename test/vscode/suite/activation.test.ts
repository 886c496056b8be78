import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { waitFor } from '../harness/waitFor';
import { extensionId, showDocument } from './documents';

describe('activation', () => {
  it('starts by itself when a Markdown report in Chinese is opened', async () => {
    await showDocument('# 青石县2031年工作总结\n\n全年完成投资30亿元。\n');
    const extension = vscode.extensions.getExtension(extensionId);
    assert.ok(extension, 'the extension is not installed');
    await waitFor('the extension to be active', () => extension.isActive);
  });

  it('registers every command that its manifest names', async () => {
    const extension = vscode.extensions.getExtension<unknown>(extensionId);
    assert.ok(extension);
    await extension.activate();
    const manifest = extension.packageJSON as {
      readonly contributes?: { readonly commands?: readonly { readonly command: string }[] };
    };
    const named = manifest.contributes?.commands?.map(({ command }) => command) ?? [];
    assert.ok(named.length > 0, 'the manifest names no command');
    const known = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(
      named.filter((command) => !known.has(command)),
      [],
    );
  });
});
