import assert from 'node:assert/strict';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tokenize, type ScopedText } from './tokenize';

const fixtures = join(import.meta.dirname, 'fixtures');
const snapshots = join(import.meta.dirname, 'snapshots');
const updating = process.env['UPDATE_SNAPSHOTS'] === '1';

/** Each line of the source, and under it what of it is scoped; plain text is left out. */
function render(lines: readonly string[], tokens: readonly (readonly ScopedText[])[]): string {
  return lines
    .flatMap((line, index) => [
      `> ${line}`,
      ...(tokens[index] ?? [])
        .filter((token) => token.scopes.length > 0)
        .map((token) => `    ⟦${token.text}⟧ ${token.scopes.join(' ')}`),
    ])
    .join('\n')
    .concat('\n');
}

async function checkSnapshot(fixture: string): Promise<void> {
  const scopeName = fixture.endsWith('.md') ? 'text.html.markdown' : 'text.work-report';
  const lines = (await readFile(join(fixtures, fixture), 'utf8')).trimEnd().split('\n');
  const actual = render(lines, await tokenize(scopeName, lines));
  const file = join(snapshots, `${fixture}.snap`);
  if (updating) return writeFile(file, actual);
  const expected = await readFile(file, 'utf8').catch(() => '');
  assert.equal(actual, expected, `${file} is missing or stale; UPDATE_SNAPSHOTS=1 writes it again.`);
}

describe('grammars', () => {
  it('match their snapshots, each fixture one and no snapshot without a fixture', async () => {
    const names = (await readdir(fixtures)).filter((name) => !name.endsWith('.json')).sort();
    for (const name of names) await checkSnapshot(name);
    assert.deepEqual(
      (await readdir(snapshots)).sort(),
      names.map((name) => `${name}.snap`),
    );
  });

  const scopesOf = async (scopeName: string, line: string, text: string): Promise<string> => {
    const [tokens] = await tokenize(scopeName, [line]);
    const token = tokens?.find((each) => each.text.includes(text));
    assert.ok(token !== undefined, `${text} is no token of ${line}`);
    return token.scopes.join(' ');
  };

  it('colour by scopes that every theme knows', async () => {
    const cases: readonly (readonly [line: string, text: string, scope: RegExp])[] = [
      ['一、主要工作成效', '主要', /markup\.heading/],
      ['（二）强化队伍建设', '强化', /markup\.heading/],
      ['# 年度工作报告', '年度', /markup\.heading/],
      ['新建卫生室914个', '914', /constant\.numeric/],
      ['增长8.5%', '8.5', /constant\.numeric/],
      ['2026年3月5日印发', '2026年3月5日', /constant\.numeric\.date/],
      ['印发《年度工作要点》', '年度', /string\.quoted/],
      ['签约率××%', '××', /invalid/],
      ['一是抓落实', '一是', /keyword/],
    ];
    for (const [line, text, scope] of cases) assert.match(await scopesOf('text.work-report', line, text), scope, line);
  });

  it('leave ordinary words alone', async () => {
    for (const line of ['统一部署，一体推进', '这是一个好办法', 'version 2.0 of the tool']) {
      const [tokens] = await tokenize('text.work-report', [line]);
      assert.ok(
        tokens?.every((token) => token.scopes.length === 0),
        line,
      );
    }
  });

  it('leave a forgotten closing mark behind at the end of its line', async () => {
    const [, second] = await tokenize('text.work-report', ['印发《年度工作要点', '全年工作平稳有序']);
    assert.deepEqual(
      second?.map((token) => token.scopes.length),
      [0],
    );
  });

  it('scan a line that tempts to backtrack in linear time', async () => {
    const tempting = [
      '1'.repeat(20000),
      '1,111'.repeat(4000),
      '一'.repeat(20000),
      `（${'一'.repeat(20000)}`,
      '|-'.repeat(10000),
      '甲'.repeat(20000),
      'x.'.repeat(10000),
      '《“（'.repeat(300),
    ];
    const started = performance.now();
    await tokenize('text.work-report', tempting);
    await tokenize('text.html.markdown', tempting);
    assert.ok(performance.now() - started < 10_000, `took ${Math.round(performance.now() - started)} ms`);
  }).timeout(20_000);
});
