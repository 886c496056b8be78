import { setBits } from '../text/characters';
import type { Marker, MarkerFamily } from './report';

/** Numerals of outline numbers: 一 to 九十九. */
const numeral = '[一二三四五六七八九十]{1,3}';

/** What a character can do for a marker: begin one, or stand in front of one. */
const roles = new Uint8Array(0x10000);
const opensMarker = 1;
const standsBefore = 2;
setBits(roles, '（(0123456789一二三四五六七八九十①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳❶❷❸❹❺❻❼❽❾❿⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇', opensMarker);
setBits(roles, '⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩第其首再最', opensMarker);
setBits(
  roles,
  '。！？!?;；:：…，,、”’"）)》—\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005',
  standsBefore,
);
setBits(roles, '\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff', standsBefore);

/** The first place from there on where a marker may begin: at the head, or behind a mark. */
function nextOpening(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    if (((roles[text.charCodeAt(at)] ?? 0) & opensMarker) === 0) continue;
    if (at === 0 || ((roles[text.charCodeAt(at - 1)] ?? 0) & standsBefore) !== 0) return at;
  }
  return text.length;
}

/** Everything that has the form of a marker: what it follows decides. */
const candidates = new RegExp(
  `(?:${[
    `[（(](?<bracketed>${numeral}|\\d{1,2})[）)]`,
    `(?<halfBracketed>${numeral}|(?<!\\d)\\d{1,2})[）)]`,
    '(?<digits>(?<![\\d.])\\d{1,2})[.、](?! ?\\d)',
    '(?<circled>[①-⑳❶-❿⑴-⒇⒈-⒛㈠-㈩])',
    `第(?<division>${numeral}|\\d{1,3})(?<unit>[章节条])`,
    `第(?<nth>${numeral}|\\d{1,2})[，,、：:是要]`,
    '其(?<which>[一二三四五六七八九])[，,、：:是]',
    '(?<firstly>首先|其次|再次|最后)(?=[，,、：:是要])',
    `(?<is>${numeral})[是要来]`,
    `(?<pause>${numeral})[、.]`,
  ].join('|')})`,
  'y',
);

