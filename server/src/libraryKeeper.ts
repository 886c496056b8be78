import { libraryName } from './libraryRows';
import type {
  CompareLibrariesParams,
  ExportedLibrary,
  ExportLibrariesParams,
  LibraryAnswer,
  LibraryChange,
  LibraryComparison,
  OnConflict,
  SnippetContent,
} from './protocol';
import { compareLibraries } from './snippets/compareLibraries';
import {
  BrokenLibrary,
  findSnippet,
  newLibrary,
  putSnippets,
  putTitle,
  removeSnippets,
  replaceSnippet,
  toWritten,
  writtenSnippets,
  type WrittenSnippet,
} from './snippets/editLibrary';
import { resolveConflicts } from './snippets/mergeLibraries';
import type { Snippet } from './snippets/snippet';
import type { Locale, Message } from './text/locale';
import { fileProblem, readDocument } from './workspace/documents';
import { libraryEndings } from './workspace/libraryFiles';
import type { LibraryShelf } from './workspace/libraryShelf';
import { BusyFile, changeFile, NoText } from './workspace/sharedFile';
import { readLibraries, type FoundLibrary } from './workspace/snippetLibraries';

type Change<K extends LibraryChange['kind']> = Extract<LibraryChange, { readonly kind: K }>;

/** The change cannot be made without asking the person. */
class Conflict extends Error {
  constructor(
    readonly names: readonly string[],
    readonly theirs?: string,
  ) {
    super('conflict');
  }
}

/** A share that does not answer is not waited for longer than this; in milliseconds. */
const patience = 15_000;

/** Changes libraries on the disk for people. Nothing that somebody else has written is lost without asking. */
export class LibraryKeeper {
  constructor(
    private readonly shelf: LibraryShelf,
    private readonly locale: () => Locale,
    private readonly wait = patience,
  ) {}

  /** Makes a change; a library that does not answer in time is told, and the change may still come about. */
  async change(change: LibraryChange): Promise<LibraryAnswer> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<LibraryAnswer>((resolve) => {
      timer = setTimeout(() => resolve(this.problem(notAnswering)), this.wait);
    });
    const answer = await Promise.race([this.make(change), late]);
    clearTimeout(timer);
    return answer;
  }

  async export({ libraries: paths, together }: ExportLibrariesParams): Promise<readonly ExportedLibrary[]> {
    const chosen = this.shelf.libraries.filter(({ path }) => paths.includes(path));
    const exported: ExportedLibrary[] = [];
    // One library alone goes as it is written, with its name, its owner and the comments in it.
    if (together && chosen.length > 1) {
      const offered = resolveConflicts(chosen).snippets;
      const all = (await Promise.all(chosen.map((library) => this.writtenOf(library, offered)))).flat();
      const name = chosen.map((library) => libraryName(library, this.locale())).join('、') || 'snippets';
      exported.push(toFile(name.slice(0, 60), putSnippets(newLibrary({}), all), all.length));
    } else {
      for (const library of chosen) {
        const read = await readDocument(library.path);
        if ('text' in read) exported.push(toFile(libraryName(library, 'zh-cn'), read.text, library.snippets.length));
      }
    }
    return exported;
  }

  compare({ before, after }: CompareLibrariesParams): LibraryComparison | undefined {
    const [left, right] = [before, after].map((path) => this.shelf.libraries.find((each) => each.path === path));
    if (!left || !right) return undefined;
    const compared = compareLibraries(left.snippets, right.snippets, this.locale());
    return {
      ...compared,
      before: { name: libraryName(left, this.locale()), text: compared.before },
      after: { name: libraryName(right, this.locale()), text: compared.after },
    };
  }

  private async make(change: LibraryChange): Promise<LibraryAnswer> {
    try {
      switch (change.kind) {
        case 'save':
          return await this.write(change.library, (text) => save(text ?? newLibrary({}), change));
        case 'remove':
          return await this.write(change.library, (text) => ({
            text: removeSnippets(text ?? '{}', change.names),
            written: change.names.length,
          }));
        case 'copy':
        case 'move':
          return await this.copy(change);
        case 'create':
          return await this.write(change.library, (text) => create(text, change));
        case 'describe':
          return await this.write(change.library, (text) => ({
            text: putTitle(text ?? '{}', change.title),
            written: 0,
          }));
      }
    } catch (error) {
      if (error instanceof Conflict) {
        return { outcome: 'conflict', names: error.names, ...(error.theirs !== undefined && { theirs: error.theirs }) };
      }
      return this.problem(reasonOf(error));
    }
  }

  private async write(
    path: string,
    edit: (text: string | undefined) => { readonly text: string; readonly written: number; readonly skipped?: number },
  ): Promise<LibraryAnswer> {
    if (this.shelf.isReadOnly(path)) return this.problem(readOnly);
    let count = { written: 0, skipped: 0 };
    await changeFile(path, (text) => {
      const edited = edit(text);
      count = { written: edited.written, skipped: edited.skipped ?? 0 };
      return edited.text;
    });
    await this.shelf.reread(path);
    return { outcome: 'done', ...count };
  }

  /** Moved snippets are taken out of their library only when they stand in the other one, and as they were copied. */
  private async copy({ kind, from, to, names, onConflict }: Change<'copy' | 'move'>): Promise<LibraryAnswer> {
    if (kind === 'move' && from.some((path) => this.shelf.isReadOnly(path))) return this.problem(readOnly);
    const { libraries, problems } = await readLibraries(from.map((path) => ({ path })));
    const wanted = resolveConflicts(libraries).snippets.filter(({ name }) => names?.includes(name) ?? true);
    const perLibrary = await Promise.all(libraries.map((library) => this.writtenOf(library, wanted)));
    const all = perLibrary.flat();
    const [unreadable] = problems;
    if (all.length === 0) return this.problem(unreadable?.message ?? nothingToCopy);
    const answer = await this.write(to, (text) => putAll(text ?? newLibrary({}), all, onConflict));
    if (kind === 'copy' || answer.outcome !== 'done' || answer.skipped > 0) return answer;
    for (const [index, library] of libraries.entries()) {
      const copied = perLibrary[index] ?? [];
      if (library.path === to || copied.length === 0) continue;
      await changeFile(library.path, (text) => removeSnippets(text ?? '{}', unchanged(text ?? '{}', copied)));
      await this.shelf.reread(library.path);
    }
    return answer;
  }

  /** Snippets as they stand in their file, with fields and comments that are not known here. */
  private async writtenOf(library: FoundLibrary, wanted: readonly Snippet[]): Promise<readonly WrittenSnippet[]> {
    const names = new Set(wanted.filter((snippet) => snippet.library === library.path).map(({ name }) => name));
    if (names.size === 0) return [];
    const read = await readDocument(library.path);
    return 'text' in read ? writtenSnippets(read.text).filter(({ name }) => names.has(name)) : [];
  }

  private problem(message: Message): LibraryAnswer {
    return { outcome: 'problem', message: message[this.locale()] };
  }
}

