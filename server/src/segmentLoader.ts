import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { domainDictionary } from './segment/domainDictionary';
import { jiebaWasmSegmenter, type JiebaWasmModule } from './segment/jiebaWasm';
import { nodejiebaSegmenter, type NodejiebaModule } from './segment/nodejieba';
import type { Segmenter } from './segment/segmenter';
import type { Message } from './text/locale';

/** The native module as it is in its `.node` file: dictionaries in the order of the C++ constructor. */
interface NativeNodejieba extends NodejiebaModule {
  load(dict: string, hmmDict: string, userDict: string, idfDict: string, stopWordDict: string): unknown;
}

interface NodejiebaPackage extends NodejiebaModule {
  load(): void;
}

export interface LoadedSegmenter {
  /** Absent when neither engine loads: figures are then found, but what they count is not read. */
  readonly segmenter?: Segmenter;
  /** Which engine is in use and why a better one is not, for the log. */
  readonly message: Message;
}

/**
 * Loads the word segmenter: the native one beside the bundle, else the one of node_modules, else the WebAssembly one.
 * It takes a third of a second of computing, so it starts only after the events that are waiting; it never rejects.
 * @param folder where `nodejieba.node`, `dict/` and `jieba_rs_wasm.js` lie; for tests
 */
export async function loadSegmenter(folder = segmentFolder()): Promise<LoadedSegmenter> {
  await setImmediate();
  const require = createRequire(join(folder, 'segmenter.js'));
  const failures: string[] = [];
  for (const load of [nativeBeside, nativePackage, wasmBeside, wasmPackage]) {
    try {
      const segmenter = load(require, folder);
      return { segmenter, message: inUse(segmenter, failures) };
    } catch (error) {
      failures.push(firstLine(error));
    }
  }
  return { message: noneInUse(failures) };
}

/** dist/segment, both from the bundle in dist/ and from the sources in server/src/. */
function segmentFolder(): string {
  const beside = join(__dirname, 'segment');
  return existsSync(join(beside, 'dict')) ? beside : join(__dirname, '../../dist/segment');
}

type Load = (require: NodeJS.Require, folder: string) => Segmenter;

const nativeBeside: Load = (require, folder) => {
  const module = require(join(folder, 'nodejieba.node')) as NativeNodejieba;
  const dictionary = (name: string): string => {
    const path = join(folder, 'dict', name);
    // The native module ends the whole process when a dictionary is missing.
    if (!existsSync(path)) throw new Error(`${path} is missing`);
    return path;
  };
  module.load(
    dictionary('jieba.dict.utf8'),
    dictionary('hmm_model.utf8'),
    dictionary('user.dict.utf8'),
    dictionary('idf.utf8'),
    dictionary('stop_words.utf8'),
  );
  return nodejiebaSegmenter(module, domainDictionary);
};

const nativePackage: Load = (require) => {
  const module = require('nodejieba') as NodejiebaPackage;
  module.load();
  return nodejiebaSegmenter(module, domainDictionary);
};

const wasmBeside: Load = (require, folder) =>
  jiebaWasmSegmenter(require(join(folder, 'jieba_rs_wasm.js')) as JiebaWasmModule, domainDictionary);

const wasmPackage: Load = (require) => jiebaWasmSegmenter(require('jieba-wasm') as JiebaWasmModule, domainDictionary);

function inUse({ name }: Segmenter, failures: readonly string[]): Message {
  if (name === 'nodejieba') return { 'zh-cn': '分词：nodejieba。', en: 'Word segmenter: nodejieba.' };
  const why = failures.join('; ');
  return {
    'zh-cn': `分词：jieba-wasm（nodejieba 不能加载：${why}）。`,
    en: `Word segmenter: jieba-wasm (nodejieba does not load: ${why}).`,
  };
}

function noneInUse(failures: readonly string[]): Message {
  const why = failures.join('; ');
  return {
    'zh-cn': `没有可用的分词组件，数字的指标无法识别：${why}`,
    en: `No word segmenter loads, so what figures count cannot be read: ${why}`,
  };
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n', 1)[0] ?? text;
}
