import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseBody, walkBody } from '../../server/src/snippets/body';
import { mergeLibraries } from '../../server/src/snippets/mergeLibraries';
import { parseLibrary } from '../../server/src/snippets/parseLibrary';
import { pinyinKeys } from '../../server/src/snippets/pinyin';
import { ownVariables, previewSnippet } from '../../server/src/snippets/variables';

const folder = join(import.meta.dirname, '../../snippets');
const libraries = readdirSync(folder).map((name) => parseLibrary(readFileSync(join(folder, name), 'utf8'), name));
const context = { now: new Date(2026, 10, 21) };

describe('built-in snippets', () => {
  it('parse without a problem, and no library replaces a snippet of another', () => {
    assert.deepEqual(
      libraries.flatMap(({ problems }) => problems),
      [],
    );
    assert.equal(mergeLibraries(libraries).length, libraries.flatMap(({ snippets }) => snippets).length);
  });

  it('hold the sections of an annual report', () => {
    const byPrefix = new Map(mergeLibraries(libraries).map((snippet) => [snippet.prefixes[0], snippet.name]));
    assert.equal(byPrefix.get('ndhg'), '年度回顾');
    assert.equal(byPrefix.get('mnjh'), '明年计划');
  });

  for (const snippet of mergeLibraries(libraries)) {
    it(snippet.name, () => {
      assert.deepEqual(snippet.prefixes, [pinyinKeys(snippet.name, snippet.pinyin).initials], 'typed by its initials');
      assert.ok(snippet.description !== undefined, 'is described');
      const nodes = [...walkBody(parseBody(snippet.body))];
      const stops = nodes.filter((node) => node.type === 'tabStop');
      assert.ok(
        stops.some(({ number }) => number > 0),
        'has tab stops',
      );
      assert.ok(snippet.body.endsWith('$0'), 'ends with the last tab stop');
      const defined = new Set(stops.filter((stop) => stop.choices ?? stop.placeholder).map(({ number }) => number));
      assert.deepEqual(
        [...new Set(stops.map(({ number }) => number))].filter((n) => n > 0 && !defined.has(n)),
        [],
        'defines each',
      );
      for (const { placeholder } of stops) {
        const [text] = placeholder ?? [];
        if (text) assert.ok(text.type === 'text' && text.text.startsWith('××'), 'shows what is left unfilled');
      }
      const known = ownVariables();
      for (const node of nodes) if (node.type === 'variable') assert.ok(known.includes(node.name), node.name);
      assert.doesNotMatch(previewSnippet(snippet.body, context), /[$\\{}]/);
    });
  }
});
