import { makeBuildMemory } from '../parse/build';
import {
  sourceSpan,
  type MarkerFamily,
  type Passage,
  type PassageContent,
  type Report,
  type Section,
} from '../parse/report';
import type { Check, Finding } from './check';
import { findSequenceFaults, isOutlineSequence, markerText, toFinding } from './sequenceFaults';

/** The levels of GB/T 9704—2012, 7.3.3, outermost first. */
const levels: readonly MarkerFamily[] = ['一、', '（一）', '1.', '（1）'];

/**
 * `一、…⟦三、⟧…` and two （二） under one heading are flagged, and, as information, `1.…⟦（一）⟧…` where the outer level
 * is the lower one of the standard. Documents that skip a level (一、 then 1.) are accepted, and so is numbering that
 * begins anew.
 * From GB/T 9704—2012, 7.3.3, and 党政机关公文处理工作条例, article 20.
 */
export const outlineNumberOrder: Check = {
  meta: {
    id: 'outline-number-order',
    category: 'sequence',
    defaultLevel: 'warning',
    fixable: false,
    title: { 'zh-cn': '层次序号跳号、重号或层级颠倒', en: 'Outline numbers out of order' },
    options: {},
  },
  *run({ report }) {
    for (const fault of findSequenceFaults(report, isOutlineSequence)) yield toFinding(report, fault);
    for (const [inner, outer] of findInversions(report)) {
      const [below, above] = [report.passages[inner], report.passages[outer]];
      if (below && above) yield toInversion(below, above);
    }
  },
};

/** The first heading of each pair of levels that stand the wrong way round, in each article, with the one around it. */
const findInversions = makeBuildMemory(
  readInversions,
  (before, after) => outlineFamily(before) === outlineFamily(after),
);

function readInversions(report: Report): readonly (readonly [number, number])[] {
  const told = new Set<string>();
  const found: (readonly [number, number])[] = [];
  for (const section of report.sections) {
    const inner = headingOf(report, section);
    const outer = section.parent === undefined ? undefined : headingOf(report, report.sections[section.parent]);
    if (!inner || !outer) continue;
    const own = levels.indexOf(inner.family);
    if (own < 0 || levels.indexOf(outer.family) <= own) continue;
    const key = `${section.article} ${outer.family} ${inner.family}`;
    if (told.has(key)) continue;
    told.add(key);
    found.push([inner.passage.index, outer.passage.index]);
  }
  return found;
}

function headingOf(
  report: Report,
  section: Section | undefined,
): { passage: Passage; family: MarkerFamily } | undefined {
  const passage = section?.heading === undefined ? undefined : report.passages[section.heading];
  const family = passage && outlineFamily(passage.content);
  return family && { passage, family };
}

function outlineFamily({ markers }: PassageContent): MarkerFamily | undefined {
  return markers[0]?.atHead === true ? markers[0].family : undefined;
}

function toInversion(inner: Passage, outer: Passage): Finding {
  const [own, around] = [inner, outer].map((passage) => {
    const marker = passage.content.markers[0];
    return marker ? { text: markerText({ passage, marker }), span: sourceSpan(passage, marker.span) } : undefined;
  });
  const place = { start: inner.start, end: inner.start };
  const [below, above] = [own?.text ?? '', around?.text ?? ''];
  return {
    span: own?.span ?? place,
    message: {
      'zh-cn': `层次序号颠倒：“${below}”排在“${above}”之下。公文的层次依次为“一、”“（一）”“1.”“（1）”。`,
      en: `“${below}” stands under “${above}”; the levels of an official document are 一、 （一） 1. （1）.`,
    },
    related: [
      { span: around?.span ?? place, message: { 'zh-cn': '上一层的序号', en: 'The number of the level above' } },
    ],
    uncertain: true,
  };
}
