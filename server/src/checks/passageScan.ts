import type { Figure, FigureIndex } from '../figures/figure';
import type { Passage, PassageContent, Report } from '../parse/report';
import { sourceSpan } from '../parse/report';
import { Attachment } from '../text/attachment';
import type { Message } from '../text/locale';
import type { Span } from '../text/span';
import type { CharacterClasses } from './characterClasses';
import type { Finding, Fix } from './check';
import { makePassageMemory, makePassageTest } from './passageRecords';

/** A slip that a passage's own words show; the span is in its `flow.text`. */
export interface Slip {
  readonly span: Span;
  readonly message: Message;
  /** What certainly belongs in the place of the span; empty when it is to go. */
  readonly replacement?: string;
  /** What may belong there; the writer must choose. */
  readonly choices?: readonly string[];
  readonly uncertain?: true;
}

const everyPassage = (_passage: Passage): boolean => true;

/**
 * Looks for slips in the words of each passage; what was found in a text is remembered as long as the text is.
 * `accepts` may leave passages out by what stands around them.
 *
 * @param needed what a text must hold for the scan to find anything in it
 */
export function makePassageScan(
  needed: CharacterClasses,
  scan: (text: string, content: PassageContent) => Iterable<Slip>,
) {
  const slips = makePassageMemory(needed, (content) => scan(content.flow.text, content));
  return function* (report: Report, accepts = everyPassage): Generator<Finding> {
    for (const { passage, found } of slips(report)) {
      if (accepts(passage)) for (const slip of found) yield toFinding(report, passage, slip);
    }
  };
}

/**
 * The same for slips that the figures of a passage show, as far as its own words tell them: number, unit, kind, bound.
 * The head of a table may change the unit of a cell's figures, so that cells are not remembered.
 */
export function makeFigureScan(
  needed: CharacterClasses,
  scan: (content: PassageContent, figures: readonly Figure[]) => Iterable<Slip>,
) {
  const known = new Attachment<readonly Slip[]>();
  const slipsIn = ({ content, index, cell }: Passage, figures: FigureIndex): readonly Slip[] => {
    let slips = cell ? undefined : known.get(content);
    if (!slips) {
      slips = [...scan(content, figures.ofPassage(index))];
      if (!cell) known.set(content, slips);
    }
    return slips;
  };
  const passagesWith = makePassageTest<FigureIndex>(
    needed,
    (passage, figures) => passage.cell !== undefined || slipsIn(passage, figures).length > 0,
  );
  return function* (report: Report, figures: FigureIndex, accepts = everyPassage): Generator<Finding> {
    for (const passage of passagesWith(report, figures)) {
      if (accepts(passage)) for (const slip of slipsIn(passage, figures)) yield toFinding(report, passage, slip);
    }
  };
}

/** The same slip in the document. */
export function toFinding(report: Report, passage: Passage, slip: Slip): Finding {
  const span = sourceSpan(passage, slip.span);
  // Where markup stands inside the span, replacing it would tear the markup apart.
  const written = report.text.slice(span.start, span.end).replace(/\s/g, '');
  const editable = written.length === slip.span.end - slip.span.start;
  const choices = (editable ? (slip.choices ?? []) : []).filter((choice) => choice !== written);
  return {
    span,
    message: slip.message,
    ...(editable && slip.replacement !== undefined && { fix: replacing(span, slip.replacement) }),
    ...(choices.length > 0 && { suggestions: choices.map((choice) => replacing(span, choice)) }),
    ...(slip.uncertain && { uncertain: true }),
  };
}

/** The edit that puts `newText` in the place of `span`. */
export function replacing(span: Span, newText: string): Fix {
  const title: Message =
    newText === '' ? { 'zh-cn': '删去', en: 'Remove' } : { 'zh-cn': `改为“${newText}”`, en: `Change to “${newText}”` };
  return { title, edits: [{ span, newText }] };
}

/** The span of a match, or of one of its groups by its text, which must stand once in it or first. */
export function spanOf(match: RegExpExecArray, part: string = match[0]): Span {
  const start = match.index + match[0].indexOf(part);
  return { start, end: start + part.length };
}

/** More findings of one form than this in one file are a habit of its writer, not slips. */
const mostSingle = 5;
/** Readers look at the first places; the fix holds them all. */
const mostRelated = 50;

/**
 * Keeps a few findings of one form as they are, and makes a single one of many, so that a house style is said once:
 * the first place, the others as related places, and one fix for all that have one.
 */
export function* mergeHabit(findings: Iterable<Finding>, form: Message): Generator<Finding> {
  const all = [...findings];
  const [first, ...others] = all;
  if (!first || all.length <= mostSingle) {
    yield* all;
    return;
  }
  const edits = all.flatMap(({ fix }) => fix?.edits ?? []).sort((a, b) => a.span.start - b.span.start);
  yield {
    span: first.span,
    message: {
      'zh-cn': `${first.message['zh-cn']}全文共有${all.length}处${form['zh-cn']}，可一次改完。`,
      en: `${first.message.en} There are ${all.length} of these in the document: ${form.en}.`,
    },
    related: others.slice(0, mostRelated).map(({ span, message }) => ({ span, message })),
    ...(edits.length > 0 && {
      fix: {
        title: { 'zh-cn': `全文${form['zh-cn']}一并改正`, en: `Correct all: ${form.en}` },
        edits,
        separable: true,
      },
    }),
  };
}
