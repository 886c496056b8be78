import { halfUnit } from '../../text/decimal';
import type { Relation } from '../figure';
import type { Interval } from '../interval';
import { divide, meet, scale, widen } from '../interval';
import type { Mention } from '../mentions';
import { judged, member } from './verdict';

/** A share among the claims before it. */
export interface SharePlace {
  readonly mentions: readonly Mention[];
  readonly at: number;
  /** The wholes that shares before this one were found to be taken of. */
  readonly wholes: ReadonlyMap<Mention, Mention>;
}

export const ofWhich = /其中/;
const filler =
  /^(?:其中|全年|全市|全县|全省|全国|全区|全州|全部|现有|共有|共|有|实现|完成|达到|累计|目前|已|的|年末|截至)+/;

/** Whether the share is what part and whole give. */
export function fits(part: Mention, whole: Mention, share: Mention): boolean {
  const given = divide(part.interval, whole.interval);
  return given !== undefined && meet(scale(given, base(share)), written(share));
}

/** 100 for a share in per cent, 1000 in per mille. */
export function base(share: Mention): number {
  return share.figure.unit === '‰' ? 1000 : 100;
}

/** Published shares are sometimes cut off rather than rounded: one whole unit of the last place either side. */
export function written(share: Mention): Interval {
  return widen(share.interval, halfUnit(share.figure.precision));
}

/** The relation of the three; `undefined` where the whole may be nothing. */
export function judge(part: Mention, whole: Mention, share: Mention, uncertain: boolean): Relation | undefined {
  const given = divide(part.interval, whole.interval);
  if (!given) return undefined;
  return judged('share', [member(part, 'part'), member(whole, 'whole'), member(share, 'share')], {
    mention: share,
    written: written(share),
    given: scale(given, base(share)),
    expected: part.value.div(whole.value).times(base(share)),
    formula: `${part.figure.text} ÷ ${whole.figure.text}`,
    uncertain,
  });
}

/** The words after the last mark. */
export function lastClause(lead: string): string {
  return lead.slice(Math.max(...['，', '。', '；', '、', '：', '（'].map((mark) => lead.lastIndexOf(mark))) + 1);
}

/** The noun that the words before a number name: without what says how much there is, when or where. */
export function clean(words: string): string {
  return lastClause(words)
    .replace(filler, '')
    .replace(/(?:的|总量|总数|总额|数|为|达|达到)+$/, '')
    .trim();
}
