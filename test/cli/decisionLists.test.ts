import assert from 'node:assert/strict';
import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { analyze } from '../../server/src/analysis';
import type { Decision } from '../../server/src/checks/decision';
import { excerptOf, fingerprintKey } from '../../server/src/checks/fingerprint';
import { runChecks } from '../../server/src/checks/runChecks';
import { addDecisions, decisionsName, fingerprintOf } from '../../server/src/workspace/decisions';
import { runCli, TemporaryFolder } from '../helpers/cli';

const doubled = '加强人才引进引进，充实队伍。\n';
const unfilled = '全县新建村卫生室xx个。\n';

interface Listed {
  readonly standing: string;
  readonly file: string;
  readonly movedTo?: string;
}

function decisionAbout(text: string, file: string, more: Partial<Decision> = {}): Decision {
  const analysis = analyze(text, 'markdown');
  const [finding] = runChecks(analysis).findings;
  assert.ok(finding);
  const fingerprint = fingerprintOf(fingerprintKey(analysis.report, finding));
  const about = { check: finding.check, text: excerptOf(analysis.report, finding), at: '2031-09-27' };
  return { fingerprint, file, reason: 'false-alarm', ...about, ...more };
}

describe('hegao decisions', function () {
  this.timeout(60_000);
  let folder: TemporaryFolder;
  const run = (...words: string[]) => runCli(words, { cwd: folder.path });
  const list = (): readonly Listed[] =>
    (JSON.parse(run('decisions', '--format', 'json').stdout) as { decisions: Listed[] }).decisions;

  beforeEach(async () => {
    folder = new TemporaryFolder();
    folder.write('稿/a.md', `${doubled}\n${unfilled}`);
    const note = { reason: 'other', note: '等数据核定', by: '李工' } as const;
    await addDecisions(folder.path, [decisionAbout(unfilled, '稿/a.md', note)]);
  });
  afterEach(() => folder.remove());

  it('lists what was decided, in words', () => {
    const { status, stdout } = run('decisions');
    assert.equal(status, 0, stdout);
    assert.match(stdout, /^稿\/a\.md\n {2}\[有效\] 等数据核定 {2}unfilled-placeholder {2}李工 2031-09-27\n.*⟦xx个⟧/);
    assert.match(run('decisions', '稿', '--locale', 'en').stdout, /1 decision\./);
  });

  it('follows a renamed report, and gives the entry its new path', () => {
    renameSync(join(folder.path, '稿/a.md'), join(folder.path, '稿/定稿.md'));
    const [file] = (JSON.parse(run('check', '稿', '--format', 'json').stdout) as { files: { dismissed: number }[] })
      .files;
    assert.equal(file?.dismissed, 1);
    assert.deepEqual(
      list().map(({ standing, movedTo }) => [standing, movedTo]),
      [['moved', '稿/定稿.md']],
    );
    assert.equal(run('decisions', '--prune').status, 0);
    assert.deepEqual(
      list().map(({ standing, file: path }) => [standing, path]),
      [['found', '稿/定稿.md']],
    );
  });

  it('tells by its exit code that the text of a decision is gone, until it is pruned', () => {
    folder.write('稿/a.md', doubled);
    const stale = run('decisions');
    assert.equal(stale.status, 1);
    assert.match(stale.stdout, /\[原文已不在\].*\n.*\n\n共 1 条决定，1 条原文已不在，可加 --prune 清理。/);
    const pruned = run('decisions', '--prune');
    assert.equal(pruned.status, 0);
    assert.match(pruned.stdout, /已清理 1 条/);
    assert.match(readFileSync(join(folder.path, decisionsName), 'utf8'), /"decisions": \[\]/);
  });

  it('keeps what is only not found, as where its check is off', () => {
    folder.write('.hegao.json', '{ "checks": { "unfilled-placeholder": "off" } }');
    assert.deepEqual(
      list().map(({ standing }) => standing),
      ['silent'],
    );
  });

  it('never leaves confirmed findings out', async () => {
    await addDecisions(folder.path, [decisionAbout(unfilled, '稿/a.md', { state: 'confirmed', by: '李工' })]);
    const { status, stdout } = run('check', '稿', '--format', 'json');
    assert.equal(status, 1);
    assert.match(stdout, /"decision": "confirmed"/);
  });
});

describe('hegao check with a baseline', function () {
  this.timeout(60_000);
  let folder: TemporaryFolder;
  const run = (...words: string[]) => runCli(['check', ...words], { cwd: folder.path });

  beforeEach(() => {
    folder = new TemporaryFolder();
    folder.write('稿/a.md', `${doubled}\n${unfilled}`);
    folder.write('稿/b.md', doubled);
  });
  afterEach(() => folder.remove());

  it('tells only what has come since, wherever it stands now', () => {
    const kept = run('稿', '--write-baseline', '基线.json');
    assert.deepEqual([kept.status, kept.stderr], [0, '']);
    assert.match(kept.stdout, /已把 3 处问题记入 基线\.json/);
    assert.equal(readFileSync(join(folder.path, '基线.json'), 'utf8').match(/"fingerprint"/g)?.length, 3);
    folder.write('稿/a.md', `# 总结\n\n各项工作有序推进。\n\n${doubled}\n${unfilled}\n推动产业产业升级。\n`);
    const { status, stdout } = run('稿', '--baseline', '基线.json');
    assert.equal(status, 1);
    assert.match(stdout, /⟦产业产业⟧/);
    assert.match(stdout, /核对 2 个文件：1 处警告，另有 3 处在基线里。/);
    folder.write('稿/a.md', doubled);
    assert.equal(run('稿', '--baseline', '基线.json').status, 0);
  });

  it('holds for a renamed report, and is told of when it is broken', () => {
    run('稿', '--write-baseline', '基线.json');
    renameSync(join(folder.path, '稿/a.md'), join(folder.path, '稿/c.md'));
    assert.equal(run('稿', '--baseline', '基线.json').status, 0);
    folder.write('基线.json', '[]');
    const { status, stderr } = run('稿', '--baseline', '基线.json');
    assert.equal(status, 2);
    assert.match(stderr, /基线\.json：不是核稿的基线文件/);
    assert.equal(run('稿', '--baseline', '没有.json').status, 2);
  });

  it('keeps what was already in it when it is written anew', () => {
    run('稿', '--write-baseline', '基线.json');
    const before = readFileSync(join(folder.path, '基线.json'), 'utf8');
    run('稿', '--baseline', '基线.json', '--write-baseline', '基线.json');
    assert.equal(readFileSync(join(folder.path, '基线.json'), 'utf8'), before);
  });
});
