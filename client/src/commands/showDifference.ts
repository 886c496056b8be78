import { commands, Uri, workspace, type Disposable, type TextDocumentContentProvider } from 'vscode';
import type { DifferenceParams, TextVersion } from '../../../server/src/protocol';

const scheme = 'hegao-difference';

/** Shows two versions of a text side by side, as documents that exist only for that. */
export class Differences implements TextDocumentContentProvider, Disposable {
  private readonly texts = new Map<string, string>();
  private count = 0;
  private readonly subscriptions = [
    workspace.registerTextDocumentContentProvider(scheme, this),
    workspace.onDidCloseTextDocument(({ uri }) => this.texts.delete(uri.toString())),
  ];

  provideTextDocumentContent(uri: Uri): string {
    return this.texts.get(uri.toString()) ?? '';
  }

  /** Opens the comparison; anything else than {@link DifferenceParams} is left alone. */
  async show(params: unknown): Promise<void> {
    if (!isDifference(params)) return;
    this.count += 1;
    const [left, right] = [this.add('before', params.before), this.add('after', params.after)];
    const title = `${params.before.name} ↔ ${params.after.name}`;
    await commands.executeCommand('vscode.diff', left, right, title, { preview: true });
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private add(side: string, { name, text }: TextVersion): Uri {
    const uri = Uri.from({ scheme, path: `/${name}`, query: `${this.count}-${side}` });
    this.texts.set(uri.toString(), text);
    return uri;
  }
}

function isDifference(value: unknown): value is DifferenceParams {
  const { before, after } = (value ?? {}) as Partial<Record<keyof DifferenceParams, unknown>>;
  return isVersion(before) && isVersion(after);
}

function isVersion(value: unknown): value is TextVersion {
  const { name, text } = (value ?? {}) as Partial<Record<keyof TextVersion, unknown>>;
  return typeof name === 'string' && typeof text === 'string';
}
