import type { Message } from '../text/locale';
import { matchesOf } from '../text/matches';
import { needs } from './characterClasses';
import type { Check } from './check';
import { makePassageScan, mergeHabit, type Slip } from './passageScan';

/**
 * `《甲》⟦、⟧《乙》` and `“甲”⟦、⟧“乙”` lose their 、; `《甲》（试行）、《乙》` and `“甲”行动、“乙”行动` keep it.
 * From GB/T 15834—2011, 4.5.3.5: between items that stand in quotation marks or book title marks 、 is usually left out.
 */
export const slightPauseComma: Check = {
  meta: {
    id: 'slight-pause-comma',
    category: 'punctuation',
    defaultLevel: 'information',
    fixable: true,
    title: { 'zh-cn': '引号、书名号之间的顿号', en: '、 between quotations or titles' },
    options: {},
  },
  *run({ report }) {
    yield* mergeHabit(scan(report), { 'zh-cn': '引号或书名号之间的顿号', en: '、 between quotations or titles' });
  },
};

/** A run of quotations or titles with nothing but 、 between them. */
const run = /(?:“[^“”]*”(?:、?“[^“”]*”)+|《[^《》]*》(?:、?《[^《》]*》)+)/g;

const scan = makePassageScan(needs('、', '”》'), function* (text): Generator<Slip> {
  if (!/”、“|》、《/.test(text)) return;
  for (const match of matchesOf(text, run)) {
    const before = text.charAt(match.index - 1);
    const end = match.index + match[0].length;
    // A series of other things as well (“甲”、“乙”、丙), or of pairs (“甲”与“乙”、“丙”与“丁”), needs its 、.
    if (/[、与和及]/.test(before) || /[、与]/.test(text.charAt(end))) continue;
    // “甲”、“乙”学校、“丙”: the series goes on behind a word that one of its items has outside the marks.
    if (/^[^，。；：！？、“”《》（）]{1,8}、[“《]/.test(text.slice(end, end + 12))) continue;
    for (const pause of match[0].matchAll(/(?<=[”》])、(?=[“《])/g)) {
      const start = match.index + pause.index;
      yield {
        span: { start, end: start + 1 },
        message: messages[match[0].charAt(0) === '“' ? 'quotation' : 'title'],
        replacement: '',
      };
    }
  }
});

const messages: Readonly<Record<'quotation' | 'title', Message>> = {
  quotation: { 'zh-cn': '并列的引号之间通常不用顿号。', en: 'Between neighbouring quotations there is usually no 、.' },
  title: { 'zh-cn': '并列的书名号之间通常不用顿号。', en: 'Between neighbouring titles there is usually no 、.' },
};
