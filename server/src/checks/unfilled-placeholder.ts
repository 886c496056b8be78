import { scanPlaceholders } from '../figures/placeholders';
import { sourceSpan, type Passage, type PassageContent, type Report } from '../parse/report';
import { slice, type Span } from '../text/span';
import type { Check, Finding } from './check';

/**
 * `新建村卫生室⟦xx个⟧`, `⟦20××年⟧`, `共⟦____⟧人`, `⟦（待补充）⟧`, `⟦某某⟧县` are flagged; `长×宽`, `X光`, `XX世纪`,
 * `3×4`, file names and 张某某 in a law case are not. A date with blanks in place of month and day is flagged too.
 * From 党政机关公文处理工作条例, article 20: names, places, times and figures must be complete and right.
 */
export const unfilledPlaceholder: Check = {
  meta: {
    id: 'unfilled-placeholder',
    category: 'form',
    defaultLevel: 'warning',
    fixable: false,
    title: { 'zh-cn': '占位内容没有填写', en: 'A placeholder is left' },
    options: {},
  },
  *run({ report }) {
    for (const passage of report.passages) {
      for (const span of placeholdersOf(passage.content)) yield toFinding(report, sourceSpan(passage, span));
      for (const span of blankDates(passage)) yield toFinding(report, span);
    }
  },
};

const known = new WeakMap<PassageContent, readonly Span[]>();

function placeholdersOf(content: PassageContent): readonly Span[] {
  let spans = known.get(content);
  if (!spans) known.set(content, (spans = scanPlaceholders(content.flow.text).map(({ span }) => span)));
  return spans;
}

/** `2024年⟦  月  日⟧`: blanks that `flow.text` leaves out, so that they are looked for in the source. */
function blankDates({ start, content }: Passage): readonly Span[] {
  if (!/年?月日/.test(content.flow.text)) return [];
  return [
    ...content.raw.matchAll(
      /(?<=年)[ \u3000]+月[ \u3000]+日|(?<![\d年\u3400-\u9fff])[ \u3000]*年[ \u3000]+月[ \u3000]+日/g,
    ),
  ].map(({ index, 0: text }) => ({ start: start + index, end: start + index + text.length }));
}

function toFinding({ text }: Report, span: Span): Finding {
  const shown = slice(text, span).replace(/\s+/g, ' ').trim();
  return {
    span,
    message: {
      'zh-cn': `“${shown}”是占位内容，还没有填写，请补上实际内容。`,
      en: `“${shown}” is a placeholder that has not been filled in.`,
    },
  };
}
