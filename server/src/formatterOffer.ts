import {
  BulkRegistration,
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
  type ClientCapabilities,
  type Connection,
  type Disposable,
  type ServerCapabilities,
} from 'vscode-languageserver/node';
import type { EditorSettings } from './editorSettings';

/** Names the formatter only while it is switched on: an editor with two of them asks which one to use. */
export class FormatterOffer {
  private offered: Disposable | undefined;
  /** Settings may change again before the editor has answered: one after the other. */
  private turn: Promise<void> = Promise.resolve();

  constructor(private readonly connection: Connection) {}

  /** What is said at once to editors that cannot be told later; they get no edits while the formatter is off. */
  static capabilities(client: ClientCapabilities): ServerCapabilities {
    if (client.textDocument?.formatting?.dynamicRegistration) return {};
    return { documentFormattingProvider: true, documentRangeFormattingProvider: true };
  }

  /** Names or withdraws the formatter as the settings say. */
  follow(settings: EditorSettings, client: ClientCapabilities): Promise<void> {
    const offering = this.turn.then(() => this.offer(settings, client));
    this.turn = offering.catch(() => undefined);
    return offering;
  }

  private async offer({ format, shared }: EditorSettings, client: ClientCapabilities): Promise<void> {
    this.offered?.dispose();
    this.offered = undefined;
    if (!format.enabled || !client.textDocument?.formatting?.dynamicRegistration) return;
    const registrations = BulkRegistration.create();
    const where = { documentSelector: shared.languages.map((language) => ({ language })) };
    registrations.add(DocumentFormattingRequest.type, where);
    registrations.add(DocumentRangeFormattingRequest.type, where);
    this.offered = await this.connection.client.register(registrations);
  }
}
