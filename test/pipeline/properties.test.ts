import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { AnalysisCache } from '../../server/src/analysisCache';
import { analyze } from '../../server/src/analysis';
import type { Finding } from '../../server/src/checks/check';
import { checks } from '../../server/src/checks/index';
import { runChecks, type CheckSettings } from '../../server/src/checks/runChecks';
import { indexFigures } from '../../server/src/figures/figureIndex';
import { parseReport } from '../../server/src/parse/parseReport';
import { sourceSpan, type DocumentKind } from '../../server/src/parse/report';
import type { Span } from '../../server/src/text/span';
import { propertyRuns, seedNotice } from '../helpers/propertyRuns';
import { reportText } from '../helpers/reportText';

const kinds: fc.Arbitrary<DocumentKind> = fc.constantFrom('plain', 'markdown');
/** Also those that are off by themselves. */
const everyCheck: CheckSettings = {
  levels: Object.fromEntries(checks.map(({ meta }) => [meta.id, 'warning' as const])),
  options: {},
};

/** A piece of text put somewhere in place of another; both places are taken by their share of the text. */
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.constant(0), fc.nat({ max: 30 })),
  text: fc.oneof(fc.constantFrom('新', '\n', '3', '，', '万元', '', '一、'), reportText()),
});

describe(`any text (${seedNotice})`, function () {
  this.timeout(0);

  it('is parsed and its figures are read, each at its place', () => {
    fc.assert(
      fc.property(reportText(), kinds, (text, kind) => {
        const report = parseReport(text, kind);
        for (const figure of indexFigures(report).figures) {
          assertInside(figure.span, text);
          const passage = report.passages[figure.passage];
          assert.ok(passage);
          assert.deepEqual(figure.span, sourceSpan(passage, figure.flowSpan));
        }
      }),
      propertyRuns(2_000),
    );
  });

  it('is checked without an error, with findings inside it', () => {
    fc.assert(
      fc.property(reportText(), kinds, (text, kind) => {
        const { findings, problems } = runChecks(analyze(text, kind), everyCheck);
        assert.deepEqual(problems, []);
        for (const span of findings.flatMap(placesOf)) assertInside(span, text);
      }),
      propertyRuns(500),
    );
  });

  it('is given the same findings twice', () => {
    fc.assert(
      fc.property(reportText(), kinds, (text, kind) => {
        assert.deepEqual(findingsOf(text, kind), findingsOf(text, kind));
      }),
      propertyRuns(200),
    );
  });

  it('is read after any edits as if it were new', () => {
    fc.assert(
      fc.property(reportText(), kinds, fc.array(edit, { maxLength: 6 }), (text, kind, edits) => {
        const language = kind === 'markdown' ? 'markdown' : 'work-report';
        const document = TextDocument.create('file:///any', language, 0, text);
        const cache = new AnalysisCache();
        cache.checksOf(document, everyCheck);
        edits.forEach(({ at, length, text: inserted }, index) => {
          const start = Math.round(at * document.getText().length);
          const range = { start: document.positionAt(start), end: document.positionAt(start + length) };
          TextDocument.update(document, [{ range, text: inserted }], index + 1);
          const { findings } = cache.checksOf(document, everyCheck);
          assert.deepEqual(plain(findings), findingsOf(document.getText(), kind));
        });
      }),
      propertyRuns(200),
    );
  });
});

function findingsOf(text: string, kind: DocumentKind): unknown {
  return plain(runChecks(analyze(text, kind), everyCheck).findings);
}

/** Without what is only made when it is asked for. */
function plain(findings: readonly Finding[]): unknown {
  return JSON.parse(JSON.stringify(findings));
}

function placesOf({ span, related = [], fix, suggestions = [] }: Finding): readonly Span[] {
  const corrections = [...(fix ? [fix] : []), ...suggestions];
  return [
    span,
    ...related.filter(({ path }) => path === undefined).map((place) => place.span),
    ...corrections.flatMap(({ edits }) => edits.map((each) => each.span)),
  ];
}

function assertInside({ start, end }: Span, text: string): void {
  assert.ok(start >= 0 && start <= end && end <= text.length, `${start}–${end} of ${text.length}`);
}
