/**
 * Finds similar paragraphs of the reports in a folder with the package minhash, at its defaults, and writes them as JSON
 * pairs of [file, line]: for suites/repetition.bench.mjs.
 *
 *   node bench/repetition/minhash.mjs FOLDER OUTPUT
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const { Minhash, LshIndex } = createRequire(import.meta.url)('minhash');

/** Estimated resemblance from which two paragraphs are reported; of characters in fours, as Hegao compares them. */
const leastResemblance = 0.4;
const shingleLength = 4;
const shortest = 40;

const [folder, output] = process.argv.slice(2);
const index = new LshIndex();
const paragraphs = [];
const pairs = [];
for (const file of readdirSync(folder).sort()) {
  readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .forEach((text, line) => {
      if (text.length < shortest) return;
      const hash = new Minhash();
      const bare = text.replace(/[^\p{L}\p{N}]/gu, '');
      const shingles = new Set();
      for (let at = 0; at + shingleLength <= bare.length; at += 1) shingles.add(bare.slice(at, at + shingleLength));
      for (const shingle of shingles) hash.update(shingle);
      const key = paragraphs.push({ file, line, hash }) - 1;
      index.insert(String(key), hash);
      for (const other of index.query(hash)) {
        const found = paragraphs[Number(other)];
        if (found.hash !== hash && found.hash.jaccard(hash) >= leastResemblance) {
          pairs.push([
            [found.file, found.line],
            [file, line],
          ]);
        }
      }
    });
}
writeFileSync(output, JSON.stringify(pairs));
