import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { analyze, type Analysis } from '../../server/src/analysis';
import { domainDictionary } from '../../server/src/segment/domainDictionary';
import { jiebaWasmSegmenter, type JiebaWasmModule } from '../../server/src/segment/jiebaWasm';
import type { Segmenter } from '../../server/src/segment/segmenter';
import { loadTestSegmenter } from '../helpers/segmenter';

const require = createRequire(__filename);
const samples = join(__dirname, '../../samples');

/** What must not depend on the engine: which figures there are, what they claim, and which disagree. */
function outcome({ figures }: Analysis): unknown {
  return {
    figures: figures.figures.map(({ text, span, status }) => [text, span.start, status]),
    disagree: figures.disagreements.map(({ figure, others, slip }) => [figure, others, slip]),
  };
}

describe('figures with either engine', () => {
  let native: Segmenter;
  let wasm: Segmenter;

  before(async () => {
    const loaded = await loadTestSegmenter();
    assert.equal(loaded?.name, 'nodejieba');
    native = loaded;
    wasm = jiebaWasmSegmenter(require('jieba-wasm') as JiebaWasmModule, domainDictionary);
  });

  for (const file of readdirSync(samples)) {
    it(`are the same in ${file}`, () => {
      const text = readFileSync(join(samples, file), 'utf8');
      const kind = file.endsWith('.md') ? 'markdown' : 'plain';
      assert.deepEqual(outcome(analyze(text, kind, wasm)), outcome(analyze(text, kind, native)));
    });
  }

  it('cut words again only for the passage that changed', () => {
    let cuts = 0;
    const counting: Segmenter = {
      ...native,
      words: (text) => {
        cuts += 1;
        return native.words(text);
      },
    };
    // What has been cut before is remembered by its words, so that each passage has some of its own.
    const name = (order: number) => `${'甲乙丙丁戊己庚辛壬癸'.charAt(order % 10)}${'岭坪坝沟湾'.charAt(order / 10)}`;
    const passages = Array.from(
      { length: 50 },
      (_, order) => `第${order}项：新建${name(order)}卫生室${order + 100}个。投用${order + 90}个。`,
    );
    const read = () => outcome(analyze(passages.join('\n'), 'plain', counting));
    read();
    assert.equal(cuts, 50);
    passages[20] = '新建云坪卫生室777个。';
    read();
    assert.equal(cuts, 51);
  });
});
