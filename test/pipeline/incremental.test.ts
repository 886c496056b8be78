import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyze, type Analysis } from '../../server/src/analysis';
import { AnalysisCache } from '../../server/src/analysisCache';
import { checks } from '../../server/src/checks/index';
import { runChecks, type CheckSettings } from '../../server/src/checks/runChecks';
import type { DocumentKind } from '../../server/src/parse/report';
import type { Segmenter } from '../../server/src/segment/segmenter';
import { propertyRuns, seedNotice } from '../helpers/propertyRuns';
import { loadTestSegmenter } from '../helpers/segmenter';

const everyCheck: CheckSettings = {
  levels: Object.fromEntries(checks.map(({ meta }) => [meta.id, 'warning' as const])),
  options: {},
};

/** Lines that say the same again, with slips, and all that gives a text its build. */
const lines = [
  '青石县2031年工作总结',
  '青石县2030年工作总结',
  '一、2031年工作回顾',
  '一、工作回顾',
  '二、2032年工作打算',
  '（一）加强领导',
  '第三章 保障措施',
  '# 附录',
  '## 二级标题',
  '全年新建标准化养老院914个，全部投入使用，老年人就近享受照料，服务半径明显缩短。',
  '全县941个标准化养老院全部投用，老年人满意度提高到95%。',
  '全县新建标准化养老院914个，均为当年新建。',
  '完成投资30亿元，其中工业12亿元、农业17亿元，同比增长8.5%，由80%提高到85.7%。',
  '全年完成投资31亿元，超额完成任务。',
  '培训护理员1208名，比上年增加108名，增长9.8%。',
  '全年培训护理员1280名。',
  '签约居民18.9万人，占常住人口的63%，首次突破60%。',
  '去年签约居民1.89万人，今年要提质扩面，力争达到20万人。',
  '每月开展活动3～5次，参加人数稳定。',
  '全县13家医疗机构全部达标，全县14家公立医疗机构全部达标。',
  '采取三项举措。一是抓培训，二是抓考核，五是抓督查。',
  '坚持因地制宜，推进老旧小区改造，完善供水管网，整治背街小巷，群众出行条件得到改善。',
  '坚持因地制宜，推进老旧小区改造，更新供水管网，整治背街小巷，群众出行条件得到改善。',
  '坚持因地制宜，推进老旧小区改造，完善供水管网，整治背街小巷，群众出行',
  '| 项目 | 数量（个） |\n| --- | --- |\n| 新建标准化养老院 | 941 |\n| 加装电梯 | 86 |',
  '| 合计 | 1027 |',
  '表1 主要指标（单位：万元）',
  '指标\t本年\t上年\n产值\t120.5\t110\n税收\t12\t9',
  '```\n全县新建标准化养老院914个。',
  '```',
  '---\n年度: 2031\n---',
  '<!-- hegao-ignore-next-line -->',
  '<!--',
  '-->',
  '青石县民政局',
  '2032年1月5日',
];

type Edit = (text: string) => string;

const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
/** Changes whole lines: puts one in, takes one out, joins it with the next, parts it, or moves it. */
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc
    .tuple(place, fc.constantFrom(...lines))
    .map(([at, line]) => inLines(at, (all, index) => all.splice(index, 0, line))),
  place.map((at) => inLines(at, (all, index) => all.splice(index, 1))),
  place.map((at) => inLines(at, (all, index) => all.splice(index, 2, all.slice(index, index + 2).join('')))),
  fc
    .tuple(place, place)
    .map(([at, to]) =>
      inLines(at, (all, index) => all.splice(Math.floor(to * all.length), 0, ...all.splice(index, 1))),
    ),
  fc
    .tuple(place, fc.nat({ max: 12 }), fc.constantFrom('新', '3', '\n', '\n\n', '，', '。', '', '年', '万', '|', '（'))
    .map(([at, length, written]) => (text: string) => {
      const start = Math.floor(at * text.length);
      return text.slice(0, start) + written + text.slice(start + length);
    }),
);

function inLines(at: number, change: (all: string[], index: number) => unknown): Edit {
  return (text) => {
    const all = text.split('\n\n');
    change(all, Math.floor(at * all.length));
    return all.join('\n\n');
  };
}

const draft = fc.array(fc.constantFrom(...lines), { minLength: 4, maxLength: 24 }).map((all) => all.join('\n\n'));
const kinds: fc.Arbitrary<DocumentKind> = fc.constantFrom('plain', 'markdown');

describe(`a draft that is written on (${seedNotice})`, function () {
  this.timeout(0);
  let segmenter: Segmenter | undefined;

  before(async () => {
    segmenter = await loadTestSegmenter();
  });

  it('is read and checked after every edit as if it were new', () => {
    fc.assert(
      fc.property(draft, kinds, fc.array(edit, { minLength: 1, maxLength: 8 }), (start, kind, edits) => {
        const cache = new AnalysisCache();
        if (segmenter) cache.useSegmenter(segmenter);
        const language = kind === 'markdown' ? 'markdown' : 'work-report';
        let text = start;
        for (const [version, change] of [(same: string) => same, ...edits].entries()) {
          text = change(text);
          const document = TextDocument.create('file:///draft', language, version, text);
          const { findings } = cache.checksOf(document, everyCheck);
          const anew = analyze(text, kind, segmenter);
          assert.deepEqual(asPlain(read(cache.analysisOf(document))), asPlain(read(anew)));
          assert.deepEqual(asPlain(findings), asPlain(runChecks(anew, everyCheck, segmenter).findings));
        }
      }),
      propertyRuns(150),
    );
  });

  it('gives for an earlier version what it gave then', () => {
    fc.assert(
      fc.property(draft, kinds, edit, (text, kind, change) => {
        const first = analyze(text, kind, segmenter);
        const before = asPlain([read(first), runChecks(first, everyCheck, segmenter).findings]);
        const second = analyze(change(text), kind, segmenter, first.report.history);
        runChecks(second, everyCheck, segmenter);
        const again = analyze(text, kind, segmenter, first.report.history);
        assert.deepEqual(asPlain([read(again), runChecks(again, everyCheck, segmenter).findings]), before);
        assert.deepEqual(asPlain([read(first), runChecks(first, everyCheck, segmenter).findings]), before);
      }),
      propertyRuns(50),
    );
  });
});

/** All that is read of a report. */
function read({ report, figures }: Analysis): unknown {
  const passages = report.passages.map(({ content, ...place }) => ({ ...place, raw: content.raw }));
  const { sections, tables, comments, opaque } = report;
  const { relations, sameIndicator, disagreements } = figures;
  return {
    passages,
    sections,
    tables,
    comments,
    opaque,
    figures: figures.figures,
    relations,
    sameIndicator,
    disagreements,
  };
}

function asPlain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
