import type { Passage } from '../parse/report';
import { slice, type Span } from '../text/span';

/** What may follow a word of intention that is left out when the thing is done. */
const doing =
  '(?=(?:新|改|扩|续|完成|实施|开展|推进|启动|建成|建设|新增|培训|投用|组织|引进|发放|实现|达到|提高|增长|举办|改造|培育|打造|健全|完善|出台|制定|整治|投入|安排|争取|力争|确保))';
const intention = new RegExp(`(?:将|拟|计划|力争|争取|确保|努力|预计)(?:再)?${doing}`, 'g');

/**
 * Words of a plan as a review has them: `计划投资` becomes `完成投资`, `将新建` and `力争达到` lose what only intends.
 * Words that could mean something else (将会议纳入) stay for the writer to see.
 */
export function asDone(text: string): string {
  return text
    .replace(/计划(?=(?:总)?投资)/g, '完成')
    .replace(intention, '')
    .replace(/以上(?=[，。；])/g, '');
}

const listed = /^(?:一是|第一，|首先|其一)$/;

/**
 * A passage whose content is to be written anew: its number stays, and of a list its marks: `一是××；二是××。`
 *
 * @param span whole lines of the passage in `text`
 */
export function withoutContent({ content, role }: Passage, text: string, span: Span): string {
  const raw = slice(text, span);
  const tail = /\s*$/.exec(raw)?.[0] ?? '';
  if (role === 'cell' || role === 'byline' || role === 'caption') return raw;
  const { flow, markers } = content;
  const items = markers.filter(({ family }) => listed.test(family));
  const [first] = items;
  if (first && items.length > 1) {
    const lead = flow.text.slice(0, first.span.start);
    const marks = items.map((marker) => `${slice(flow.text, marker.span)}××`);
    return `${indentOf(raw)}${lead}${marks.join('；')}。${tail}`;
  }
  const head = markers.find(({ atHead }) => atHead);
  const mark = head ? slice(flow.text, head.span) : '';
  return `${indentOf(raw)}${mark}××${role === 'heading' ? '' : '。'}${tail}`;
}

/** Blanks and marks of Markdown in front of the words. */
function indentOf(raw: string): string {
  return /^[ \t\u3000]*(?:#{1,6} |[-*+] )?/.exec(raw)?.[0] ?? '';
}
