import {
  Disposable,
  EventEmitter,
  FileSystemError,
  FileType,
  Uri,
  window,
  type FileChangeEvent,
  type FileStat,
  type FileSystemProvider,
} from 'vscode';
import type { SnippetContent, SnippetDetail } from '../../../server/src/protocol';
import { texts } from '../libraryMessages';
import type { LibraryService } from '../libraryService';
import { say } from '../messages';
import type { NamedSnippet } from '../views/librariesView';
import { changeLibrary } from './changeLibrary';
import { ask } from './chooseLibrary';
import { wordsOf } from './saveSnippet';

/** Documents that are the text of one snippet; saving one writes it into its library. */
export const snippetScheme = 'hegao-snippet';

interface Place {
  readonly library: string;
  readonly libraryName: string;
  readonly libraryUri: string;
  readonly name: string;
}

/** Lets a snippet's text be edited like a report: it is opened, changed and saved, and nobody sees JSON. */
export class SnippetFiles implements FileSystemProvider {
  private readonly changed = new EventEmitter<FileChangeEvent[]>();
  readonly onDidChangeFile = this.changed.event;
  /** As each was when it was last read or written. */
  private readonly read = new Map<string, { readonly content: SnippetContent; readonly at: number }>();

  constructor(private readonly service: LibraryService) {}

  async edit({ library, snippet }: NamedSnippet): Promise<void> {
    const place: Place = {
      library: library.path,
      libraryName: library.name,
      libraryUri: library.uri,
      name: snippet.name,
    };
    const path = `/${library.name}/${snippet.name.replaceAll('/', '／')}.report`;
    await window.showTextDocument(Uri.from({ scheme: snippetScheme, path, query: JSON.stringify(place) }), {
      preview: false,
    });
  }

  watch(): Disposable {
    return new Disposable(() => undefined);
  }

  async stat(uri: Uri): Promise<FileStat> {
    const body = await this.readFile(uri);
    return { type: FileType.File, ctime: 0, mtime: this.read.get(uri.toString())?.at ?? 0, size: body.length };
  }

  async readFile(uri: Uri): Promise<Uint8Array> {
    const { content } = await this.detailOf(uri);
    const known = this.read.get(uri.toString());
    const same = known && JSON.stringify(known.content) === JSON.stringify(content);
    if (!same) this.read.set(uri.toString(), { content, at: (known?.at ?? 0) + 1 });
    return Buffer.from(content.body);
  }

  async writeFile(uri: Uri, bytes: Uint8Array): Promise<void> {
    const { library, libraryName, libraryUri } = placeOf(uri);
    const previous = this.read.get(uri.toString()) ?? { content: (await this.detailOf(uri)).content, at: 0 };
    const content = { ...previous.content, body: Buffer.from(bytes).toString('utf8').replace(/\r\n?/g, '\n') };
    const target = { name: libraryName, uri: libraryUri };
    const change = { kind: 'save', library, content, previous: previous.content } as const;
    if (!(await changeLibrary(this.service, change, target))) throw FileSystemError.Unavailable(say(texts.gone));
    this.read.set(uri.toString(), { content, at: previous.at + 1 });
  }

  readDirectory(): [string, FileType][] {
    return [];
  }

  createDirectory(uri: Uri): void {
    throw FileSystemError.NoPermissions(uri);
  }

  delete(uri: Uri): void {
    throw FileSystemError.NoPermissions(uri);
  }

  rename(uri: Uri): void {
    throw FileSystemError.NoPermissions(uri);
  }

  private async detailOf(uri: Uri): Promise<SnippetDetail> {
    const { library, name } = placeOf(uri);
    const detail = await this.service.detail({ library, name });
    if (!detail) throw FileSystemError.FileNotFound(uri);
    return detail;
  }
}

function placeOf(uri: Uri): Place {
  return JSON.parse(uri.query) as Place;
}

/** Asks for name, prefixes and section of a snippet and writes them. */
export async function editSnippetFields(service: LibraryService, { library, snippet }: NamedSnippet): Promise<void> {
  const previous = (await service.detail({ library: library.path, name: snippet.name }))?.content;
  if (!previous) {
    void window.showInformationMessage(say(texts.gone));
    return;
  }
  const name = (await ask(texts.askName, previous.name, true))?.trim();
  const prefix = name && (await ask(texts.askPrefix, previous.prefixes.join(' ')));
  const section = prefix === undefined || !name ? undefined : await ask(texts.askSection, previous.section ?? '');
  if (!name || prefix === undefined || section === undefined) return;
  const { section: _section, ...rest } = previous;
  const content = {
    ...rest,
    name,
    prefixes: wordsOf(prefix),
    ...(section.trim() !== '' && { section: section.trim() }),
  };
  const done = await changeLibrary(service, { kind: 'save', library: library.path, content, previous }, library);
  if (done) void window.showInformationMessage(say(texts.saved, library.name));
}
