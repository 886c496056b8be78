import type { LanguageClient } from 'vscode-languageclient/node';
import {
  changeLibraryMethod,
  compareLibrariesMethod,
  exportLibrariesMethod,
  initialsMethod,
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
} from '../../server/src/protocol';

/** What the server answers about snippet libraries. */
export class LibraryService {
  constructor(readonly client: LanguageClient) {}

  all(): Promise<Libraries> {
    return this.client.sendRequest(librariesMethod);
  }

  detail(params: SnippetParams): Promise<SnippetDetail | null> {
    return this.client.sendRequest(snippetMethod, params);
  }

  draft(params: SnippetDraftParams): Promise<SnippetDraft | null> {
    return this.client.sendRequest(snippetDraftMethod, params);
  }

  /** What may be typed for a name: its initials in Pinyin. */
  initials(name: string): Promise<string> {
    return this.client.sendRequest(initialsMethod, { name });
  }

  change(change: LibraryChange): Promise<LibraryAnswer> {
    return this.client.sendRequest(changeLibraryMethod, change);
  }

  export(params: ExportLibrariesParams): Promise<readonly ExportedLibrary[]> {
    return this.client.sendRequest(exportLibrariesMethod, params);
  }

  compare(params: CompareLibrariesParams): Promise<LibraryComparison | null> {
    return this.client.sendRequest(compareLibrariesMethod, params);
  }
}
