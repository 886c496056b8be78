import { MarkupKind, type Hover, type Position } from 'vscode-languageserver';
import type { Figure } from '../figures/figure';
import type { Message } from '../text/locale';
import { fullValue, intervalOf, periodName, statusName, wordsOf } from './describeFigure';
import { figureAt, mentionsOf } from './facts';
import { escapeMarkdown as escaped } from './markdownText';
import type { OpenReport } from './openReport';
import { toRange } from './ranges';
import { verifiedLines } from './verified';

const labels = {
  words: { 'zh-cn': '读作', en: 'In words' },
  interval: { 'zh-cn': '按所写精度', en: 'As precise as written' },
  indicator: { 'zh-cn': '指标', en: 'Indicator' },
  period: { 'zh-cn': '时间', en: 'Period' },
  scope: { 'zh-cn': '范围', en: 'Scope' },
  status: { 'zh-cn': '状态', en: 'Status' },
  verified: { 'zh-cn': '已核对', en: 'Verified' },
  mentions: { 'zh-cn': '同一指标的其他各处', en: 'Other mentions of this fact' },
  line: { 'zh-cn': '第 {line} 行', en: 'line {line}' },
} satisfies Record<string, Message>;

/** More would push the value off the screen; "find all references" lists the rest. */
const mostMentions = 8;

/**
 * What is known of the figure under the pointer.
 *
 * @param verified whether to tell what computing with other figures has shown to be right
 */
export function toHover(open: OpenReport, position: Position, verified = false): Hover | null {
  const { figures } = open.analysis;
  const figure = figureAt(figures, open.document.offsetAt(position));
  if (figure === undefined || fullValue(figure) === '') return null;
  const mentions = mentionsOf(figures, figure).filter((mention) => mention !== figure);
  return {
    contents: {
      kind: MarkupKind.Markdown,
      value: [heading(figure), facts(open, figure, verified), list(open, mentions)].join(''),
    },
    range: toRange(open.document, figure.span),
  };
}

function heading(figure: Figure): string {
  return `**${escaped(fullValue(figure))}**\n\n`;
}

function facts(open: OpenReport, figure: Figure, verified: boolean): string {
  const { locale } = open;
  const rows: readonly (readonly [Message, string | null | undefined])[] = [
    [labels.words, wordsOf(figure)],
    [labels.interval, intervalOf(figure)],
    [labels.indicator, figure.indicator?.name],
    [labels.period, figure.period === null ? undefined : periodName(figure.period, locale)],
    [labels.scope, figure.scope],
    [labels.status, statusName(figure, locale)],
    ...(verified ? verifiedLines(open.analysis.figures, figure, locale) : []).map(
      (line) => [labels.verified, line] as const,
    ),
  ];
  return rows
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .map(([label, value]) => `${label[locale]}${locale === 'zh-cn' ? '：' : ': '}${escaped(value ?? '')}  \n`)
    .join('');
}

function list(open: OpenReport, mentions: readonly Figure[]): string {
  if (mentions.length === 0) return '';
  const lines = mentions.slice(0, mostMentions).map((mention) => {
    const { line, character } = open.document.positionAt(mention.span.start);
    const place = labels.line[open.locale].replace('{line}', String(line + 1));
    const target = `${open.document.uri}#L${line + 1},${character + 1}`;
    return `- [${place}](${target}) ${escaped(oneLine(mention.text))}`;
  });
  const rest = mentions.length - lines.length;
  return `\n${labels.mentions[open.locale]}\n\n${lines.join('\n')}${rest > 0 ? `\n- … +${rest}` : ''}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, '');
}
