import {
  countsThrough,
  findSequences,
  markerAt,
  type MarkerInPassage,
  type MarkerSequence,
} from '../parse/markerSequences';
import { sourceSpan, type Passage, type PassageContent, type Report } from '../parse/report';
import { Attachment } from '../text/attachment';
import type { Span } from '../text/span';
import { findAnnouncedCounts, writeCount, type AnnouncedCount } from './announcedCounts';
import { needs } from './characterClasses';
import type { Check, Finding } from './check';
import { readListBefore, readListBehind, readListBehindColon, type ReadList } from './listBefore';
import { makePassageMemory } from './passageRecords';
import { markerText } from './sequenceFaults';

/**
 * `采取⟦三项⟧举措。一是…；二是….`, `公路、铁路、电力⟦两大⟧通道`, `办好⟦三件⟧实事：修路、架桥。` and
 * `“扩面”“提质”⟦三项⟧行动` are flagged.
 * Accepted are lists that end in 等, 和 that may stand inside an item or part two (every count between the least and the
 * most), and counts far from the list, which speak of something else: `教育、卫生十个部门`.
 * From 党政机关公文处理工作条例, article 20: figures are among what a reviewer must check.
 */
export const enumerationCount: Check = {
  meta: {
    id: 'enumeration-count',
    category: 'sequence',
    defaultLevel: 'warning',
    fixable: false,
    title: { 'zh-cn': '列举的项数与所说的数目不符', en: 'A list has not as many items as announced' },
    options: {},
  },
  *run({ report }) {
    for (const { passage, found } of slipsOf(report)) {
      if (passage.role === 'cell' || passage.role === 'byline') continue;
      for (const slip of found) yield toFinding(passage, slip);
    }
    for (const sequence of findSequences(report)) {
      const finding = checkSequence(report, sequence);
      if (finding) yield finding;
    }
  },
};

interface Slip {
  readonly count: AnnouncedCount;
  readonly list: ReadList;
}

/** The counts of a passage that disagree with the list right before or behind them: `、` or quotation marks part a list. */
const slipsOf = makePassageMemory(needs('、”', '两三四五六七八九十123456789'), ({ flow: { text } }) =>
  findAnnouncedCounts(text).flatMap((count): readonly Slip[] => {
    const before = isGrade(text, count) ? undefined : readListBefore(text, count.start);
    const lists = [before, readListBehind(text, count.end), readListBehindColon(text, count.end)];
    return lists.flatMap((list) => (list && disagrees(count, list) ? { count, list } : []));
  }),
);

/** 三级 names a grade, unless levels of administration stand before it: 市、县、乡三级; those are short. */
function isGrade(text: string, { span }: AnnouncedCount): boolean {
  if (text.charAt(span.end - 1) !== '级') return false;
  const before = text.slice(Math.max(0, span.start - 12), span.start);
  // 省、自治区 and 直辖市 are of one level.
  if (/自治区|直辖市/.test(before)) return true;
  return !/(?:、|[和及与])(?:国家|自治[州县旗]|街道|社区|[省市县区乡镇村州盟旗部厅局校院组班队])$/.test(before);
}

/**
 * Off by one, or by two in a long list and in one that a colon introduces. A greater difference means that the number counts
 * something else.
 */
function disagrees({ value, isQuoted, start }: AnnouncedCount, list: ReadList): boolean {
  const { span, least, most, open, even } = list;
  // Brackets right behind explain even a name; a list in front must be one beyond doubt.
  if (isQuoted && span.end <= start && !even) return false;
  const off = value < least || open ? least - value : value - most;
  const introduced = even && span.end > start && least > 2;
  return off > 0 && off <= (least > 4 || introduced ? 2 : 1);
}

function toFinding(passage: Passage, { count, list }: Slip): Finding {
  const written = passage.content.flow.text.slice(count.span.start, count.span.end);
  const items = list.least === list.most ? String(list.least) : `${list.least}—${list.most}`;
  const edit = { span: sourceSpan(passage, count.number), newText: writeCount(count, list.least) };
  return {
    span: sourceSpan(passage, count.span),
    message: {
      'zh-cn': `写的是“${written}”，列出的是${items}项。请核对数目，或补齐、删去所列的项。`,
      en: `“${written}” is written, ${items} items are listed. Check the number, or the items.`,
    },
    related: [related(sourceSpan(passage, list.span))],
    suggestions: [suggestion(edit)],
  };
}

