import assert from 'node:assert/strict';
import { join } from 'node:path';
import { analyze } from '../../server/src/analysis';
import type { Decision } from '../../server/src/checks/decision';
import { fingerprintKey } from '../../server/src/checks/fingerprint';
import { runChecks } from '../../server/src/checks/runChecks';
import { addDecisions, decisionsName, fingerprintOf } from '../../server/src/workspace/decisions';
import { runCli, TemporaryFolder } from '../helpers/cli';
import { loadTestSegmenter } from '../helpers/segmenter';

const doubled = '加强人才引进引进，充实队伍。\n';
const unfilled = '全县新建村卫生室xx个。\n';

interface JsonFile {
  readonly path: string;
  readonly dismissed: number;
  readonly coverage: Readonly<Record<string, number>>;
  readonly findings: readonly { readonly check: string }[];
}

async function decisionAbout(text: string, file: string): Promise<Decision> {
  const segmenter = await loadTestSegmenter();
  const analysis = analyze(text, 'markdown', segmenter);
  const [finding] = runChecks(analysis, undefined, segmenter).findings;
  assert.ok(finding);
  const fingerprint = fingerprintOf(fingerprintKey(analysis.report, finding));
  return { fingerprint, check: finding.check, file, reason: 'false-alarm', text: '', at: '2031-09-27' };
}

describe('hegao check with decisions', function () {
  this.timeout(60_000);
  let folder: TemporaryFolder;
  const run = (...words: string[]) => runCli(['check', ...words], { cwd: folder.path });
  const json = (...words: string[]): readonly JsonFile[] =>
    (JSON.parse(run('--format', 'json', ...words).stdout) as { files: JsonFile[] }).files;

  beforeEach(async () => {
    folder = new TemporaryFolder();
    folder.write('稿/a.md', doubled);
    await addDecisions(folder.path, [await decisionAbout(doubled, '稿/a.md')]);
  });
  afterEach(() => folder.remove());

  it('leaves out what was decided, and counts it', () => {
    const { status, stdout } = run('稿');
    assert.equal(status, 0, stdout);
    assert.match(stdout, /另有 1 处已决定不再提示/);
    assert.deepEqual(
      json('稿').map(({ dismissed, findings }) => [dismissed, findings.length]),
      [[1, 0]],
    );
  });

  it('still knows the finding when the text around it has changed', () => {
    folder.write('稿/a.md', `# 总结\n\n全年完成投资3.2亿元。\n\n${doubled}\n${unfilled}`);
    const [file] = json('稿/a.md');
    assert.equal(file?.dismissed, 1);
    assert.deepEqual(
      file.findings.map(({ check }) => check),
      ['unfilled-placeholder'],
    );
  });

  it('holds for the file that was decided about, and for standard input under its name', () => {
    folder.write('b.md', doubled);
    assert.equal(run('b.md').status, 1);
    const ran = runCli(['check', '-', '--stdin-filename', '稿/a.md'], { cwd: folder.path, input: doubled });
    assert.equal(ran.status, 0, ran.stdout);
  });

  it('shows everything with --no-decisions, and mends nothing that was decided', () => {
    assert.equal(run('稿', '--no-decisions').status, 1);
    assert.equal(json('稿', '--no-decisions')[0]?.dismissed, 0);
    assert.equal(run('--fix-dry-run', '稿/a.md').stdout, doubled);
  });

  it('tells the line at which the list is broken, and checks all the same', () => {
    folder.write(decisionsName, '{\n  "version": 1,\n  "decisions": [ 7 ]\n}\n');
    const { status, stderr, stdout } = run('稿');
    assert.equal(status, 2);
    assert.ok(stderr.includes(`${join(folder.path, decisionsName)}：第3行：`), stderr);
    assert.match(stdout, /repeated-word/);
  });

  it('tells in JSON what became of the figures', () => {
    folder.write('c.md', '床位由1200张增至1350张，新增150张。组织义诊35场。\n');
    assert.deepEqual(json('c.md')[0]?.coverage, { claims: 4, agreed: 3, contradicted: 0, undecided: 0, unchecked: 1 });
    assert.match(run('c.md').stdout, /共 4 个数据：3 个经比对一致/);
  });
});
