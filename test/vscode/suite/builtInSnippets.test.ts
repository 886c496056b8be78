import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'jsonc-parser';
import * as vscode from 'vscode';
import { waitFor } from '../harness/waitFor';
import { extensionId, showDocument } from './documents';

interface BuiltIn {
  readonly name: string;
  readonly prefix: string;
  readonly body: string;
}

/** What the variables are in a report of 2031, written by a unit that nobody has set. */
const values: Readonly<Record<string, string>> = {
  REPORT_YEAR: '2031',
  REPORT_LAST_YEAR: '2030',
  REPORT_NEXT_YEAR: '2032',
  FIVE_YEAR_PLAN: '十六五',
  FIVE_YEAR_PLAN_STAGE: '开局之年',
  NEXT_YEAR_FIVE_YEAR_PLAN: '十六五',
  NEXT_YEAR_FIVE_YEAR_PLAN_STAGE: '推进的重要一年',
  UNIT: '××（单位）',
  REGION: '××（地区）',
  AUTHOR: '××（姓名）',
};

/** The snippets as the files of the extension have them, read without any of its code. */
function readBuiltIn(): readonly BuiltIn[] {
  const extension = vscode.extensions.getExtension(extensionId);
  assert.ok(extension);
  const folder = join(extension.extensionPath, 'snippets');
  return readdirSync(folder).flatMap((file) => {
    const library = parse(readFileSync(join(folder, file), 'utf8')) as Readonly<
      Record<string, { readonly prefix: string; readonly body: readonly string[] }>
    >;
    return Object.entries(library).map(([name, { prefix, body }]) => ({ name, prefix, body: body.join('\n') }));
  });
}

const stop = /\$\{(\d+)(?::([^}]*)|\|([^}]*)\|)?\}|\$0/g;

/** The text that a body must give, and what stands at the tab stop that is reached first. */
function expand(body: string): { readonly text: string; readonly first: string; readonly stops: number } {
  const today = new Date();
  const date = `${today.getFullYear()}年${today.getMonth() + 1}月${today.getDate()}日`;
  const unknown = /\$\{(UNIT|REGION|AUTHOR)\}/g;
  const names = new Set([...body.matchAll(unknown)].map(([, name]) => name));
  const filled = body.replace(/\$\{([A-Z_]+)\}/g, (_whole, name: string) => values[name] ?? date);
  const shown = new Map<string, string>();
  for (const [, number = '', placeholder, choices] of filled.matchAll(stop)) {
    const text = placeholder ?? choices?.split(',')[0];
    if (text !== undefined && !shown.has(number)) shown.set(number, text);
  }
  const text = filled.replace(stop, (_whole, number: string | undefined) => shown.get(number ?? '') ?? '');
  const [name] = names;
  return {
    text,
    first: name === undefined ? (shown.get('1') ?? '') : (values[name] ?? ''),
    stops: shown.size + names.size,
  };
}

const head = '请看';
const tail = '，后面的话不动。';

interface Offer {
  readonly range: vscode.Range;
  readonly snippet: vscode.SnippetString;
}

async function offered(
  document: vscode.TextDocument,
  line: number,
  typed: string,
  name: string,
): Promise<Offer | undefined> {
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    new vscode.Position(line, head.length + typed.length),
  );
  const item = items.find(({ label }) => (typeof label === 'string' ? label : label.label) === name);
  const range = item?.range instanceof vscode.Range ? item.range : item?.range?.replacing;
  const text = item?.insertText;
  if (text === undefined || typeof text === 'string' || range === undefined) return undefined;
  return { range, snippet: text };
}

/** Inserts what was offered into a sentence that holds what was typed, and compares text and first tab stop. */
async function assertInserted(editor: vscode.TextEditor, offer: Offer, typed: string, snippet: BuiltIn): Promise<void> {
  const { document } = editor;
  const expected = expand(snippet.body);
  const numbers = [...offer.snippet.value.matchAll(/\$\{(\d+)/g)].map(([, number]) => Number(number));
  assert.equal(new Set(numbers.filter((number) => number > 0)).size, expected.stops, `tab stops of ${snippet.name}`);
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  await editor.edit((edit) => {
    edit.replace(whole, `${head}${typed}${tail}`);
  });
  await editor.insertSnippet(offer.snippet, new vscode.Range(0, head.length, 0, head.length + typed.length));
  assert.equal(document.getText(), `${head}${expected.text}${tail}`, snippet.name);
  assert.equal(document.getText(editor.selection), expected.first, `the first tab stop of ${snippet.name}`);
}

describe('built-in snippets', function () {
  this.timeout(240_000);
  const settings = () => vscode.workspace.getConfiguration('hegao.report');

  before(() => settings().update('year', 2031, vscode.ConfigurationTarget.Global));
  after(() => settings().update('year', undefined, vscode.ConfigurationTarget.Global));

  for (const extension of ['md', 'report']) {
    it(`are each found by name and by initials within a Chinese sentence, and inserted there (.${extension})`, async () => {
      const builtIn = readBuiltIn();
      assert.ok(builtIn.length >= 60, `${builtIn.length} snippets`);
      const queries = builtIn.flatMap((snippet) => [snippet.name, snippet.prefix].map((typed) => ({ snippet, typed })));
      const lines = queries.map(({ typed }) => `${head}${typed}${tail}`);
      const { document } = await showDocument(`${lines.join('\n')}\n`, extension);
      await waitFor('the year of the settings', async () => {
        const item = await offered(document, 0, queries[0]?.typed ?? '', queries[0]?.snippet.name ?? '');
        return item?.snippet.value.includes('2031');
      });
      const found = await Promise.all(
        queries.map(({ snippet, typed }, line) => offered(document, line, typed, snippet.name)),
      );
      // In a document of its own, so that the editor need not check all those lines at each insertion.
      const editor = await showDocument(tail, extension);
      for (const [line, { snippet, typed }] of queries.entries()) {
        const item = found[line];
        assert.ok(item, `${snippet.name} is offered for ${typed}`);
        assert.equal(document.getText(item.range), typed, `what ${snippet.name} replaces`);
        if (typed !== snippet.prefix) await assertInserted(editor, item, typed, snippet);
      }
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });
  }
});
