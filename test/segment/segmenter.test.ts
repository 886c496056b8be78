import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { alignWords } from '../../server/src/segment/alignWords';
import { domainDictionary } from '../../server/src/segment/domainDictionary';
import { jiebaWasmSegmenter, type JiebaWasmModule } from '../../server/src/segment/jiebaWasm';
import { tokensOf, Word, type Segmenter } from '../../server/src/segment/segmenter';
import { loadSegmenter } from '../../server/src/segmentLoader';

const require = createRequire(__filename);
const words = (segmenter: Segmenter, text: string): string =>
  segmenter
    .tag(text)
    .map(({ word }) => word)
    .join('|');

describe('segmenter', () => {
  let native: Segmenter;
  let wasm: Segmenter;

  before(async () => {
    const loaded = await loadSegmenter();
    assert.ok(loaded.segmenter);
    native = loaded.segmenter;
    wasm = jiebaWasmSegmenter(require('jieba-wasm') as JiebaWasmModule, domainDictionary);
  });

  it('uses the native engine and says so', async () => {
    const { segmenter, message } = await loadSegmenter();
    assert.equal(segmenter?.name, 'nodejieba');
    assert.match(message['zh-cn'], /nodejieba/);
  });

  it('keeps the words of the field whole in both engines', () => {
    for (const segmenter of [native, wasm]) {
      assert.equal(words(segmenter, '紧密型医共体'), '紧密型医共体', segmenter.name);
      assert.equal(words(segmenter, '高企'), '高企', segmenter.name);
      assert.equal(words(segmenter, '社会消费品零售总额增长'), '社会消费品零售总额|增长', segmenter.name);
    }
  });

  it('would cut them apart without the domain dictionary', () => {
    // A word that no other test adds: the engines keep what they were given once.
    assert.notEqual(words(wasm, '云岭药柜站点'), '云岭药柜|站点');
    const taught = jiebaWasmSegmenter(require('jieba-wasm') as JiebaWasmModule, [{ word: '云岭药柜', tag: 'n' }]);
    assert.equal(words(taught, '云岭药柜站点'), '云岭药柜|站点');
  });

  it('gives gapless tokens that slice back to their words, whatever the text', () => {
    for (const segmenter of [native, wasm]) {
      fc.assert(
        fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (noise) => {
          const text = `新建${noise}卫生室😀${noise}`;
          let at = 0;
          for (const token of segmenter.tag(text)) {
            assert.equal(token.start, at);
            assert.equal(text.slice(token.start, token.end), token.word);
            at = token.end;
          }
          assert.equal(at, text.length);
        }),
        { numRuns: 60 },
      );
    }
  });

  it('bridges what an engine could not read', () => {
    const words = alignWords('甲\ud800乙', ['甲', '\ufffd', '乙'], (word) => new Word(word, 'n'));
    assert.deepEqual(tokensOf(words), [
      { start: 0, end: 1, word: '甲', tag: 'n' },
      { start: 1, end: 2, word: '\ud800', tag: 'x' },
      { start: 2, end: 3, word: '乙', tag: 'n' },
    ]);
  });

  it('gives a word one object wherever it stands', () => {
    for (const segmenter of [native, wasm]) {
      const [first, , second] = segmenter.words('卫生室，卫生室');
      assert.equal(first?.text, '卫生室', segmenter.name);
      assert.equal(first, second, segmenter.name);
      assert.equal(segmenter.words('新建卫生室').at(-1), first, segmenter.name);
    }
  });
});

describe('segmenter without its native module', () => {
  const folder = (): string => mkdtempSync(join(tmpdir(), 'hegao-segment-'));

  it('falls back to WebAssembly and says why', async () => {
    const alone = folder();
    const wasmPackage = dirname(require.resolve('jieba-wasm'));
    for (const name of ['jieba_rs_wasm.js', 'jieba_rs_wasm_bg.wasm'])
      copyFileSync(join(wasmPackage, name), join(alone, name));
    const { segmenter, message } = await loadSegmenter(alone);
    assert.equal(segmenter?.name, 'jieba-wasm');
    assert.match(message['zh-cn'], /nodejieba 不能加载：.*nodejieba\.node/);
    assert.match(message.en, /nodejieba does not load: .*nodejieba\.node/);
  });

  it('goes without words when no engine loads, and says so', async () => {
    const { segmenter, message } = await loadSegmenter(folder());
    assert.equal(segmenter, undefined);
    assert.match(message['zh-cn'], /没有可用的分词组件/);
  });
});
