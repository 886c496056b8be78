import type { OrderRule } from '../team/wordList';
import type { Literals } from '../text/literals';
import type { Span } from '../text/span';
import type { Slip } from './passageScan';

type Name = Span & { readonly word: string };

const separator = '(?:、|和|与|及|以及)';
/** What may stand between two names of one list and nothing else: 县委⟦、⟧县政府. */
const plain = new RegExp(`^${separator}$`);
/** Other items of the list, and the office in front of a name: 县委⟦、县纪委、⟧县政府; 县委书记甲某⟦、县长⟧乙某. */
const between = new RegExp(
  `^(?:、[^，。；：！？、“”（）《》\\s]{1,12})*${separator}(?:[^，。；：！？、“”（）《》\\s]{0,10}(?:书记|长|主任|主席|委员|同志))?$`,
);

/**
 * Lists joined by 、 that name two or more of a rule's names in another order. Code units marked in `judged` belong to a
 * later rule and are passed over; those judged here are marked.
 */
export function* nameOrderSlips(text: string, rule: OrderRule, names: Literals, judged: Uint8Array): Generator<Slip> {
  for (const list of listsIn(text, names)) {
    const [first, last] = [list[0], list.at(-1)];
    if (!first || !last || list.length < 2) continue;
    const span = { start: first.start, end: last.end };
    if (judged.subarray(span.start, span.end).includes(1)) continue;
    judged.fill(1, span.start, span.end);
    const ranks = list.map(({ word }) => rule.order.indexOf(word));
    if (ranks.every((rank, index) => index === 0 || rank > (ranks[index - 1] ?? -1))) continue;
    yield toSlip(text, rule, list, span);
  }
}

/** Names further apart than this stand in different lists. */
const longestGap = 80;

/** Runs of names that stand in one list; a list of names joined by 和 alone (甲和乙的意见) counts only with a 、 in it. */
function listsIn(text: string, names: Literals): readonly (readonly Name[])[] {
  const lists: Name[][] = [];
  for (const name of names.findIn(text)) {
    const current = lists.at(-1);
    const before = current?.at(-1);
    const gap = before && name.start - before.end < longestGap ? text.slice(before.end, name.start) : '';
    const goesOn = between.test(gap);
    if (goesOn && !current?.some(({ word }) => word === name.word)) current?.push(name);
    else lists.push([name]);
  }
  return lists.filter((list) => text.slice(list[0]?.start, list.at(-1)?.end).includes('、'));
}

function toSlip(text: string, rule: OrderRule, list: readonly Name[], span: Span): Slip {
  const sorted = [...list].sort((a, b) => rule.order.indexOf(a.word) - rule.order.indexOf(b.word));
  const wanted = sorted.map(({ word }) => word).join('、');
  const note = rule.note === undefined ? '' : `（${rule.note}）`;
  const gaps = list.slice(1).map((name, index) => text.slice(list[index]?.end, name.start));
  const rewritten = sorted.map(({ word }, index) => word + (gaps[index] ?? '')).join('');
  // Where offices or other names stand between them, only a person can say what moves along.
  const movable = gaps.every((gap) => plain.test(gap));
  return {
    span,
    message: {
      'zh-cn': `排列顺序与词表不符，应为：${wanted}${note}。`,
      en: `The word list has another order: ${wanted}${note}.`,
    },
    ...(movable && (rule.sure ? { replacement: rewritten } : { choices: [rewritten] })),
  };
}