function related(span: Span) {
  return { span, message: { 'zh-cn': '列出的各项', en: 'The items listed' } };
}

function suggestion(edit: { readonly span: Span; readonly newText: string }) {
  return {
    title: { 'zh-cn': `数目改为“${edit.newText}”`, en: `Change the number to “${edit.newText}”` },
    edits: [edit],
  };
}

/** Nouns that announce what follows even without a colon. */
const announcing =
  /^(?:重点|主要|具体|方面|突出|关键|重要|核心|基本|专项|着力点?)*(?:的|方面|工作|任务|举措|措施|环节|重点|问题|要求|原则|目标|行动|工程|关系|转变|突破|提升|强化|坚持|建议|意见|步骤|特点|做法|经验|成效|阶段|方向|文章|事情?|大事|实事|内容|层面|关口|机制|体系|变化|转型|优化|攻坚|抓手|路径|仗|关|队伍|制度|防线|渠道)*(?:上?(?:下功夫|做文章|用力|发力|努力|入手|着手|求突破|见实效|抓落实))?$/;

/** 采取三项举措。一是…; 做好九个方面工作：⏎（一）…. */
function checkSequence(report: Report, sequence: MarkerSequence): Finding | undefined {
  const placed = sequence.items[0];
  // A list with a gap has its own finding.
  if (placed === undefined || sequence.items.length < 2 || !countsThrough(sequence)) return undefined;
  const first = markerAt(report, placed);
  const place = announcementBefore(report, first);
  if (place === undefined || place.count.value === sequence.items.length) return undefined;
  const { passage, count } = place;
  const written = passage.content.flow.text.slice(count.span.start, count.span.end + count.noun.length);
  const listed = sequence.items.length;
  return {
    span: sourceSpan(passage, count.span),
    message: {
      'zh-cn': `写的是“${written}”，其后从“${markerText(first)}”起列了${listed}项。请核对数目，或补齐、删去所列的项。`,
      en: `“${written}” is written, ${listed} items follow from “${markerText(first)}”. Check the number, or the items.`,
    },
    related: sequence.items.map((item) => {
      const { passage: at, marker } = markerAt(report, item);
      return related(sourceSpan(at, marker.span));
    }),
    suggestions: [suggestion({ span: sourceSpan(passage, count.number), newText: writeCount(count, listed) })],
  };
}

/** The count that ends the sentence right before the first marker, in its passage or the one before. */
function announcementBefore(
  report: Report,
  first: MarkerInPassage,
): { readonly passage: Passage; readonly count: AnnouncedCount } | undefined {
  const passage = first.marker.atHead ? report.passages[first.passage.index - 1] : first.passage;
  if (passage === undefined || passage.role === 'cell') return undefined;
  const end = first.marker.atHead ? passage.content.flow.text.length : first.marker.span.start;
  const count = announcementAt(passage.content, end);
  return count && { passage, count };
}

interface Announcement {
  readonly end: number;
  readonly count: AnnouncedCount | undefined;
}

/** Of each text the place that was asked about last: where its own list begins, or its end. */
const announcements = new Attachment<Announcement>();

/** The count that announces what follows at a place of a passage's flow text. */
function announcementAt(content: PassageContent, end: number): AnnouncedCount | undefined {
  let known = announcements.get(content);
  if (known?.end !== end) {
    known = { end, count: readAnnouncement(content.flow.text.slice(0, end).trimEnd()) };
    announcements.set(content, known);
  }
  return known.count;
}

function readAnnouncement(before: string): AnnouncedCount | undefined {
  const count = findAnnouncedCounts(before).at(-1);
  if (count === undefined || count.end < before.length - 1) return undefined;
  // 这三个方面 sums up what has been said.
  if (/(?:这|那|上述|以上)$/.test(before.slice(0, count.start))) return undefined;
  const mark = before.slice(count.end);
  const announces =
    mark === '：' ? count.noun.length <= 12 : mark !== '；' && mark !== '、' && announcing.test(count.noun);
  return announces ? count : undefined;
}
