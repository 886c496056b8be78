import { LanguageClient, State } from 'vscode-languageclient/node';

/**
 * The library's client, made calm about a server that ends while it is starting.
 *
 * The library then shows its own English messages, one for each thing that failed, and wants to stop what does not run,
 * which fails in turn. What there is to tell a person is told by the restart policy; the rest belongs into the log.
 */
export class ReportClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }

  override async stop(timeout?: number): Promise<void> {
    const begun = this.state !== State.Starting && this.state !== State.StartFailed;
    if (begun) await super.stop(timeout);
  }
}
