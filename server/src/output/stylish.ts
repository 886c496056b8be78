import picocolors from 'picocolors';
import type { LevelledFinding } from '../checks/check';
import type { Locale } from '../text/locale';
import type { CheckedFile, CheckFormat, CheckOutput } from './checkOutput';
import { printable } from './printable';
import { RelatedTexts } from './relatedTexts';
import { countLevels, coverageLine, levelNames, summaryOf } from './wording';

type Colours = ReturnType<typeof picocolors.createColors>;

/** Characters of context shown on either side of what is marked. */
const context = 14;

/** The format for people at a terminal: each finding with its place and the words around it. */
export const toStylish: CheckFormat = (output, { locale, colours }) => {
  const paint = picocolors.createColors(colours);
  const texts = new RelatedTexts(output);
  const files = output.files
    .filter((file) => file.findings.length > 0)
    .map((file) => fileBlock(file, texts, locale, paint));
  const coverage = coverageLine(output, locale);
  return [...files, ...(coverage === undefined ? [] : [paint.dim(coverage)]), summary(output, locale, paint), ''].join(
    '\n',
  );
};

function fileBlock(file: CheckedFile, texts: RelatedTexts, locale: Locale, paint: Colours): string {
  const findings = file.findings.map((finding) => findingLines(finding, file, texts, locale, paint));
  return `${paint.underline(printable(file.path))}\n${findings.join('')}`;
}

function findingLines(
  finding: LevelledFinding,
  file: CheckedFile,
  texts: RelatedTexts,
  locale: Locale,
  paint: Colours,
): string {
  const { line, character } = texts.of(file, {}).lines.positionAt(finding.span.start);
  const place = `${line + 1}:${character + 1}`.padStart(8);
  const level = levelPaint(finding.level, paint)(levelNames[finding.level][locale]);
  const head = `${paint.dim(place)}  ${level}  ${oneLine(finding.message[locale])}  ${paint.dim(finding.check)}`;
  const quote = `${' '.repeat(10)}${excerpt(file.text, finding, paint)}`;
  const related = (finding.related ?? []).map((other) => {
    const at = texts.of(file, other).lines.positionAt(other.span.start);
    const place = `${other.path === undefined ? '' : `${other.path}:`}${at.line + 1}:${at.character + 1}`;
    return paint.dim(`${' '.repeat(10)}→ ${place}  ${oneLine(other.message[locale])}`);
  });
  return [head, quote, ...related, ''].join('\n');
}

/** The marked words with what stands around them, on one line. */
function excerpt(text: string, { span }: LevelledFinding, paint: Colours): string {
  const end = Math.min(span.end, span.start + 3 * context);
  const before = oneLine(text.slice(Math.max(0, span.start - context), span.start)).trimStart();
  const marked = oneLine(text.slice(span.start, end)) + (end < span.end ? '…' : '');
  const after = oneLine(text.slice(span.end, span.end + context)).trimEnd();
  return `${paint.dim(before)}${paint.bold(`⟦${marked}⟧`)}${paint.dim(after)}`;
}

function oneLine(text: string): string {
  return printable(text).replace(/\s+/g, ' ');
}

function levelPaint(level: LevelledFinding['level'], paint: Colours): (text: string) => string {
  switch (level) {
    case 'error':
      return paint.red;
    case 'warning':
      return paint.yellow;
    case 'information':
      return paint.cyan;
    case 'hint':
      return paint.dim;
  }
}

function summary(output: CheckOutput, locale: Locale, paint: Colours): string {
  const counts = countLevels(output.files);
  const text = summaryOf(output, locale);
  if (counts.error > 0) return paint.red(text);
  if (counts.warning > 0) return paint.yellow(text);
  return paint.green(text);
}
