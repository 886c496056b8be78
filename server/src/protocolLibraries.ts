import type { DifferenceParams, DocumentParams, Place, PlaceRange } from './protocol';

/*
 * What client and server say to each other about snippet libraries; a part of protocol.ts, through which the client
 * imports it.
 */

/** Notification from the server: there are other libraries, snippets or problems with them than before. */
export const librariesChangedMethod = 'hegao/librariesChanged';

/** Request for all snippet libraries: {@link Libraries}. */
export const librariesMethod = 'hegao/libraries';

/** Whose a library is, weakest first. */
export type LibraryLayer = 'builtIn' | 'person' | 'department' | 'unit';

export interface Libraries {
  /** Strongest first: of two snippets with one name that of the earlier library is offered. */
  readonly libraries: readonly LibraryRow[];
  /** What is wrong with files and folders as such: gone, not readable, too large. */
  readonly problems: readonly { readonly path: string; readonly message: string }[];
}

export interface LibraryRow {
  /** By which requests name it. */
  readonly path: string;
  readonly uri: string;
  readonly name: string;
  readonly layer: LibraryLayer;
  readonly owner: string;
  readonly version: string;
  /** Why it is out of use; empty where no reason is given. */
  readonly deprecated?: string;
  readonly readOnly: boolean;
  readonly problems: readonly { readonly message: string; readonly place: Place }[];
  readonly snippets: readonly SnippetRow[];
}

export interface SnippetRow {
  readonly name: string;
  readonly prefix: string;
  /** What else it is found by: its reading in Pinyin, in full and by initials. */
  readonly keys: string;
  readonly section: string;
  readonly description: string;
  readonly deprecated?: string;
  /** Of its name in the library's file. */
  readonly place: Place;
  /** Which snippet of the same name is offered in its stead, and why; absent for one that is offered itself. */
  readonly overridden?: string;
  /** Names of the libraries whose snippets of the same name it goes before. */
  readonly overrides: readonly string[];
}

/** Request for one snippet: {@link SnippetDetail}, or `null` where it is gone. */
export const snippetMethod = 'hegao/snippet';

export interface SnippetParams {
  /** Path of its library. */
  readonly library: string;
  readonly name: string;
}

/** What people write of a snippet; texts that are not given are absent. */
export interface SnippetContent {
  readonly name: string;
  readonly prefixes: readonly string[];
  /** In snippet syntax. */
  readonly body: string;
  readonly description?: string;
  readonly section?: string;
  readonly kind?: string;
  readonly pinyin?: string;
  readonly scope?: string;
  readonly deprecated?: string;
}

export interface SnippetDetail {
  readonly content: SnippetContent;
  /** As it is inserted: our variables filled in. */
  readonly insertion: string;
  /** As it will look. */
  readonly preview: string;
}

/** Request to make a snippet of a part of a document: {@link SnippetDraft}, or `null` for a document that is not open. */
export const snippetDraftMethod = 'hegao/snippetDraft';

export interface SnippetDraftParams extends DocumentParams {
  readonly range: PlaceRange;
  /** Positions in `blanks` of those that become tab stops; all when absent. */
  readonly chosen?: readonly number[];
}

export interface SnippetDraft {
  /** A short name taken from the text. */
  readonly name: string;
  /** Heading of the section, without its number. */
  readonly section: string;
  /** What can be left open, in text order. */
  readonly blanks: readonly SnippetBlank[];
  /** In snippet syntax, with those that were chosen left open. */
  readonly body: string;
}

/** A figure that becomes a tab stop, or a year that moves on by itself. */
export interface SnippetBlank {
  /** As written: `40个`. */
  readonly text: string;
  /** The words around it. */
  readonly around: string;
  readonly kind: 'figure' | 'year';
}

/** Request for what may be typed for a name: its initials in Pinyin, as a string. */
export const initialsMethod = 'hegao/initials';

/** Request to change libraries on the disk: {@link LibraryAnswer}. */
export const changeLibraryMethod = 'hegao/changeLibrary';

/** What to do with snippets whose names are taken. */
export type OnConflict = 'replace' | 'skip' | 'keepBoth';

export type LibraryChange =
  | {
      readonly kind: 'save';
      readonly library: string;
      readonly content: SnippetContent;
      /** As it was when the person began to edit it; absent for a new one. */
      readonly previous?: SnippetContent;
      readonly onConflict?: OnConflict;
    }
  | { readonly kind: 'remove'; readonly library: string; readonly names: readonly string[] }
  | {
      readonly kind: 'copy' | 'move';
      /** Libraries, or any files and folders that hold some. */
      readonly from: readonly string[];
      readonly to: string;
      /** All snippets when absent. */
      readonly names?: readonly string[];
      readonly onConflict?: OnConflict;
    }
  | { readonly kind: 'create'; readonly library: string; readonly title: LibraryParticulars }
  | { readonly kind: 'describe'; readonly library: string; readonly title: LibraryParticulars };

/** What a library says of itself; an empty text takes the particular out. */
export interface LibraryParticulars {
  readonly name?: string;
  readonly owner?: string;
  readonly version?: string;
  readonly deprecated?: string;
  readonly layer?: Exclude<LibraryLayer, 'builtIn'>;
}

export type LibraryAnswer =
  | { readonly outcome: 'done'; readonly written: number; readonly skipped: number }
  /** Nothing was written: names are taken, or somebody has changed the snippet meanwhile. The person is to be asked. */
  | { readonly outcome: 'conflict'; readonly names: readonly string[]; readonly theirs?: string }
  | { readonly outcome: 'problem'; readonly message: string };

/** Request for libraries as files for others: {@link ExportedLibrary} for each, or one for all. */
export const exportLibrariesMethod = 'hegao/exportLibraries';

export interface ExportLibrariesParams {
  readonly libraries: readonly string[];
  /** All in one file; where names meet, the snippet that is offered. */
  readonly together: boolean;
}

export interface ExportedLibrary {
  /** Name of the file, with its ending. */
  readonly name: string;
  readonly text: string;
  readonly snippets: number;
}

/** Request to set two libraries side by side: {@link LibraryComparison}. */
export const compareLibrariesMethod = 'hegao/compareLibraries';

export interface CompareLibrariesParams {
  readonly before: string;
  readonly after: string;
}

export interface LibraryComparison extends DifferenceParams {
  readonly same: number;
  readonly different: number;
  readonly onlyBefore: number;
  readonly onlyAfter: number;
}
