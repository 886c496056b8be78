import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import Ajv04 from 'ajv-draft-04';
import { HtmlValidate } from 'html-validate/node';
import { parse as parseJunit } from 'junit2json';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { SaxesParser } from 'saxes';
import { analyze } from '../../server/src/analysis';
import { checkFormats } from '../../server/src/commands/check';
import type { CheckedFinding, CheckOutput } from '../../server/src/output/checkOutput';
import { listFigures } from '../../server/src/output/figureList';
import { printable } from '../../server/src/output/printable';

/** What may stand in a draft to make a format say something else than it means. */
const hostile = [
  '<script>alert(1)</script>',
  '</td></table><img src=x onerror=alert(1)>',
  ']]><failure/>',
  '<!--',
  '&amp;&lt;"\'',
  '\u0000\u0007\u001b[2J\u009b',
  '\u202e倒写\u2066\u200f',
  '\ud800半个',
  '\r\n::error file=a.md::别处',
  '%0A%25,title=x',
  '|`*_[](javascript:alert(1))',
  '${{ secrets.X }}',
];

const words = hostile.map((each) => `各镇${each}共计`);
const text = `# 总结${hostile[0]}\r\n\r\n${words.join('。\n')}。\n`;
const path = '稿/<b>&"，a:b%.md';

const findings: readonly CheckedFinding[] = words.map((word, index) => {
  const start = text.indexOf(word);
  const message = { 'zh-cn': `“${word}”有误`, en: `${word} is wrong` };
  return {
    check: index % 2 === 0 ? 'total-mismatch' : 'repeated-word',
    level: (['error', 'warning', 'information', 'hint'] as const)[index % 4] ?? 'hint',
    span: { start, end: start + word.length },
    message,
    related: [{ span: { start: 0, end: 3 }, message }],
    fix: { title: message, edits: [{ span: { start, end: start + 1 }, newText: hostile[index] ?? '' }] },
    fingerprint: String(index % 3).padStart(16, 'a'),
    ...(index === 1 && {
      decision: {
        fingerprint: '0',
        check: 'x',
        file: path,
        state: 'confirmed',
        note: word,
        text: '',
        by: word,
        at: '2031-09-27',
      },
    }),
  };
});

const output: CheckOutput = {
  files: [
    {
      path,
      text,
      findings,
      dismissed: findings.slice(0, 2),
      figures: listFigures(analyze(`${text}新建3个，改建4个。`, 'plain')),
      sections: words.map((title, index) => ({ title, start: index === 0 ? 0 : 1e6, end: 2e6 })),
    },
    { path: '空.md', text: '', findings: [] },
  ],
  problems: [{ path, message: { 'zh-cn': hostile.join(), en: hostile.join() } }],
};

const print = (format: keyof typeof checkFormats): string =>
  checkFormats[format](output, { locale: 'zh-cn', version: '1.2.3', colours: false });
const messages = findings.map(({ message }) => message['zh-cn']);
const shown = messages.map(printable);

