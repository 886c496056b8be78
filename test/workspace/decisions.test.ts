import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Decision } from '../../server/src/checks/decision';
import {
  addDecisions,
  decisionsFor,
  DecisionBooks,
  decisionsName,
  findBooks,
  fingerprintOf,
  readBook,
  removeDecisions,
  reportPath,
} from '../../server/src/workspace/decisions';
import { formatDecisions, parseDecisions } from '../../server/src/workspace/decisionText';
import { TemporaryFolder } from '../helpers/cli';

function decision(key: string, file = '报告.md'): Decision {
  return {
    fingerprint: fingerprintOf(key),
    check: 'total-mismatch',
    file,
    reason: 'other-scope',
    text: '共⟦40个⟧',
    at: '2031-09-27',
  };
}

describe('the text of decisions', () => {
  it('has one entry a line, in an order that does not depend on who came first', () => {
    const [a, b, c] = [decision('a', '乙.md'), decision('b', '甲.md'), decision('c', '乙.md')];
    const text = formatDecisions([a, b, c]);
    assert.equal(formatDecisions([c, b, a]), text);
    assert.equal(text.split('\n').filter((line) => line.includes('"fingerprint"')).length, 3);
    const { decisions, problems } = parseDecisions(text);
    assert.deepEqual(problems, []);
    assert.equal(formatDecisions(decisions), text);
  });

  it('keeps what people have added to an entry', () => {
    const entry = { ...decision('a'), note: '统计年鉴口径', by: '办公室', ticket: 12 };
    assert.deepEqual(parseDecisions(formatDecisions([entry])).decisions, [entry]);
  });

  it('takes an empty file for an empty list', () => {
    assert.deepEqual(parseDecisions(''), { decisions: [], problems: [] });
    assert.equal(formatDecisions([]), '{\n  "version": 1,\n  "decisions": []\n}\n');
  });

  it('takes a confirmed finding without a reason, and a reason in their own words', () => {
    const { reason: _, ...about } = decision('a');
    const entries: Decision[] = [
      { ...about, state: 'confirmed', by: '李工' },
      { ...decision('b'), reason: 'other', note: '已请示' },
    ];
    const { decisions, problems } = parseDecisions(formatDecisions(entries));
    assert.deepEqual(problems, []);
    assert.deepEqual(new Set(decisions), new Set(entries));
    assert.equal(parseDecisions(formatDecisions([about])).problems.length, 1);
    const odd = JSON.stringify({ version: 1, decisions: [{ ...about, state: 'done' }] });
    assert.match(parseDecisions(odd).problems[0]?.message.en ?? '', /"state"/);
  });

  it('points at a broken entry and keeps the others', () => {
    const good = JSON.stringify(decision('a'));
    const text = `{ "version": 1, "decisions": [\n${good},\n{ "check": "x" },\n7,\n${good.replace('other-scope', 'why')}] }`;
    const { decisions, problems } = parseDecisions(text);
    assert.equal(decisions.length, 1);
    assert.deepEqual(
      problems.map(({ span }) => text.slice(span.start, span.end).slice(0, 14)),
      ['{ "check": "x"', '7', '{"fingerprint"'],
    );
  });

  for (const [what, text] of [
    ['conflict marks', '<<<<<<< HEAD\n{ "version": 1, "decisions": [] }'],
    ['comments', '{ "version": 1, /* 注 */ "decisions": [] }'],
    ['another version', '{ "version": 2, "decisions": [] }'],
    ['another shape', '[]'],
  ] as const) {
    it(`refuses ${what}`, () => {
      assert.equal(parseDecisions(text).problems.length, 1);
      assert.deepEqual(parseDecisions(text).decisions, []);
    });
  }
});

