import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseWordList, parseWordTable } from '../../server/src/team/parseWordList';
import { mergeWordLists, type WordList } from '../../server/src/team/wordList';

const places = (text: string, { problems }: ReturnType<typeof parseWordList>) =>
  problems.map(({ span, message }) => [text.slice(span.start, span.end), message['zh-cn']]);

describe('parseWordList', () => {
  it('reads terms, short names and orders, with comments, bare or under "words"', () => {
    const rules = `[
      // 民政
      { "say": "老年人", "not": ["老头", "老人家"], "sure": true, "note": "民政局通知" },
      { "not": "AI+" },
      { "full": "县域医疗卫生共同体", "short": "医共体" },
      { "order": ["县委", "县政府"], },
    ]`;
    const expected: WordList = {
      rules: [
        { kind: 'term', say: '老年人', not: ['老头', '老人家'], sure: true, note: '民政局通知' },
        { kind: 'term', not: ['AI+'], sure: false },
        { kind: 'short', full: '县域医疗卫生共同体', short: '医共体' },
        { kind: 'order', order: ['县委', '县政府'], sure: false },
      ],
    };
    assert.deepEqual(parseWordList(rules), { list: expected, problems: [] });
    assert.deepEqual(parseWordList(`{ "$schema": "x", "words": ${rules} }`), { list: expected, problems: [] });
  });

  it('leaves out what it does not understand, says where, and keeps the rest', () => {
    const text = `[
      { "say": "甲" },
      { "say": "乙", "not": ["乙"] },
      { "full": "全称" },
      { "order": ["县委"] },
      { "not": [3] },
      7,
      { "say": "丙", "not": ["丁"] }
    ]`;
    const parsed = parseWordList(text);
    assert.deepEqual(parsed.list.rules, [{ kind: 'term', say: '丙', not: ['丁'], sure: false }]);
    assert.deepEqual(
      places(text, parsed).map(([place]) => place),
      [
        '{ "say": "甲" }',
        '{ "say": "乙", "not": ["乙"] }',
        '{ "full": "全称" }',
        '{ "order": ["县委"] }',
        '{ "not": [3] }',
        '7',
      ],
    );
    assert.match(places(text, parsed)[1]?.[1] ?? '', /“乙”既要用又不用/);
  });

  it('reads what stands before and after broken JSON', () => {
    const text =
      '[\n  { "say": "甲", "not": ["乙"] },\n  { "say": "丙" "not": ["丁"] },\n  { "say": "戊", "not": ["己"] }\n]';
    const { list, problems } = parseWordList(text);
    assert.ok(problems.length > 0);
    assert.ok(list.rules.length >= 2);
  });

  it('says so when the file holds no list', () => {
    for (const text of ['', '{}', '"甲"', '{ "words": 3 }']) assert.equal(parseWordList(text).problems.length, 1, text);
  });

  it('takes any text without throwing', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseWordList(text)));
    fc.assert(fc.property(fc.string(), (text) => void parseWordTable(`用语,不用\n${text}`)));
  });
});

describe('parseWordTable', () => {
  it('reads the columns that the first row names, in any order', () => {
    const text =
      '\ufeff说明,不用,用语,直接改,全称,简称,顺序\r\n"通知,第3条",老头|老人家,老年人,是,,,\r\n,,,,县域医疗卫生共同体,医共体,\r\n,,,,,,县委、县政府\r\n';
    assert.deepEqual(parseWordTable(text), {
      list: {
        rules: [
          { kind: 'term', say: '老年人', not: ['老头', '老人家'], sure: true, note: '通知,第3条' },
          { kind: 'short', full: '县域医疗卫生共同体', short: '医共体' },
          { kind: 'order', order: ['县委', '县政府'], sure: false },
        ],
      },
      problems: [],
    });
  });

  it('says which row is wrong, and that columns have no names', () => {
    const { list, problems } = parseWordTable('say,not\n甲,\n乙,"丙\n""丁"""\n');
    assert.deepEqual(list.rules, [{ kind: 'term', say: '乙', not: ['丙\n"丁"'], sure: false }]);
    assert.deepEqual(
      problems.map(({ span }) => span.start),
      [8],
    );
    assert.match(parseWordTable('甲,乙\n').problems[0]?.message['zh-cn'] ?? '', /第一行应写列名/);
  });
});

describe('mergeWordLists', () => {
  const term = (say: string, ...not: string[]) => ({ kind: 'term' as const, say, not, sure: false });

  it('lets later lists win, word by word', () => {
    const merged = mergeWordLists([
      { rules: [term('甲', '乙', '丙'), term('丁', '戊'), { kind: 'short', full: '全称', short: '简' }] },
      { rules: [term('己', '乙'), term('戊', '庚'), { kind: 'short', full: '新全称', short: '简' }] },
    ]);
    assert.deepEqual(merged.rules, [
      term('甲', '丙'),
      term('己', '乙'),
      term('戊', '庚'),
      { kind: 'short', full: '新全称', short: '简' },
    ]);
  });
});
