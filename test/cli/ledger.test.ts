import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { runCli, TemporaryFolder } from '../helpers/cli';

const draft = '# 青石县2031年工作总结\n\n2031年，全县新建阅览室941个，培训馆员1.89万人次。\n';
const table = '指标,数值,单位,时期\n新建阅览室,914,个,2031\n培训馆员,18923,人次,2031\n';

interface Found {
  readonly check: string;
  readonly level: string;
  readonly related?: readonly { readonly path: string; readonly start: number; readonly end: number }[];
}

describe('hegao check with figures of record', function () {
  this.timeout(60_000);
  let folder: TemporaryFolder;

  beforeEach(() => {
    folder = new TemporaryFolder();
    folder.write('稿/总结.md', draft);
  });

  afterEach(() => folder.remove());

  function check(...words: string[]): {
    readonly found: readonly Found[];
    readonly stderr: string;
    readonly status: number | null;
  } {
    const ran = runCli(['check', '稿', '--format', 'json', ...words], { cwd: folder.path });
    const { files } = JSON.parse(ran.stdout) as { files: { findings: Found[] }[] };
    return { found: files[0]?.findings ?? [], stderr: ran.stderr, status: ran.status };
  }

  it('compares with the table of --ledger, and shows its row', () => {
    folder.write('台账.csv', iconv.encode(table, 'gbk'));
    const { found, status } = check('--ledger', '台账.csv');
    assert.deepEqual(
      found.map(({ check: id, level }) => `${id} ${level}`),
      ['ledger-mismatch warning'],
    );
    const [place] = found[0]?.related ?? [];
    assert.equal(place?.path, '台账.csv');
    assert.equal(table.slice(place.start, place.end), '新建阅览室,914,个,2031');
    assert.equal(status, 1);
    const { stdout } = runCli(['check', '稿', '--ledger', '台账.csv'], { cwd: folder.path });
    assert.match(stdout, /→ 台账\.csv:2:1 {2}台账第2行：新建阅览室 914个（2031）/);
  });

  it('compares with the table that .hegao.json names, from its folder, and with both', () => {
    folder.write('稿/.hegao.json', '{ "ledger": "数/台账.csv" }');
    folder.write('稿/数/台账.csv', table);
    assert.equal(check().found.length, 1);
    folder.write('另.csv', table.replace('18923', '19823'));
    assert.equal(check('--ledger', '另.csv').found.length, 1, 'a row of one table agrees, and none is accused');
    folder.write('稿/数/台账.csv', '指标,数值\n');
    assert.equal(check('--ledger', '另.csv').found.length, 2);
  });

  it('takes an exported table back', () => {
    const { status } = runCli(['figures', '稿', '--format', 'xlsx', '--output', '台账.xlsx'], { cwd: folder.path });
    assert.equal(status, 0);
    assert.deepEqual(check('--ledger', '台账.xlsx').found, []);
    folder.write('稿/总结.md', draft.replace('941', '491'));
    const { found } = check('--ledger', '台账.xlsx');
    assert.deepEqual(
      found.map(({ check: id }) => id),
      ['ledger-mismatch'],
    );
  });

  it('waits for no table that does not answer, and ends', function () {
    // A pipe that nobody writes into stands for a share that is gone.
    if (process.platform === 'win32') return;
    execFileSync('mkfifo', [join(folder.path, '管.csv')]);
    folder.write('台账.csv', table);
    const { found, stderr, status } = check('--ledger', '管.csv', '--ledger', '台账.csv');
    assert.equal(found.length, 1);
    assert.match(stderr, /管\.csv：没有响应/);
    assert.equal(status, 2);
  });

  it('checks with what it can read of a table, and tells the rest', () => {
    folder.write('台账.csv', `${table}展览,十二,场,2031\n`);
    const { found, stderr, status } = check('--ledger', '台账.csv', '--ledger', '没有.csv');
    assert.equal(found.length, 1);
    assert.match(stderr, /台账\.csv：第4行第1列：数值“十二”看不懂/);
    assert.match(stderr, /没有\.csv：没有这个文件/);
    assert.equal(status, 2);
  });
});
