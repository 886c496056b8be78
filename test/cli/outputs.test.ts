import assert from 'node:assert/strict';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { Log } from 'sarif';
import { runCli, TemporaryFolder } from '../helpers/cli';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Every kind of trouble for a format: markup, a pipe, control characters, characters of two code units. */
const text = '# 标题😀 <script>alert(1)</script>\r\n\r\n加强人才引进引进，|新建xx个|“a&b”\u0007。\r\n';

function elements(node: Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes.flatMap(elements) : [];
  return 'tagName' in node ? [node, ...children] : children;
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}

describe('formats of hegao check', function () {
  this.timeout(60_000);
  const folder = new TemporaryFolder();
  const run = (format: string, ...words: string[]) =>
    runCli(['check', '--format', format, ...words], { cwd: folder.path }).stdout;

  before(() => folder.write('稿 件.txt', text));
  after(() => folder.remove());

  it('writes SARIF with places in characters and as UTF-16 columns', () => {
    const log = JSON.parse(run('sarif', '.')) as Log;
    const [sarif] = log.runs;
    const rules = sarif?.tool.driver.rules ?? [];
    assert.equal(log.version, '2.1.0');
    assert.equal(sarif?.columnKind, 'utf16CodeUnits');
    const results = sarif.results ?? [];
    const placeholder = results.find(({ ruleId }) => ruleId === 'unfilled-placeholder');
    assert.equal(rules[placeholder?.ruleIndex ?? -1]?.id, 'unfilled-placeholder');
    const place = placeholder?.locations?.[0]?.physicalLocation;
    assert.equal(place?.artifactLocation?.uri, encodeURIComponent('稿 件.txt'));
    const at = text.indexOf('xx个');
    const line = text.indexOf('加强');
    assert.deepEqual(
      [place.region?.charOffset, place.region?.charLength, place.region?.startLine, place.region?.startColumn],
      [at, 3, 3, at - line + 1],
    );
    const mended = results.find(({ ruleId }) => ruleId === 'repeated-word')?.fixes?.[0]?.artifactChanges[0];
    assert.ok(mended?.replacements[0]?.deletedRegion.charOffset);
  });

  it('writes one page that parses, runs nothing and loads nothing', () => {
    const errors: string[] = [];
    const page = parse(run('html', '.'), { onParseError: ({ code }) => errors.push(code) });
    const all = elements(page);
    assert.deepEqual(errors, []);
    assert.equal(all.filter(({ tagName }) => ['script', 'link', 'img', 'iframe'].includes(tagName)).length, 0);
    const ids = new Set(all.flatMap((element) => attribute(element, 'id') ?? []));
    const targets = all.flatMap((element) => attribute(element, 'href') ?? []);
    assert.ok(targets.length > 0);
    assert.deepEqual(
      targets.filter((target) => !ids.has(target.slice(1))),
      [],
    );
    assert.equal(ids.size, all.filter((element) => attribute(element, 'id') !== undefined).length);
    assert.ok(all.some(({ tagName }) => tagName === 'mark'));
  });

  it('writes Markdown whose cells hold nothing but their text', () => {
    const markdown = run('markdown', '.');
    assert.match(markdown, /^# 核稿报告\n/);
    assert.match(markdown, /\| 3:\d+ \| 警告 \| xx个 \| “xx个”是占位内容.*\| `unfilled-placeholder` \|/);
    const rows = markdown.split('\n').filter((line) => line.startsWith('| '));
    assert.deepEqual([...new Set(rows.map((row) => row.split(/(?<!\\)\|/).length))], [7]);
  });

  it('writes rdjson with columns in bytes', () => {
    const { diagnostics } = JSON.parse(run('rdjson', '.')) as {
      diagnostics: {
        code: { value: string };
        location: { path: string; range: { start: { line: number; column: number } } };
      }[];
    };
    const found = diagnostics.find(({ code }) => code.value === 'unfilled-placeholder');
    const before = text.slice(text.indexOf('加强'), text.indexOf('xx个'));
    assert.equal(found?.location.path, '稿 件.txt');
    assert.deepEqual(found.location.range.start, { line: 3, column: Buffer.byteLength(before) + 1 });
  });

  it('lists figures as a table, as JSON and as CSV', () => {
    folder.write('数.md', '全县新建村卫生室1,200个，“覆盖率”达到95%以上。\n');
    const figures = (format: string) => runCli(['figures', '--format', format, '数.md'], { cwd: folder.path }).stdout;
    const { files } = JSON.parse(figures('json')) as {
      files: { figures: { text: string; value: number; bound: string; kind: string; start: number }[] }[];
    };
    assert.deepEqual(
      files[0]?.figures.map(({ text: shown, value, bound, kind }) => [shown, value, bound, kind]),
      [
        ['1,200个', 1200, 'exact', 'count'],
        ['95%', 95, 'at-least', 'percentage'],
      ],
    );
    assert.match(figures('table'), /1:9 +1,200个 .* 1200 +个/);
    const csv = figures('csv');
    assert.ok(csv.startsWith('\ufeff文件,位置,'));
    assert.match(csv, /\r\n数\.md,1:9,"1,200个",/);
  });
});
