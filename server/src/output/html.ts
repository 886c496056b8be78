import type { RelatedPlace } from '../checks/check';
import { decisionInWords, type Decision } from '../checks/decision';
import { titleOfCheck } from '../checks/index';
import { shownPath } from '../checks/inOther';
import { Lines } from '../text/lines';
import type { Locale } from '../text/locale';
import type { CheckedFile, CheckedFinding, CheckFormat, CheckOutput } from './checkOutput';
import { figureColumns } from './figureColumns';
import { coverageChart, sectionChart } from './htmlChart';
import { escapeHtml } from './htmlEscape';
import { htmlStyle } from './htmlStyle';
import { RelatedTexts } from './relatedTexts';
import { textWithMarks } from './htmlText';
import { countLevels, coverageLine, levelNames, quoteOf, shownLevels, summaryOf, wordsOf } from './wording';

/** One page to read, print and pass on: it needs no other file, runs no script and loads nothing. */
export const toHtml: CheckFormat = (output, { locale, version }) => {
  const words = wordsOf(locale);
  const texts = new RelatedTexts(output);
  const coverage = coverageLine(output, locale);
  return `<!DOCTYPE html>
<html lang="${locale === 'en' ? 'en' : 'zh-CN'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="hegao ${escapeHtml(version)}">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${words.reviewTitle}</title>
<style>${htmlStyle}</style>
</head>
<body>
<header>
<h1>${words.reviewTitle}</h1>
<p>${escapeHtml(summaryOf(output, locale))}${coverage === undefined ? '' : `<br>${escapeHtml(coverage)}`}</p>
${coverageChart(output, locale)}
${levelCounts(output, locale)}
${output.files.length > 1 ? contents(output, locale) : ''}
</header>
<main>
${problemList(output, locale)}
${output.files.map((file, index) => fileSection(file, index + 1, texts, locale)).join('\n')}
</main>
</body>
</html>
`;
};

function levelCounts({ files }: CheckOutput, locale: Locale): string {
  const counts = countLevels(files);
  const figures = files.flatMap((file) => file.figures?.figures ?? []).filter(({ claim }) => claim).length;
  const items = shownLevels
    .filter((level) => counts[level] > 0)
    .map((level) => `<li class="${level}"><b>${counts[level]}</b> ${levelNames[level][locale]}</li>`);
  return `<ul class="counts">${items.join('')}<li><b>${figures}</b> ${wordsOf(locale).figures}</li></ul>`;
}

function contents({ files }: CheckOutput, locale: Locale): string {
  const items = files.map(
    ({ path, findings }, index) =>
      `<li><a href="#file${index + 1}">${escapeHtml(path)}</a> <span class="count">${findings.length}</span></li>`,
  );
  return `<nav aria-label="${wordsOf(locale).files}"><ul>${items.join('')}</ul></nav>`;
}

function problemList({ problems }: CheckOutput, locale: Locale): string {
  if (problems.length === 0) return '';
  const items = problems.map(
    ({ path, message }) => `<li><b>${escapeHtml(path)}</b> ${escapeHtml(message[locale])}</li>`,
  );
  return `<section class="problems"><h2>${wordsOf(locale).problems}</h2><ul>${items.join('')}</ul></section>`;
}

function fileSection(file: CheckedFile, number: number, texts: RelatedTexts, locale: Locale): string {
  const words = wordsOf(locale);
  const open = file.findings.length > 0 ? ' open' : '';
  return `<section class="file" id="file${number}">
<h2>${escapeHtml(file.path)}</h2>
${file.findings.length > 0 ? findingTable(file, number, texts, locale) : `<p class="nothing">${words.nothing}</p>`}
${dismissedTable(file, texts, locale)}
${sectionChart(file, number, locale)}
<details${open}><summary>${words.fullText}</summary>
<div class="text" lang="zh-CN">
${textWithMarks(file, number, locale)}
</div>
</details>
${figureTable(file, number, locale)}
</section>`;
}

