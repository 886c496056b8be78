import { env, workspace, type ExtensionContext, type LogOutputChannel } from 'vscode';
import {
  RevealOutputChannelOn,
  TransportKind,
  type LanguageClientOptions,
  type ServerOptions,
} from 'vscode-languageclient/node';
import type { InitializationOptions } from '../../server/src/protocol';
import { personalFolder } from './commands/chooseLibrary';
import { compiledCodeEnvironment } from './compiledCode';
import { ReportClient } from './reportClient';
import type { RestartPolicy } from './restartPolicy';

const languages = ['work-report', 'markdown', 'plaintext'];
/** Files, new documents, and files of virtual folders; not the old versions that a comparison shows. */
const schemes = ['file', 'untitled', 'vscode-vfs'];

/** Snippet libraries, whose mistakes are marked where somebody edits them by hand. */
const libraryFiles = '**/*.{code-snippets,片段库.json,hegao-snippets.json}';

/** A share that does not answer holds up a thread of the server's for each call; there must be others for other files. */
const threads = { UV_THREADPOOL_SIZE: '16' };

/** Files that change what is found. */
const watched = ['**/.hegao.json', '**/.hegao/decisions.json', '**/*.{md,markdown,txt,report,gongwen}'];

/** The link that the editor makes of a problem's name. */
const checkPage = `command:hegao.showCheckPage?${encodeURIComponent('["')}{id}${encodeURIComponent('"]')}`;

/** What is new is collected in smaller steps: fifteen megabytes less, and no slower. */
const memoryFlags = ['--max-semi-space-size=8'];

/** A client of the bundled server, not yet started. */
export function makeClient(context: ExtensionContext, channel: LogOutputChannel, policy: RestartPolicy): ReportClient {
  const module = context.asAbsolutePath('dist/server.js');
  const environment = { ...threads, ...compiledCodeEnvironment(context.globalStorageUri.fsPath, versionOf(context)) };
  const serverOptions: ServerOptions = {
    run: { module, transport: TransportKind.ipc, options: { env: environment, execArgv: memoryFlags } },
    debug: {
      module,
      transport: TransportKind.ipc,
      options: { env: environment, execArgv: ['--nolazy', '--inspect=6109'] },
    },
  };
  const initializationOptions: InitializationOptions = {
    locale: env.language,
    trusted: workspace.isTrusted,
    checkPage,
    listsMarkdownHeadings: true,
    showsDifferences: true,
    marksJson: true,
    personalLibraries: personalFolder(context),
  };
  const clientOptions: LanguageClientOptions = {
    documentSelector: [
      ...languages.flatMap((language) => schemes.map((scheme) => ({ language, scheme }))),
      { scheme: 'file', pattern: libraryFiles },
    ],
    initializationOptions,
    synchronize: { fileEvents: watched.map((pattern) => workspace.createFileSystemWatcher(pattern)) },
    outputChannel: channel,
    // Office people have no use for a log that jumps up.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    errorHandler: policy,
    // Whether to begin again is the policy's to say.
    initializationFailedHandler: () => false,
    diagnosticPullOptions: { onChange: true },
    markdown: { isTrusted: false },
  };
  return new ReportClient('hegao', '核稿 Hegao', serverOptions, clientOptions);
}

/** The extension's own version, by which what its server has compiled is told from that of others. */
export function versionOf({ extension }: Pick<ExtensionContext, 'extension'>): string {
  return (extension.packageJSON as { readonly version: string }).version;
}
