/** The product as suites use it: the bundle of product.ts, and the native segmenter, loaded. */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** @type {typeof import('./product')} */
export const product = require('../out/bench/product.cjs');

/** @type {import('nodejieba')} */
export const nodejieba = require('nodejieba');

/** Throws where the native segmenter does not load: nothing could be compared then. */
export async function loadNativeSegmenter() {
  const { segmenter } = await product.loadSegmenter();
  if (segmenter?.name !== 'nodejieba') throw new Error('The native segmenter does not load.');
  nodejieba.load();
  return segmenter;
}
