import type { Bound } from './figure';

const before =
  /(?:(不低于|不少于|不小于|不下于|不亚于|至少|最少|起码|(?<!不)超过|超出|突破|(?<!不)高于|(?<!不)大于|(?<!不)多于|(?<!不)逾|冲破|跨过|年满|(?<![赶反])(?<!不)超|[入值收额量资模产税]过)|(不超过|不高于|不大于|不多于|不超出|不足|不到|不满|未满|(?<!不)低于|(?<!不)少于|(?<!不)小于|至多|最多|不超|未超)|(大约|大概|将近|接近|几近|(?<![签预节合制公条契履违解毁特缔邀])约|(?<![最附临邻靠就相远亲新])近))(?:了|为|占|有|达|达到|要|是|合|计|需)?(?:约|近)?$/;
const after =
  /(?:(（含）|\(含\)|及其?|或)?(以上|之上|有余|开外)|(?:（含）|\(含\)|及其?|或)?(以下|以内|之内|之下)|(左右|上下(?!功夫|大力|联动|游|级|齐心|一)|许(?=[，。；、）])))/y;
const within = /内(?![部容外在涵科蒙陆需环控存销河涝政镜资])/y;

/** How the words of `before` end: nearly no figure follows one of these, and only those that do are looked at closely. */
const endsOfBefore: ReadonlySet<string> = new Set('于少下亚码过出破逾满超足到多约概近接了为占有达要是合计需');
/** What begins the words of `after`. */
const beginningsOfAfter: ReadonlySet<string> = new Set('（(及或以之有开左上许');

export interface BoundContext {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** True for `15～20万元`, `三四十人`. */
  readonly isRange: boolean;
  /** True when 余, 多, 几 or 来 is part of the figure. */
  readonly isApproximate: boolean;
  /** A length of time or an age; 近 before it means "the last", and 内 behind it a limit. */
  readonly isTime: boolean;
  /** A count, behind whose classifier the noun may stand before 以上: `10万颗牙以上`. */
  readonly isCount: boolean;
}

/** How the words around a figure bound it: 约 近 超过 不足 in front, 以上 以内 左右 behind, 余 and 多 inside it. */
export function boundOf(context: BoundContext): Bound {
  if (context.isRange) return 'range';
  const behind = boundBehind(context);
  if (behind === 'at-least' || behind === 'at-most') return behind;
  const inFront = boundInFront(context);
  if (inFront !== 'exact') return inFront;
  return context.isApproximate ? 'about' : behind;
}

/** True when a word in front of the figure bounds it, whatever stands behind. */
export function isBoundInFront(text: string, start: number): boolean {
  return isUpTo(text, start) || inFront(text, start) !== null;
}

function inFront(text: string, start: number): RegExpExecArray | null {
  if (!endsOfBefore.has(text.charAt(start - 1))) return null;
  return before.exec(text.slice(Math.max(0, start - 7), start));
}

/** 上百, 上千, 上亿: at least so many. */
function isUpTo(text: string, start: number): boolean {
  return text.charAt(start - 1) === '上' && /[百千万亿]/.test(text.charAt(start));
}

function boundInFront({ text, start, isTime }: BoundContext): Bound {
  const found = inFront(text, start);
  if (found === null) return isUpTo(text, start) ? 'at-least' : 'exact';
  if (found[1] !== undefined) return 'at-least';
  if (found[2] !== undefined) return 'at-most';
  return isTime && found[0].startsWith('近') ? 'exact' : 'about';
}

function boundBehind({ text, end, isTime, isCount }: BoundContext): Bound {
  const found = behind(text, end) ?? (isCount && /[一-鿿]/.test(text.charAt(end)) ? behind(text, end + 1) : null);
  if (found?.[2] !== undefined) return 'at-least';
  if (found?.[3] !== undefined) return 'at-most';
  if (found?.[4] !== undefined) return 'about';
  within.lastIndex = end;
  return isTime && within.test(text) ? 'at-most' : 'exact';
}

function behind(text: string, at: number): RegExpExecArray | null {
  if (!beginningsOfAfter.has(text.charAt(at))) return null;
  after.lastIndex = at;
  return after.exec(text);
}
