import { CodeActionKind, type CodeAction, type Diagnostic } from 'vscode-languageserver';
import type { LevelledFinding } from '../checks/check';
import { fileName } from '../checks/inOther';
import type { Report } from '../parse/report';
import { showDifferenceCommand, type DifferenceParams } from '../protocol';
import { overlaps, type Span } from '../text/span';
import type { OpenReport } from './openReport';
import { otherReport } from './otherPlaces';

/** “Show the difference” for a finding that compares two versions of a text, in editors that can show it. */
export function differenceActions(
  open: OpenReport,
  { compared }: LevelledFinding,
  diagnostics: readonly Diagnostic[],
): CodeAction[] {
  const params = compared && open.showsDifferences ? versionsOf(open, compared) : undefined;
  if (params === undefined) return [];
  const title = open.locale === 'zh-cn' ? '并排查看不同之处' : 'Show the difference';
  return [
    {
      title,
      kind: CodeActionKind.QuickFix,
      ...(diagnostics.length > 0 && { diagnostics: [...diagnostics] }),
      command: { title, command: showDifferenceCommand, arguments: [params] },
    },
  ];
}

function versionsOf(
  open: OpenReport,
  { before, after }: NonNullable<LevelledFinding['compared']>,
): DifferenceParams | undefined {
  const other = otherReport(open, before.path);
  if (other === undefined) return undefined;
  const here = fileName(open.document.uri);
  const there =
    before.path === undefined ? (open.locale === 'zh-cn' ? '前文' : 'The first time') : fileName(before.path);
  return {
    before: { name: there, text: bySentence(other, before.span) },
    after: {
      name: before.path === undefined ? (open.locale === 'zh-cn' ? '本段' : 'This paragraph') : here,
      text: bySentence(open.analysis.report, after),
    },
  };
}

/** The text as a reader reads it, a sentence on each line: editors compare line by line. */
export function bySentence({ passages }: Report, span: Span): string {
  return passages
    .filter(({ start, content }) => overlaps({ start, end: start + content.raw.length }, span))
    .map(({ content }) =>
      content.sentences
        .map((sentence) => content.flow.text.slice(sentence.span.start, sentence.span.end).trim())
        .join('\n'),
    )
    .join('\n\n');
}
