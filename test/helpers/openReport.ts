import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyze } from '../../server/src/analysis';
import type { Finding, LevelledFinding } from '../../server/src/checks/check';
import type { OpenReport } from '../../server/src/features/openReport';
import type { Locale } from '../../server/src/text/locale';
import type { Span } from '../../server/src/text/span';
import { readMarks } from './marks';

/** An open report made for a test, with the spans of its ⟦⟧. */
export interface MarkedReport extends OpenReport {
  readonly spans: readonly Span[];
}

export interface MarkedReportOptions {
  readonly languageId?: string;
  readonly locale?: Locale;
  /** All figures in ⟦⟧ speak of one fact. */
  readonly oneFact?: boolean;
  /** Whether decisions can be written down. */
  readonly mayDecide?: boolean;
  /** Findings at the ⟦⟧, in their order. */
  readonly findings?: readonly (Partial<Finding> & { readonly check: string })[];
}

/** Reads a text with ⟦⟧ in it as the server would, without a segmenter. */
export function openMarked(marked: string, options: MarkedReportOptions = {}): MarkedReport {
  const { text, spans } = readMarks(marked);
  const { languageId = 'work-report', locale = 'zh-cn' } = options;
  const document = TextDocument.create('file:///report', languageId, 1, text);
  const analysis = analyze(text, languageId === 'markdown' ? 'markdown' : 'plain');
  const { figures } = analysis.figures;
  const members = figures
    .filter(({ span }) => spans.some(({ start }) => start === span.start))
    .map(({ index }) => index);
  const sameIndicator = options.oneFact ? [members] : [];
  const ofPassage = analysis.figures.ofPassage.bind(analysis.figures);
  return {
    document,
    analysis: { report: analysis.report, figures: { ...analysis.figures, figures, sameIndicator, ofPassage } },
    findings: (options.findings ?? []).map((finding, index) => levelled(finding, spans[index])),
    dismissed: [],
    mayDecide: options.mayDecide ?? false,
    locale,
    spans,
  };
}

function levelled(finding: Partial<Finding> & { readonly check: string }, span: Span | undefined): LevelledFinding {
  if (span === undefined) throw new Error(`There is no ⟦⟧ for the finding of ${finding.check}.`);
  return { level: 'warning', message: { 'zh-cn': '有误', en: 'wrong' }, span, ...finding };
}