function findingTable(file: CheckedFile, number: number, texts: RelatedTexts, locale: Locale): string {
  const words = wordsOf(locale);
  const rows = file.findings.map((finding, index) => findingRow(finding, index + 1, number, file, texts, locale));
  return `<table class="findings">
<thead><tr><th>#</th><th>${words.level}</th><th>${words.text}</th><th>${words.finding}</th><th>${words.decision}</th><th>${words.place}</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`;
}

function findingRow(
  finding: CheckedFinding,
  index: number,
  number: number,
  file: CheckedFile,
  texts: RelatedTexts,
  locale: Locale,
): string {
  const { level, message, check, span, related = [], decision } = finding;
  const place = (other: Pick<RelatedPlace, 'path' | 'span'>): string => {
    const line = texts.of(file, other).lines.positionAt(other.span.start).line + 1;
    const at = lineName(line, locale);
    return other.path === undefined
      ? `<a href="#t${number}-${line}">${at}</a>`
      : `${escapeHtml(shownPath(other.path))} ${at}`;
  };
  const others = related.map((other) => `<li>${place(other)} ${escapeHtml(other.message[locale])}</li>`);
  const list = others.length > 0 ? `<ul class="related">${others.join('')}</ul>` : '';
  return `<tr id="f${number}-${index}" class="${level}">
<td><a href="#m${number}-${index}">${index}</a></td>
<td><span class="level">${levelNames[level][locale]}</span></td>
<td><q>${escapeHtml(quoteOf(file.text, span))}</q></td>
<td>${escapeHtml(message[locale])}${list}<small title="${escapeHtml(check)}">${escapeHtml(titleOfCheck(check, locale))}</small></td>
<td>${decisionCell(decision, locale)}</td>
<td>${place({ span })}</td>
</tr>`;
}

/** @param line counted from 1 */
function lineName(line: number, locale: Locale): string {
  return locale === 'en' ? `line ${line}` : `第 ${line} 行`;
}

/** On paper an open finding has a box to tick. */
function decisionCell(decision: Decision | undefined, locale: Locale): string {
  if (decision === undefined) return `<span class="open">${wordsOf(locale).undecided}</span>`;
  const { by, at } = decision;
  const who = [by, at].filter((part) => part !== undefined).join(' ');
  return `${escapeHtml(decisionInWords(decision)[locale])}<small>${escapeHtml(who)}</small>`;
}

function dismissedTable(file: CheckedFile, texts: RelatedTexts, locale: Locale): string {
  const { dismissed = [], text } = file;
  if (dismissed.length === 0) return '';
  const words = wordsOf(locale);
  const rows = dismissed.map(({ span, message, decision }) => {
    const line = texts.of(file, {}).lines.positionAt(span.start).line + 1;
    return `<tr><td>${lineName(line, locale)}</td><td><q>${escapeHtml(quoteOf(text, span))}</q></td><td>${escapeHtml(message[locale])}</td><td>${decisionCell(decision, locale)}</td></tr>`;
  });
  return `<details class="dismissed"><summary>${words.dismissed} (${dismissed.length})</summary>
<table>
<thead><tr><th>${words.place}</th><th>${words.text}</th><th>${words.finding}</th><th>${words.decision}</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</details>`;
}

/** Only figures that claim something: dates, ordinals and names would bury them. */
function figureTable({ text, figures }: CheckedFile, number: number, locale: Locale): string {
  const claims = (figures?.figures ?? []).filter(({ claim }) => claim);
  if (claims.length === 0) return '';
  const lines = new Lines(text);
  const titles = figureColumns.map(({ title }) => `<th>${title[locale]}</th>`).join('');
  const rows = claims.map((row) => {
    const line = lines.positionAt(row.start).line + 1;
    const cells = figureColumns.map(({ cell, numeric }, column) => {
      if (column === 0) return `<td><a href="#t${number}-${line}">${lineName(line, locale)}</a></td>`;
      return `<td${numeric ? ' class="number"' : ''}>${escapeHtml(cell(row, lines, locale))}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<details class="figures"><summary>${wordsOf(locale).figures} (${claims.length})</summary>
<div class="wide"><table>
<thead><tr>${titles}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table></div>
</details>`;
}
