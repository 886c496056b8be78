import { makeBuildMemory } from '../parse/build';
import type { Passage, PassageContent, Report, Section } from '../parse/report';
import { sourceSpan } from '../parse/report';
import { Attachment } from '../text/attachment';
import type { Check, Finding } from './check';

/** Shorter headings (专栏, 结束语, 小结) are labels that come back on purpose. */
const shortestHeading = 4;

/**
 * `（二）强化队伍建设` and then `⟦（三）强化队伍建设⟧` under one heading is flagged; the same words under two different
 * headings are not.
 * From 党政机关公文处理工作条例, article 20: the order of paragraphs is among what a reviewer must check.
 */
export const duplicateHeading: Check = {
  meta: {
    id: 'duplicate-heading',
    category: 'sequence',
    defaultLevel: 'warning',
    fixable: false,
    title: { 'zh-cn': '同一层级下标题重复', en: 'The same heading twice under one parent' },
    options: {},
  },
  *run({ report }) {
    for (const [index, first] of findRepeated(report)) {
      const [heading, earlier] = [report.passages[index], report.passages[first]];
      if (heading && earlier) yield toFinding(heading, earlier, wordsOf(heading.content));
    }
  },
};

/** The headings whose words stand under the same parent before, each with the first of them. */
const findRepeated = makeBuildMemory(
  readRepeated,
  (before, after, { role }) => role !== 'heading' || wordsOf(before) === wordsOf(after),
);

function readRepeated(report: Report): readonly (readonly [number, number])[] {
  /** By the words of a heading and its parent. */
  const seen = new Map<string, number>();
  const found: (readonly [number, number])[] = [];
  for (const section of report.sections) {
    const heading = headingOf(report, section);
    if (heading === undefined) continue;
    const words = wordsOf(heading.content);
    if (words.length < shortestHeading) continue;
    const key = `${section.parent} ${words}`;
    const earlier = seen.get(key);
    if (earlier === undefined) seen.set(key, heading.index);
    else found.push([heading.index, earlier]);
  }
  return found;
}

function headingOf(report: Report, section: Section): Passage | undefined {
  const passage = section.heading === undefined ? undefined : report.passages[section.heading];
  return passage?.role === 'heading' ? passage : undefined;
}

const known = new Attachment<string>();

/** The heading without its number and marks, so that （二） and （三） compare; remembered with its text. */
function wordsOf(content: PassageContent): string {
  let words = known.get(content);
  if (words === undefined) {
    const marker = content.markers[0];
    const text = marker?.atHead === true ? content.flow.text.slice(marker.span.end) : content.flow.text;
    known.set(content, (words = text.replace(/[\s，。、；：！？“”"（）()]/g, '')));
  }
  return words;
}

/** A bare line set apart by its shortness alone may be a running head; that is information only. */
function toFinding(heading: Passage, earlier: Passage, words: string): Finding {
  const numbered = heading.content.markers[0]?.atHead === true;
  return {
    span: sourceSpan(heading, { start: 0, end: heading.content.flow.text.length }),
    message: {
      'zh-cn': `标题“${words}”在同一层级下重复出现，请改写或合并。`,
      en: `The heading “${words}” stands twice under one parent: reword or merge.`,
    },
    related: [
      {
        span: sourceSpan(earlier, { start: 0, end: earlier.content.flow.text.length }),
        message: { 'zh-cn': '前一个相同的标题', en: 'The same heading before' },
      },
    ],
    ...(!numbered && { uncertain: true as const }),
  };
}
