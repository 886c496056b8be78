/** Texts that nobody writes and somebody sends, each checked in a process of its own: time and memory must stay bounded. */
import { spawnSync } from 'node:child_process';
import { count, megabytes, seconds } from '../formats.mjs';
import { hostileNames, hostileSize } from '../hostileTexts.mjs';

/** What takes longer has not answered. */
const patience = 120_000;

function tryOut(name, kind) {
  const words = ['bench/checkHostileText.mjs', name, kind, String(hostileSize(name))];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8', timeout: patience });
  if (status === 0) return JSON.parse(stdout);
  console.error(`${name} (${kind}): ${stderr.trim().split('\\n').at(-1) ?? ''}`);
  return undefined;
}

const rows = hostileNames.map((name) => {
  const [plain, markdown] = ['plain', 'markdown'].map((kind) => tryOut(name, kind));
  console.error(`${name}: ${[plain, markdown].map((each) => (each ? seconds(each.milliseconds) : '–')).join(', ')}`);
  const time = (each) => (each === undefined ? `> ${seconds(patience)}` : seconds(each.milliseconds));
  const most = Math.max(plain?.bytes ?? 0, markdown?.bytes ?? 0);
  return [name, count((plain ?? markdown)?.length ?? hostileSize(name)), time(plain), time(markdown), megabytes(most)];
});
process.stdout.write(
  JSON.stringify({
    heading: '恶意文本 Hostile texts',
    text: [
      '没有人会写、但可能有人发来的文本，各在单独的进程里做完全部检查：CPU 时间和进程用过的最大内存（含词典约 150 MB）。',
      'Texts that nobody writes and somebody may send, all checks, each in a process of its own: CPU time, and the most memory the process had (the dictionary’s 150 MB included).',
    ],
    columns: ['', '字符 Characters', '纯文本 plain', 'Markdown', '内存 Memory'],
    rows,
  }),
);
