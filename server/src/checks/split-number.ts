import { slice } from '../text/span';
import { needs } from './characterClasses';
import type { Check, Finding } from './check';
import { makePassageFilter } from './passageRecords';
import { mergeHabit, replacing } from './passageScan';

/**
 * `1.5⏎⏎万个` and `20⏎24年` are flagged, a line end between two words is not.
 * From GB/T 15835—2011: a number is not parted at the end of a line. In a file the parting stays for good, since it
 * was pasted from a page.
 */
export const splitNumber: Check = {
  meta: {
    id: 'split-number',
    category: 'form',
    defaultLevel: 'information',
    fixable: true,
    title: { 'zh-cn': '数字被换行断开', en: 'A number parted by a line end' },
    options: {},
  },
  *run(context) {
    yield* mergeHabit(find(context), { 'zh-cn': '数字被换行断开', en: 'numbers parted by a line end' });
  },
};

const brokenPassages = makePassageFilter(needs('\r\n'));

function* find({ report, figures }: Parameters<Check['run']>[0]): Generator<Finding> {
  const parted = brokenPassages(report).flatMap(({ index }) => figures.ofPassage(index));
  for (const { span, text } of parted) {
    if (span.end - span.start === text.length) continue;
    const written = slice(report.text, span);
    if (!/[\r\n]/.test(written) || !/[0-9０-９]/.test(written)) continue;
    // A number set apart by blanks stands in a column, and what the next line begins with is another row.
    if (/[\s\u3000][-−]?$/.test(report.text.slice(Math.max(0, span.start - 2), span.start))) continue;
    // What stands between the halves in Markdown (a quotation's `>`) must not be joined into the number.
    const joined = written.replace(/\s*[\r\n]\s*/g, '');
    const isPlain = joined.length === text.length;
    yield {
      span,
      message: {
        'zh-cn': `“${text}”被换行断开，应写在一处。`,
        en: `“${text}” is parted by a line end; write it in one piece.`,
      },
      ...(isPlain && { fix: replacing(span, joined) }),
    };
  }
}
