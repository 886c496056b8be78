import type { LevelledFinding } from '../checks/check';
import { Lines } from '../text/lines';
import type { Locale } from '../text/locale';
import type { CheckedFile, CheckFormat } from './checkOutput';
import { printable } from './printable';
import { coverageLine, levelNames, quoteOf, summaryOf, wordsOf } from './wording';

/** A table of findings for each file, for a message or a wiki page. */
export const toMarkdown: CheckFormat = (output, { locale }) => {
  const words = wordsOf(locale);
  const files = output.files.filter(({ findings }) => findings.length > 0).map((file) => fileTable(file, locale));
  const problems = output.problems.map(({ path, message }) => `- ${escape(path)}: ${escape(message[locale])}`);
  const coverage = coverageLine(output, locale);
  const parts = [
    `# ${words.reviewTitle}`,
    escape(summaryOf(output, locale)),
    ...(coverage === undefined ? [] : [escape(coverage)]),
    ...files,
    ...(problems.length > 0 ? [`## ${words.problems}`, problems.join('\n')] : []),
  ];
  return `${parts.join('\n\n')}\n`;
};

function fileTable(file: CheckedFile, locale: Locale): string {
  const words = wordsOf(locale);
  const lines = new Lines(file.text);
  const titles = [words.place, words.level, words.text, words.finding, words.check];
  return [
    `## ${escape(file.path)}`,
    '',
    row(titles),
    row(titles.map(() => '---')),
    ...file.findings.map((finding) => row(cells(finding, file, lines, locale))),
  ].join('\n');
}

function cells(finding: LevelledFinding, file: CheckedFile, lines: Lines, locale: Locale): readonly string[] {
  const { line, character } = lines.positionAt(finding.span.start);
  const { level, message, check } = finding;
  return [
    `${line + 1}:${character + 1}`,
    levelNames[level][locale],
    escape(quoteOf(file.text, finding.span)),
    escape(message[locale]),
    `\`${check}\``,
  ];
}

function row(texts: readonly string[]): string {
  return `| ${texts.join(' | ')} |`;
}

/** Marks that would be read as Markdown or HTML stand for themselves. */
function escape(text: string): string {
  return printable(text)
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>|#~&]/g, '\\$&');
}
