import { EventEmitter, Uri, type Disposable } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  checkedFilesMethod,
  findingsMethod,
  type CheckedFiles,
  type DocumentParams,
  type FindingRow,
} from '../../../server/src/protocol';
import type { ShownDocuments } from '../shownDocuments';

/** Typing makes a new check for every keystroke; the findings are asked for when it pauses; in milliseconds. */
const pause = 300;

/** A finding with the file that it is in. */
export interface PlacedFinding {
  readonly uri: Uri;
  readonly row: FindingRow;
}

/** What is known of the findings in open documents, and in all files of the folders once they have been checked. */
export class FindingsBoard implements Disposable {
  private readonly changed = new EventEmitter<void>();
  /** Fires when findings have come or gone. */
  readonly onDidChange = this.changed.event;
  private readonly files = new Map<string, { readonly uri: Uri; readonly rows: readonly FindingRow[] }>();
  /** Files that the server checks even while they are closed. */
  private readonly kept = new Set<string>();
  private readonly waiting = new Map<string, NodeJS.Timeout>();
  private readonly subscriptions: readonly Disposable[];

  constructor(
    private readonly client: LanguageClient,
    private readonly shown: ShownDocuments,
  ) {
    this.subscriptions = [
      this.changed,
      client.onNotification(checkedFilesMethod, (checked: CheckedFiles) => this.take(checked)),
      shown.onDidChange(() => this.leaveHidden()),
    ];
  }

  /** All findings, by file in the order of their paths, within a file in text order. */
  get all(): readonly PlacedFinding[] {
    const files = [...this.files.values()].sort((a, b) => compare(a.uri.path, b.uri.path));
    return files.flatMap(({ uri, rows }) => rows.map((row) => ({ uri, row })));
  }

  /** A document was checked: its findings are asked for when it has come to rest. */
  refreshSoon(uri: string): void {
    clearTimeout(this.waiting.get(uri));
    this.waiting.set(
      uri,
      setTimeout(() => void this.refresh(Uri.parse(uri)), pause),
    );
  }

  /** Asks again for the findings of all documents that have a tab. */
  refreshOpen(): void {
    for (const uri of this.shown.all) this.refreshSoon(uri);
  }

  /** A server that has just started knows nothing of closed files. */
  forgetClosed(): void {
    this.kept.clear();
    this.leaveHidden();
  }

  /** Asks for the findings of one document and resolves when they are known. */
  async refresh(uri: Uri): Promise<void> {
    this.waiting.delete(uri.toString());
    if (!this.client.isRunning()) return;
    const params: DocumentParams = { uri: this.client.code2ProtocolConverter.asUri(uri) };
    const rows = await this.client.sendRequest<readonly FindingRow[]>(findingsMethod, params);
    if (this.shown.has(uri)) this.set(uri, rows);
  }

  dispose(): void {
    for (const timer of this.waiting.values()) clearTimeout(timer);
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private take({ files, removed }: CheckedFiles): void {
    for (const file of files) {
      const uri = Uri.parse(file.uri);
      this.kept.add(uri.toString());
      // What is typed goes before what is on the disk.
      if (!this.shown.has(uri)) this.set(uri, file.rows);
    }
    for (const address of removed) {
      const uri = Uri.parse(address);
      this.kept.delete(uri.toString());
      if (!this.shown.has(uri)) this.set(uri, []);
    }
  }

  /** The findings of a file that is checked while it is closed stay until the server has looked at it again. */
  private leaveHidden(): void {
    for (const [key, { uri }] of this.files) {
      if (!this.shown.has(uri) && !this.kept.has(key)) this.set(uri, []);
    }
  }

  private set(uri: Uri, rows: readonly FindingRow[]): void {
    const key = uri.toString();
    if (rows.length === 0) {
      if (this.files.delete(key)) this.changed.fire();
    } else {
      this.files.set(key, { uri, rows });
      this.changed.fire();
    }
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
