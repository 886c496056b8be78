import type { Figure, FigureIndex, Relation, Verdict } from '../figures/figure';
import { numberOf } from '../figures/numberOf';
import type { Locale, Message } from '../text/locale';

/** More of them would push the rest off the screen. */
const mostLines = 4;

interface Verified {
  readonly relation: Relation;
  readonly verdict: Verdict;
}

/**
 * What computing with other figures has shown to be right about a figure, one line for each relation:
 * `= 12个 + 17个 ✓ 合计相符`, `≤ 整体 130家 ✓`. Where the figure is one of the others, the line begins with the one computed.
 */
export function verifiedLines(
  { figures, relationsOf }: FigureIndex,
  figure: Figure,
  locale: Locale,
): readonly string[] {
  const about = relationsOf(figure.index).flatMap((relation): Verified[] => {
    const { verdict, holds } = relation;
    return holds === true && verdict ? [{ relation, verdict }] : [];
  });
  // What the figure itself was computed from says most about it.
  const ownFirst = about.sort((a, b) => Number(isComputed(b, figure)) - Number(isComputed(a, figure)));
  const lines = ownFirst.flatMap((verified) => line(figures, verified, figure, locale) ?? []);
  return [...new Set(lines)].slice(0, mostLines);
}

function line(
  figures: readonly Figure[],
  { relation, verdict }: Verified,
  figure: Figure,
  locale: Locale,
): string | undefined {
  const computed = figures[verdict.figure];
  const name = nameOf(relation);
  if (!computed || !name) return undefined;
  if (relation.type === 'subset') return subset(figures, relation, figure, locale);
  return `${calculation(relation, verdict, computed, figure)} ✓ ${name[locale]}`;
}

function calculation(relation: Relation, { formula, expected }: Verdict, computed: Figure, figure: Figure): string {
  // Of shares of one whole the sum is computed, and of doublings the ratio: neither is one of the figures.
  if (isSumOfShares(relation) || relation.type === 'doubling') {
    const shown = expected.toDecimalPlaces(2);
    return `${formula} ${sign(shown.eq(expected))} ${shown.toFixed()}${isSumOfShares(relation) ? '%' : ''}`;
  }
  const exact = numberOf(computed)?.eq(expected) ?? false;
  return `${computed === figure ? '' : `${computed.text} `}${sign(exact)} ${formula}`;
}

/** A part names its whole, and a whole the part. */
function subset(figures: readonly Figure[], { members }: Relation, figure: Figure, locale: Locale): string | undefined {
  const own = members.find((member) => member.figure === figure.index);
  const other = members.find((member) => member.figure !== figure.index);
  const text = other && figures[other.figure]?.text;
  if (own === undefined || text === undefined) return undefined;
  const [mark, name] = own.role === 'part' ? ['≤', wholeName] : ['≥', partName];
  return `${mark} ${name[locale]} ${text} ✓`;
}

/** Written figures are rounded, so that few results are equal to the last digit. */
function sign(exact: boolean): string {
  return exact ? '=' : '≈';
}

function isComputed({ verdict }: Verified, figure: Figure): boolean {
  return verdict.figure === figure.index;
}

function isSumOfShares({ type, members }: Relation): boolean {
  return type === 'sum' && members.every(({ role }) => role === 'part');
}

/** `undefined` for a direction (由A增至B), of which nothing is computed. */
function nameOf(relation: Relation): Message | undefined {
  const { type, variant, members } = relation;
  if (variant !== undefined) return variantNames[variant];
  if (type === 'increment' && members.every(({ role }) => role !== 'change')) return undefined;
  return isSumOfShares(relation) ? sharesName : typeNames[type];
}

const typeNames: Readonly<Record<Relation['type'], Message>> = {
  sum: { 'zh-cn': '合计相符', en: 'total agrees' },
  subset: { 'zh-cn': '不超过整体', en: 'within its whole' },
  share: { 'zh-cn': '占比相符', en: 'share agrees' },
  growth: { 'zh-cn': '增长率相符', en: 'growth rate agrees' },
  increment: { 'zh-cn': '增减量相符', en: 'change agrees' },
  doubling: { 'zh-cn': '翻番相符', en: 'doublings agree' },
  product: { 'zh-cn': '乘积相符', en: 'product agrees' },
};

const variantNames: Readonly<Record<NonNullable<Relation['variant']>, Message>> = {
  completion: { 'zh-cn': '完成率相符', en: 'completion rate agrees' },
  'running-total': { 'zh-cn': '累计相符', en: 'running total agrees' },
};

const sharesName: Message = { 'zh-cn': '各项占比合计相符', en: 'shares make the whole' };
const wholeName: Message = { 'zh-cn': '整体', en: 'whole' };
const partName: Message = { 'zh-cn': '部分', en: 'part' };
