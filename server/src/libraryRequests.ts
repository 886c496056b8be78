import { fileURLToPath } from 'node:url';
import type { CancellationToken, Connection, Diagnostic } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { draftOutline, variablesFor } from './features/draftOutline';
import { toLibraryDiagnostics } from './features/libraryDiagnostics';
import { toSpan } from './features/ranges';
import { toSnippetDraft } from './features/snippetDraft';
import type { makeGuard } from './guard';
import { LibraryKeeper } from './libraryKeeper';
import { toLibraries } from './libraryRows';
import {
  changeLibraryMethod,
  compareLibrariesMethod,
  exportLibrariesMethod,
  initialsMethod,
  librariesChangedMethod,
  librariesMethod,
  snippetDraftMethod,
  snippetMethod,
  type CompareLibrariesParams,
  type ExportedLibrary,
  type ExportLibrariesParams,
  type Libraries,
  type LibraryAnswer,
  type LibraryChange,
  type LibraryComparison,
  type SnippetDetail,
  type SnippetDraft,
  type SnippetDraftParams,
  type SnippetParams,
} from './protocol';
import type { Session } from './session';
import { pinyinKeys } from './snippets/pinyin';
import { titleKey } from './snippets/snippet';
import { fillVariables, previewSnippet } from './snippets/variables';
import { isLibraryName } from './workspace/libraryFiles';

interface Surroundings {
  readonly connection: Connection;
  readonly session: Session;
  readonly guard: ReturnType<typeof makeGuard>;
  /** The document that is open at an address. */
  readonly documentAt: (uri: string) => TextDocument | undefined;
  /** Resolves once the settings have been read. */
  readonly settled: () => Promise<void>;
}

/** Answers the requests of the view of snippet libraries and of the commands that change them. */
export function answerLibraries({ connection, session, guard, documentAt, settled }: Surroundings): void {
  const keeper = new LibraryKeeper(session.libraries.shelf, () => session.locale);
  const on = <P, R>(method: string, empty: R, answer: (params: P) => R | Promise<R>): void => {
    const guarded = guard<P, R>(method, empty, async (params) => {
      await settled();
      await session.libraries.read;
      return answer(params);
    });
    // A request without parameters has its token in their place.
    connection.onRequest(method, (first: unknown, token?: CancellationToken) =>
      guarded(first as P, token ?? (first as CancellationToken)),
    );
  };

  session.libraries.changed = () => void connection.sendNotification(librariesChangedMethod);
  on<unknown, Libraries>(librariesMethod, { libraries: [], problems: [] }, () => {
    session.libraries.shelf.lookAgain();
    return toLibraries(session.libraries.all, session.libraries.shelf.problems, session.locale);
  });
  on<SnippetParams, SnippetDetail | null>(snippetMethod, null, (params) => detailOf(session, params));
  on<{ readonly name: string }, string>(initialsMethod, '', ({ name }) => pinyinKeys(name).initials);
  on<SnippetDraftParams, SnippetDraft | null>(snippetDraftMethod, null, async ({ uri, range, chosen }) => {
    const document = documentAt(uri);
    if (document === undefined) return null;
    const { draft, snippets } = await session.forSnippets(document);
    const span = toSpan(document, range);
    const told = variablesFor(document.getText(), draftOutline(draft.analysis.report, span.start), snippets);
    return toSnippetDraft(draft, span, { ...snippets, ...told }, chosen);
  });
  const failed: LibraryAnswer = { outcome: 'problem', message: session.locale === 'en' ? 'It failed.' : '没有成功。' };
  on<LibraryChange, LibraryAnswer>(changeLibraryMethod, failed, (change) => keeper.change(change));
  on<ExportLibrariesParams, readonly ExportedLibrary[]>(exportLibrariesMethod, [], (params) => keeper.export(params));
  on<CompareLibrariesParams, LibraryComparison | null>(
    compareLibrariesMethod,
    null,
    (params) => keeper.compare(params) ?? null,
  );
}

function detailOf(session: Session, { library, name }: SnippetParams): SnippetDetail | null {
  const found = session.libraries.all.find(({ path }) => path === library);
  const snippet = found?.snippets.findLast((each) => each.name === name);
  if (!snippet) return null;
  const { library: _library, nameSpan: _span, namePlace: _place, ...content } = snippet;
  const context = session.snippetContext(session.current.shared.report);
  return {
    content,
    insertion: fillVariables(snippet.body, context),
    preview: previewSnippet(snippet.body, context),
  };
}

/** What is wrong in a document that is a snippet library; `undefined` for all others. */
export function problemsOfLibrary(
  document: TextDocument | undefined,
  session: Session,
  marksJson = false,
): Diagnostic[] | undefined {
  if (document === undefined || !isLibrary(document, session)) return undefined;
  return toLibraryDiagnostics(document, session.locale, marksJson);
}

/** Whether a document is a snippet library: one that is in use, or one that says so itself. */
function isLibrary(document: TextDocument, session: Session): boolean {
  if (!document.uri.startsWith('file:')) return false;
  const path = fileURLToPath(document.uri);
  return session.libraries.shelf.mayHold(path) || (isLibraryName(path) && document.getText().includes(titleKey));
}
