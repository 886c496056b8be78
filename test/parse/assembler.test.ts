import assert from 'node:assert/strict';
import { samePassages } from '../../server/src/parse/build';
import { parseReport } from '../../server/src/parse/parseReport';
import type { Report } from '../../server/src/parse/report';

const body = '全年新建养老院9个，全部投用，老年人就近享受照料。';
const text = [
  '一、回顾',
  body,
  `${body}群众满意。`,
  '表1 主要指标',
  '| 甲 | 乙 |\n| 1 | 2 |',
  '二、打算',
  '建设更多。',
].join('\n\n');

function edited(was: string, is: string): readonly [before: Report, after: Report] {
  const before = parseReport(text, 'plain');
  return [before, parseReport(text.replace(was, is), 'plain', before.history)];
}

describe('Assembler', () => {
  for (const [what, was, is] of [
    ['a paragraph more', '群众满意。', '群众满意。\n\n新的一段也写完了。'],
    ['a paragraph less', `${body}\n\n`, ''],
    ['another text in a cell', '| 1 |', '| 13 |'],
  ] as const) {
    it(`keeps the outline for ${what}`, () => {
      const [before, after] = edited(was, is);
      const fresh = parseReport(after.text, 'plain');
      assert.deepEqual(after.sections, fresh.sections);
      assert.deepEqual(after.tables, fresh.tables);
      const more = after.passages.length - before.passages.length;
      assert.equal(after.sections === before.sections, more === 0);
      const { head, tail } = samePassages(after, before.passages);
      assert.ok(head > 0 && tail > 0, `${head} + ${tail}`);
      const contents = ({ passages }: Report, from: number, to: number): unknown =>
        passages.slice(from, to).map(({ content }) => content.raw);
      const ends = ({ passages: { length } }: Report): number => length - tail;
      assert.deepEqual(contents(after, 0, head), contents(before, 0, head));
      assert.deepEqual(contents(after, ends(after), Infinity), contents(before, ends(before), Infinity));
    });
  }

  it('makes it anew where a heading comes or goes', () => {
    for (const [was, is] of [
      ['二、打算', '打算了。'],
      [`${body}群众`, `二、又一节\n\n${body}群众`],
    ] as const) {
      const [, after] = edited(was, is);
      assert.deepEqual(after.sections, parseReport(after.text, 'plain').sections);
    }
  });
});
