import type { Report } from '../parse/report';
import { overlaps, slice, type Span } from '../text/span';
import type { LevelledFinding } from './check';

/**
 * A stretch of text whose findings the writer has chosen not to see, by a comment in the text:
 *
 *     <!-- hegao-ignore-next-line figure-mismatch -->      <!-- 核稿忽略下一行 figure-mismatch -->
 *     <!-- hegao-ignore repeated-word -->                  <!-- 核稿忽略开始 repeated-word -->
 *     <!-- hegao-end-ignore -->                            <!-- 核稿忽略结束 -->
 *     <!-- hegao-ignore-file unfilled-placeholder -->      <!-- 核稿忽略全文 unfilled-placeholder -->
 *
 * Several ids are parted by blanks or commas; without an id every check is meant.
 */
export interface Suppression {
  readonly span: Span;
  /** Ids of the checks; empty for all of them. */
  readonly checks: ReadonlySet<string>;
}

type Directive = 'next-line' | 'begin' | 'end' | 'file';

interface Comment {
  readonly span: Span;
  readonly directive: Directive;
  readonly checks: readonly string[];
}

const directives: Readonly<Record<string, Directive>> = {
  'hegao-ignore-next-line': 'next-line',
  'hegao-ignore': 'begin',
  'hegao-end-ignore': 'end',
  'hegao-ignore-file': 'file',
  核稿忽略下一行: 'next-line',
  核稿忽略开始: 'begin',
  核稿忽略结束: 'end',
  核稿忽略全文: 'file',
};

/** The suppressions of a report, in text order of their comments. */
export function findSuppressions(report: Report): readonly Suppression[] {
  const suppressions: Suppression[] = [];
  let open: Comment[] = [];
  for (const comment of commentsOf(report)) {
    const checks = new Set(comment.checks);
    switch (comment.directive) {
      case 'file':
        suppressions.push({ span: { start: 0, end: report.text.length }, checks });
        break;
      case 'next-line':
        suppressions.push({ span: nextLine(report.text, comment.span.end), checks });
        break;
      case 'begin':
        open.push(comment);
        break;
      case 'end': {
        const ended = open.filter((begun) => ends(comment, begun));
        suppressions.push(...ended.map((begun) => between(begun, comment.span.start)));
        open = open.filter((begun) => !ended.includes(begun));
        break;
      }
    }
  }
  // A stretch that is never ended reaches to the end of the text, as a reader would expect.
  return [...suppressions, ...open.map((begun) => between(begun, report.text.length))];
}

/** True when a comment of the text asks to leave this finding out. It counts where the finding begins. */
export function isSuppressed(finding: LevelledFinding, suppressions: readonly Suppression[]): boolean {
  const { start, end } = finding.span;
  const place = { start, end: Math.max(start + 1, Math.min(end, start + 1)) };
  return suppressions.some(
    ({ span, checks }) => (checks.size === 0 || checks.has(finding.check)) && overlaps(span, place),
  );
}

function commentsOf(report: Report): readonly Comment[] {
  return report.comments.flatMap((span) => parseComment(report.text, span) ?? []);
}

function parseComment(text: string, span: Span): Comment | undefined {
  const words = slice(text, span)
    .replace(/^<!--|-->$/g, '')
    .split(/[\s,，、：:]+/)
    .filter((word) => word !== '');
  const [first, ...checks] = words;
  const directive = first !== undefined && Object.hasOwn(directives, first) ? directives[first] : undefined;
  return directive && { span, directive, checks };
}

/** An end without ids ends every stretch; one with ids those that were begun with one of them. */
function ends(end: Comment, begun: Comment): boolean {
  return end.checks.length === 0 || end.checks.some((id) => begun.checks.includes(id));
}

function between(begun: Comment, end: number): Suppression {
  return { span: { start: begun.span.end, end }, checks: new Set(begun.checks) };
}

/** The rest of the comment's own line is blank as a rule; blank lines after it do not count either. */
function nextLine(text: string, from: number): Span {
  const start = from + (/^\s*/.exec(text.slice(from))?.[0].length ?? 0);
  const length = text.slice(start).search(/[\r\n]/);
  return { start, end: length < 0 ? text.length : start + length };
}
