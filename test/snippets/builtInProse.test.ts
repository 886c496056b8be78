import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { analyze } from '../../server/src/analysis';
import { runChecks } from '../../server/src/checks/runChecks';
import type { DocumentKind } from '../../server/src/parse/report';
import type { Segmenter } from '../../server/src/segment/segmenter';
import { type BodyNode, parseBody, writeBody } from '../../server/src/snippets/body';
import { mergeLibraries } from '../../server/src/snippets/mergeLibraries';
import { parseLibrary } from '../../server/src/snippets/parseLibrary';
import { previewSnippet } from '../../server/src/snippets/variables';
import { loadTestSegmenter } from '../helpers/segmenter';

const folder = join(import.meta.dirname, '../../snippets');
const libraries = readdirSync(folder).map((name) => parseLibrary(readFileSync(join(folder, name), 'utf8'), name));
const context = {
  now: new Date(2031, 10, 21),
  names: { unit: '青石县文化局', region: '青石县', author: '林远' },
};
/** More choices than any tab stop has would show the first ones again. */
const mostChoices = 8;

/** The text of a body when at each tab stop the choice of this number is taken; wrapped around where there are fewer. */
function chosen(body: string, number: number): string {
  const take = (node: BodyNode): BodyNode => {
    if (node.type !== 'tabStop' || !node.choices) return node;
    const text = node.choices[number % node.choices.length] ?? '';
    return { ...node, choices: [text] };
  };
  return previewSnippet(writeBody(parseBody(body).map(take)), context);
}

/** A fragment that is to stand within a sentence, made one. */
function asSentence(text: string): string {
  return /[。！|]\s*$|\n/.test(text) ? text : `${text}。`;
}

describe('prose of the built-in snippets', function () {
  this.timeout(20_000);
  let segmenter: Segmenter | undefined;
  before(async () => {
    segmenter = await loadTestSegmenter();
  });

  for (const snippet of mergeLibraries(libraries)) {
    it(`${snippet.name} has nothing to find but what is to be filled in`, () => {
      const texts = new Set(Array.from({ length: mostChoices }, (_none, at) => chosen(snippet.body, at)));
      for (const [at, text] of [...texts].entries()) {
        const kinds: readonly DocumentKind[] = at === 0 ? ['plain', 'markdown'] : ['plain'];
        for (const kind of kinds) {
          const { findings } = runChecks(analyze(asSentence(text), kind, segmenter), undefined, segmenter);
          const others = findings.filter(({ check }) => check !== 'unfilled-placeholder');
          assert.deepEqual(
            others.map(({ check, span, message }) => [check, asSentence(text).slice(span.start, span.end), message.en]),
            [],
            text,
          );
          if (text.includes('××')) assert.ok(findings.length > 0, `what is left unfilled is found: ${text}`);
        }
      }
    });
  }
});
