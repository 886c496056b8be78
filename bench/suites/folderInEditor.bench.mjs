/**
 * All reports of a folder are checked while somebody types: how soon a keystroke is coloured meanwhile, and how soon the
 * check ends when it is cancelled. The built server runs as an editor runs it; times are what a person waits.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  CancellationTokenSource,
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { count, seconds } from '../formats.mjs';
import { makeReport } from '../makeReport.mjs';
import { quantile } from '../statistics.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const drafts = Number(process.env.HEGAO_DRAFTS ?? 500);
const length = 10_000;
/** A quick typist's pause between two keystrokes, in milliseconds. */
const pause = 100;
const cancellations = 5;

const folder = await mkdtemp(join(tmpdir(), 'hegao-drafts-'));
for (let index = 0; index < drafts; index += 1) {
  await writeFile(join(folder, `draft-${index}.report`), makeReport(length, index));
}

const server = spawn(process.execPath, [join(root, 'dist/server.js'), '--stdio'], {
  stdio: ['pipe', 'pipe', 'inherit'],
});
const connection = createProtocolConnection(
  new StreamMessageReader(server.stdout),
  new StreamMessageWriter(server.stdin),
);
connection.onRequest('workspace/configuration', ({ items }) => items.map(() => ({})));
connection.onRequest('client/registerCapability', () => null);
const ready = new Promise((resolve) => connection.onRequest('workspace/diagnostic/refresh', () => resolve(null)));
let progress = 0;
connection.onNotification('hegao/folderProgress', () => (progress += 1));
connection.listen();
await connection.sendRequest('initialize', {
  processId: process.pid,
  rootUri: null,
  workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'drafts' }],
  capabilities: { workspace: { configuration: true, diagnostics: { refreshSupport: true } } },
});
await connection.sendNotification('initialized', {});
await ready;

const uri = pathToFileURL(join(folder, 'draft-0.report')).href;
const text = makeReport(length, 0);
await connection.sendNotification('textDocument/didOpen', {
  textDocument: { uri, languageId: 'work-report', version: 1, text },
});
const middle = text.slice(0, length / 2).split('\n').length - 1;
let version = 1;

/** One more character, then its colours and its problems, as an editor asks for them. */
async function stroke() {
  version += 1;
  const start = { line: middle, character: 0 };
  const started = performance.now();
  await connection.sendNotification('textDocument/didChange', {
    textDocument: { uri, version },
    contentChanges: [{ range: { start, end: start }, text: '新' }],
  });
  const problems = connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
  await connection.sendRequest('textDocument/semanticTokens/full', { textDocument: { uri } });
  const coloured = performance.now() - started;
  await problems;
  await setTimeout(Math.max(0, pause - (performance.now() - started)));
  return coloured;
}

const alone = [];
for (let each = 0; each < 100; each += 1) alone.push(await stroke());

const cancelled = [];
for (let each = 0; each < cancellations; each += 1) {
  const source = new CancellationTokenSource();
  const before = progress;
  const run = connection.sendRequest('hegao/checkFolder', {}, source.token);
  while (progress < before + 3) await setTimeout(5);
  const started = performance.now();
  source.cancel();
  await run;
  cancelled.push(performance.now() - started);
}

const started = performance.now();
let isDone = false;
const checking = connection.sendRequest('hegao/checkFolder', {}).finally(() => (isDone = true));
const meanwhile = [];
while (!isDone) meanwhile.push(await stroke());
const summary = await checking;
const whole = performance.now() - started;
const again = performance.now();
await connection.sendRequest('hegao/checkFolder', {});
const unchanged = performance.now() - again;

server.kill();
await rm(folder, { recursive: true, force: true });
process.stdout.write(
  JSON.stringify({
    heading: '打字时检查文件夹 A folder checked while typing',
    text: [
      `编辑器里一边打字（每 ${pause} ms 一个字），一边检查文件夹里的 ${count(drafts)} 份文稿，每份 ${count(length)} 个字符：` +
        '从按键到着色的时间、取消后多久停下。测的是等待时间，含进程间的通信。',
      `Somebody types into an open report (a character every ${pause} ms) while ${count(drafts)} drafts of ${count(length)} characters are ` +
        'checked: time from keystroke to colours, and from cancelling to the answer. Elapsed time, messages between the processes included.',
    ],
    columns: ['', 'p50', 'p95', 'max'],
    rows: [
      ['不检查时按键到着色 keystroke to colour, nothing else going on', ...spread(alone)],
      ['检查期间按键到着色 keystroke to colour during the check', ...spread(meanwhile)],
      ['取消到停下 cancel to answer', ...spread(cancelled)],
    ],
    notes: [
      `检查 ${count(summary.checked)} 份用时 ${seconds(whole)}；没有改动时再检查一次 ${seconds(unchanged)}。` +
        ` Checking ${count(summary.checked)} drafts took ${seconds(whole)}; once more with nothing changed ${seconds(unchanged)}.`,
    ],
  }),
);

function spread(times) {
  return [quantile(times, 0.5), quantile(times, 0.95), Math.max(...times)].map(seconds);
}