function save(text: string, { content, previous, onConflict }: Change<'save'>) {
  const name = previous?.name ?? content.name;
  const now = findSnippet(text, name)?.snippet;
  if (onConflict !== 'replace' && onConflict !== 'keepBoth') {
    if (previous && (!now || !isSame(now, previous))) throw new Conflict([name], now?.body);
    const taken = content.name === previous?.name ? undefined : findSnippet(text, content.name)?.snippet;
    if (taken && !isSame(taken, content)) throw new Conflict([content.name], taken.body);
  }
  if (onConflict === 'keepBoth') {
    return { text: putSnippets(text, [toWritten({ ...content, name: freeName(text, content.name) })]), written: 1 };
  }
  const written = toWritten(content);
  return { text: previous ? replaceSnippet(text, previous.name, written) : putSnippets(text, [written]), written: 1 };
}

function putAll(text: string, snippets: readonly WrittenSnippet[], onConflict: OnConflict | undefined) {
  const there = new Map(writtenSnippets(text).map((snippet) => [snippet.name, JSON.stringify(snippet.value)]));
  const taken = snippets.filter(({ name, value }) => there.has(name) && there.get(name) !== JSON.stringify(value));
  if (taken.length > 0 && onConflict === undefined) throw new Conflict(taken.map(({ name }) => name));
  const free = snippets.filter((snippet) => !taken.includes(snippet));
  if (onConflict === 'skip') return { text: putSnippets(text, free), written: free.length, skipped: taken.length };
  let after = putSnippets(text, onConflict === 'keepBoth' ? free : snippets);
  if (onConflict === 'keepBoth') {
    for (const { name, ...rest } of taken) after = putSnippets(after, [{ ...rest, name: freeName(after, name) }]);
  }
  return { text: after, written: snippets.length };
}

function create(text: string | undefined, { title }: Change<'create'>) {
  if (text !== undefined && text.trim() !== '') throw new Conflict([]);
  return { text: newLibrary(title), written: 0 };
}

/** Names of the snippets that stand in the text as they were copied. */
function unchanged(text: string, copied: readonly WrittenSnippet[]): readonly string[] {
  const now = new Map(writtenSnippets(text).map(({ name, value }) => [name, JSON.stringify(value)]));
  return copied.filter(({ name, value }) => now.get(name) === JSON.stringify(value)).map(({ name }) => name);
}

/** `结语（2）` where 结语 is taken. */
function freeName(text: string, name: string): string {
  const names = new Set(writtenSnippets(text).map((snippet) => snippet.name));
  let number = 2;
  while (names.has(`${name}（${number}）`)) number += 1;
  return names.has(name) ? `${name}（${number}）` : name;
}

function isSame(a: SnippetContent, b: SnippetContent): boolean {
  return JSON.stringify(toWritten(a)) === JSON.stringify(toWritten(b));
}

/** What a library is called as a file that others open; the ending is the one that VS Code knows. */
function toFile(name: string, text: string, snippets: number): ExportedLibrary {
  const plain = name.replace(/[\\/:*?"<>|\x00-\x1f]/g, '_');
  return { name: `${plain}${libraryEndings[0]}`, text, snippets };
}

function reasonOf(error: unknown): Message {
  if (error instanceof BrokenLibrary) return error.reason;
  if (error instanceof BusyFile) return busy;
  if (error instanceof NoText) return notText;
  return fileProblem(error);
}

const readOnly: Message = {
  'zh-cn': '这个片段库是只读的，不能写入；可以先复制到自己的库',
  en: 'this library is read-only; copy the snippet to one of your own first',
};
const busy: Message = {
  'zh-cn': '别人正在保存这个片段库，请稍后再试',
  en: 'somebody else is saving this library; try again',
};
const notText: Message = { 'zh-cn': '文件不是文本，没有写入', en: 'the file is not text and was left alone' };
const nothingToCopy: Message = { 'zh-cn': '没有找到片段', en: 'no snippets were found' };
const notAnswering: Message = {
  'zh-cn': '共享文件夹没有响应；恢复后再看是否已保存',
  en: 'the share does not answer; see whether it was saved once it does',
};
