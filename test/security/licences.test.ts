import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
/** Licences that ask for nothing but to be named. */
const permissive = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'BlueOak-1.0.0',
  'Unlicense',
]);

interface Locked {
  readonly packages: Readonly<
    Record<string, { readonly dev?: boolean; readonly license?: string; readonly version?: string }>
  >;
}

describe('what the product is built from', () => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Locked;
  const shipped = Object.entries(packages).filter(
    ([path, { dev }]) => path.startsWith('node_modules/') && dev !== true,
  );

  it('is of permissive licences', () => {
    assert.ok(shipped.length > 10, `only ${shipped.length} packages`);
    const others = shipped.filter(([, { license = '' }]) => {
      // Of `(MIT OR CC0-1.0)` one is enough, of `MIT AND Apache-2.0` both hold.
      const choices = license.replace(/[()]/g, '').split(' OR ');
      return !choices.some((choice) => choice.split(' AND ').every((each) => permissive.has(each)));
    });
    assert.deepEqual(
      others.map(([path, { license }]) => `${path}: ${license}`),
      [],
    );
  });

  it('is named with its licence in what is shipped', () => {
    const path = join(root, 'dist/THIRD-PARTY-NOTICES.txt');
    assert.ok(existsSync(path), `${path} is missing: npm run build makes it.`);
    const notices = readFileSync(path, 'utf8');
    for (const name of ['decimal.js', 'vscode-languageserver', 'nodejieba', 'jieba-wasm', 'yaml'])
      assert.match(notices, new RegExp(`^${name.replaceAll('.', '\\.')} \\d`, 'm'));
  });
});
