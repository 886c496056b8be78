import type { Connection } from 'vscode-languageserver';
import type { OpenReport } from './features/openReport';
import { toSummary } from './features/summary';
import { summaryMethod } from './protocol';

/** Long enough that it is worked out when somebody stops typing, not at each keystroke; in milliseconds. */
const pause = 150;

/** Tells the client what the status bar says of a report, behind the problems and not ahead of them. */
export class Summaries {
  private readonly waiting = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly told = new Set<string>();

  /**
   * @param reportOf the report as it is when the time has come; `undefined` where it was closed meanwhile
   * @param logFailure what becomes of an error while it is read
   */
  constructor(
    private readonly connection: Pick<Connection, 'sendNotification'>,
    private readonly reportOf: (document: { readonly uri: string }) => Promise<OpenReport | undefined>,
    private readonly logFailure: (error: unknown) => void,
  ) {}

  /** Tells the summary of a document: at once where it has been opened, later on when it has been left alone for a moment. */
  tellSoon(uri: string): void {
    clearTimeout(this.waiting.get(uri));
    const tell = (): void => {
      this.waiting.delete(uri);
      this.tell(uri).catch(this.logFailure);
    };
    this.waiting.set(uri, setTimeout(tell, this.told.has(uri) ? pause : 0));
  }

  /** The document was closed. */
  forget(uri: string): void {
    clearTimeout(this.waiting.get(uri));
    this.waiting.delete(uri);
    this.told.delete(uri);
  }

  private async tell(uri: string): Promise<void> {
    const open = await this.reportOf({ uri });
    if (open === undefined) return;
    this.told.add(uri);
    await this.connection.sendNotification(summaryMethod, toSummary(open));
  }
}