/** Marks behind which a new item can begin without doubt. */
const strongBoundary = /[。！？!?；;：:…]/;
const anyBoundary = /[。！？!?；;：:…，,、”’"）)》—\s]/;
/** What makes of two ordinals joined by a slight-pause comma one expression: 二、三产业; 一、二级公路. */
const jointNoun = /^[、和及与至级产季等类线期个月日号楼]/;
/** Words in which a numeral before 是, 要 or 来 is none of a list: 三要素, 一来二去. */
const notOfList: Readonly<Record<string, RegExp>> = {
  是: /^[一二三四五六七八九十\d]/,
  要: /^[素点件害领员塞道求么]/,
  来: /^[一二往]/,
};

interface Candidate {
  readonly text: string;
  readonly start: number;
  readonly matched: string;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

/**
 * Finds the outline numbers and enumeration markers of a passage: `⟦（一）⟧加强领导`, `⟦一是⟧…；⟦二是⟧…`.
 * A marker opens the passage or follows a mark; what only looks like one is left alone: 三是三, 第一产业, 1.5万, 三要素.
 */
export function findMarkers(text: string): readonly Marker[] {
  const markers: Marker[] = [];
  for (let at = nextOpening(text, 0); at < text.length; at = nextOpening(text, at)) {
    candidates.lastIndex = at;
    const match = candidates.exec(text);
    at = match === null ? at + 1 : candidates.lastIndex;
    if (match === null) continue;
    const candidate = { text, start: match.index, matched: match[0], groups: match.groups ?? {} };
    const reading = read(candidate, markers);
    if (reading === undefined || !(reading.number > 0)) continue;
    const marker = toMarker(candidate, reading);
    const before = looseMarker(text, markers.at(-1), marker);
    if (before !== undefined) markers.push(before);
    markers.push(marker);
  }
  return markers;
}

interface Reading {
  readonly family: MarkerFamily;
  readonly number: number;
}

function read(candidate: Candidate, before: readonly Marker[]): Reading | undefined {
  const { groups } = candidate;
  if (groups.bracketed !== undefined) return readBracketed(candidate, groups.bracketed);
  if (groups.halfBracketed !== undefined) return readHalfBracketed(candidate, groups.halfBracketed);
  if (groups.digits !== undefined)
    return opens(candidate, strongBoundary) ? { family: '1.', number: Number(groups.digits) } : undefined;
  if (groups.circled !== undefined) return opens(candidate, anyBoundary) ? readCircled(groups.circled) : undefined;
  if (groups.division !== undefined) return readDivision(candidate, groups.division, groups.unit ?? '');
  if (groups.nth !== undefined) return readNth(candidate, groups.nth);
  if (groups.which !== undefined)
    return opens(candidate, anyBoundary) ? { family: '其一', number: toOrdinal(groups.which) } : undefined;
  if (groups.firstly !== undefined) return readFirstly(candidate, groups.firstly, before);
  if (groups.is !== undefined) return readIs(candidate, groups.is);
  return readPause(candidate, groups.pause ?? '');
}

function readBracketed(candidate: Candidate, written: string): Reading | undefined {
  if (!opens(candidate, anyBoundary) || /^[项款条目]/.test(following(candidate))) return undefined;
  return { family: /\d/.test(written) ? '（1）' : '（一）', number: toOrdinal(written) };
}

/** `1）` and `一）` are written for `（1）` and `（一）`; only where nothing else can be meant. */
function readHalfBracketed(candidate: Candidate, written: string): Reading | undefined {
  if (!opens(candidate, strongBoundary)) return undefined;
  return { family: /\d/.test(written) ? '（1）' : '（一）', number: toOrdinal(written) };
}

const circledRows: readonly { readonly from: number; readonly to: number; readonly family: MarkerFamily }[] = [
  { from: 0x2460, to: 0x2473, family: '①' },
  { from: 0x2776, to: 0x277f, family: '①' },
  { from: 0x2474, to: 0x2487, family: '（1）' },
  { from: 0x2488, to: 0x249b, family: '1.' },
  { from: 0x3220, to: 0x3229, family: '（一）' },
];

function readCircled(character: string): Reading | undefined {
  const code = character.charCodeAt(0);
  const row = circledRows.find(({ from, to }) => code >= from && code <= to);
  return row && { family: row.family, number: code - row.from + 1 };
}

const divisionFamilies: Readonly<Record<string, MarkerFamily>> = { 章: '第一章', 节: '第一节', 条: '第一条' };

function readDivision(candidate: Candidate, written: string, unit: string): Reading | undefined {
  const family = divisionFamilies[unit];
  return candidate.start === 0 && family ? { family, number: toOrdinal(written) } : undefined;
}

/** 第一、二产业, 第一、第二产业 and 第3,5组 name two things; 第一是 and 第一要 need a clear beginning. */
function readNth(candidate: Candidate, written: string): Reading | undefined {
  const weak = /[，,、：:]$/.test(candidate.matched);
  if (!opens(candidate, weak ? anyBoundary : strongBoundary)) return undefined;
  const next = following(candidate);
  if (/^(?:第|[一二三四五六七八九十])/.test(next) || (/\d/.test(written) && /^\d/.test(next))) return undefined;
  return { family: '第一，', number: toOrdinal(written) };
}

const firstlyNumbers: Readonly<Record<string, number>> = { 首先: 1, 其次: 2, 再次: 3 };

/** 最后 closes a list that 首先 has opened; alone it is an adverb. */
function readFirstly(candidate: Candidate, word: string, before: readonly Marker[]): Reading | undefined {
  if (!opens(candidate, strongBoundary)) return undefined;
  const last = before.findLast((marker) => marker.family === '首先');
  const number = firstlyNumbers[word] ?? (last && last.number + 1);
  return number === undefined ? undefined : { family: '首先', number };
}

function readIs(candidate: Candidate, written: string): Reading | undefined {
  if (!opens(candidate, anyBoundary)) return undefined;
  const verb = candidate.matched.slice(-1);
  if (notOfList[verb]?.test(following(candidate))) return undefined;
  return { family: '一是', number: toOrdinal(written) };
}

const opensWithNumeral = new RegExp(`^${numeral}`);

function readPause(candidate: Candidate, written: string): Reading | undefined {
  if (!opens(candidate, candidate.matched.endsWith('、') ? strongBoundary : /^$/)) return undefined;
  const number = toOrdinal(written);
  const next = following(candidate);
  const second = opensWithNumeral.exec(next)?.[0];
  if (second !== undefined) {
    const joint = toOrdinal(second) > number && jointNoun.test(next.slice(second.length));
    if (joint || candidate.start > 0) return undefined;
  }
  return { family: '一、', number };
}

/** True when the candidate opens the passage or stands behind one of the boundary marks. */
function opens({ text, start }: Candidate, boundary: RegExp): boolean {
  return start === 0 || boundary.test(text.charAt(start - 1));
}

/** The few characters behind the candidate. */
function following({ text, start, matched }: Candidate): string {
  return text.slice(start + matched.length, start + matched.length + 5).trimStart();
}

/** The pause mark behind 第一， and 其一， is no part of the marker; the point of `1.` and the pause of `一、` are. */
function toMarker({ matched, start }: Candidate, { family, number }: Reading): Marker {
  const bare = family === '第一，' || family === '其一' ? matched.replace(/[，,、：:]$/, '') : matched;
  return { family, number, span: { start, end: start + bare.length }, atHead: start === 0 };
}

/** Characters that make a word of the numeral behind them: 统一是, 之一是, 周二是, 第三是. */
const wordBefore = /[统唯单同合归专万初周期之第十百千零其每进换任划年月不如高\d]/;

/**
 * In 主要做法一是…；二是… the first marker stands behind a word. It counts only where the list needs it: between the
 * marker before and one whose predecessor is missing.
 */
function looseMarker(text: string, previous: Marker | undefined, marker: Marker): Marker | undefined {
  if (marker.family !== '一是' || marker.number < 2) return undefined;
  if (previous?.family === '一是' && previous.number === marker.number - 1) return undefined;
  const from = previous?.span.end ?? 0;
  const written = `${toNumeral(marker.number - 1)}是`;
  const at = text.slice(from, marker.span.start).lastIndexOf(written);
  if (at < 0) return undefined;
  const start = from + at;
  if (wordBefore.test(text.charAt(start - 1)) || notOfList['是']?.test(text.charAt(start + written.length)))
    return undefined;
  return {
    family: '一是',
    number: marker.number - 1,
    span: { start, end: start + written.length },
    atHead: start === 0,
  };
}

const digitsInChinese = '一二三四五六七八九';

/** 一 to 九十九, or Arabic digits, as a number; NaN for an impossible run such as 一二. */
export function toOrdinal(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  const ten = written.indexOf('十');
  if (ten < 0) return written.length === 1 ? digitsInChinese.indexOf(written) + 1 : NaN;
  const tens = ten === 0 ? 1 : toOrdinal(written.slice(0, ten));
  const ones = ten === written.length - 1 ? 0 : toOrdinal(written.slice(ten + 1));
  return tens * 10 + ones;
}

/** The numeral of 1 to 99: 21 is 二十一. */
export function toNumeral(number: number): string {
  const tens = Math.floor(number / 10);
  const ones = digitsInChinese.charAt((number % 10) - 1);
  if (tens === 0) return ones;
  return `${tens === 1 ? '' : digitsInChinese.charAt(tens - 1)}十${ones}`;
}
