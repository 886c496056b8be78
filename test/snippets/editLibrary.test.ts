import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  BrokenLibrary,
  newLibrary,
  putSnippets,
  putTitle,
  removeSnippets,
  replaceSnippet,
  toWritten,
  writtenSnippets,
  type SnippetFields,
} from '../../server/src/snippets/editLibrary';
import { parseLibrary } from '../../server/src/snippets/parseLibrary';
import { titleKey } from '../../server/src/snippets/snippet';

/** A library as a careful person writes it by hand. */
const byHand = `{
    // 通用的段落
    "开头": { "prefix": "kt", "body": "现将有关情况报告如下：" }, // 每份都用
    /* 下面两段由办公室维护 */
    "结语": {
        "body": "特此报告。",   // 不加敬语
        "unknown": [1, 2],
    },
}
`;

const written = (name: string, body: string) => toWritten({ name, prefixes: [], body });

describe('writing into a library', () => {
  it('puts a new snippet behind the last one and leaves every other character alone', () => {
    const after = putSnippets(byHand, [written('回顾', '一年来，\n成效明显。')]);
    const added = `
    "回顾": {
        "body": [
            "一年来，",
            "成效明显。"
        ]
    },`;
    assert.equal(after, byHand.replace('[1, 2],\n    },', `[1, 2],\n    },${added}`));
  });

  it('changes only the fields that are others, and keeps comments and what it does not know', () => {
    const after = replaceSnippet(byHand, '结语', toWritten({ name: '结束语', prefixes: ['jsy'], body: '以上报告，请审议。' }));
    const expected = byHand
      .replace('"结语"', '"结束语"')
      .replace('"特此报告。"', '"以上报告，请审议。"')
      .replace('[1, 2],', '[1, 2],\n        "prefix": "jsy",');
    assert.equal(after, expected);
  });

  it('keeps a snippet on one line that was written on one line', () => {
    const after = replaceSnippet(byHand, '开头', toWritten({ name: '开头', prefixes: ['kt'], section: '总述', body: '现报告如下：' }));
    assert.ok(after.includes('"开头": { "prefix": "kt", "body": "现报告如下：", "section": "总述" }, // 每份都用'), after);
  });

  it('changes nothing where nothing is new', () => {
    assert.equal(putSnippets(byHand, writtenSnippets(byHand)), byHand);
  });

  it('takes out a field that was emptied', () => {
    const after = replaceSnippet(byHand, '开头', written('开头', '现报告如下：'));
    const [snippet] = parseLibrary(after, '').snippets;
    assert.deepEqual([snippet?.prefixes, snippet?.body], [[], '现报告如下：']);
    assert.ok(after.includes('// 每份都用'));
  });

  it('takes a snippet out with its lines, also the last one without a comma behind it', () => {
    assert.equal(removeSnippets(byHand, ['结语']), byHand.replace(/ {4}"结语"[\s\S]*?\n {4}\},\n/, ''));
    const plain = '{\n  "甲": { "body": "1" },\n  "乙": { "body": "2" }\n}\n';
    assert.equal(removeSnippets(plain, ['乙']), '{\n  "甲": { "body": "1" }\n}\n');
    assert.equal(removeSnippets(plain, ['甲', '乙']), '{\n}\n');
    assert.equal(removeSnippets('{"甲":{"body":"1"},"乙":{"body":"2"}}', ['甲']), '{"乙":{"body":"2"}}');
  });

  it('takes both out where a name is used twice, and changes the one that counts', () => {
    const twice = '{\n  "甲": { "body": "1" },\n  "甲": { "body": "2" }\n}\n';
    assert.equal(replaceSnippet(twice, '甲', written('甲', '3')), twice.replace('"2"', '"3"'));
    assert.equal(removeSnippets(twice, ['甲']), '{\n}\n');
  });

  it('keeps the line ends of Windows', () => {
    const after = putSnippets('{\r\n\t"甲": { "body": "1" }\r\n}\r\n', [written('乙', '二\n三')]);
    assert.equal(after.replaceAll('\r\n', '').includes('\n'), false);
    assert.ok(after.includes('},\r\n\t"乙": {\r\n\t\t"body": ['), after);
  });

  it('refuses to write into a library that is broken, and says where', () => {
    for (const text of ['{ "甲": ', '[]', '', '{ "甲": { "body": "1" } "乙": 2 }']) {
      assert.throws(() => putSnippets(text, [written('丙', '3')]), BrokenLibrary, text);
    }
  });

  it('writes what a library says of itself, and keeps what is not asked for', () => {
    const library = putTitle(newLibrary({ name: '办公室片段库', owner: '综合科' }), { version: '2', owner: '' });
    assert.deepEqual(JSON.parse(library), { [titleKey]: { name: '办公室片段库', version: '2' } });
  });
});

