import type { Span } from '../text/span';
import { overlaps } from '../text/span';
import { matchesOf } from '../text/matches';
import type { Quantity } from './figure';
import { scanQuantities } from './quantities';

/**
 * A run of mask letters, with the digits in front of them: `⟦xx.x⟧万人`, `⟦20××⟧年`, `⟦XX⟧县`. It is found by its
 * shape; whether it stands for something left out is told by what stands around it.
 */
const maskRun = /(?<![\dA-Za-z_@&\\./])(?:[A-Z](?=x{2}))?\d{0,3}[xX×]+(?:[.][xX×]+)*(?![A-Za-z0-9_@\\])/g;

/** A lone letter that names something: X光, X射线, X轴. */
const namedByLetter = /^(?:光|射线|线|刀|轴|形|型|级|染色体|因子|因素|档案|波段|世代)/;

/** XX and XXX as Roman numerals, and the kinds of chromosomes. */
const notMasked = /^(?:世纪|染色体|综合征|型血)/;

/** A model is named with digit and letters: 6XX系列, 8X型. */
const modelNumber = /^\d+X+$/;
const modelWord = /^(?:系列|型|款|机型|平台)/;

/** What a masked name ends with: 省, 县, 局, 公司, 同志 … */
const nameEnding =
  /^(?:[省市州盟旗县区乡镇村屯街路局委办厅部处科室院校所站队组厂店]|公司|集团|单位|部门|企业|项目|工程|平台|中心|同志|书记|主任|局长|县长|市长|镇长|院长|校长|会议|文件|活动|行动|方案|计划|系统|大厦|广场|号)/;

/** Units that are far more often the end of a masked name: ××局, xx区. */
const placeUnit = /^[省市州县区乡镇村街路局院校]$/;

/** `长×宽×高`: the sides of a thing that is measured. */
const side = /[长宽高厚深径]/;

/** What joins two masked numbers into one: xx—xx岁, x∶x, x+x. */
const connector = /^[-—–~～∶:+/至到]$/;

const chinese = /[\u3400-\u9fff“”‘’《》〈〉（）〔〕【】、，。；：！？…—%‰℃㎡]/;

/** A run that stands for something left out, with the number that it is part of: `⟦xx.x万人⟧`. */
export interface Mask extends Span {
  /** The run alone. */
  readonly run: Span;
}

/**
 * Finds runs of x, X and × that were to be replaced: figures, dates, names. A run that is part of a number or date
 * (`⟦x月x日⟧`, `⟦xxx.x万元⟧`) is found with all of it. Multiplication signs, X光, XX世纪 and file names are left out.
 * @param text a passage's `flow.text`; spans are in it
 */
export function scanMasks(text: string): readonly Mask[] {
  if (!/[xX×]/.test(text)) return [];
  const runs = matchesOf(text, maskRun).map(({ index, 0: run }) => ({ start: index, end: index + run.length }));
  if (runs.length === 0) return [];
  const filled = scanQuantities(fill(text, runs));
  const masks: Mask[] = [];
  let next = 0;
  for (const run of runs) {
    while ((filled[next]?.span.end ?? Infinity) <= run.start) next += 1;
    const figure = filled[next];
    const around = figure && overlaps(figure.span, run) ? figure : undefined;
    if (!standsForSomething(text, run, around, filled[next - 1])) continue;
    const span = around && !placeUnit.test(around.unit ?? '') ? union(around.span, run) : run;
    const before = masks.at(-1);
    if (before && (before.end > span.start || connector.test(text.slice(before.end, span.start))))
      masks[masks.length - 1] = { ...union(before, span), run: union(before.run, run) };
    else masks.push({ ...span, run });
  }
  return masks;
}

/** With 1 for each mask letter a masked number reads as a number, with its unit. */
function fill(text: string, runs: readonly Span[]): string {
  let filled = '';
  let at = 0;
  for (const { start, end } of runs) {
    filled += text.slice(at, start) + text.slice(start, end).replace(/[xX×]/g, '1');
    at = end;
  }
  return filled + text.slice(at);
}

function standsForSomething(
  text: string,
  run: Span,
  figure: Quantity | undefined,
  before: Quantity | undefined,
): boolean {
  const letters = text.slice(run.start, run.end).replace(/[^xX×]/g, '');
  const rest = text.slice(run.end, run.end + 4);
  const left = text.charAt(run.start - 1);
  // A letter in a sum is a variable (1+X, x=3), unless what it is added to is masked as well (x+x).
  if (/[=+＝]/.test(left + rest.charAt(0))) return /^\+[x×]/.test(rest) || /[x×]\+$/.test(text.slice(0, run.start));
  if (modelNumber.test(text.slice(run.start, run.end)) && modelWord.test(rest)) return false;
  if (letters.length > 1) return !notMasked.test(rest) || /第$/.test(text.slice(0, run.start));
  const measured = figure !== undefined && figure.unit !== null && figure.span.end > run.end;
  const dated = figure?.kind === 'date';
  if (letters === 'x') return isLoneMask(text, run);
  if (namedByLetter.test(rest)) return false;
  // Behind a number × multiplies: 5米×宽, 300元×人数.
  if (letters === '×' && before?.span.end === run.start) return false;
  return measured || dated || nameEnding.test(rest);
}

/** A single small x between Chinese words. */
function isLoneMask(text: string, run: Span): boolean {
  const left = text.charAt(run.start - 1);
  const right = text.charAt(run.end);
  if (!chinese.test(left) && !chinese.test(right)) return false;
  if (namedByLetter.test(text.slice(run.end)) || (side.test(left) && side.test(right))) return false;
  // Unknowns of an equation: 设x、y为….
  return !/(?<![A-Za-z])[yz](?![A-Za-z])/.test(text);
}

function union(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}
