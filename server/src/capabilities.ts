import { TextDocumentSyncKind, type ServerCapabilities } from 'vscode-languageserver';
import { codeActionKinds } from './features/codeActions';
import { completionTriggers } from './features/completion';
import { decideCommand } from './features/decisionActions';
import { tokenModifiers, tokenTypes } from './features/semanticTokens';

/** What the server can do, as it tells every editor. */
export const capabilities: ServerCapabilities = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  diagnosticProvider: { identifier: 'hegao', interFileDependencies: false, workspaceDiagnostics: false },
  semanticTokensProvider: {
    legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
    full: { delta: true },
    range: true,
  },
  hoverProvider: true,
  documentSymbolProvider: true,
  foldingRangeProvider: true,
  documentHighlightProvider: true,
  referencesProvider: true,
  renameProvider: { prepareProvider: true },
  codeActionProvider: { codeActionKinds },
  completionProvider: { triggerCharacters: completionTriggers },
  executeCommandProvider: { commands: [decideCommand] },
  workspace: {
    workspaceFolders: { supported: true, changeNotifications: true },
    fileOperations: { didRename: { filters: [{ scheme: 'file', pattern: { glob: '**/*' } }] } },
  },
};