describe('the file of decisions', () => {
  let folder: TemporaryFolder;
  const path = (): string => join(folder.path, decisionsName);
  const read = () => parseDecisions(readFileSync(path(), 'utf8')).decisions;

  beforeEach(() => {
    folder = new TemporaryFolder();
  });
  afterEach(() => folder.remove());

  it('is made, added to and taken from, and leaves nothing else behind', async () => {
    assert.equal(await addDecisions(folder.path, [decision('a')]), undefined);
    assert.equal(await addDecisions(folder.path, [decision('b')]), undefined);
    assert.equal(await addDecisions(folder.path, [{ ...decision('a'), reason: 'as-written' }]), undefined);
    assert.deepEqual(
      read()
        .map(({ reason }) => reason)
        .sort(),
      ['as-written', 'other-scope'],
    );
    assert.equal(await removeDecisions(folder.path, [decision('a')]), undefined);
    assert.equal(read().length, 1);
    assert.deepEqual(readdirSync(join(folder.path, '.hegao')), ['decisions.json']);
  });

  it('loses nothing when many are added at once, and what others have added stays', async () => {
    folder.write(decisionsName, formatDecisions([{ ...decision('other'), note: '来自同事' }]));
    await Promise.all(Array.from({ length: 20 }, (_, index) => addDecisions(folder.path, [decision(String(index))])));
    assert.equal(read().length, 21);
    assert.ok(read().some(({ note }) => note === '来自同事'));
  });

  it('is told of with its line when it is broken, and never overwritten', async () => {
    const broken = '{\n  "version": 1,\n  "decisions": [\n    { "check": "x" }\n  ]\n}\n';
    folder.write(decisionsName, broken);
    const problem = await addDecisions(folder.path, [decision('a')]);
    assert.match(problem?.message['zh-cn'] ?? '', /^第4行：/);
    assert.equal(readFileSync(path(), 'utf8'), broken);
    assert.deepEqual(readdirSync(join(folder.path, '.hegao')), ['decisions.json']);
    const book = await new DecisionBooks().nearest(join(folder.path, '报告.md'));
    assert.match(book?.problems[0]?.message.en ?? '', /^line 4: /);
  });

  it('that cannot be written is told of', async () => {
    mkdirSync(path(), { recursive: true });
    assert.ok(await addDecisions(folder.path, [decision('a')]));
    assert.ok(existsSync(path()));
  });

  it('is found above the report, and holds for the path that it names', async () => {
    await addDecisions(folder.path, [decision('a', '下/报告.md')]);
    const file = join(folder.path, '下', '报告.md');
    const book = await new DecisionBooks().nearest(file);
    assert.equal(book?.root, folder.path);
    assert.equal(reportPath(folder.path, file), '下/报告.md');
    folder.write('下/报告.md', '正文。');
    const again = await new DecisionBooks().nearest(file);
    assert.ok(again && decisionsFor(again, file).has(fingerprintOf('a')));
    assert.equal(decisionsFor(again, join(folder.path, '报告.md')).size, 0);
    assert.equal(await new DecisionBooks().nearest('/报告.md'), undefined);
  });

  it('follows a report that is no longer where it was, but not one that is', async () => {
    folder.write('在.md', '正文。');
    await addDecisions(folder.path, [decision('a', '旧.md'), decision('b', '在.md')]);
    const book = await readBook(folder.path);
    const decisions = decisionsFor(book, join(folder.path, '新.md'));
    assert.deepEqual([...decisions.keys()], [fingerprintOf('a')]);
  });

  it('prefers what was decided about the report itself', async () => {
    await addDecisions(folder.path, [decision('a', '报告.md'), { ...decision('a', '旧.md'), note: '旧' }]);
    const decisions = decisionsFor(await readBook(folder.path), join(folder.path, '报告.md'));
    assert.equal(decisions.get(fingerprintOf('a'))?.file, '报告.md');
  });

  it('is found in the open folders, below and above them', async () => {
    await addDecisions(folder.path, [decision('a')]);
    await addDecisions(join(folder.path, '二〇三一'), [decision('b')]);
    const books = await findBooks([join(folder.path, '二〇三一'), folder.path]);
    assert.deepEqual(books.map(({ root }) => root).sort(), [folder.path, join(folder.path, '二〇三一')].sort());
    folder.write('空/稿.md', '正文。');
    assert.deepEqual(
      (await findBooks([join(folder.path, '空')])).map(({ root }) => root),
      [folder.path],
    );
  });
});
