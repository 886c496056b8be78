import type { LinePosition } from '../text/lines';
import type { Message } from '../text/locale';
import type { Span } from '../text/span';

/** One snippet of a library: VS Code's own fields, and some of ours that VS Code passes over. */
export interface Snippet {
  /** The key in the library; what people read in the list: `年度回顾`. */
  readonly name: string;
  /** What may be typed for it, in the order of the library: `ndhg`. */
  readonly prefixes: readonly string[];
  /** In VS Code's snippet syntax, lines joined by `\n`. */
  readonly body: string;
  readonly description?: string;
  /** Words of the heading under which it is offered first: `存在问题`. */
  readonly section?: string;
  /** Words of the titles for which it is written, parted by blanks: `述职`; absent for one that fits every draft. */
  readonly kind?: string;
  /** Its reading in Pinyin, syllables parted by blanks, where the usual reading of a character does not fit. */
  readonly pinyin?: string;
  /** Languages that VS Code offers it in, parted by commas; absent for all. */
  readonly scope?: string;
  /** What to use in its stead, or why it is out of use; empty where the library gives no reason. */
  readonly deprecated?: string;
  /** Path of its library, as given to `parseLibrary`. */
  readonly library: string;
  /** Of the name in the library's text, without its quotation marks. */
  readonly nameSpan: Span;
  /** Where that span begins, as editors count. */
  readonly namePlace: LinePosition;
}

/** Whose a library is, weakest first: of two snippets with one name, that of the stronger layer is offered. */
export const layers = ['builtIn', 'person', 'department', 'unit'] as const;

export type Layer = (typeof layers)[number];

/** Layers that a file or a setting may name. */
export const ownLayers = ['person', 'department', 'unit'] as const satisfies readonly Layer[];

/** What a library says of itself under {@link titleKey}. */
export interface LibraryTitle {
  readonly name?: string;
  /** Who looks after it: a person or an office. */
  readonly owner?: string;
  readonly version?: string;
  /** Why it is out of use; empty where no reason is given. */
  readonly deprecated?: string;
  readonly layer?: (typeof ownLayers)[number];
}

/** The key that holds a library's own particulars; VS Code passes it over, since it has no body. */
export const titleKey = '$library';

/** What is wrong in a library, and where. */
export interface LibraryProblem {
  readonly message: Message;
  readonly library: string;
  readonly span: Span;
  /** Zero-based, as in LSP; `character` counts UTF-16 code units. */
  readonly line: number;
  readonly character: number;
  /** True for what makes the text no JSON: editors that know JSON mark it themselves. */
  readonly syntax?: true;
}

export interface SnippetLibrary {
  readonly path: string;
  readonly title: LibraryTitle;
  /** Snippets in the order of the text; of two with one name both are here. */
  readonly snippets: readonly Snippet[];
  readonly problems: readonly LibraryProblem[];
  /** Given by whoever has found the library; `department` where absent. */
  readonly layer?: Layer;
}
