/**
 * Checks one hostile text and prints how long that took and how much memory the process had needed in the end.
 *
 *   node bench/checkHostileText.mjs NAME plain|markdown SIZE
 */
import { hostileText } from './hostileTexts.mjs';
import { product } from './product.mjs';
import { cpuMilliseconds } from './takeTurns.mjs';

const [name, kind, size] = process.argv.slice(2);
const { segmenter } = await product.loadSegmenter();
const text = hostileText(name, Number(size));
const start = cpuMilliseconds();
const { findings, problems } = product.runChecks(product.analyze(text, kind, segmenter), undefined, segmenter);
const milliseconds = cpuMilliseconds() - start;
// In kilobytes, whatever the platform.
const bytes = process.resourceUsage().maxRSS * 1024;
const answer = { milliseconds, bytes, length: text.length, findings: findings.length, problems: problems.length };
process.stdout.write(JSON.stringify(answer));
