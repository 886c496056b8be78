import type { Span } from '../text/span';
import { matchesOf } from '../text/matches';

/** A list as written, with the numbers of items that its reader may count. */
export interface ReadList {
  /** In the flow text. */
  readonly span: Span;
  readonly least: number;
  readonly most: number;
  /** The list ends in 等: there may be more items than it names. */
  readonly open?: true;
  /** Three items or more, all of a length and without 和: a list beyond doubt. */
  readonly even: boolean;
}

/** Behind these nothing is summed up: a verb, a preposition or an adverb stands between the list and the number. */
const endsOtherwise =
  /(?:约|近|超|超过|达|达到|共|共有|有|为|至|到|的|了|过|成|出|在|由|从|以|对|向|将|被|把|给|让|使|分|分别|各|各有|每|这|那|前|后|新|新建|新增|新设|增加|增设|建成|建立|设立|完成|实现|实施|开展|推进|推动|引进|培育|打造|创建|获|获得|获批|荣获|入选|召开|举办|成立|组建|签约|落地|发布|出台|制定|修订|编制|印发|拥有|包括|涉及|覆盖|辐射|其中|其他|其余|另外|另|仅|又|再|并|按|按照|持续|同时|以及|和|与|及|或)$/;
const bracketed = /（[^（）]*）|《[^《》]*》|“[^“”]*”|‘[^‘’]*’|\([^()]*\)|〔[^〔〕]*〕/g;
const connector = /以及|[和及与暨或]/g;
/** 和 before the last item parts; 及 and 与 do so too, but as often stand inside it. */
const partsItems = /以及|和/;
const boundary = /[，；：。！？,;:!?（(]/g;
const quotedRow = /(?:“[^“”]{1,20}”(?:、|和|及|与|以及)?){2,}$/;
/** No list that a reader counts at a glance has longer items. */
const longestItem = 16;

/** The list that stands right before `end` in its clause: `⟦公路、铁路和电力⟧三大通道`. */
export function readListBefore(text: string, end: number): ReadList | undefined {
  const masked = text.slice(Math.max(0, end - 200), end).replace(bracketed, (part) => '〇'.repeat(part.length));
  const offset = end - masked.length;
  const start = lastBoundary(masked);
  const written = masked.slice(start);
  const clause = written.replace(/等$/, '');
  if (endsOtherwise.test(clause)) return undefined;
  const listEnd = offset + start + clause.length;
  const list = readQuotedRow(text, listEnd) ?? readSeries(clause, offset + start, listEnd);
  return list && clause !== written ? { ...list, open: true } : list;
}

function lastBoundary(text: string): number {
  let last = 0;
  for (const match of matchesOf(text, boundary)) last = match.index + 1;
  return last;
}

/** `“扩面”“提质”两项`: items that quotation marks part. */
function readQuotedRow(text: string, end: number): ReadList | undefined {
  const row = quotedRow.exec(text.slice(Math.max(0, end - 200), end))?.[0];
  if (row === undefined) return undefined;
  const items = row.match(/“/g)?.length ?? 0;
  const before = text.charAt(end - row.length - 1);
  return before === '、'
    ? undefined
    : { span: { start: end - row.length, end }, least: items, most: items, even: false };
}

/**
 * Items parted by slight-pause commas. 和 before the last item parts it from the one before; elsewhere 和 may stand
 * inside an item, so that both ways of counting are right.
 */
function readSeries(clause: string, start: number, end: number): ReadList | undefined {
  const parted = clause.split('、');
  const pieces = withoutEarlierCount(outlineNumber.test(parted[0] ?? '') ? parted.slice(1) : parted);
  if (pieces.length < 2) return undefined;
  const rest = pieces.slice(1);
  if (rest.some((piece) => piece.length === 0 || piece.length > longestItem)) return undefined;
  if (pieces.some((piece) => countedItem.test(piece))) return undefined;
  return { span: { start, end }, ...countItems(pieces, rest.slice(0, -1)) };
}

/** 新增国家级3家、省级5家: each item has its own number, and so has the last. */
const countedItem = /(?:\d[\d.]*\S{0,4}|[一二两三四五六七八九十]\S)$/;

/** 二、建强三支队伍: the numeral in front is the number of a heading. */
const outlineNumber = /^\s*(?:[一二三四五六七八九十]{1,3}|\d{1,2})$/;

/** 广东、福建两省的深圳、珠海、汕头: the list after the count begins anew. */
function withoutEarlierCount(pieces: readonly string[]): readonly string[] {
  const restart = pieces.findLastIndex((piece) => /[两三四五六七八九十]\S{1,3}的\S/.test(piece));
  return restart < 0 ? pieces : pieces.slice(restart);
}

/** `middle`: pieces that are items from end to end; the first may hold the words in front of the list. */
function countItems(pieces: readonly string[], middle: readonly string[]): Omit<ReadList, 'span' | 'open'> {
  const last = pieces.at(-1) ?? '';
  const all = pieces.reduce((sum, piece) => sum + count(piece), 0);
  // 城市和农村、工业和农业: where 和 stands inside other items it may do so in the last one too.
  const isInside = pieces.slice(0, -1).some((piece) => partsItems.test(piece.slice(1, -1)));
  const parted = partsItems.test(last.slice(1, -1)) && !isInside && !isOneItem(last, middle) ? 1 : 0;
  const lengths = pieces.slice(1).map((piece) => piece.length);
  const even = pieces.length > 2 && all === 0 && Math.max(...lengths) - Math.min(...lengths) <= 1;
  return { least: pieces.length + parted, most: pieces.length + all, even };
}

function count(piece: string): number {
  return piece.slice(1, -1).match(connector)?.length ?? 0;
}

/** True when the last piece, 和 and all, is as long as the items before it: 党风和作风建设 beside 人才队伍建设. */
function isOneItem(last: string, middle: readonly string[]): boolean {
  if (middle.length === 0) return false;
  const usual = middle.reduce((sum, piece) => sum + piece.length, 0) / middle.length;
  const longestHalf = Math.max(...last.split(connector).map((half) => half.length));
  return Math.abs(last.length - usual) <= Math.abs(longestHalf - usual);
}

/** The list in brackets right behind a count and its noun: `两病⟦（高血压、糖尿病）⟧`; none when it ends in 等. */
export function readListBehind(text: string, at: number): ReadList | undefined {
  const match = /^（(?:即|指|包括|分别是|分别为)?[:：]?([^（）]{3,120})）/.exec(text.slice(at, at + 140));
  return match ? readItemsBehind(match[0], match[1] ?? '', at) : undefined;
}

/** What says that the list follows: a colon, or 即 and 分别是 behind a comma. */
const introduction = '[”"]?(?:：|，(?:即|分别是))';
const listBehind = new RegExp(`^${introduction}([^，。；：！？]{3,120})(?=。|$)`);

/**
 * The list that a sentence ends with, behind a colon: `三件实事⟦：修路、架桥、改水⟧。` Its items are long as often as not,
 * so that 和 in the last one may stand inside it.
 */
export function readListBehindColon(text: string, at: number): ReadList | undefined {
  const row = quotedBehind.exec(text.slice(at, at + 240));
  if (row) return readRowBehind(row, at);
  const match = listBehind.exec(text.slice(at, at + 140));
  const list = match ? readItemsBehind(match[0], match[1] ?? '', at) : undefined;
  return list && { ...list, least: (match?.[1] ?? '').replace(bracketed, '').split('、').length };
}

/** `六大场景：“网上办事”“扫码乘车”“刷脸支付”`, up to the end of its clause. */
const quotedBehind = /^[”"]?：((?:“[^“”]{1,20}”(?:、|和|及|与|以及)?){2,})(等)?(?=[。，；！）]|$)/;

/** A row of names in quotation marks is a list beyond doubt, whatever parts them. */
function readRowBehind(row: RegExpExecArray, at: number): ReadList | undefined {
  if (row[2] !== undefined) return undefined;
  const items = row[1]?.match(/“/g)?.length ?? 0;
  return { span: { start: at, end: at + row[0].length }, least: items, most: items, even: items > 2 };
}

function readItemsBehind(written: string, inside: string, at: number): ReadList | undefined {
  if (/等|其中|[，。；\d]|[一二三四五六七八九]是/.test(inside)) return undefined;
  const pieces = inside.replace(bracketed, (part) => '〇'.repeat(part.length)).split('、');
  if (pieces.length < 2 || pieces.some((piece) => piece.length > longestItem)) return undefined;
  return { span: { start: at, end: at + written.length }, ...countItems(pieces, pieces.slice(0, -1)) };
}
