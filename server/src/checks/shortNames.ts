import { sourceSpan, type Passage, type Report } from '../parse/report';
import type { ShortNameRule } from '../team/wordList';
import type { Literals } from '../text/literals';
import type { Span } from '../text/span';
import type { Finding } from './check';

interface Use {
  readonly passage: Passage;
  readonly span: Span;
}

/**
 * Short names that stand in the text before their full names do, each once in every article. Titles, headings and
 * tables may be short, so that only the running text must introduce a name; anything above it may have done so.
 */
export function* findShortNames(
  report: Report,
  rules: readonly ShortNameRule[],
  literals: Literals,
): Generator<Finding> {
  const byShort = new Map(rules.map((rule) => [rule.short, rule]));
  const byFull = new Map(rules.map((rule) => [rule.full, rule]));
  let article: number | undefined;
  let introduced = new Set<ShortNameRule>();
  for (const passage of report.passages) {
    const current = report.sections[passage.section]?.article ?? 0;
    if (current !== article) introduced = new Set();
    article = current;
    const running = passage.role === 'body' || passage.role === 'listItem';
    const { text } = passage.content.flow;
    for (const { word, start, end } of literals.findIn(text)) {
      const full = byFull.get(word);
      if (full) introduced.add(full);
      const rule = byShort.get(word);
      if (!rule || introduced.has(rule) || !running) continue;
      introduced.add(rule);
      // 医共体（县域医疗卫生共同体）
      if (text.startsWith(`（${rule.full}`, end)) continue;
      yield toFinding(report, rule, { passage, span: { start, end } });
    }
  }
}

function toFinding(report: Report, { full, short, note }: ShortNameRule, { passage, span }: Use): Finding {
  const place = sourceSpan(passage, span);
  const introduction = `${full}（以下简称“${short}”）`;
  // Markup or a line end inside the name would be torn apart.
  const editable = report.text.slice(place.start, place.end) === short;
  return {
    span: place,
    message: {
      'zh-cn': `“${short}”第一次出现时应写全称“${full}”${note === undefined ? '' : `（${note}）`}。`,
      en: `“${short}” must first be written in full, “${full}”${note === undefined ? '' : ` (${note})`}.`,
    },
    ...(editable && {
      suggestions: [introduction, full].map((newText) => ({
        title: { 'zh-cn': `改为“${newText}”`, en: `Change to “${newText}”` },
        edits: [{ span: place, newText }],
      })),
    }),
  };
}
