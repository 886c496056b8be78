import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { laterPackages, packageFile } from '../../scripts/laterPackages.mjs';

const root = join(import.meta.dirname, '../..');
const sources = join(root, 'server/src');

/** What a source imports of a package, types left out. */
function namesImported(source: string): readonly (readonly [name: string, imported: string])[] {
  const statements = source.matchAll(/^import (?!type )(?:(\w+)(?:, )?)?(?:\{([^}]*)\})? ?from '([^'.][^']*)';$/gm);
  return [...statements].flatMap(([, whole, names = '', name = '']) => [
    ...(whole === undefined ? [] : [[name, 'default'] as const]),
    ...names
      .split(',')
      .map((each) => each.trim().split(' as ')[0] ?? '')
      .filter((each) => each !== '' && !each.startsWith('type '))
      .map((each) => [name, each] as const),
  ]);
}

describe('packages that are loaded later', () => {
  const imported = readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => namesImported(readFileSync(join(sources, path), 'utf8')));

  it('hold all that the sources import of them', () => {
    const missing = imported.filter(([name, each]) => laterPackages[name]?.includes(each) === false);
    assert.deepEqual(missing, []);
  });

  it('are all in use', () => {
    const used = new Set([...imported.map(([name]) => name), 'read-excel-file/universal']);
    assert.deepEqual(
      Object.keys(laterPackages).filter((name) => !used.has(name)),
      [],
    );
  });

  it('lie in bundles that have these functions', () => {
    const require = createRequire(join(root, 'dist/server.js'));
    for (const [name, names] of Object.entries(laterPackages)) {
      const bundle = require(`./${packageFile(name)}`) as Readonly<Record<string, unknown>>;
      assert.deepEqual(
        names.filter((each) => bundle[each] === undefined),
        [],
        name,
      );
    }
  });
});
