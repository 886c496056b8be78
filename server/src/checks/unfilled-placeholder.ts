import { scanPlaceholders } from '../figures/placeholders';
import type { PassageContent, Report } from '../parse/report';
import { matchesOf } from '../text/matches';
import { shift, slice, type Span } from '../text/span';
import { needs } from './characterClasses';
import type { Check, Finding } from './check';
import { makePassageMemory } from './passageRecords';

/**
 * `新建村卫生室⟦xx个⟧`, `⟦20××年⟧`, `共⟦____⟧人`, `⟦（待补充）⟧`, `⟦某某⟧县` are flagged; `长×宽`, `X光`, `XX世纪`,
 * `3×4`, file names and 张某某 in a law case are not. A date with blanks in place of month and day is flagged too.
 * So is a number left blank: blanks in `新建泵站⟦  ⟧座，`.
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
    for (const { passage, found } of placeholdersOf(report)) {
      for (const span of found) yield toFinding(report, shift(span, passage.start));
    }
  },
};

/** The characters that placeholders are made of, or begin with. */
const signs = needs('xX×_＿〔［[【{｛<＜〈（(某○〇□◯△▲●■◆＊*※☆#＃…N?？$TF月 \u3000');

/** Spans in the source of a passage. */
const placeholdersOf = makePassageMemory(signs, (content) => [
  ...scanPlaceholders(content.flow.text).map(({ span }) => content.flow.toSource(span)),
  ...blankDates(content),
  ...blankNumbers(content),
]);

const blankDate = /(?<=年)[ \u3000]+月[ \u3000]+日|(?<![\d年\u3400-\u9fff])[ \u3000]*年[ \u3000]+月[ \u3000]+日/g;

/** `2024年⟦  月  日⟧`: blanks that `flow.text` leaves out, so that they are looked for in the source. */
function blankDates({ raw, flow }: PassageContent): readonly Span[] {
  return flow.text.includes('月日') ? matchesOf(raw, blankDate).map(spanOfMatch) : [];
}

const blankNumber =
  /(?<=[\u3400-\u9fff])[ \u3000]{2,}(?=(?:[万亿]?元|人次?|名|户|个|家|项|件|次|场|所|座|处|亩|公里|吨|%|％)[，。、；）])/g;

/** Two blanks or more between a word and a unit that a mark stands behind; in a column the unit stands alone. */
function blankNumbers({ raw }: PassageContent): readonly Span[] {
  return /[ \u3000]{2}/.test(raw) ? matchesOf(raw, blankNumber).map(spanOfMatch) : [];
}

function spanOfMatch({ index, 0: text }: RegExpExecArray): Span {
  return { start: index, end: index + text.length };
}

function toFinding({ text }: Report, span: Span): Finding {
  const shown = slice(text, span).replace(/\s+/g, ' ').trim() || '　　';
  return {
    span,
    message: {
      'zh-cn': `“${shown}”是占位内容，还没有填写，请补上实际内容。`,
      en: `“${shown}” is a placeholder that has not been filled in.`,
    },
  };
}
