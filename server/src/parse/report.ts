import type { Flow } from '../text/flow';
import type { Holder } from '../text/attachment';
import type { Span } from '../text/span';

/** How a document is written; it decides which parser reads it. */
export type DocumentKind = 'plain' | 'markdown';

/**
 * A report as read: an immutable tree of spans over `text`, kept flat.
 * Passages hold all running text; sections and tables refer to passages by their index.
 */
export interface Report {
  readonly text: string;
  readonly kind: DocumentKind;
  /** Everything that holds prose or figures, in text order: headings, paragraphs, list items, captions, table cells. */
  readonly passages: readonly Passage[];
  /** `sections[0]` is the whole document; the others follow in text order. */
  readonly sections: readonly Section[];
  readonly tables: readonly Table[];
  /** HTML comments of Markdown, for suppressions. Spans cover `⟦<!-- … -->⟧`. */
  readonly comments: readonly Span[];
  /** Stretches that hold no prose: code, HTML, front matter, links' addresses. */
  readonly opaque: readonly Span[];
  /**
   * The same for all versions of one document. What a module has built over the passages of one version it keeps here,
   * and changes where the next version differs. It must never show in a result: any version may be asked at any time.
   */
  readonly history: Holder;
}

export type PassageRole =
  | 'title' // the name of the document or of one article of a compilation
  | 'heading'
  | 'body'
  | 'listItem' // an item of a Markdown list or a bullet dot
  | 'caption' // of a picture or table
  | 'byline' // source, author, date and address lines, signatures
  | 'cell';

/** One stretch of running text, with its place. */
export interface Passage {
  /** Position in `Report.passages`. */
  readonly index: number;
  /** Where `content.raw` begins in the document. */
  readonly start: number;
  readonly content: PassageContent;
  readonly role: PassageRole;
  /** Index of the innermost section that holds it (a heading belongs to the section that it opens). */
  readonly section: number;
  /** Only for role `cell`: where in which table. */
  readonly cell?: CellPlace | undefined;
}

export interface CellPlace {
  readonly table: number;
  /** Zero-based, header rows included. */
  readonly row: number;
  readonly column: number;
}

/** What follows from a passage's own text; memoised by that text. All spans inside are in `flow.text`. */
export interface PassageContent extends Holder {
  /** The source text of the passage as it stands, line breaks and all. */
  readonly raw: string;
  /** The same as a reader reads it. */
  readonly flow: Flow;
  readonly sentences: readonly Sentence[];
  /** Every enumeration marker in it, `⟦（一）⟧加强领导`, `⟦一是⟧…；⟦二是⟧…`, in text order. */
  readonly markers: readonly Marker[];
}

/** A sentence with its end mark: `⟦全市新建卫生室20个，投用18个。⟧`. */
export interface Sentence {
  readonly span: Span;
  readonly clauses: readonly Clause[];
}

/** What stands between pause or stop marks, without them: `⟦全市新建卫生室20个⟧，⟦投用18个⟧。` Slight-pause commas do not part clauses. */
export interface Clause {
  readonly span: Span;
}

/** The families of outline numbers and enumeration markers, by an example of each. */
export type MarkerFamily =
  '一、' | '（一）' | '1.' | '（1）' | '①' | '一是' | '第一，' | '首先' | '其一' | '第一章' | '第一节' | '第一条';

export interface Marker {
  readonly family: MarkerFamily;
  /** 1 for 一. */
  readonly number: number;
  /** The marker as written, in `flow.text`: `⟦一是⟧加强领导`, `⟦（二）⟧`, `⟦3.⟧`. */
  readonly span: Span;
  /** True when it opens its passage. */
  readonly atHead: boolean;
}

/** A heading with all that stands under it. */
export interface Section {
  readonly index: number;
  /** Index of the section around it; absent for the whole document. */
  readonly parent?: number;
  /** Passage of the heading; absent for the whole document. */
  readonly heading?: number;
  /** 0 for the document, 1 for 一、 or `#`, and so on. */
  readonly level: number;
  /** Passages [first, end) stand in it or in its subsections. */
  readonly firstPassage: number;
  readonly endPassage: number;
  /** Counts up with each article of a compilation; 0 in an ordinary report. */
  readonly article: number;
}

export interface Table {
  readonly index: number;
  readonly span: Span;
  /** Indexes of the cells' passages; rows may differ in length. Header rows included. */
  readonly rows: readonly (readonly number[])[];
  readonly headerRows: number;
  /** Passage of the caption above it, when there is one. */
  readonly caption?: number;
}

/** From the heading's first to the section's last character in the document, with the blank lines behind. */
export function sectionSpan({ text, passages }: Report, { index, firstPassage, endPassage }: Section): Span {
  const start = index === 0 ? 0 : (passages[firstPassage]?.start ?? text.length);
  return { start, end: passages[endPassage]?.start ?? text.length };
}

/** Where a span of a passage's `flow.text` stands in the document. */
export function sourceSpan(passage: Passage, span: Span): Span {
  const inRaw = passage.content.flow.toSource(span);
  return { start: passage.start + inRaw.start, end: passage.start + inRaw.end };
}