describe('a hostile draft', () => {
  it('leaves SARIF valid by its schema, with every message whole', () => {
    const schema: unknown = createRequire(import.meta.url)('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
    const ajv = new Ajv04({ strict: false, allErrors: true, unicodeRegExp: false, validateFormats: false });
    const validate = ajv.compile(schema as object);
    const log = JSON.parse(print('sarif')) as {
      runs: { results: { message: { text: string }; partialFingerprints: Record<string, string> }[] }[];
    };
    assert.ok(validate(log), JSON.stringify(validate.errors));
    assert.deepEqual(
      log.runs[0]?.results.map(({ message }) => message.text),
      shown,
    );
    assert.deepEqual(log.runs[0].results[0]?.partialFingerprints, { 'hegao/v1': 'aaaaaaaaaaaaaaa0' });
    assert.ok(!validate({ ...log, runs: [{ ...log.runs[0], results: [{ text: 'x' }] }] }), 'the schema refuses others');
  });

  it('leaves HTML that a validator passes, with no element of its own', async () => {
    const page = print('html');
    const report = await new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: { 'no-inline-style': 'off' },
    }).validateString(page);
    assert.deepEqual(
      report.results.flatMap((result) =>
        result.messages.map(({ ruleId, message, line }) => `${line} ${ruleId} ${message}`),
      ),
      [],
    );
    const all = elements(parse(page));
    assert.deepEqual(
      all.filter(({ tagName }) => ['script', 'img', 'iframe', 'link', 'object'].includes(tagName)),
      [],
    );
    assert.deepEqual(
      all.flatMap(({ attrs }) =>
        attrs.filter(({ name, value }) => name.startsWith('on') || /javascript:/i.test(value)),
      ),
      [],
    );
    assert.doesNotMatch(page, /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200f]/);
  });

  it('leaves JUnit that is well-formed and reads back what was found', async () => {
    const xml = print('junit');
    const errors: string[] = [];
    const parser = new SaxesParser();
    parser.on('error', ({ message }) => errors.push(message));
    parser.write(xml).close();
    assert.deepEqual(errors, []);
    const suites = await parseJunit(xml);
    assert.ok(suites && 'testsuite' in suites);
    const [file, empty, broken] = suites.testsuite ?? [];
    assert.equal(file?.name, path);
    assert.deepEqual([file.tests, file.failures], [12, 6]);
    const failed = file.testcase?.flatMap(({ failure = [] }) => failure.map(({ message }) => message)) ?? [];
    assert.deepEqual(
      failed,
      shown.filter((_, index) => index % 4 < 2),
    );
    assert.deepEqual([empty?.tests, empty?.failures, broken?.errors], [1, 0, 1]);
  });

  it('leaves GitHub one command a line, each with its own file and message', () => {
    const lines = print('github').split('\n').slice(0, -1);
    const commands = lines.map(readCommand);
    assert.equal(commands.length, findings.length + 1);
    for (const { properties } of commands) assert.equal(properties['file'], path);
    assert.deepEqual(new Set(commands.slice(1).map(({ message }) => message)), new Set(shown));
    assert.deepEqual(
      commands.map(({ name }) => name),
      [
        ...Array.from({ length: 4 }, () => 'error'),
        ...Array.from({ length: 3 }, () => 'warning'),
        ...Array.from({ length: 6 }, () => 'notice'),
      ],
    );
    const [, first] = commands;
    assert.equal(first?.properties['title'], '核稿 total-mismatch');
    assert.equal(first.properties['line'], '3');
  });

  it('leaves Code Quality with names of its own for all findings', () => {
    const issues = JSON.parse(print('codequality')) as {
      description: string;
      fingerprint: string;
      severity: string;
      location: { path: string; lines: { begin: number } };
    }[];
    assert.deepEqual(
      issues.map(({ description }) => description),
      shown,
    );
    assert.equal(new Set(issues.map(({ fingerprint }) => fingerprint)).size, findings.length);
    for (const { fingerprint } of issues) assert.match(fingerprint, /^[0-9a-f]{32}$/);
    assert.deepEqual(
      issues.slice(0, 4).map(({ severity }) => severity),
      ['critical', 'major', 'minor', 'info'],
    );
    assert.equal(issues[0]?.location.lines.begin, 3);
  });

  it('leaves one object a line in rdjsonl, the same as in rdjson', () => {
    const lines = print('rdjsonl').split('\n').slice(0, -1);
    const each = lines.map((line) => JSON.parse(line) as { source?: unknown; message: string });
    const { diagnostics } = JSON.parse(print('rdjson')) as { diagnostics: object[] };
    assert.deepEqual(
      each.map(({ source, ...diagnostic }) => [source, diagnostic]),
      diagnostics.map((diagnostic) => [{ name: 'hegao' }, diagnostic]),
    );
    assert.deepEqual(
      each.map(({ message }) => message),
      shown,
    );
  });

  it('leaves JSON that gives every word back as it was', () => {
    const { files } = JSON.parse(print('json')) as { files: { findings: { message: string }[] }[] };
    assert.deepEqual(
      files[0]?.findings.map(({ message }) => message),
      messages,
    );
  });

  it('leaves Markdown whose table has a row for each finding and no markup of the draft', () => {
    const tree = fromMarkdown(print('markdown'), {
      extensions: [gfmTable()],
      mdastExtensions: [gfmTableFromMarkdown()],
    });
    const kinds = new Set<string>();
    const tables = tree.children.filter((node) => node.type === 'table');
    const visit = (node: { readonly type: string; readonly children?: readonly { readonly type: string }[] }): void => {
      kinds.add(node.type);
      node.children?.forEach(visit);
    };
    visit(tree);
    assert.deepEqual(
      tables.map(({ children }) => children.length),
      [findings.length + 1],
    );
    for (const kind of ['html', 'link', 'image', 'emphasis']) assert.ok(!kinds.has(kind), kind);
  });

  it('leaves the terminal alone', () => {
    assert.doesNotMatch(print('stylish'), /[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e]/);
  });
});

function elements(node: DefaultTreeAdapterTypes.Node): DefaultTreeAdapterTypes.Element[] {
  const children = 'childNodes' in node ? node.childNodes.flatMap(elements) : [];
  return 'tagName' in node ? [node, ...children] : children;
}

/** Reads a workflow command as GitHub's documentation describes it: `::name key=value,key=value::message`. */
function readCommand(line: string): { name: string; properties: Record<string, string>; message: string } {
  const [, name = '', list = '', message = ''] = /^::(\w+) (.*?)::(.*)$/.exec(line) ?? assert.fail(line);
  const plain = (escaped: string): string =>
    escaped.replace(/%(25|0D|0A|3A|2C)/g, (_all, code: string) => String.fromCharCode(parseInt(code, 16)));
  const pairs = list
    .split(',')
    .map((pair) => [pair.slice(0, pair.indexOf('=')), plain(pair.slice(pair.indexOf('=') + 1))]);
  return { name, properties: Object.fromEntries(pairs) as Record<string, string>, message: plain(message) };
}
