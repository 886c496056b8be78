import {
  findSequences,
  markerAt,
  renumber,
  type MarkerInPassage,
  type MarkerSequence,
  type PlacedMarker,
} from '../parse/markerSequences';
import { sourceSpan, type MarkerFamily, type Report } from '../parse/report';
import type { Message } from '../text/locale';
import { slice } from '../text/span';
import type { Finding, TextEdit } from './check';

/** Families that number headings; the others count within the text. */
const outlineFamilies: ReadonlySet<MarkerFamily> = new Set([
  '一、',
  '（一）',
  '1.',
  '（1）',
  '第一章',
  '第一节',
  '第一条',
]);
/** Families that a list within a report never begins in the middle of: an excerpt may begin with （三）. */
const alwaysFromOne: ReadonlySet<MarkerFamily> = new Set(['一是', '第一，', '其一', '首先']);

/** A marker that does not follow from the one before it. */
export interface SequenceFault {
  readonly placed: PlacedMarker;
  readonly before?: PlacedMarker;
  /** The number that should stand there. */
  readonly expected: number;
  readonly kind: 'gap' | 'repeat' | 'back' | 'start';
  /** The items of the list from this one on, up to where it begins anew. */
  readonly rest: readonly PlacedMarker[];
}

/** Which of the two checks on sequences tells of a list. */
export function isOutlineSequence(sequence: MarkerSequence): boolean {
  return outlineFamilies.has(sequence.family) && sequence.items[0]?.atHead === true;
}

/** The faults of the lists that pass the test, in text order of the lists. */
export function* findSequenceFaults(
  report: Report,
  test: (sequence: MarkerSequence) => boolean,
): Iterable<SequenceFault> {
  for (const sequence of findSequences(report)) if (test(sequence)) yield* faultsOf(report, sequence);
}

function* faultsOf(report: Report, sequence: MarkerSequence): Iterable<SequenceFault> {
  const { items } = sequence;
  const first = items[0];
  if (first === undefined) return;
  if (first.number !== 1 && startsTooLate(report, sequence, first)) {
    yield { placed: first, expected: 1, kind: 'start', rest: restFrom(items, 0) };
  }
  let last = first.number;
  for (let index = 1; index < items.length; index += 1) {
    const placed = items[index] as PlacedMarker;
    const before = items[index - 1] as PlacedMarker;
    const { number } = placed;
    const expected = last + 1;
    const goesOn = items[index + 1]?.number === expected + 1;
    const kind = kindOf(number, last);
    const restarts = number === 1 && !goesOn && !isSecondUnderOne(sequence, index);
    if (kind !== undefined && !restarts && !(kind === 'gap' && isWritten(report, before, placed, expected))) {
      yield { placed, before, expected, kind, rest: restFrom(items, index) };
    }
    last = goesOn && kind !== undefined && !restarts ? expected : number;
  }
}

/** Lists longer than this are not renumbered in one go: each fault would carry edits for all that follows. */
const longestRest = 200;

function restFrom(items: readonly PlacedMarker[], index: number): readonly PlacedMarker[] {
  const following = items.slice(index, index + longestRest + 1);
  const restart = following.findIndex(({ number }, at) => at > 0 && number === 1);
  const rest = restart < 0 ? following : following.slice(0, restart);
  return rest.length > longestRest ? rest.slice(0, 1) : rest;
}

function kindOf(number: number, last: number): 'gap' | 'repeat' | 'back' | undefined {
  if (number === last + 1) return undefined;
  if (number === last) return 'repeat';
  return number > last ? 'gap' : 'back';
}

/** Two （一） and nothing more under one 二、: the second is no new list. */
function isSecondUnderOne(sequence: MarkerSequence, index: number): boolean {
  const { items, family, under } = sequence;
  return index === 1 && items.length === 2 && family === '（一）' && items[0]?.atHead === true && under.length > 0;
}

/**
 * A list that begins with 二是 has lost its beginning, unless 一 stands before it in another dress (一方面, 首先, 一个是).
 * Of outline numbers this is certain only where an earlier list of the same family stands in the article.
 */
function startsTooLate(report: Report, sequence: MarkerSequence, first: PlacedMarker): boolean {
  const { family, items } = sequence;
  if (family === '（一）' && first.atHead) return sequence.hasEarlier && sequence.under.length > 0 && items.length > 1;
  if (!alwaysFromOne.has(family)) return false;
  const from = Math.max(0, first.passage - 1);
  const before = textBetween(report, from, 0, first.passage, markerAt(report, first).marker.span.start);
  return !/一(?:是|要|方面|个|来|则|靠|抓)|首先|第一|其一/.test(before);
}

