import { Lines } from '../text/lines';
import type { Locale } from '../text/locale';
import type { CheckedFile, CheckedFinding, CheckFormat, Problem } from './checkOutput';
import { levelNames, quoteOf, wordsOf } from './wording';
import { escapeXml } from './xmlEscape';

/**
 * JUnit's XML, which every CI system reads: a suite for each file, a case for each finding. Errors and warnings are
 * failures; what is only worth knowing passes and tells itself in the output of its case.
 */
export const toJunit: CheckFormat = ({ files, problems }, { locale }) => {
  const suites = [
    ...files.map((file) => suiteOf(file, locale)),
    ...problems.map((problem) => brokenSuite(problem, locale)),
  ];
  const sum = (key: 'tests' | 'failures' | 'errors'): number => suites.reduce((total, suite) => total + suite[key], 0);
  const counts = `tests="${sum('tests')}" failures="${sum('failures')}" errors="${sum('errors')}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="hegao" ${counts}>
${suites.map(({ xml }) => xml).join('\n')}
</testsuites>
`;
};

interface Suite {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly xml: string;
}

function suiteOf(file: CheckedFile, locale: Locale): Suite {
  const lines = new Lines(file.text);
  const cases = file.findings.map((finding) => caseOf(finding, file, lines, locale));
  // A file without findings is a test that was passed.
  const path = escapeXml(file.path);
  const all = cases.length > 0 ? cases : [`<testcase name="${path}" classname="${path}"/>`];
  const failures = file.findings.filter(isFailure).length;
  return suite(file.path, all, { failures, errors: 0 });
}

function suite(path: string, cases: readonly string[], counts: Pick<Suite, 'failures' | 'errors'>): Suite {
  const { failures, errors } = counts;
  const xml = `  <testsuite name="${escapeXml(path)}" tests="${cases.length}" failures="${failures}" errors="${errors}">
${cases.map((each) => `    ${each}`).join('\n')}
  </testsuite>`;
  return { tests: cases.length, ...counts, xml };
}

function caseOf(finding: CheckedFinding, { path, text }: CheckedFile, lines: Lines, locale: Locale): string {
  const { check, level, message, span } = finding;
  const { line, character } = lines.positionAt(span.start);
  const place = `${line + 1}:${character + 1}`;
  const head = `<testcase name="${escapeXml(`${check} ${place}`)}" classname="${escapeXml(path)}">`;
  const said = `${path}:${place} ${levelNames[level][locale]} ${quoteOf(text, span)}\n${message[locale]}`;
  const body = isFailure(finding)
    ? `<failure message="${escapeXml(message[locale])}" type="${escapeXml(check)}">${escapeXml(said)}</failure>`
    : `<system-out>${escapeXml(said)}</system-out>`;
  return `${head}${body}</testcase>`;
}

function isFailure({ level }: CheckedFinding): boolean {
  return level === 'error' || level === 'warning';
}

function brokenSuite({ path, message }: Problem, locale: Locale): Suite {
  const name = escapeXml(wordsOf(locale).problems);
  const error = `<error message="${escapeXml(message[locale])}" type="unreadable"/>`;
  return suite(path, [`<testcase name="${name}" classname="${escapeXml(path)}">${error}</testcase>`], {
    failures: 0,
    errors: 1,
  });
}
