import { passageEnds } from '../parse/passageEnds';
import type { Passage, PassageContent, Report } from '../parse/report';
import { Attachment } from '../text/attachment';
import { ComparableUnits } from './comparable';
import { keyOf } from './sharedKeys';

/** Comparable characters from which a passage that ends with an end mark counts as a paragraph, not as a line. */
const shortestParagraph = 20;
/** The same for one without an end mark, which may be a heading, an address or a signature. */
const shortestUnfinished = 30;
/** Comparable characters that a cut copy must share; also the length by which beginnings and ends are looked up. */
export const shortestCut = 24;
/** Comparable characters from which a paragraph is compared for what is merely similar. */
export const shortestSimilar = 40;
const note = /^[\s（(【[]*(?:注|说明|备注|资料来源|数据来源|来源|单位|附件?)\d*[：:]/;
const endMark = /[。！？；…][”’」』）]*$/;
/** An end mark with all that may close behind it. */
const longestEnd = 12;

/** What is known of a compared text without making it: its comparable text is hashed, and hardly ever looked at. */
export interface ComparedText {
  /** Of its comparable text. */
  readonly length: number;
  readonly isParagraph: boolean;
  /** Keys of its words, of their beginning and of their end. */
  readonly whole: number;
  readonly head: number;
  readonly tail: number;
  /** The first characters of its comparable text. */
  readonly opening: string;
}

const comparedByContent = new Attachment<ComparedText>();
const units = new ComparableUnits();

/** Remembered with the passage's text. */
export function comparedOf(content: PassageContent): ComparedText {
  let compared = comparedByContent.get(content);
  if (!compared) comparedByContent.set(content, (compared = compare(content)));
  return compared;
}

function compare({ flow: { text } }: PassageContent): ComparedText {
  const { units: written, length } = units.write(text);
  const isEnded = text.endsWith('。') || endMark.test(text.slice(-longestEnd));
  const least = isEnded ? shortestParagraph : shortestUnfinished;
  const tailFrom = Math.max(0, length - shortestCut);
  return {
    length,
    isParagraph: length >= least && !note.test(text),
    whole: keyOf(written, 0, length),
    head: keyOf(written, 0, Math.min(length, shortestCut), 1),
    tail: keyOf(written, tailFrom, length, 2),
    opening: String.fromCharCode(written[0] ?? 0, written[1] ?? 0, written[2] ?? 0, written[3] ?? 0),
  };
}

/** What a passage is compared as, in bits: a paragraph of prose; not a heading, caption, signature, cell, note or short line. */
export const paragraph = 1;
/** A heading or caption so long that it may be a cut copy, which has no end mark. */
export const line = 2;
/** Either of them, so long that it may be a cut copy or hold one. */
export const cuttable = 4;
/** A paragraph that may be like another. */
export const comparable = 8;

/** What a passage is compared as; 0 for what is not compared. It follows from its text and role. */
export function kindOf({ role, content }: Passage): number {
  const written = content.flow.text.length;
  let kind = 0;
  if (role === 'body' || role === 'listItem') {
    if (written >= shortestParagraph && comparedOf(content).isParagraph) kind = paragraph;
  } else if (role === 'heading' || role === 'title' || role === 'caption') {
    if (written >= shortestUnfinished && comparedOf(content).length >= shortestUnfinished) kind = line;
  }
  if (kind === 0) return 0;
  const { length } = comparedOf(content);
  if (length >= shortestCut) kind |= cuttable;
  return kind === (paragraph | cuttable) && length >= shortestSimilar ? kind | comparable : kind;
}

interface Kinds {
  readonly passages: readonly Passage[];
  readonly kinds: Uint8Array;
}

const latest = new Attachment<Kinds>();

/** The kinds of a report's passages, by their index; only those with other words than before are looked at. */
export function kindsOf(report: Report): Uint8Array {
  const { passages, history } = report;
  const last = latest.get(history);
  if (last?.passages === passages) return last.kinds;
  const { head, tail } = passageEnds(report, last?.passages);
  const kinds = new Uint8Array(passages.length);
  if (last) {
    kinds.set(last.kinds.subarray(0, head));
    kinds.set(last.kinds.subarray(last.kinds.length - tail), kinds.length - tail);
  }
  for (let index = head; index < passages.length - tail; index += 1) kinds[index] = kindOf(passages[index] as Passage);
  latest.set(history, { passages, kinds });
  return kinds;
}

/** Indexes of the passages of a kind, in ascending order. */
export function indexesOfKind(report: Report, kind: number): readonly number[] {
  const kinds = kindsOf(report);
  const found: number[] = [];
  for (let index = 0; index < kinds.length; index += 1) if (((kinds[index] ?? 0) & kind) !== 0) found.push(index);
  return found;
}

/** What is compared of a report: its paragraphs of prose. */
export function comparedPassages(report: Report): readonly Passage[] {
  return indexesOfKind(report, paragraph).flatMap((index) => report.passages[index] ?? []);
}
