/** The built server as an editor runs it, over its standard input and output. */
import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

const require = createRequire(import.meta.url);
const {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} = require('vscode-languageserver-protocol/node');

/** As the client starts it. */
const memoryFlags = ['--max-semi-space-size=8'];
const serverFile = join(import.meta.dirname, '../dist/server.js');

export class LanguageServer {
  /** When the process was started, in milliseconds of `performance.now()`. */
  started = performance.now();
  /** Resolves when the segmenter has been loaded and the editor is asked to ask again. */
  ready = new Promise((resolve) => (this.becomesReady = resolve));
  version = 1;

  constructor() {
    this.process = spawn(process.execPath, [...memoryFlags, serverFile, '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.connection = createProtocolConnection(
      new StreamMessageReader(this.process.stdout),
      new StreamMessageWriter(this.process.stdin),
    );
    this.connection.onRequest('workspace/diagnostic/refresh', () => this.becomesReady());
    this.connection.onRequest('workspace/semanticTokens/refresh', () => undefined);
    this.connection.onRequest('client/registerCapability', () => undefined);
    this.connection.onRequest('workspace/configuration', ({ items }) => items.map(() => ({})));
    this.connection.listen();
  }

  /** Opens a report as soon as the server will listen. */
  async open(text) {
    await this.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: null,
      capabilities: {
        workspace: { configuration: true, diagnostics: { refreshSupport: true } },
      },
      initializationOptions: {},
    });
    await this.connection.sendNotification('initialized', {});
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: 'file:///report', languageId: 'work-report', version: 1, text },
    });
  }

  /** Types a text where the editor's cursor is. */
  async type(position, text) {
    this.version += 1;
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: 'file:///report', version: this.version },
      contentChanges: [{ range: { start: position, end: position }, text }],
    });
  }

  /** The problems that the editor would show. */
  async diagnostics() {
    const { items } = await this.connection.sendRequest('textDocument/diagnostic', {
      textDocument: { uri: 'file:///report' },
    });
    return items;
  }

  /** Milliseconds since the process was started. */
  get age() {
    return performance.now() - this.started;
  }

  /** Bytes of its memory that are in the machine's; `undefined` where the system does not tell. */
  get residentMemory() {
    const { pid } = this.process;
    try {
      return 1024 * Number(/^VmRSS:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
    } catch {
      return process.platform === 'win32'
        ? undefined
        : 1024 * Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)]).toString());
    }
  }

  /** CPU time of the process so far in milliseconds; `undefined` where the system does not tell. */
  get cpuTime() {
    try {
      // The name of the process, in brackets, may hold blanks.
      const fields = readFileSync(`/proc/${this.process.pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
      return 10 * (Number(fields[11]) + Number(fields[12]));
    } catch {
      return undefined;
    }
  }

  async stop() {
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    await ended;
    this.connection.dispose();
  }
}
