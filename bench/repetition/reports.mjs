/** Folders of reports to look for repetitions in. */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeReport } from '../makeReport.mjs';

/** Characters of a report. */
export const reportLength = 10_000;
const shortestParagraph = 60;

/** Marsaglia's xorshift: the same numbers from 0 up to 1 in every run. */
export function randomNumbers(seed) {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** Different paragraphs of so many characters together: invented, or those of the reports in HEGAO_REPORTS. */
export function paragraphsOf(characters) {
  const folder = process.env.HEGAO_REPORTS;
  const text =
    folder === undefined
      ? makeReport(characters, 11)
      : readdirSync(folder)
          .sort()
          .map((file) => readFileSync(join(folder, file), 'utf8'))
          .join('\n\n');
  const paragraphs = text.split(/\n\s*\n/).map((each) => each.replace(/\s+/g, ''));
  return [...new Set(paragraphs.filter((each) => each.length >= shortestParagraph && /^[^|]*。$/.test(each)))];
}

const words = ['进一步', '切实', '有关', '逐步', '其中', '共同', '重点', '按时'];

/** Where a word can be changed without touching a figure, a mark or the end. */
const changeable = /(?<!\d)\p{Script=Han}{2}(?!\d)/gu;

/** The paragraph as another hand would have left it: one word put in, changed or left out in sixty characters. */
export function edited(paragraph, random) {
  let text = paragraph;
  for (let left = Math.ceil(paragraph.length / 60); left > 0; left -= 1) {
    const places = [...text.matchAll(changeable)].map(({ index }) => index);
    const at = places[Math.floor(random() * places.length)] ?? 0;
    const word = words[Math.floor(random() * words.length)];
    const kind = random();
    if (kind < 0.4) text = text.slice(0, at) + word + text.slice(at);
    else text = text.slice(0, at) + (kind < 0.7 ? word : '') + text.slice(at + 2);
  }
  return text;
}

/** Writes reports of shuffled paragraphs, every second one edited. */
export function writeArchive(folder, count, paragraphs) {
  mkdirSync(folder, { recursive: true });
  const random = randomNumbers(12_345);
  for (let report = 0; report < count; report += 1) {
    let text = '';
    while (text.length < reportLength) {
      const paragraph = paragraphs[Math.floor(random() * paragraphs.length)];
      text += `${random() < 0.5 ? edited(paragraph, random) : paragraph}\n\n`;
    }
    writeFileSync(join(folder, nameOf(report)), text);
  }
}

/**
 * Writes reports in which no paragraph stands twice but for the planted copies.
 *
 * @returns {{ kind: 'exact' | 'near', places: [[string, number], [string, number]] }[]} with file and zero-based line
 */
export function writePlanted(folder, paragraphs, copiesOfEach) {
  mkdirSync(folder, { recursive: true });
  const random = randomNumbers(54_321);
  const reports = [];
  for (const paragraph of paragraphs) {
    const last = reports.at(-1);
    if (last === undefined || last.join('').length >= reportLength) reports.push([paragraph]);
    else last.push(paragraph);
  }
  const planted = [];
  const own = reports.map((report) => report.length);
  const copied = new Set();
  for (const kind of ['exact', 'near']) {
    for (let left = copiesOfEach; left > 0;) {
      const from = Math.floor(random() * (reports.length / 2));
      const to = Math.floor(reports.length / 2) + Math.floor(random() * (reports.length / 2));
      const at = Math.floor(random() * own[from]);
      const paragraph = reports[from][at];
      // Copied twice, it would be a third pair.
      if (copied.has(paragraph)) continue;
      copied.add(paragraph);
      left -= 1;
      reports[to].push(kind === 'exact' ? paragraph : edited(paragraph, random));
      // Paragraphs are parted by a blank line.
      planted.push({
        kind,
        places: [
          [nameOf(from), 2 * at],
          [nameOf(to), 2 * (reports[to].length - 1)],
        ],
      });
    }
  }
  reports.forEach((report, index) => writeFileSync(join(folder, nameOf(index)), `${report.join('\n\n')}\n`));
  return planted;
}

function nameOf(report) {
  return `r${String(report).padStart(5, '0')}.md`;
}