/** True when the missing marker does stand between the two, in a form or a place that was not read as a marker. */
function isWritten(report: Report, before: PlacedMarker, placed: PlacedMarker, expected: number): boolean {
  const [from, to] = [markerAt(report, before), markerAt(report, placed)];
  const between = textBetween(report, before.passage, from.marker.span.end, placed.passage, to.marker.span.start);
  const written = renumber(markerText(to), expected).replace(/[.、]$/, '');
  const standsOut = /[^一二三四五六七八九十\d]/.test(written) ? '' : '[、.．，, 　]';
  return new RegExp(`(?<![一二三四五六七八九十\\d])${escape(written)}${standsOut && `(?=${standsOut})`}`).test(between);
}

function escape(text: string): string {
  return text.replace(/[()[\]{}.*+?^$|\\]/g, '\\$&');
}

/** Flow text from a place in one passage to a place in the same or a later one. */
function textBetween(report: Report, from: number, start: number, to: number, end: number): string {
  const parts: string[] = [];
  for (let index = from; index <= to; index += 1) {
    const text = report.passages[index]?.content.flow.text ?? '';
    parts.push(text.slice(index === from ? start : 0, index === to ? end : undefined));
  }
  return parts.join('\n');
}

/** `四是` of `⟦四是⟧加强领导`. */
export function markerText({ passage, marker }: MarkerInPassage): string {
  return slice(passage.content.flow.text, marker.span);
}

/** What both checks say of a fault. The number cannot be mended with certainty: the text may be what is missing. */
export function toFinding(report: Report, fault: SequenceFault): Finding {
  const { expected, kind, rest } = fault;
  const placed = markerAt(report, fault.placed);
  const before = fault.before && markerAt(report, fault.before);
  const written = markerText(placed);
  const wanted = renumber(written, expected);
  const span = sourceSpan(placed.passage, placed.marker.span);
  const edits = rest.flatMap((item, index) => renumbering(markerAt(report, item), expected + index));
  const previous = before && markerText(before);
  return {
    span,
    message: messageOf(kind, written, wanted, previous ?? ''),
    ...(before && {
      related: [
        {
          span: sourceSpan(before.passage, before.marker.span),
          message: { 'zh-cn': `前一项是“${previous}”`, en: `The item before is “${previous}”` },
        },
      ],
    }),
    suggestions: [
      { title: { 'zh-cn': `改为“${wanted}”`, en: `Change to “${wanted}”` }, edits: edits.slice(0, 1) },
      ...(edits.length > 1 ? [{ title: renumberRest, edits }] : []),
    ],
  };
}

const renumberRest: Message = { 'zh-cn': '从这里起顺次重排', en: 'Renumber from here on' };

/**
 * The edits that make the items behind the one at `index` count on from it, up to where the list begins anew; none where
 * they do. A second 一 right behind the first is no new beginning: the item has been put in front.
 */
export function renumberBehind(report: Report, { items }: MarkerSequence, index: number): readonly TextEdit[] {
  const first = items[index];
  if (first === undefined) return [];
  const rest = restFrom(items, index);
  const following = rest.length > 1 ? rest : restFrom(items, index + 1);
  return (rest.length > 1 ? following.slice(1) : following).flatMap((item, at) =>
    renumbering(markerAt(report, item), first.number + 1 + at),
  );
}

/** The edit that gives an item its number; none where it has it. */
function renumbering({ passage, marker }: MarkerInPassage, number: number): readonly TextEdit[] {
  const written = slice(passage.content.raw, passage.content.flow.toSource(marker.span));
  const newText = renumber(written, number);
  return newText === written ? [] : [{ span: sourceSpan(passage, marker.span), newText }];
}

function messageOf(kind: SequenceFault['kind'], written: string, wanted: string, previous: string) {
  switch (kind) {
    case 'repeat':
      return {
        'zh-cn': `序号“${written}”重复，这里应为“${wanted}”。`,
        en: `The number “${written}” is used twice; “${wanted}” is due here.`,
      };
    case 'gap':
      return {
        'zh-cn': `序号由“${previous}”跳到“${written}”，缺“${wanted}”。请补上缺项或改正序号。`,
        en: `The numbers jump from “${previous}” to “${written}”; “${wanted}” is missing. Add the item or mend the number.`,
      };
    case 'back':
      return {
        'zh-cn': `序号“${previous}”之后是“${written}”，应为“${wanted}”。`,
        en: `“${previous}” is followed by “${written}”; “${wanted}” is due.`,
      };
    case 'start':
      return {
        'zh-cn': `列举从“${written}”开始，前面没有“${wanted}”。`,
        en: `The list begins with “${written}”; there is no “${wanted}” before it.`,
      };
  }
}
