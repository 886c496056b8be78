import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { waitFor } from '../harness/waitFor';
import { rangeOf, showDocument } from './documents';
import { plantedReport } from './plantedReport';

/** Text and type of each semantic token, decoded from LSP's relative quintuples. */
function decode(
  document: vscode.TextDocument,
  tokens: vscode.SemanticTokens,
  legend: vscode.SemanticTokensLegend,
): string[] {
  const decoded: string[] = [];
  let [line, character] = [0, 0];
  for (let at = 0; at + 4 < tokens.data.length; at += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0] = tokens.data.slice(at, at + 5);
    character = lines === 0 ? character + characters : characters;
    line += lines;
    const text = document.getText(new vscode.Range(line, character, line, character + length));
    decoded.push(`${legend.tokenTypes[type]} ${text}`);
  }
  return decoded;
}

/** Names of the symbols and of those within them. */
function namesOf(symbols: readonly vscode.DocumentSymbol[]): string[] {
  return symbols.flatMap(({ name, children }) => [name, ...namesOf(children)]);
}

describe('reading a report', () => {
  it('colours its figures', async () => {
    const { document } = await showDocument(plantedReport);
    const tokens = await waitFor('semantic tokens', async () => {
      const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend | undefined>(
        'vscode.provideDocumentSemanticTokensLegend',
        document.uri,
      );
      const found = await vscode.commands.executeCommand<vscode.SemanticTokens | undefined>(
        'vscode.provideDocumentSemanticTokens',
        document.uri,
      );
      if (legend === undefined || found === undefined || found.data.length === 0) return undefined;
      return decode(document, found, legend);
    });
    assert.ok(tokens.includes('figure 40个'), tokens.join('\n'));
    assert.ok(tokens.includes('percentage 50%'), tokens.join('\n'));
    assert.ok(tokens.includes('date 2031年'), tokens.join('\n'));
  });

  it('explains a figure under the mouse', async () => {
    const { document } = await showDocument(plantedReport);
    const place = rangeOf(document, '1.8万册').start;
    const text = await waitFor('a hover', async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        place,
      );
      const shown = hovers.flatMap(({ contents }) =>
        contents.map((content) => (typeof content === 'string' ? content : content.value)),
      );
      return shown.length > 0 && shown.join('\n');
    });
    assert.match(text, /18,?000/);
  });

  it('tells what was verified of a figure where that is asked for', async () => {
    const settings = vscode.workspace.getConfiguration('hegao');
    await settings.update('hover.verified', true, vscode.ConfigurationTarget.Global);
    try {
      const { document } = await showDocument(plantedReport);
      const place = rangeOf(document, '50%').start;
      await waitFor('the calculation in a hover', async () => {
        const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
          'vscode.executeHoverProvider',
          document.uri,
          place,
        );
        return hovers.some(({ contents }) =>
          contents.some((content) =>
            /1\.8万册.*✓/.test((typeof content === 'string' ? content : content.value).replaceAll('\\', '')),
          ),
        );
      });
    } finally {
      await settings.update('hover.verified', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('lists its headings, in plain text too', async () => {
    const plain = '青石县2031年文化工作总结\n\n一、主要成效\n\n全年新建阅览室44个。\n\n二、存在问题\n\n人员不足。\n';
    const { document } = await showDocument(plain, 'txt');
    const names = await waitFor('symbols', async () => {
      const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      return symbols !== undefined && symbols.length > 0 && namesOf(symbols);
    });
    for (const heading of ['主要成效', '存在问题']) {
      assert.ok(
        names.some((name) => name.includes(heading)),
        names.join('\n'),
      );
    }
  });
});
