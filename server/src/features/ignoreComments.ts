import type { TextEdit } from 'vscode-languageserver';
import type { LevelledFinding } from '../checks/check';
import { titleOfCheck } from '../checks/index';
import type { Span } from '../text/span';
import type { OpenReport } from './openReport';

/** A comment to be written into the text, as an edit with its title. */
export interface IgnoreEdit {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** Directives as `checks/suppressions.ts` reads them, in the language that the writer reads. */
const directives = {
  'zh-cn': { nextLine: '核稿忽略下一行', begin: '核稿忽略开始', end: '核稿忽略结束', file: '核稿忽略全文' },
  en: { nextLine: 'hegao-ignore-next-line', begin: 'hegao-ignore', end: 'hegao-end-ignore', file: 'hegao-ignore-file' },
} as const;

/** A comment above the finding's line; around the table for one in a cell, since a comment line would break the table. */
export function ignoreHere(open: OpenReport, finding: LevelledFinding): IgnoreEdit {
  const names = directives[open.locale];
  const table = tableAround(open, finding.span);
  const edits =
    table === undefined
      ? [commentAbove(open, finding.span.start, `${names.nextLine} ${finding.check}`)]
      : [
          commentAbove(open, table.start, `${names.begin} ${finding.check}`),
          commentBelow(open, table.end, `${names.end} ${finding.check}`),
        ];
  const title = titleOfCheck(finding.check, open.locale);
  return {
    title:
      open.locale === 'zh-cn' ? `在此处忽略“${title}”（文中加注）` : `Ignore "${title}" here (comment in the text)`,
    edits,
  };
}

/** A comment at the top of the document, behind the front matter that must stay first. */
export function ignoreEverywhere(open: OpenReport, finding: LevelledFinding): IgnoreEdit {
  const comment = `${directives[open.locale].file} ${finding.check}`;
  const top = frontMatterEnd(open.analysis.report.text);
  const title = titleOfCheck(finding.check, open.locale);
  return {
    title:
      open.locale === 'zh-cn'
        ? `在全文忽略“${title}”（文中加注）`
        : `Ignore "${title}" in the whole document (comment in the text)`,
    edits: [commentAbove(open, top, comment)],
  };
}

function tableAround(open: OpenReport, span: Span): Span | undefined {
  return open.analysis.report.tables.find((table) => table.span.start <= span.start && span.start < table.span.end)
    ?.span;
}

function commentAbove(open: OpenReport, offset: number, words: string): TextEdit {
  const { text } = open.analysis.report;
  const { line } = open.document.positionAt(offset);
  const lineStart = open.document.offsetAt({ line, character: 0 });
  const indent = /^[ \t]*/.exec(text.slice(lineStart, lineStart + 80))?.[0] ?? '';
  const start = { line, character: 0 };
  return { range: { start, end: start }, newText: `${indent}<!-- ${words} -->${lineBreak(text)}` };
}

/** Below a table a blank line is needed, or the comment would be read as its last row. */
function commentBelow(open: OpenReport, offset: number, words: string): TextEdit {
  const { text } = open.analysis.report;
  const used = text.slice(0, offset).trimEnd().length;
  const end = open.document.positionAt(used);
  const eol = lineBreak(text);
  return { range: { start: end, end }, newText: `${eol}${eol}<!-- ${words} -->` };
}

function frontMatterEnd(text: string): number {
  return /^\ufeff?---\r?\n[\s\S]*?\r?\n---[ \t]*(?:\r?\n|$)/.exec(text)?.[0].length ?? 0;
}

function lineBreak(text: string): string {
  return /\r\n?|\n/.exec(text)?.[0] ?? '\n';
}
