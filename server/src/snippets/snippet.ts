import type { Message } from '../text/locale';
import type { Span } from '../text/span';

/** One snippet of a library: VS Code's own fields, and two of ours that VS Code passes over. */
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
  /** Its reading in Pinyin, syllables parted by blanks, where the usual reading of a character does not fit. */
  readonly pinyin?: string;
  /** Path of its library, as given to `parseLibrary`. */
  readonly library: string;
  /** Of the name in the library's text, without its quotation marks. */
  readonly nameSpan: Span;
}

/** What is wrong in a library, and where. */
export interface LibraryProblem {
  readonly message: Message;
  readonly library: string;
  readonly span: Span;
  /** Zero-based, as in LSP; `character` counts UTF-16 code units. */
  readonly line: number;
  readonly character: number;
}

export interface SnippetLibrary {
  readonly path: string;
  readonly snippets: readonly Snippet[];
  readonly problems: readonly LibraryProblem[];
}
