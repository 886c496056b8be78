import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type Diagnostic,
} from 'vscode-languageserver-protocol/node';
import { makeReport } from '../../bench/makeReport.mjs';
import { decode } from '../../server/src/workspace/decode';
import { reportExtensions } from '../../server/src/workspace/documents';
import { buildBundles, runCli, TemporaryFolder } from '../helpers/cli';
import { RunningServer } from './runningServer';

interface JsonFile {
  readonly path: string;
  readonly findings: readonly {
    readonly check: string;
    readonly level: string;
    readonly message: string;
    readonly range: Diagnostic['range'];
  }[];
}

const levels = ['', 'error', 'warning', 'information', 'hint'];

/** A folder of one's own reports beside those of the project; nothing of it is written down. */
const more = process.env['HEGAO_REPORTS'];

describe('editor and command line', function () {
  this.timeout(600_000);
  const folder = new TemporaryFolder();
  let server: RunningServer;

  before(async () => {
    // Both have to be of the same sources.
    buildBundles();
    folder.write('长.report', makeReport(20_000, 7));
    folder.write('短.md', '# 总结\r\n\r\n😀加强人才引进引进，新建xx个。\r\n');
    folder.write('.hegao.json', '{ "preset": "strict", "checks": { "unfilled-placeholder": "hint" } }');
    server = await RunningServer.start({}, {}, pathToFileURL(folder.path).href);
  });
  after(async () => {
    await server.stop();
    folder.remove();
  });

  for (const [name, path] of [
    ['made reports', () => folder.path],
    ['the samples', () => join(import.meta.dirname, '../../samples')],
    ...(more === undefined ? [] : [['the reports of HEGAO_REPORTS', () => more] as const]),
  ] as const) {
    it(`find the same in ${name}`, async () => {
      const { stdout } = runCli(['check', path(), '--format', 'json']);
      const { files } = JSON.parse(stdout) as { files: JsonFile[] };
      assert.equal(files.length, reportsIn(path()).length);
      for (const file of files) {
        const told = file.findings.map((each) => line(each.range, each.level, each.check, each.message));
        assert.deepEqual((await inEditor(server, file.path)).sort(), told.sort(), file.path);
      }
    });
  }
});

/** Opens a file as an editor does: by its content, in the language that its ending stands for. */
async function inEditor(on: RunningServer, path: string): Promise<string[]> {
  const read = decode(readFileSync(path));
  assert.ok('text' in read);
  const language = ['.md', '.markdown'].includes(extname(path).toLowerCase()) ? 'markdown' : 'work-report';
  const uri = pathToFileURL(resolve(path)).href;
  await on.connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId: language, version: 1, text: read.text },
  });
  const problems = await on.diagnostics({ uri });
  await on.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  return problems.map(({ range, severity = 0, code, message }) =>
    line(range, levels[severity] ?? '', String(code), typeof message === 'string' ? message : message.value),
  );
}

function line({ start, end }: Diagnostic['range'], level: string, check: string, message: string): string {
  return `${start.line}:${start.character}-${end.line}:${end.character} ${level} ${check} ${message}`;
}

function reportsIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => reportExtensions.includes(extname(name).toLowerCase()) && statSync(join(folder, name)).isFile(),
  );
}
