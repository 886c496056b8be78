import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { staleFiles } from '../../scripts/manifest';
import { tokenModifiers, tokenTypes } from '../../server/src/features/semanticTokens';

const root = join(import.meta.dirname, '../..');

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly icon?: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string }[]>>;
    readonly semanticTokenTypes: readonly { readonly id: string }[];
    readonly semanticTokenModifiers: readonly { readonly id: string }[];
    readonly languages: readonly { readonly configuration?: string }[];
    readonly grammars: readonly { readonly path: string }[];
    readonly jsonValidation: readonly { readonly url: string }[];
    readonly viewsContainers: Readonly<Record<string, readonly { readonly icon: string }[]>>;
  };
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

function readNames(file: string): Readonly<Record<string, string>> {
  return JSON.parse(read(file)) as Readonly<Record<string, string>>;
}

describe('the manifest', () => {
  const text = read('package.json');
  const { contributes } = JSON.parse(text) as Manifest;

  it('says what the registry of checks says (else: npm run manifest)', () => {
    assert.deepEqual(staleFiles(), []);
  });

  it('has every text in both languages, and no text too many', () => {
    const used = [...new Set([...text.matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key))].sort();
    for (const file of ['package.nls.json', 'package.nls.zh-cn.json']) {
      assert.deepEqual(Object.keys(readNames(file)).sort(), used, file);
    }
    for (const [key, chinese] of Object.entries(readNames('package.nls.zh-cn.json'))) {
      assert.match(chinese, /\p{Script=Han}/u, key);
    }
  });

  it('names the token types and modifiers of the server', () => {
    assert.deepEqual(
      contributes.semanticTokenTypes.map(({ id }) => id),
      [...tokenTypes],
    );
    assert.deepEqual(
      contributes.semanticTokenModifiers.map(({ id }) => id),
      [...tokenModifiers],
    );
  });

  it('puts only commands into menus that exist', () => {
    const known = new Set(contributes.commands.map(({ command }) => command));
    const used = Object.values(contributes.menus).flatMap((items) => items.map(({ command }) => command));
    assert.deepEqual(
      used.filter((command) => !known.has(command)),
      [],
    );
  });

  it('names no command that no test runs in the editor', () => {
    const folders = ['test/vscode/suite', 'test/vsix'];
    const tests = folders.flatMap((folder) => readdirSync(join(root, folder)).map((name) => read(`${folder}/${name}`)));
    const source = tests.join('\n');
    const titles = readNames('package.nls.json');
    const isRun = ({ command, title }: { readonly command: string; readonly title: string }): boolean =>
      // By its name, with or without what all have in common, or by its title as a person finds it.
      [command, command.replace('hegao.', ''), titles[title.slice(1, -1)] ?? ''].some((name) =>
        new RegExp(`\\(\\s*'${escape(name)}'`).test(source),
      );
    assert.deepEqual(
      contributes.commands.filter((each) => !isRun(each)).map(({ command }) => command),
      [],
    );
  });

  it('names only files that are there', () => {
    const files = [
      ...contributes.languages.flatMap(({ configuration }) => configuration ?? []),
      ...contributes.grammars.map(({ path }) => path),
      ...contributes.jsonValidation.map(({ url }) => url),
      ...Object.values(contributes.viewsContainers).flatMap((containers) => containers.map(({ icon }) => icon)),
    ];
    assert.deepEqual(
      files.filter((file) => !existsSync(join(root, file))),
      [],
    );
  });
});

/** The text as a pattern that finds it. */
function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
