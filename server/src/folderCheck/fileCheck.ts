import { extname } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { EditorSettings } from '../editorSettings';
import { toDiagnostics } from '../features/diagnostics';
import { toFindingRows } from '../features/findingRows';
import type { FindingRow } from '../protocol';
import type { Session } from '../session';
import { documentKind, readDocument } from '../workspace/documents';

/** What a session in another thread must know to find the same as the server itself, in plain values. */
export interface CheckSetup {
  readonly editorLocale: string;
  /** The open folders, as paths. */
  readonly folders: readonly string[];
  readonly settings: EditorSettings;
  /** See `InitializationOptions`. */
  readonly checkPage?: string;
}

/** What was found in a file that no editor has open, in plain values. */
export interface FileCheck {
  readonly uri: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly rows: readonly FindingRow[];
  /** Why the file could not be read, in the person's language. */
  readonly problem?: string;
}

/** Reads and checks a file as the editor would if it were opened. It never rejects. */
export async function checkFile(path: string, session: Session, checkPage?: string): Promise<FileCheck> {
  const uri = pathToFileURL(path).href;
  const nothing = { uri, diagnostics: [], rows: [] };
  try {
    const read = await readDocument(path);
    if ('problem' in read) return { ...nothing, problem: session.inWords({ path, message: read.problem }) };
    const document = TextDocument.create(uri, languageOf(path), 0, read.text);
    if (!session.serves(document)) return nothing;
    const open = await session.read(document);
    return { uri, diagnostics: toDiagnostics(open, checkPage), rows: toFindingRows(open) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = { 'zh-cn': `核对时出错：${reason}`, en: `checking failed: ${reason}` };
    return { ...nothing, problem: session.inWords({ path, message }) };
  } finally {
    session.forget(uri);
  }
}

/** The language that the editor would give the file by its ending. */
function languageOf(path: string): string {
  if (documentKind(path) === 'markdown') return 'markdown';
  return extname(path).toLowerCase() === '.txt' ? 'plaintext' : 'work-report';
}
