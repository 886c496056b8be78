import { env, workspace, type ExtensionContext, type LogOutputChannel } from 'vscode';
import {
  LanguageClient,
  RevealOutputChannelOn,
  TransportKind,
  type LanguageClientOptions,
  type ServerOptions,
} from 'vscode-languageclient/node';
import type { InitializationOptions } from '../../server/src/protocol';
import type { RestartPolicy } from './restartPolicy';

const languages = ['work-report', 'markdown', 'plaintext'];
/** Files, new documents, and files of virtual folders; not the old versions that a comparison shows. */
const schemes = ['file', 'untitled', 'vscode-vfs'];

/** Files that change what is found. */
const watched = ['**/.hegao.json', '**/.hegao/decisions.json', '**/*.{md,markdown,txt,report,gongwen}'];

/** The link that the editor makes of a problem's name. */
const checkPage = `command:hegao.showCheckPage?${encodeURIComponent('["')}{id}${encodeURIComponent('"]')}`;

/** A client of the bundled server, not yet started. */
export function makeClient(
  context: ExtensionContext,
  channel: LogOutputChannel,
  policy: RestartPolicy,
): LanguageClient {
  const module = context.asAbsolutePath('dist/server.js');
  const serverOptions: ServerOptions = {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6109'] } },
  };
  const initializationOptions: InitializationOptions = {
    locale: env.language,
    trusted: workspace.isTrusted,
    checkPage,
    listsMarkdownHeadings: true,
    showsDifferences: true,
  };
  const clientOptions: LanguageClientOptions = {
    documentSelector: languages.flatMap((language) => schemes.map((scheme) => ({ language, scheme }))),
    initializationOptions,
    synchronize: { fileEvents: watched.map((pattern) => workspace.createFileSystemWatcher(pattern)) },
    outputChannel: channel,
    // Office people have no use for a log that jumps up.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    errorHandler: policy,
    diagnosticPullOptions: { onChange: true },
    markdown: { isTrusted: false },
  };
  return new LanguageClient('hegao', '核稿 Hegao', serverOptions, clientOptions);
}
