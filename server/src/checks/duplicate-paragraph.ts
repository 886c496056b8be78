import type { Passage, Report } from '../parse/report';
import { sourceSpan } from '../parse/report';
import { findCopies, type CutCopy, type PassageCopy } from '../similarity/passageCopies';
import { findTwins, type TwinRun } from '../similarity/twins';
import type { Check, Finding } from './check';
import { inOther } from './inOther';
import { opening, passageSpan, removal } from './passageRemoval';

/**
 * A paragraph that stands in the report already, or in another draft, is flagged, and so is a cut copy of one beside it (`推进改革，强化` before
 * `推进改革，强化监管…`), which a page break or a bad paste leaves. Marks, spaces, width and the number at its head
 * make no difference. Several paragraphs repeated in a row are one finding.
 * Headings, captions, signatures, notes, table cells and short lines may repeat.
 * From 党政机关公文处理工作条例, article 20: the order of paragraphs is among what a reviewer must check.
 */
export const duplicateParagraph: Check = {
  meta: {
    id: 'duplicate-paragraph',
    category: 'repetition',
    defaultLevel: 'warning',
    fixable: false,
    title: { 'zh-cn': '段落重复', en: 'A paragraph is repeated' },
    options: {},
  },
  *run({ report, others = [] }) {
    const { copies, cuts } = findCopies(report);
    for (const copy of copies) yield* copyFinding(report, copy);
    for (const cut of cuts) yield* cutFinding(report, cut);
    for (const run of findTwins(report, others, 'drafts').runs) yield* twinFinding(report, run);
  },
};

function* copyFinding(report: Report, { first, end, earlier }: PassageCopy): Iterable<Finding> {
  const [from, to] = [report.passages[first], report.passages[end - 1]];
  const [original, originalEnd] = [report.passages[earlier], report.passages[earlier + end - 1 - first]];
  if (!from || !to || !original || !originalEnd) return;
  const span = { start: passageSpan(from).start, end: passageSpan(to).end };
  const head = opening(original.content.flow.text);
  const [several, count] = [end - first > 1, end - first];
  yield {
    span,
    unnecessary: true,
    message: several
      ? {
          'zh-cn': `自此连续${count}段与前文“${head}”起的各段重复，请删去一处。`,
          en: `These ${count} paragraphs repeat those from “${head}” on: remove one of the two.`,
        }
      : {
          'zh-cn': `本段与前文“${head}”一段重复，请删去一处。`,
          en: `This paragraph repeats the one that begins “${head}”: remove one of the two.`,
        },
    related: [
      {
        span: { start: passageSpan(original).start, end: passageSpan(originalEnd).end },
        message: { 'zh-cn': '前文', en: 'The first time' },
      },
    ],
    suggestions: [removal(report, span, { 'zh-cn': '删去此处的重复', en: 'Remove this copy' })],
  };
}

function* twinFinding(report: Report, { first, end, other, source }: TwinRun): Iterable<Finding> {
  const [from, to] = [report.passages[first], report.passages[end - 1]];
  const [twin, twinEnd] = [other.report.passages[source], other.report.passages[source + end - 1 - first]];
  if (!from || !to || !twin || !twinEnd) return;
  const span = { start: passageSpan(from).start, end: passageSpan(to).end };
  const [head, count, there] = [opening(twin.content.flow.text), end - first, inOther(other, twin, twinEnd)];
  yield {
    span,
    unnecessary: true,
    message:
      count > 1
        ? {
            'zh-cn': `自此连续${count}段与“${there.name}”中“${head}”起的各段重复，请删去一处。`,
            en: `These ${count} paragraphs repeat those in ${there.name} from “${head}” on: remove one of the two.`,
          }
        : {
            'zh-cn': `本段与“${there.name}”中“${head}”一段重复，请删去一处。`,
            en: `This paragraph repeats the one in ${there.name} that begins “${head}”: remove one of the two.`,
          },
    related: [there.place],
    suggestions: [removal(report, span, { 'zh-cn': '删去此处的重复', en: 'Remove this copy' })],
  };
}

function* cutFinding(report: Report, cut: CutCopy): Iterable<Finding> {
  const [passage, other] = [report.passages[cut.passage], report.passages[cut.other]];
  if (!passage || !other) return;
  const span = cut.whole ? passageSpan(passage) : sourceSpan(passage, cut.span);
  const title = { 'zh-cn': '删去不完整的一份', en: 'Remove the incomplete copy' };
  yield {
    span,
    unnecessary: true,
    message: cutMessage(passage, other, cut),
    related: [{ span: passageSpan(other), message: { 'zh-cn': '完整的一段', en: 'The whole paragraph' } }],
    suggestions: [cut.whole ? removal(report, span, title) : { title, edits: [{ span, newText: '' }] }],
  };
}

function cutMessage(passage: Passage, other: Passage, cut: CutCopy): Finding['message'] {
  const head = opening(other.content.flow.text);
  return cut.whole
    ? {
        'zh-cn': `本段是“${head}”一段的不完整重复，请删去。`,
        en: `This paragraph is an incomplete copy of the one that begins “${head}”: remove it.`,
      }
    : {
        'zh-cn': `段末“${opening(passage.content.flow.text.slice(cut.span.start))}”在下一段开头又出现一遍，请删去一处。`,
        en: `The end of this paragraph stands again at the beginning of the next one: remove one of the two.`,
      };
}
