import { MarkupKind, type Hover, type Position } from 'vscode-languageserver';
import { lastYearAt } from '../drafts/lastYear';
import type { Skeleton } from '../drafts/nextYear';
import { keyedNumbers } from '../drafts/blanks';
import type { Locale, Message } from '../text/locale';
import type { Draft } from './completion';
import { escapeMarkdown } from './markdownText';
import { toRange } from './ranges';

/** Last year's report as it was read, or why it could not be. */
type LastYear =
  | { readonly name: string; readonly uri: string; readonly text: string; readonly skeleton: Skeleton }
  | { readonly name: string; readonly problem: Message };

const labels = {
  actual: { 'zh-cn': '上年', en: 'Last year' },
  planned: { 'zh-cn': '上年所定计划', en: 'Planned last year' },
  lost: { 'zh-cn': '上年报告“{name}”读不出来：{reason}', en: 'Last year’s report “{name}” cannot be read: {reason}' },
} satisfies Record<string, Message>;

/** Adds to a hover what last year's report has at the same place. */
export function withLastYear(
  hover: Hover | null,
  draft: Draft,
  position: Position,
  last: LastYear | undefined,
  locale: Locale,
): Hover | null {
  if (last === undefined) return hover;
  const offset = draft.document.offsetAt(position);
  const text = draft.document.getText();
  if ('problem' in last) {
    // Told at what is still to be filled in, and nowhere else.
    const mask = keyedNumbers(text).find(({ span }) => span.start <= offset && offset <= span.end);
    if (!mask || /\d/.test(text.slice(mask.span.start, mask.span.end))) return hover;
    const told = labels.lost[locale].replace('{name}', last.name).replace('{reason}', last.problem[locale]);
    return joined(hover, escapeMarkdown(told), draft, mask.span);
  }
  const found = lastYearAt(text, offset, last.skeleton);
  if (!found) return hover;
  const { written, source, planned } = found.figure;
  const line = last.text.slice(0, source.start).split('\n').length;
  const start = Math.max(...['。', '；', '\n'].map((mark) => last.text.lastIndexOf(mark, source.start - 1))) + 1;
  const sentence = /^[^。；\n]*/.exec(last.text.slice(start))?.[0].trim() ?? '';
  const label = labels[planned ? 'planned' : 'actual'][locale];
  const value = [
    `**${label}${locale === 'zh-cn' ? '：' : ': '}${escapeMarkdown(written)}**`,
    `[${escapeMarkdown(last.name)}](${last.uri}#L${line}) ${escapeMarkdown(sentence)}`,
  ].join('\n\n');
  return joined(hover, value, draft, found.span);
}

function joined(hover: Hover | null, value: string, draft: Draft, span: { start: number; end: number }): Hover {
  const before = hover && typeof hover.contents === 'object' && 'value' in hover.contents ? hover.contents.value : '';
  return {
    contents: { kind: MarkupKind.Markdown, value: before === '' ? value : `${value}\n\n---\n\n${before}` },
    range: hover?.range ?? toRange(draft.document, span),
  };
}
