import { codesOf } from '../text/characters';
import type { Bound, FigureKind } from './figure';

const before =
  /(?:(不低于|不少于|不小于|不下于|不亚于|至少|最少|起码|(?<!不)超过|超出|突破|(?<!不)高于|(?<!不)大于|(?<!不)多于|(?<!不)逾|冲破|跨过|年满|(?<![赶反])(?<!不)超|[入值收额量资模产税]过)|(不超过|不高于|不大于|不多于|不超出|不足|不到|不满|未满|(?<!不)低于|(?<!不)少于|(?<!不)小于|至多|最多|不超|未超)|(大约|大概|将近|接近|几近|(?<![签预节合制公条契履违解毁特缔邀])约|(?<![最附临邻靠就相远亲新])近))(?:了|为|占|有|达|达到|要|是|合|计|需)?(?:约|近)?$/;
const after =
  /(?:(（含）|\(含\)|及其?|或)?(以上|之上|有余|开外)|(?:（含）|\(含\)|及其?|或)?(以下|以内|之内|之下)|(左右|上下(?!功夫|大力|联动|游|级|齐心|一)|许(?=[，。；、）])))/y;
const within = /内(?![部容外在涵科蒙陆需环控存销河涝政镜资])/y;

/** How the words of `before` end: nearly no figure follows one of these, and only those that do are looked at closely. */
const endsOfBefore: ReadonlySet<number> = new Set(codesOf('于少下亚码过出破逾满超足到多约概近接了为占有达要是合计需'));
/** What begins the words of `after`. */
const beginningsOfAfter: ReadonlySet<number> = new Set(codesOf('（(及或以之有开左上许'));

/** A figure in its text, as far as its bound depends on it. */
export interface BoundedPlace {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly kind: FigureKind;
  readonly unit: string | null;
}

/**
 * How the words around a figure bound it: 约 近 超过 不足 in front, 以上 以内 左右 behind, 余 and 多 inside it.
 * @param isRange true for `15～20万元`, `三四十人`
 * @param isApproximate true when 余, 多, 几 or 来 is part of the figure
 */
export function boundOf(place: BoundedPlace, isRange: boolean, isApproximate: boolean): Bound {
  if (isRange) return 'range';
  const behind = boundBehind(place);
  if (behind === 'at-least' || behind === 'at-most') return behind;
  const inFront = boundInFront(place);
  if (inFront !== 'exact') return inFront;
  return isApproximate ? 'about' : behind;
}

/** A length of time or an age; 近 before it means "the last", and 内 behind it a limit. */
function isTime({ kind }: BoundedPlace): boolean {
  return kind === 'duration' || kind === 'age';
}

/** True when a word in front of the figure bounds it, whatever stands behind. */
export function isBoundInFront(text: string, start: number): boolean {
  return isUpTo(text, start) || inFront(text, start) !== null;
}

function inFront(text: string, start: number): RegExpExecArray | null {
  if (!endsOfBefore.has(text.charCodeAt(start - 1))) return null;
  return before.exec(text.slice(Math.max(0, start - 7), start));
}

const up = '上'.charCodeAt(0);

/** 上百, 上千, 上亿: at least so many. */
function isUpTo(text: string, start: number): boolean {
  return text.charCodeAt(start - 1) === up && /[百千万亿]/.test(text.charAt(start));
}

function boundInFront(place: BoundedPlace): Bound {
  const { text, start } = place;
  const found = inFront(text, start);
  if (found === null) return isUpTo(text, start) ? 'at-least' : 'exact';
  if (found[1] !== undefined) return 'at-least';
  if (found[2] !== undefined) return 'at-most';
  return isTime(place) && found[0].startsWith('近') ? 'exact' : 'about';
}

function boundBehind(place: BoundedPlace): Bound {
  const { text, end } = place;
  const found = behind(text, end) ?? (nounMayFollow(place) ? behind(text, end + 1) : null);
  if (found?.[2] !== undefined) return 'at-least';
  if (found?.[3] !== undefined) return 'at-most';
  if (found?.[4] !== undefined) return 'about';
  within.lastIndex = end;
  return isTime(place) && within.test(text) ? 'at-most' : 'exact';
}

/** Behind a classifier the noun may stand before 以上: `10万颗牙以上`. */
function nounMayFollow({ text, end, kind, unit }: BoundedPlace): boolean {
  return kind === 'count' && unit !== null && /[一-鿿]/.test(text.charAt(end));
}

function behind(text: string, at: number): RegExpExecArray | null {
  if (!beginningsOfAfter.has(text.charCodeAt(at))) return null;
  after.lastIndex = at;
  return after.exec(text);
}
