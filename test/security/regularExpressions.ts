/**
 * Prints as JSON every regular expression that the server holds: those written as literals, read from the sources, and
 * those put together at run time, caught while the modules are loaded and the samples are checked.
 *
 *   npx tsx test/security/regularExpressions.ts
 *
 * A process of its own: in one that has loaded the modules before, nothing would be caught.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

/** A regular expression and the place it is written at, `file:line`. */
export interface WrittenExpression {
  readonly source: string;
  readonly flags: string;
  readonly place: string;
}

const root = join(import.meta.dirname, '../..');

/** The literals of all sources under a folder, in the order of the files. */
function literalExpressions(folder: string): WrittenExpression[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .flatMap((name) => literalsOf(join(root, folder, name)));
}

function literalsOf(path: string): WrittenExpression[] {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: WrittenExpression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      const place = `${relative(root, path)}:${line}`;
      found.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1), place });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** What our own sources put together (`new RegExp(...)`) while `work` runs; libraries answer for themselves. */
async function composedExpressions(work: () => Promise<void>): Promise<WrittenExpression[]> {
  const found: WrittenExpression[] = [];
  const original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(original, {
    construct(target, [source, flags]: [string | RegExp, string?]) {
      const made = new target(source, flags);
      const caller = new Error().stack?.split('\n')[2] ?? '';
      const place = /((?:server|client)\/src\/[^:]+:\d+)/.exec(caller)?.[1];
      if (place !== undefined) found.push({ source: made.source, flags: made.flags, place });
      return made;
    },
  });
  try {
    await work();
  } finally {
    globalThis.RegExp = original;
  }
  return found;
}

async function checkSamples(): Promise<void> {
  const { analyze } = await import('../../server/src/analysis');
  const { runChecks } = await import('../../server/src/checks/runChecks');
  const { loadSegmenter } = await import('../../server/src/segmentLoader');
  const { segmenter } = await loadSegmenter();
  for (const name of readdirSync(join(root, 'samples')).filter((each) => /\.(?:md|txt|report)$/.test(each))) {
    const text = readFileSync(join(root, 'samples', name), 'utf8');
    runChecks(analyze(text, 'markdown', segmenter), undefined, segmenter);
  }
}

void composedExpressions(checkSamples).then((composed) => {
  const all = [...literalExpressions('server/src'), ...literalExpressions('client/src'), ...composed];
  const different = new Map(all.map((each) => [`/${each.source}/${each.flags}`, each]));
  process.stdout.write(JSON.stringify([...different.values()]));
});
