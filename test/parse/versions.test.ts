import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseReport } from '../../server/src/parse/parseReport';
import type { DocumentKind, Report } from '../../server/src/parse/report';
import { propertyRuns, seedNotice } from '../helpers/propertyRuns';

/** Lines that are read with a look at what stands around them. */
const lines = [
  '青石县2031年工作总结',
  '青石县民政局',
  '2032年1月5日',
  '张三',
  '局长  李四',
  '县民政局局长 王五',
  '本报讯（记者 王五）全县启动试点。',
  '1',
  '2',
  '# 附录',
  '## 二级标题',
  '一、工作回顾',
  '（一）加强领导',
  '（二）强化监管。',
  '第一章 总则',
  '养老服务',
  '医疗保障',
  '　　短标题',
  '　　全年新建养老院9个，全部投用。',
  '**强化保障。**',
  '**强化保障**',
  '**　**',
  '• 抓培训',
  '- 抓考核，促提升',
  '全年新建标准化养老院914个，全部投入使用，老年人就近享受照料，服务半径明显',
  '缩短，群众满意度提高到95%。',
  '完成投资30亿元，其中工业12亿元，',
  '农业17亿元。',
  '坚持因地制宜推进老旧小区改造完善供水管网整治背街小巷群众出行条件',
  '全县共有各类养老机构20',
  '24年新增护理员300人。',
  '| 项目 | 数量（个） |',
  '| --- | --- |',
  '| 养老院 | 941 |',
  '| 合计 |',
  '指标\t本年\t上年',
  '产值\t120.5\t110',
  '表1 主要指标',
  '单位：万元',
  '![新建的养老院](a.jpg)',
  '> 引文一行',
  '见[办法](https://example.org/a)，`代码`。',
  '```',
  '~~~',
  '---',
  '年度: 2031',
  '====',
  '<!-- hegao-ignore-next-line -->',
  '<!--',
  '-->',
  '文字 <!-- 批注 --> 文字',
  '<pre>',
  '</pre>',
  '',
  '',
];

const ends = ['\n', '\n\n', '\r\n', '\r\n\r\n', '\r', '\f', '\u2028', '\n \n', '\n　'];
const typed = [
  ...ends,
  '新',
  '3',
  '，',
  '。',
  '',
  '',
  '#',
  '|',
  '\t',
  '-',
  '<!--',
  '-->',
  '`',
  '*',
  '\ufeff',
  ' ',
  '（',
];

interface Edit {
  readonly at: number;
  readonly gone: number;
  readonly come: string;
}

const line = fc.constantFrom(...lines);
const end = fc.oneof({ weight: 6, arbitrary: fc.constantFrom('\n', '\n\n') }, fc.constantFrom(...ends));
const written = fc.tuple(line, end).map((parts) => parts.join(''));
const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  gone: fc.oneof(fc.constant(0), fc.nat({ max: 3 }), fc.nat({ max: 60 })),
  come: fc.oneof(
    fc.constantFrom(...typed),
    line,
    fc.array(written, { maxLength: 3 }).map((all) => all.join('')),
  ),
});
const draft = fc.array(written, { maxLength: 40 }).map((all) => all.join(''));
const kinds: fc.Arbitrary<DocumentKind> = fc.constantFrom('plain', 'markdown');

function apply(text: string, { at, gone, come }: Edit): string {
  const start = Math.floor(at * (text.length + 1));
  return text.slice(0, start) + come + text.slice(start + gone);
}

function plainly({ passages, sections, tables, comments, opaque }: Report): string {
  const read = passages.map(({ content, ...place }) => ({ ...place, raw: content.raw, flow: content.flow.text }));
  return JSON.stringify([read, sections, tables, comments, opaque]);
}

describe(`a report that is read version by version (${seedNotice})`, () => {
  it('is read as if it were new', () => {
    fc.assert(
      fc.property(draft, kinds, fc.array(edit, { minLength: 1, maxLength: 8 }), (start, kind, edits) => {
        let text = start;
        let report = parseReport(text, kind);
        for (const change of edits) {
          text = apply(text, change);
          report = parseReport(text, kind, report.history);
          assert.equal(plainly(report), plainly(parseReport(text, kind)));
        }
      }),
      propertyRuns(1000),
    );
  });

  it('keeps the passages in front of an edit as the same objects', () => {
    const before = parseReport(`${'全年完成投资30亿元。\n\n'.repeat(20)}结尾。`, 'plain');
    const after = parseReport(`${before.text}又一句。`, 'plain', before.history);
    assert.ok(before.passages.slice(0, 15).every((passage, index) => after.passages[index] === passage));
    assert.notEqual(after.passages.at(-1), before.passages.at(-1));
  });

  it('is read anew when it becomes a document of another kind', () => {
    const text = '# 标题\n\n正文`代码`一句。';
    const { history } = parseReport(text, 'plain');
    assert.equal(plainly(parseReport(text, 'markdown', history)), plainly(parseReport(text, 'markdown')));
  });
});
