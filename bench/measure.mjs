/**
 * Measures one thing about the bundle of product.ts and prints what it found as JSON; run by run.mjs, in a process of
 * its own for each thing, as the garbage of one would be cleared away at the expense of the next.
 *
 *   node --expose-gc bench/measure.mjs reading|checking-small|checking-large|typing
 *
 * Times are CPU time of the whole process (its compiler and its garbage collector too), not time by the clock: they
 * hardly change with what else the machine is doing. What is compared takes turns, round by round.
 */
import { createRequire } from 'node:module';
import { Bench } from 'tinybench';
import { makeReport } from './makeReport.mjs';

const require = createRequire(import.meta.url);
const product = require('../out/bench/product.cjs');
const nodejieba = require('nodejieba');

const large = 1_000_000;
const small = 100_000;
const rounds = 7;
const keystrokes = 300;

const { segmenter } = await product.loadSegmenter();
if (segmenter?.name !== 'nodejieba') throw new Error('The native segmenter does not load.');
nodejieba.load();

const cpuMilliseconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/**
 * Runs each task once in every round, in turn.
 *
 * @param {Record<string, { prepare: (round: number) => unknown, run: (input: never) => unknown }>} tasks
 * @returns {Record<string, number[]>} milliseconds of each round
 */
function takeTurns(tasks, count = rounds) {
  const samples = Object.fromEntries(Object.keys(tasks).map((name) => [name, []]));
  // The first round, in which everything is compiled, is not counted.
  for (let round = 0; round <= count; round += 1) {
    const bench = new Bench({
      iterations: 1,
      time: 0,
      warmup: false,
      retainSamples: true,
      throws: true,
      now: cpuMilliseconds,
    });
    for (const [name, { prepare, run }] of Object.entries(tasks)) {
      let input;
      const beforeEach = () => {
        input = prepare(round);
        // What the others have left behind must not be cleared away at this one's expense.
        globalThis.gc();
      };
      bench.add(name, () => void run(input), { beforeEach });
    }
    bench.runSync();
    if (round > 0) for (const task of bench.tasks) samples[task.name].push(task.result.latency.samples[0]);
  }
  return samples;
}

/** Reports that no round has seen: the product remembers passages by their text. */
let seed = 0;
let latest = { round: -1, text: '' };
function freshReport(length, round) {
  if (latest.round !== round) latest = { round, text: flat(makeReport(length, (seed += 1))) };
  return latest.text;
}

/** The same text in one piece: put together from many, it would be flattened by whoever reads it first. */
function flat(text) {
  return Buffer.from(text).toString();
}

function passOver(text) {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) sum += text.charCodeAt(at);
  return sum;
}

/** Too short to be timed once: the clock of CPU time ticks coarsely. */
const passes = 100;

function passOften(text) {
  let sum = 0;
  for (let pass = 0; pass < passes; pass += 1) sum += passOver(text);
  return sum;
}

function readFigures(text) {
  const report = product.parseReport(text, 'plain');
  return product.indexFigures(report, segmenter);
}

function check(text) {
  return product.runChecks(product.analyze(text, 'plain', segmenter), undefined, segmenter);
}

function reading() {
  const prepare = (round) => freshReport(large, round);
  return takeTurns({
    jieba: { prepare, run: (text) => nodejieba.tag(text) },
    read: { prepare, run: readFigures },
    scan: { prepare, run: (text) => product.scanQuantities(text) },
    pass: { prepare, run: passOften },
  });
}

function checking(length) {
  return takeTurns({ check: { prepare: (round) => freshReport(length, round), run: check } }).check;
}

/** One more character somewhere in a report that is open: what the server reads, and what it then shows as problems. */
function typing() {
  const document = product.TextDocument.create('file:///report', 'work-report', 0, makeReport(small, (seed += 1)));
  const cache = new product.AnalysisCache();
  cache.useSegmenter(segmenter);
  const settings = { levels: {}, options: {} };
  const times = { analysis: [], findings: [] };
  for (let stroke = 0; stroke < keystrokes + 20; stroke += 1) {
    const at = document.positionAt((stroke * 7919) % small);
    product.TextDocument.update(document, [{ range: { start: at, end: at }, text: '新' }], stroke + 1);
    const start = cpuMilliseconds();
    cache.analysisOf(document);
    const read = cpuMilliseconds();
    cache.checksOf(document, settings);
    if (stroke < 20) continue;
    times.analysis.push(read - start);
    times.findings.push(cpuMilliseconds() - read);
  }
  return times;
}

const things = {
  reading: () => {
    const samples = reading();
    const { figures } = product.indexFigures(product.parseReport(makeReport(large, 1), 'plain'));
    return {
      rounds,
      large,
      small,
      figures: figures.length,
      ...samples,
      pass: samples.pass.map((time) => time / passes),
    };
  },
  'checking-small': () => checking(small),
  'checking-large': () => checking(large),
  typing,
};
process.stdout.write(JSON.stringify(things[process.argv[2]]()));
