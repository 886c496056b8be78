import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import type { analyze } from '../../server/src/analysis';
import type { checks } from '../../server/src/checks/index';
import type { CheckSettings, runChecks } from '../../server/src/checks/runChecks';
import type { DocumentKind } from '../../server/src/parse/report';

const require = createRequire(__filename);

interface Program {
  readonly analyze: typeof analyze;
  readonly runChecks: typeof runChecks;
  readonly checks: typeof checks;
}

const isOwn = (file: string): boolean => /[\\/]server[\\/]src[\\/]/.test(file);

/** The program as it is when it starts, with nothing remembered; what other tests have loaded stays as it is. */
function freshProgram(): Program {
  const loaded = Object.entries(require.cache).filter(([file]) => isOwn(file));
  const forget = (): void =>
    Object.keys(require.cache)
      .filter(isOwn)
      .forEach((file) => delete require.cache[file]);
  forget();
  const program = {
    ...(require('../../server/src/analysis') as Pick<Program, 'analyze'>),
    ...(require('../../server/src/checks/runChecks') as Pick<Program, 'runChecks'>),
    ...(require('../../server/src/checks/index') as Pick<Program, 'checks'>),
  };
  forget();
  for (const [file, module] of loaded) require.cache[file] = module;
  return program;
}

/** Paragraphs and lines with a slip of nearly every kind. */
const pieces = [
  '2025年青石县工作总结',
  '一、主要成效。',
  '三、下一步打算',
  '（一）加强领导',
  '（一）加强领导',
  '全年新建标准化卫生室914个，全部投入使用，群众就近看病更加方便，服务半径明显缩短。',
  '全县941个标准化卫生室全部投用,群众满意度提高提高到95%。',
  '完成投资30亿元，其中工业12亿元、农业17亿元，同比增长8.5%，由80%提高到85.7%，提高5.7%。',
  '采取三项举措。一是抓培训，二是抓考核，五是抓督查。推进“放管服”、“双随机”改革，，成效明显。',
  '坚持因地制宜，推进老旧小区改造，完善供水管网，整治背街小巷，群众出行条件得到改善。',
  '坚持因地制宜，推进老旧小区改造，更新供水管网，整治背街小巷，群众出行条件得到改善。',
  '坚持因地制宜，推进老旧小区改造，完善供水管网，整治背街小巷，群众出行条件得到改善。',
  '2023年2月30日召开推进会，约200人左右参加，减少2倍，下降-3.2%，惠及xx万人。',
  '工业、农业、服务业分别增长12%、8%，覆盖率达103%，15～30%的村已完成任务（见附件。',
  '| 指标 | 数值 |\n| --- | --- |\n| 总产值（亿元） | 12.5 |\n| 户数 | 1,2345 |',
  '<!-- hegao-ignore-next-line -->',
  '明年已完成三级医院创建。配置率达到95%，推进2个省级、两个市级平台',
];
const line = fc.constantFrom(...pieces);
const draft = fc.array(line, { minLength: 3, maxLength: 14 }).map((lines) => lines.join('\n\n'));
const inserted = fc.oneof(line, fc.constantFrom('新', '9', '，', '\n\n', '。', '（', '', '“', '一是', '#'));
const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat({ max: 30 }), inserted });

function apply(
  text: string,
  { at, length, inserted: added }: { at: number; length: number; inserted: string },
): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + added + text.slice(start + length);
}

describe('findings after edits', function () {
  // Each run loads the whole program anew.
  this.timeout(120_000);

  const kinds: readonly DocumentKind[] = ['plain', 'markdown'];

  it('are those of the same text read for the first time', () => {
    const running = freshProgram();
    const levels = Object.fromEntries(running.checks.map(({ meta }) => [meta.id, 'warning' as const]));
    const settings: CheckSettings = { levels, options: {} };
    const found = (program: Program, text: string, kind: DocumentKind) =>
      program.runChecks(program.analyze(text, kind), settings);
    fc.assert(
      fc.property(
        draft,
        fc.array(edit, { minLength: 1, maxLength: 8 }),
        fc.constantFrom(...kinds),
        (start, edits, kind) => {
          let text = start;
          let last = found(running, text, kind);
          for (const one of edits) {
            text = apply(text, one);
            last = found(running, text, kind);
          }
          assert.deepEqual(last, found(freshProgram(), text, kind));
        },
      ),
      { numRuns: 6 },
    );
  });

  it('are of many checks in the drafts that this is tested with', () => {
    const program = freshProgram();
    const levels = Object.fromEntries(program.checks.map(({ meta }) => [meta.id, 'warning' as const]));
    const analysis = program.analyze(pieces.join('\n\n'), 'markdown');
    const { findings } = program.runChecks(analysis, { levels, options: {} });
    const ids = new Set(findings.map(({ check }) => check));
    assert.ok(ids.size > 15, [...ids].join());
  });
});
