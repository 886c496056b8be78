import type { Figure } from '../figures/figure';
import type { FigureRow } from '../protocol';
import { contains, overlaps } from '../text/span';
import { fullValue, periodName } from './describeFigure';
import type { OpenReport } from './openReport';
import { toRange } from './ranges';

/** How much of the words around a figure stands for an indicator that could not be read. */
const contextLength = 12;

/** The figures that claim something, in text order, for the figures view and its exports. */
export function toFigureRows(open: OpenReport): FigureRow[] {
  const { figures, sameIndicator } = open.analysis.figures;
  const facts = new Map(sameIndicator.flatMap((members, fact) => members.map((member) => [member, fact] as const)));
  const messages = messagesByFigure(open);
  return figures
    .filter(({ claim }) => claim)
    .map((figure) => {
      const fact = facts.get(figure.index);
      return {
        range: toRange(open.document, figure.span),
        text: figure.text.replace(/\s+/g, ''),
        indicator: figure.indicator?.name ?? wordsBefore(open, figure),
        value: fullValue(figure),
        period: figure.period === null ? '' : periodName(figure.period, open.locale),
        scope: figure.scope ?? '',
        status: figure.status,
        section: sectionOf(open, figure),
        ...(fact !== undefined && { fact }),
        findings: messages.get(figure.index) ?? [],
      };
    });
}

/** Messages of the findings at each figure; findings about longer stretches than a sentence are not about a figure. */
function messagesByFigure(open: OpenReport): ReadonlyMap<number, readonly string[]> {
  const messages = new Map<number, string[]>();
  const { figures } = open.analysis.figures;
  let first = 0;
  for (const { span, message } of open.findings) {
    while (first < figures.length && (figures[first]?.span.end ?? 0) <= span.start) first += 1;
    for (let at = first; at < figures.length; at += 1) {
      const figure = figures[at];
      if (figure === undefined || figure.span.start >= span.end) break;
      const about =
        contains(figure.span, span) || (contains(span, figure.span) && span.end - span.start <= 2 * figure.text.length);
      if (!overlaps(span, figure.span) || !about) continue;
      messages.set(at, [...(messages.get(at) ?? []), message[open.locale]]);
    }
  }
  return messages;
}

function sectionOf(open: OpenReport, figure: Figure): string {
  const { passages, sections } = open.analysis.report;
  const section = sections[passages[figure.passage]?.section ?? 0];
  const heading = section?.heading === undefined ? undefined : passages[section.heading];
  return heading?.content.flow.text.trim() ?? '';
}

/** The clause in front of a figure: 全市新建卫生室⟦20个⟧ gives 全市新建卫生室. */
function wordsBefore(open: OpenReport, figure: Figure): string {
  const text = open.analysis.report.passages[figure.passage]?.content.flow.text ?? '';
  const before = text.slice(Math.max(0, figure.flowSpan.start - contextLength), figure.flowSpan.start);
  return /[^，。；：！？、（）]*$/.exec(before)?.[0].trim() ?? '';
}
