import type { Figure } from '../figures/figure';
import type { Message } from '../text/locale';
import { needs } from './characterClasses';
import type { Check } from './check';
import { makeFigureScan, type Slip } from './passageScan';

/**
 * `⟦近3000余人⟧`, `⟦约300人左右⟧`, `⟦超过95%以上⟧`, `⟦至少10个以上⟧` are flagged; `约300人`, `近10余年来` (in recent years),
 * `达到90%以上` and `超过约定价格的20%以上部分` are not.
 * From 图书编校质量差错认定细则, 19: words of approximation must not contradict or repeat each other.
 */
export const approximationConflict: Check = {
  meta: {
    id: 'approximation-conflict',
    category: 'form',
    defaultLevel: 'warning',
    fixable: false,
    title: { 'zh-cn': '概数词语重复或矛盾', en: 'Approximating words that repeat or contradict each other' },
    options: {},
  },
  *run({ report, figures }) {
    yield* scan(report, figures);
  },
};

/** Words in front of a number with the words behind or inside it that they do not go with. */
/** One word in front of the number, and one in it or behind it. */
const twoApproximations = needs('约概近超逾突不至最起', '余多左上以');

const conflicts: readonly { readonly front: RegExp; readonly inside?: RegExp; readonly behind?: RegExp }[] = [
  {
    front: /(?:大约|大概|(?<![契合签特节制条公解失履违预相])约)[为占有]?$/,
    inside: /[余多]/,
    behind: /^(?:左右|上下|以上|以下|以内)/,
  },
  { front: /(?:接近|将近|(?<![附远最新就靠临亲邻相])近)$/, inside: /[余多]/, behind: /^(?:左右|上下|以上|以下)/ },
  { front: /(?:超过|(?<![远])超|逾|突破)了?$/, inside: /[余多]/, behind: /^(?:左右|上下|以上|以下|以内)/ },
  { front: /(?:不足|不到|不满)$/, inside: /[余多]/, behind: /^(?:左右|上下|以上|以下|以内)/ },
  { front: /(?:不少于|不低于|不小于)$/, behind: /^(?:左右|上下|以上|以下|以内)/ },
  { front: /(?:不超过|不多于|不高于|不大于)$/, behind: /^(?:左右|上下|以上|以下|以内)/ },
  {
    front: /(?:至少|最少|起码|最低)(?:需要|[要应需须]|必须|应当)?(?:有|达到?|完成|安排|配备|组织|开展|建成|选派)?$/,
    behind: /^(?:左右|上下|以上|以下|以内)/,
  },
  { front: /(?:至多|最多|最高)(?:可|达|达到)?$/, behind: /^(?:左右|上下|以上|以下|以内)/ },
];

const scan = makeFigureScan(twoApproximations, function* ({ flow }, figures): Generator<Slip> {
  for (const figure of figures) {
    const conflict = findConflict(flow.text, figure);
    if (conflict) yield toSlip(flow.text, conflict);
  }
});

interface Conflict {
  readonly start: number;
  readonly end: number;
  readonly front: string;
  /** 余, 多, 左右, 以上 …, in the text from `other.start`. */
  readonly other: { readonly start: number; readonly word: string };
}

/** How far in front of a number its words of approximation may begin. */
const reach = 8;

function findConflict(text: string, { flowSpan, kind, bound }: Figure): Conflict | undefined {
  if (kind === 'date' || kind === 'time' || kind === 'identifier' || kind === 'ordinal' || bound === 'range')
    return undefined;
  const number = text.slice(flowSpan.start, flowSpan.end);
  const after = text.slice(flowSpan.end, flowSpan.end + 2);
  // Nearly every number has no second word.
  if (!/[余多]/.test(number) && !/^(?:左右|[上以])/.test(after)) return undefined;
  const before = text.slice(Math.max(0, flowSpan.start - reach), flowSpan.start);
  for (const conflict of conflicts) {
    const front = conflict.front.exec(before)?.[0];
    if (front === undefined) continue;
    const start = flowSpan.start - front.length;
    const behind = conflict.behind?.exec(after)?.[0];
    // 超过60岁以上部分: what goes on after 以上 may belong to another phrase.
    if (behind !== undefined && !/^(?:的?部分|的?标准)/.test(text.slice(flowSpan.end + behind.length))) {
      return { start, end: flowSpan.end + behind.length, front, other: { start: flowSpan.end, word: behind } };
    }
    // 近十余年: 近 says "recent" there, not "nearly".
    const inside = kind === 'duration' || kind === 'age' ? -1 : number.search(conflict.inside ?? /$^/);
    if (inside > 0) {
      const at = flowSpan.start + inside;
      return { start, end: flowSpan.end, front, other: { start: at, word: text.charAt(at) } };
    }
  }
  return undefined;
}

function toSlip(text: string, { start, end, front, other }: Conflict): Slip {
  const written = text.slice(start, end);
  const withoutFront = written.slice(front.length);
  const at = other.start - start;
  const withoutOther = written.slice(0, at) + written.slice(at + other.word.length);
  return {
    span: { start, end },
    message: message(written, front, other.word),
    choices: [withoutOther, withoutFront],
  };
}

function message(written: string, front: string, other: string): Message {
  return {
    'zh-cn': `“${written}”里“${front}”与“${other}”重复或矛盾，只应留一个。`,
    en: `In “${written}” the words ${front} and ${other} repeat or contradict each other; keep one.`,
  };
}
