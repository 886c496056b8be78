import type { Locale } from '../text/locale';
import { Lines } from '../text/lines';
import type { CheckedFile, CheckedFinding, CheckFormat } from './checkOutput';
import { printable } from './printable';
import { shownLevels } from './wording';

const commands = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' } as const;

/**
 * Workflow commands that GitHub Actions shows as annotations at the lines of a change. Only the first ten of a kind are
 * shown, so that the gravest findings come first.
 */
export const toGithub: CheckFormat = ({ files, problems }, { locale }) => {
  const found = files.flatMap((file) => {
    const lines = new Lines(file.text);
    return file.findings.map((finding) => ({ finding, line: annotation(finding, file, lines, locale) }));
  });
  const byLevel = shownLevels.flatMap((level) => found.filter(({ finding }) => finding.level === level));
  const refused = problems.map(
    ({ path, message }) => `::error ${properties({ file: path })}::${data(message[locale])}`,
  );
  return [...refused, ...byLevel.map(({ line }) => line)].map((line) => `${line}\n`).join('');
};

function annotation(
  { check, level, span, message }: CheckedFinding,
  { path }: CheckedFile,
  lines: Lines,
  locale: Locale,
): string {
  const start = lines.positionAt(span.start);
  const end = lines.positionAt(span.end);
  const place = {
    file: path,
    line: String(start.line + 1),
    endLine: String(end.line + 1),
    // Columns are understood within one line only.
    ...(start.line === end.line && { col: String(start.character + 1), endColumn: String(end.character + 1) }),
    title: locale === 'en' ? `Hegao ${check}` : `核稿 ${check}`,
  };
  return `::${commands[level]} ${properties(place)}::${data(message[locale])}`;
}

function properties(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}=${data(value).replaceAll(':', '%3A').replaceAll(',', '%2C')}`)
    .join(',');
}

/** A line end would end the command, and the next line could be one of its own. */
function data(text: string): string {
  return printable(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
