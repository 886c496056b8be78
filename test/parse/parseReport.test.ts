import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseReport } from '../../server/src/parse/parseReport';
import { sectionSpan, sourceSpan, type DocumentKind, type Report } from '../../server/src/parse/report';
import { shift, type Span } from '../../server/src/text/span';
import { reportText } from '../helpers/reportText';

const kinds: readonly DocumentKind[] = ['plain', 'markdown'];

describe('parseReport', () => {
  for (const kind of kinds) {
    it(`gives a sound report for any ${kind} text`, () => {
      fc.assert(
        fc.property(reportText(), (text) => assertSound(text, parseReport(text, kind))),
        { numRuns: 500 },
      );
    });

    it(`gives the same report of ${kind} text twice`, () => {
      fc.assert(
        fc.property(reportText(), (text) => {
          assert.deepEqual(spansOf(parseReport(text, kind)), spansOf(parseReport(text, kind)));
        }),
      );
    });

    it(`does not tire of brackets, marks and blank lines in ${kind} text`, () => {
      for (const unit of ['（', '[', '**', '> ', '<!--', '；二是', '\r\n甲', '| ', '- ', '`', '“', '&', '1']) {
        const text = unit.repeat(20_000);
        assertSound(text, parseReport(text, kind));
      }
    });

    it(`shifts every span of ${kind} text by an emoji and CRLF in front`, () => {
      const text = [
        '全县卫生健康工作总结',
        '',
        '一、主要工作',
        '',
        '新建卫生室20个，**投用18个**。一是建；二是管。',
        '',
        '| 县区 | 个数 |',
        '| --- | --- |',
        '| 甲县 | 12 |',
        '',
        '（一）加强领导',
        '',
        '全面加强。',
        '',
      ].join('\r\n');
      const front = '😀\r\n\r\n';
      const before = spansOf(parseReport(text, kind));
      const after = spansOf(parseReport(front + text, kind));
      assert.deepEqual(
        after.slice(after.length - before.length),
        before.map((span) => shift(span, front.length)),
      );
    });
  }
});

/** Source spans of all running text, sentence by sentence and marker by marker. */
function spansOf(report: Report): readonly Span[] {
  return report.passages.flatMap((passage) => {
    const { sentences, markers } = passage.content;
    const parts = [...sentences, ...sentences.flatMap(({ clauses }) => clauses), ...markers];
    return parts.map(({ span }) => sourceSpan(passage, span));
  });
}

function assertSound(text: string, report: Report): void {
  const whole = { start: 0, end: text.length };
  let end = 0;
  report.passages.forEach((passage, index) => {
    const { raw, flow, sentences, markers } = passage.content;
    assert.equal(passage.index, index);
    assert.ok(passage.start >= end, 'passages overlap or are not in text order');
    assert.equal(text.slice(passage.start, passage.start + raw.length), raw);
    end = passage.start + raw.length;
    const inFlow = { start: 0, end: flow.text.length };
    for (const part of [...sentences, ...sentences.flatMap(({ clauses }) => clauses), ...markers]) {
      assertInside(part.span, inFlow);
      assertInside(sourceSpan(passage, part.span), { start: passage.start, end });
    }
    for (const parts of [sentences, markers]) assertInOrder(parts.map(({ span }) => span));
    const section = report.sections[passage.section];
    assert.ok(section && index >= section.firstPassage && index < section.endPassage);

    it('reads nothing in a line that is all marks, nor in front of it when something is typed there', () => {
      const before = parseReport('**　**', 'plain');
      assert.equal(before.passages.length, 0);
      const after = parseReport('“**　**', 'plain', before.history);
      assert.deepEqual(
        after.passages.map(({ start, content }) => [start, content.raw]),
        [[0, '“']],
      );
    });
  });
  for (const section of report.sections) {
    assertInside(sectionSpan(report, section), whole);
    const parent = report.sections[section.parent ?? 0];
    assert.ok(parent && section.firstPassage >= parent.firstPassage && section.endPassage <= parent.endPassage);
    assert.equal(section.level, section.index === 0 ? 0 : parent.level + 1);
  }
  for (const table of report.tables) {
    assertInside(table.span, whole);
    for (const index of table.rows.flat()) assert.equal(report.passages[index]?.cell?.table, table.index);
  }
  for (const span of [...report.comments, ...report.opaque]) assertInside(span, whole);
}

function assertInside(inner: Span, outer: Span): void {
  assert.ok(inner.start >= outer.start && inner.start <= inner.end && inner.end <= outer.end);
}

function assertInOrder(spans: readonly Span[]): void {
  spans.forEach((span, index) => assert.ok(span.start >= (spans[index - 1]?.end ?? 0)));
}
