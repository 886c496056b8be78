import { writtenInterval } from '../figures/interval';
import type { Figure } from '../figures/figure';
import { toChineseWords, withThousands } from '../figures/figureWords';
import { numberOf } from '../figures/numberOf';
import type { Locale, Message } from '../text/locale';

/** The value in full, magnitude applied: `189,000 人`, `15–20 %`, `2023-09-27`; empty for names of things. */
export function fullValue(figure: Figure): string {
  if (typeof figure.value === 'string') return figure.value;
  const value = numberOf(figure);
  if (value === undefined) return '';
  const upper = figure.upper === null ? '' : `–${withThousands(figure.upper)}`;
  return withUnit(withThousands(value) + upper, figure.unit);
}

/** The value in words: `十八万九千人`; `undefined` where it would help nobody. */
export function wordsOf(figure: Figure): string | undefined {
  const value = numberOf(figure);
  if (value === undefined || figure.upper !== null) return undefined;
  const words = toChineseWords(value);
  if (words === undefined) return undefined;
  if (figure.unit === '%') return `百分之${words}`;
  if (figure.unit === '‰') return `千分之${words}`;
  return words + (figure.unit ?? '');
}

/** What the figure can stand for: `188,500–189,500 人`, `≥ 90 %`; `undefined` when it is exactly its value. */
export function intervalOf(figure: Figure): string | undefined {
  const interval = writtenInterval(figure);
  if (interval === undefined) return undefined;
  const { low, high } = interval;
  if (low.eq(high)) return undefined;
  if (!high.isFinite()) return withUnit(`≥ ${withThousands(low)}`, figure.unit);
  if (!low.isFinite()) return withUnit(`≤ ${withThousands(high)}`, figure.unit);
  return withUnit(`${withThousands(low)}–${withThousands(high)}`, figure.unit);
}

function withUnit(number: string, unit: string | null): string {
  if (unit === null) return number;
  return /^[%‰]/.test(unit) ? `${number}${unit}` : `${number} ${unit}`;
}

const statusNames: Readonly<Record<Figure['status'], Message | undefined>> = {
  actual: { 'zh-cn': '已完成', en: 'result' },
  target: { 'zh-cn': '目标', en: 'target' },
  none: undefined,
};

export function statusName(figure: Figure, locale: Locale): string | undefined {
  return statusNames[figure.status]?.[locale];
}

/** An ISO period as people write it: `2024` is 2024年, `2024-06` is 2024年6月, `2021/2025` is 2021—2025年. */
export function periodName(period: string, locale: Locale): string {
  if (locale !== 'zh-cn') return period.replace('/', '–');
  const [from = '', to] = period.split('/');
  if (to === undefined) return chineseDate(from);
  return /^\d{4}$/.test(from) && /^\d{4}$/.test(to) ? `${from}—${to}年` : `${chineseDate(from)}—${chineseDate(to)}`;
}

function chineseDate(iso: string): string {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(iso);
  if (match === null) return iso;
  const [, year, month, day] = match;
  return `${year}年${month === undefined ? '' : `${Number(month)}月`}${day === undefined ? '' : `${Number(day)}日`}`;
}
