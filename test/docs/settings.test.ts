import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { presetNames } from '../../server/src/checks/presets';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

interface Manifest {
  readonly contributes: {
    readonly configuration: readonly { readonly properties: Readonly<Record<string, object>> }[];
  };
}

describe('the page of settings', () => {
  const page = read('docs/settings.md');

  it('names every setting, and none that there is not', () => {
    const { contributes } = JSON.parse(read('package.json')) as Manifest;
    const settings = contributes.configuration.flatMap(({ properties }) => Object.keys(properties));
    const named = [...page.matchAll(/^\| `(hegao\.[^`]+)` \|/gm)].map(([, name]) => name);
    assert.deepEqual(named.toSorted(), settings.toSorted());
  });

  it('names every preset', () => {
    for (const preset of presetNames) assert.ok(page.includes(`\`${preset}\``), preset);
  });
});

describe('links between the pages', () => {
  const pages = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.md'),
  );

  it('lead to files that are there', () => {
    const lost = pages.flatMap((page) => {
      const links = [...read(join('docs', page)).matchAll(/\]\((?!\w+:)([^)#\s]+)/g)].map(([, target]) => target ?? '');
      return links
        .filter((target) => !existsSync(join(root, 'docs', dirname(page), target)))
        .map((to) => `${page}: ${to}`);
    });
    assert.deepEqual(lost, []);
  });
});
