import assert from 'node:assert/strict';
import { parseLibrary } from '../../server/src/snippets/parseLibrary';

/** The place and the Chinese message of every problem: `2:14 …`, both counted from 1 as editors show them. */
function problemsOf(text: string): readonly string[] {
  return parseLibrary(text, 'team.code-snippets').problems.map(
    ({ line, character, message }) => `${line + 1}:${character + 1} ${message['zh-cn']}`,
  );
}

describe('parseLibrary', () => {
  it('reads comments, trailing commas, one or several prefixes and lines, and our own fields', () => {
    const text = `{
  // 年度
  "年度回顾": { "prefix": ["ndhg", "hg"], "body": ["一", "二",], "section": "回顾", "pinyin": "nian du hui gu", "scope": "markdown" },
  "结语": { "body": "完" },
}`;
    const { snippets, problems } = parseLibrary(text, 'a');
    assert.deepEqual(problems, []);
    assert.deepEqual(
      snippets.map(({ name, prefixes, body, section }) => ({ name, prefixes, body, section })),
      [
        { name: '年度回顾', prefixes: ['ndhg', 'hg'], body: '一\n二', section: '回顾' },
        { name: '结语', prefixes: [], body: '完', section: undefined },
      ],
    );
    for (const { name, nameSpan } of snippets) assert.equal(text.slice(nameSpan.start, nameSpan.end), name);
  });

  const broken: readonly (readonly [text: string, ...problems: string[]])[] = [
    ['[]', '1:1 片段库应是一个 JSON 对象：{ "名称": { "prefix": …, "body": … } }。'],
    ['{\r\n  "甲": 5\r\n}', '2:8 “甲”应是带 prefix 和 body 的对象。'],
    ['{\n  "甲": { "prefix": "j" }\n}', '2:8 “甲”缺少 body。'],
    ['{ "甲": { "body": [1] } }', '1:19 “甲”的 body 应是字符串或字符串数组。'],
    ['{ "甲": { "body": "x" }, "甲": { "body": "y" } }', '1:25 名称“甲”重复，只有最后一个会出现。'],
    ['{ "甲": { "body": "投入${1:××万元" } }', '1:18 “甲”里有没有写完的 ${…}，缺少右花括号。'],
    [
      '{ "甲": { "body": "x" ',
      '1:22 片段库的 JSON 有语法错误：缺少右花括号 }。',
    ],
  ];
  for (const [text, ...problems] of broken) {
    it(`says what is wrong with ${JSON.stringify(text)}`, () => assert.deepEqual(problemsOf(text), problems));
  }

  it('keeps the good snippets of a library with a bad one', () => {
    const { snippets } = parseLibrary('{ "坏": 1, "好": { "body": "x" } }', 'a');
    assert.deepEqual(
      snippets.map(({ name }) => name),
      ['好'],
    );
  });

  it('says something about every text that is no library', () => {
    for (const text of ['', ' ', 'null', '"x"', '{', '}', '\u0000', '{ "甲" }', '['.repeat(1e5)])
      assert.notDeepEqual(problemsOf(text), [], text);
  });
});
