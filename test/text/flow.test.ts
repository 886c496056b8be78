import assert from 'node:assert/strict';
import fc from 'fast-check';
import { makeFlow } from '../../server/src/text/flow';
import type { Span } from '../../server/src/text/span';
import { reportText } from '../helpers/reportText';

describe('makeFlow', () => {
  const reads: readonly (readonly [source: string, flow: string])[] = [
    ['优质资源扩容\n\n乡镇卫生院', '优质资源扩容乡镇卫生院'],
    ['新建 20 个', '新建20个'],
    ['推广 open data 平台', '推广open data平台'],
    ['１２．５％', '12.5%'],
    ['ＡＢＣ', 'ABC'],
    ['完成投资1,234万元', '完成投资1,234万元'],
    ['上午10:30开会,下午散会', '上午10:30开会，下午散会'],
    ['增长9.5%,98家达标', '增长9.5%，98家达标'],
    ['(一)加强领导;', '（一）加强领导；'],
    ['共1\r\n5个', '共15个'],
    ['see a, b', 'see a, b'],
    ['甲\u200b乙\ufeff丙', '甲乙丙'],
    ['', ''],
    [' \r\n\u3000', ''],
  ];
  for (const [source, flow] of reads) {
    it(`reads ${JSON.stringify(source)} as ${JSON.stringify(flow)}`, () => assert.equal(makeFlow(source).text, flow));
  }

  it('leaves out the spans it is told to leave out', () => {
    const source = '**五年来，**新建[卫生室](a.html)20个';
    const leaveOut = spansOf(source, '**', '**', '[', '](a.html)');
    const flow = makeFlow(source, leaveOut);
    assert.equal(flow.text, '五年来，新建卫生室20个');
    assert.deepEqual(flow.toSource({ start: 6, end: 9 }), { start: 11, end: 14 });
    assert.equal(flow.toFlow(11), 6);
  });

  it('keeps one blank between words that markup parts', () => {
    const source = 'open **data**';
    assert.equal(makeFlow(source, spansOf(source, '**', '**')).text, 'open data');
  });

  it('covers what was left out inside a span', () => {
    const source = '共1 234\n\n万元';
    const flow = makeFlow(source);
    const start = flow.text.indexOf('1 234万元');
    assert.deepEqual(flow.toSource({ start, end: start + 7 }), { start: 1, end: source.length });
  });

  it('gives the place of a left-out stretch for every position inside it', () => {
    const flow = makeFlow('甲\n\n乙');
    assert.deepEqual(
      [0, 1, 2, 3, 4].map((at) => flow.toFlow(at)),
      [0, 1, 1, 1, 2],
    );
  });

  it('maps every character to one source character, in order, and back', () => {
    fc.assert(
      fc.property(reportText(), (source) => {
        const flow = makeFlow(source);
        let end = 0;
        for (let at = 0; at < flow.text.length; at += 1) {
          const span = flow.toSource({ start: at, end: at + 1 });
          assert.equal(span.end - span.start, 1);
          assert.ok(span.start >= end && span.end <= source.length);
          assert.equal(flow.toFlow(span.start), at);
          end = span.end;
        }
      }),
    );
  });
});

/** The spans of the parts in the order in which they stand in the text. */
function spansOf(text: string, ...parts: readonly string[]): readonly Span[] {
  let from = 0;
  return parts.map((part) => {
    const start = text.indexOf(part, from);
    from = start + part.length;
    return { start, end: from };
  });
}
