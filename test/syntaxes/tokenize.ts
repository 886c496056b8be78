import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { OnigScanner, OnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, Registry, parseRawGrammar } from 'vscode-textmate';

const require = createRequire(import.meta.url);
export const root = join(import.meta.dirname, '../..');

/** Files of the grammars by scope name. The host grammar stands in for VS Code's own Markdown grammar. */
const grammarFiles: Readonly<Record<string, string>> = {
  'text.work-report': join(root, 'syntaxes/work-report.tmLanguage.json'),
  'markdown.work-report.injection': join(root, 'syntaxes/markdown-injection.tmLanguage.json'),
  'text.html.markdown': join(root, 'test/syntaxes/fixtures/markdown-host.tmLanguage.json'),
};

async function makeRegistry(): Promise<Registry> {
  const wasm = await readFile(require.resolve('vscode-oniguruma/release/onig.wasm'));
  await loadWASM(wasm);
  return new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new OnigScanner(patterns),
      createOnigString: (text) => new OnigString(text),
    }),
    loadGrammar: async (scopeName) => {
      const file = grammarFiles[scopeName];
      return file === undefined ? null : parseRawGrammar(await readFile(file, 'utf8'), file);
    },
    getInjections: (scopeName) => (scopeName === 'text.html.markdown' ? ['markdown.work-report.injection'] : undefined),
  });
}

let registry: Promise<Registry> | undefined;

/** A stretch of a line with the scopes that it carries, outermost first and without the grammar's own. */
export interface ScopedText {
  readonly text: string;
  readonly scopes: readonly string[];
}

/** Cuts each line into scoped stretches, as the editor does. */
export async function tokenize(
  scopeName: string,
  lines: readonly string[],
): Promise<readonly (readonly ScopedText[])[]> {
  registry ??= makeRegistry();
  const grammar = await (await registry).loadGrammar(scopeName);
  if (grammar === null) throw new Error(`There is no grammar ${scopeName}.`);
  let state = INITIAL;
  return lines.map((line) => {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    return result.tokens
      .map((token) => ({ text: line.slice(token.startIndex, token.endIndex), scopes: token.scopes.slice(1) }))
      .filter((token) => token.text !== '');
  });
}
