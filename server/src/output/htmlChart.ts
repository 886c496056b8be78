import { scaleBand, scaleLinear } from 'd3-scale';
import type { Coverage } from '../checks/coverage';
import { Lines } from '../text/lines';
import type { Locale, Message } from '../text/locale';
import type { CheckedFile, CheckOutput } from './checkOutput';
import { escapeHtml } from './htmlEscape';
import { sumCoverage } from './wording';

/** Sizes in the units of the picture, which grows and shrinks with the page. */
const width = 720;
const rowHeight = 30;
const labelWidth = 220;
const countWidth = 90;
/** Longest title beside a bar, in characters. */
const longestTitle = 15;

/** How many data each main part of a report holds, and how many of them a finding is about. Empty without parts. */
export function sectionChart(
  { text, figures, findings, sections = [] }: CheckedFile,
  number: number,
  locale: Locale,
): string {
  const claims = (figures?.figures ?? []).filter(({ claim }) => claim);
  const rows = sections.map(({ title, start, end }, index) => {
    const own = claims.filter((figure) => figure.start >= start && figure.start < end);
    const doubtful = own.filter((figure) =>
      findings.some(({ span }) => span.start < figure.end && figure.start < span.end),
    );
    return { id: String(index), title, start, count: own.length, doubtful: doubtful.length };
  });
  const most = Math.max(0, ...rows.map(({ count }) => count));
  if (rows.length < 2 || most === 0) return '';
  const height = rows.length * rowHeight;
  const x = scaleLinear()
    .domain([0, most])
    .range([0, width - labelWidth - countWidth]);
  const y = scaleBand()
    .domain(rows.map(({ id }) => id))
    .range([0, height])
    .padding(0.36);
  const lines = new Lines(text);
  const bars = rows.map(({ id, title, start, count, doubtful }) => {
    const top = y(id) ?? 0;
    const middle = round(top + y.bandwidth() / 2);
    const bar = (from: number, to: number, kind: string): string =>
      to > from
        ? `<rect class="${kind}" x="${round(labelWidth + x(from))}" y="${round(top)}" width="${round(x(to) - x(from))}" height="${round(y.bandwidth())}"/>`
        : '';
    return `<g><a href="#t${number}-${lines.positionAt(start).line + 1}"><title>${escapeHtml(title)}</title><text class="label" x="${labelWidth - 12}" y="${middle}">${escapeHtml(cut(title))}</text></a>${bar(0, doubtful, 'doubtful')}${bar(doubtful, count, 'plain')}<text class="amount" x="${round(labelWidth + x(count) + 8)}" y="${middle}">${amount(count, doubtful, locale)}</text></g>`;
  });
  return `<figure class="chart">
<figcaption>${chartTitle[locale]}</figcaption>
<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${chartTitle[locale]}">
${bars.join('\n')}
</svg>
</figure>`;
}

/** One bar for all data of the page: in agreement, contradicted, undecided, with nothing to compare. */
export function coverageChart(output: CheckOutput, locale: Locale): string {
  const sums = sumCoverage(output);
  if (sums.claims === 0) return '';
  const x = scaleLinear().domain([0, sums.claims]).range([0, width]);
  let from = 0;
  const parts = coverageParts.filter(({ key }) => sums[key] > 0);
  const bars = parts.map(({ key }) => {
    const bar = `<rect class="${key}" x="${round(x(from))}" y="0" width="${round(x(sums[key]))}" height="12"/>`;
    from += sums[key];
    return bar;
  });
  const legend = parts.map(({ key, name }) => `<li class="${key}">${name[locale]} <b>${sums[key]}</b></li>`);
  return `<div class="coverage">
<svg viewBox="0 0 ${width} 12" preserveAspectRatio="none" aria-hidden="true">${bars.join('')}</svg>
<ul>${legend.join('')}</ul>
</div>`;
}

const chartTitle: Message = {
  'zh-cn': '各部分的数据个数（括号里为有问题的）',
  en: 'Figures by section (in brackets: with findings)',
};

const coverageParts: readonly { readonly key: Exclude<keyof Coverage, 'claims'>; readonly name: Message }[] = [
  { key: 'agreed', name: { 'zh-cn': '比对一致', en: 'in agreement' } },
  { key: 'contradicted', name: { 'zh-cn': '有矛盾', en: 'contradicted' } },
  { key: 'undecided', name: { 'zh-cn': '无法判断', en: 'undecided' } },
  { key: 'unchecked', name: { 'zh-cn': '没有可比对的', en: 'nothing to compare' } },
];

function amount(count: number, doubtful: number, locale: Locale): string {
  if (doubtful === 0) return String(count);
  return locale === 'en' ? `${count} (${doubtful})` : `${count}（${doubtful}）`;
}

function cut(title: string): string {
  return title.length > longestTitle ? `${title.slice(0, longestTitle - 1)}…` : title;
}

/** The same digits on every machine, and no more of them than can be seen. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}