const text = fc.string({ unit: 'binary', maxLength: 30 });
const field = (name: string) => fc.option(text, { nil: undefined }).map((value) => (value === undefined ? {} : { [name]: value }));
const anySnippet: fc.Arbitrary<SnippetFields> = fc
  .tuple(
    fc.record({
      name: text.filter((name) => ![titleKey, '$schema'].includes(name)),
      prefixes: fc.array(text, { maxLength: 3 }),
      body: text,
    }),
    ...['description', 'section', 'kind', 'pinyin', 'scope', 'deprecated'].map(field),
  )
  .map((parts) => Object.assign({}, ...parts) as SnippetFields);
const anySnippets = fc.uniqueArray(anySnippet, { selector: ({ name }) => name, maxLength: 6 });

/** What a library holds, without where it stands. */
function contentOf(library: string): readonly SnippetFields[] {
  return parseLibrary(library, '').snippets.map(({ library: _library, nameSpan: _nameSpan, namePlace: _namePlace, ...fields }) => fields);
}

describe('a library in the format of VS Code', () => {
  it('gives back every snippet that was written into it', () => {
    fc.assert(
      fc.property(anySnippets, (snippets) => {
        const library = putSnippets(newLibrary({}), snippets.map(toWritten));
        assert.deepEqual(contentOf(library), snippets);
        // VS Code reads it as plain JSON, name by name.
        const plain = JSON.parse(library) as Record<string, { readonly body: string | readonly string[] }>;
        for (const { name, body } of snippets) assert.equal([plain[name]?.body].flat().join('\n'), body);
      }),
    );
  });

  it('comes through export and import unchanged, with the fields that are not known here', () => {
    const anyValue = fc.record({ body: text }).chain((base) =>
      fc.dictionary(fc.string({ minLength: 1, maxLength: 5 }).filter((key) => key !== '__proto__'), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 3 }).map((more) => ({ ...more, ...base })),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.string({ minLength: 1 }).filter((name) => !name.startsWith('$') && name !== '__proto__'), anyValue, { maxKeys: 5 }), (library) => {
        fc.pre(contentOf(JSON.stringify(library)).length === Object.keys(library).length);
        const exported = putSnippets(newLibrary({}), writtenSnippets(JSON.stringify(library)));
        const imported = putSnippets('{}', writtenSnippets(exported));
        assert.deepEqual(JSON.parse(imported), JSON.parse(JSON.stringify(library)));
      }),
    );
  });

  it('holds any change made to it in any order', () => {
    fc.assert(
      fc.property(anySnippets, anySnippets, (before, after) => {
        let library = putSnippets(newLibrary({ name: '库' }), before.map(toWritten));
        for (const snippet of after) library = putSnippets(library, [toWritten(snippet)]);
        library = removeSnippets(library, before.filter((_, index) => index % 2 === 0).map(({ name }) => name));
        const expected = new Map([...before, ...after].map((snippet) => [snippet.name, snippet]));
        before.filter((_, index) => index % 2 === 0).forEach(({ name }) => expected.delete(name));
        assert.deepEqual(new Map(contentOf(library).map((snippet) => [snippet.name, snippet])), expected);
      }),
    );
  });
});
