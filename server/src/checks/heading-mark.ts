import { sourceSpan, type Passage, type Report } from '../parse/report';
import { needs } from './characterClasses';
import type { Check, Finding } from './check';
import { makePassageMemory } from './passageRecords';
import { mergeHabit, replacing } from './passageScan';

/**
 * `一、主要成效⟦。⟧` on a line of its own loses its mark; `（一）加强领导。全年召开会议12次。` (text goes on behind it),
 * `我们做得怎么样？` and a heading without a mark are right.
 * From GB/T 15834—2011, B.4: a heading on a line of its own usually ends without a pause-or-stop mark.
 */
export const headingMark: Check = {
  meta: {
    id: 'heading-mark',
    category: 'punctuation',
    defaultLevel: 'information',
    fixable: true,
    title: { 'zh-cn': '标题末尾的标点', en: 'A mark at the end of a heading' },
    options: {},
  },
  *run({ report }) {
    yield* mergeHabit(find(report), { 'zh-cn': '标题末尾带标点', en: 'headings that end with a mark' });
  },
};

/** A longer line with a full stop is a sentence that happens to be numbered. */
const longestHeading = 30;

const marksOf = makePassageMemory(needs('。，、；：'), ({ flow: { text }, markers }): readonly string[] => {
  const mark = text.length > longestHeading ? undefined : /(?<![。，、；：])[。，、；：]$/.exec(text)?.[0];
  if (mark === undefined || /[。；：！？].+$/.test(text)) return [];
  // 注释：, 重点抓好以下工作： and the like lead over to what follows.
  return mark === '：' && (markers[0]?.atHead !== true || /[以如]下/.test(text)) ? [] : [mark];
});

function* find(report: Report): Generator<Finding> {
  for (const { passage, found } of marksOf(report)) {
    if (passage.role !== 'heading' && passage.role !== 'title') continue;
    if (opensText(report, passage)) for (const mark of found) yield toFinding(passage, mark);
  }
}

/** A numbered line is a heading where prose of its own follows; in a row of such lines each is a sentence of a list. */
function opensText({ passages }: Report, passage: Passage): boolean {
  const next = passages[passage.index + 1];
  return next !== undefined && (next.role === 'body' || next.role === 'listItem' || next.role === 'heading');
}

function toFinding(passage: Passage, mark: string): Finding {
  const end = passage.content.flow.text.length;
  const span = sourceSpan(passage, { start: end - 1, end });
  return {
    span,
    message: {
      'zh-cn': `标题独占一行，末尾不用“${mark}”。`,
      en: `A heading on a line of its own ends without ${mark}.`,
    },
    fix: replacing(span, ''),
  };
}
