import { Decimal } from 'decimal.js';
import { matchesOf } from '../text/matches';
import { needs } from './characterClasses';
import type { Check } from './check';
import { makeFigureScan, makePassageScan, spanOf, type Slip } from './passageScan';

/**
 * `减少⟦2倍⟧` and `由100个增加到300个，增加⟦3倍⟧` (it is twice more) are flagged; `增加到原来的3倍`, `由100个增加到300个，增加2倍`,
 * `减少一半` are not.
 * From 图书编校质量差错认定细则, 19: nothing can decrease by its own amount and more; 增加N倍 leaves the base out.
 */
export const multipleMisuse: Check = {
  meta: {
    id: 'multiple-misuse',
    category: 'form',
    defaultLevel: 'warning',
    fixable: false,
    title: { 'zh-cn': '倍数误用', en: 'A multiple that cannot be' },
    options: {},
  },
  *run({ report, figures }) {
    yield* scan(report);
    yield* scanFigures(report, figures);
  },
};

const multiples = needs('倍');

const decrease =
  /(?:减少|下降|降低|缩小|缩短|缩减|减轻|下滑|回落|降)了?((?:[0-9]+(?:\.[0-9]+)?|[一二两三四五六七八九十百几]+)多?倍)(?!的)/g;

const scan = makePassageScan(multiples, function* (text): Generator<Slip> {
  for (const match of matchesOf(text, decrease)) {
    const [written, multiple = ''] = match;
    yield {
      span: spanOf(match, multiple),
      message: {
        'zh-cn': `“${written}”不成立：减少不能用倍数，应写减少百分之几或减少到几分之一。`,
        en: `“${written}” cannot be: a decrease is told in percent or as a fraction of what was.`,
      },
    };
  }
});

/** 由A增加到B，增加N倍, where B is N times A. */
const scanFigures = makeFigureScan(multiples, function* ({ flow: { text } }, figures): Generator<Slip> {
  for (const [index, multiple] of figures.entries()) {
    const [from, to] = [figures[index - 2], figures[index - 1]];
    if (multiple.unit !== '倍' || !from || !to || from.sentence !== multiple.sentence) continue;
    if (!(multiple.value instanceof Decimal) || !(from.value instanceof Decimal) || !(to.value instanceof Decimal))
      continue;
    if (from.unit !== to.unit || from.value.lte(0) || multiple.bound !== 'exact') continue;
    const between = text.slice(from.flowSpan.end, to.flowSpan.start);
    const before = text.slice(to.flowSpan.end, multiple.flowSpan.start);
    const isChange = /(?:由|从)[^，。；]*$/.test(
      text.slice(Math.max(0, from.flowSpan.start - 12), from.flowSpan.start),
    );
    if (
      !isChange ||
      !/^[^，。；]{0,8}[到至为]$/.test(between) ||
      !/^[，、（]?[^。；，]{0,6}(?:增加|增长|提高|扩大)了?$/.test(before)
    )
      continue;
    const ratio = to.value.div(from.value);
    const decimals = multiple.value.decimalPlaces();
    if (!ratio.toDecimalPlaces(decimals).equals(multiple.value)) continue;
    const right = `${ratio.minus(1).toDecimalPlaces(decimals).toFixed()}倍`;
    yield {
      span: multiple.flowSpan,
      message: {
        'zh-cn': `由${from.text}到${to.text}是原来的${multiple.text}，增加了${right}，不是增加${multiple.text}。`,
        en: `From ${from.text} to ${to.text} is ${multiple.text} of what was, that is ${right} more, not ${multiple.text} more.`,
      },
      choices: [right],
    };
  }
});
