import { fileURLToPath } from 'node:url';
import type { InitializeParams } from 'vscode-languageserver';

/** The folders that an editor has open as it starts the server, as paths. */
export function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  return pathsOf(workspaceFolders ?? (rootUri ? [{ uri: rootUri }] : []));
}

/** Folders on the local disk; there are no paths to others. */
export function pathsOf(folders: readonly { readonly uri: string }[]): readonly string[] {
  return folders.flatMap(({ uri }) => (uri.startsWith('file:') ? [fileURLToPath(uri)] : []));
}
