import type { LevelledFinding } from '../checks/check';
import { Lines } from '../text/lines';
import type { CheckedFile } from './checkOutput';
import { escapeHtml } from './htmlEscape';
import type { Locale } from '../text/locale';
import { shownLevels } from './wording';

/** A stretch of text under the same findings. */
interface Piece {
  readonly text: string;
  readonly under: readonly LevelledFinding[];
  /** Numbers, in the file, of the findings that begin here. */
  readonly begins: readonly number[];
}

/** The whole text of a file, line by line, with its findings marked, numbered, and told in the margin. */
export function textWithMarks({ text, findings }: CheckedFile, file: number, locale: Locale): string {
  const lines = new Lines(text);
  const html = piecesOf(text, findings)
    .map((piece) => pieceHtml(piece, file, findings, locale))
    .join('');
  return html
    .split('\n')
    .slice(0, lines.count)
    .map((line, index) => `<p id="t${file}-${index + 1}">${line}</p>`)
    .join('\n');
}

/** Cuts the text where a finding begins or ends and at each line end, so that no mark reaches over a line. */
function piecesOf(text: string, findings: readonly LevelledFinding[]): readonly Piece[] {
  const cuts = new Set([0, text.length]);
  for (const { span } of findings) cuts.add(span.start).add(span.end);
  const offsets = [...cuts].sort((a, b) => a - b);
  const pieces: Piece[] = [];
  let under: LevelledFinding[] = [];
  let next = 0;
  offsets.forEach((start, index) => {
    under = under.filter(({ span }) => span.end > start);
    const begins: number[] = [];
    for (let finding = findings[next]; finding && finding.span.start === start; finding = findings[next]) {
      under.push(finding);
      begins.push((next += 1));
    }
    pieces.push({ text: text.slice(start, offsets[index + 1] ?? text.length), under, begins });
  });
  return pieces;
}

function pieceHtml(
  { text, under, begins }: Piece,
  file: number,
  findings: readonly LevelledFinding[],
  locale: Locale,
): string {
  const references = begins.map((number) => {
    const finding = findings[number - 1];
    const reference = `<a class="ref" id="m${file}-${number}" href="#f${file}-${number}">${number}</a>`;
    return finding === undefined ? reference : reference + noteHtml(finding, number, locale);
  });
  const level = shownLevels.find((each) => under.some((finding) => finding.level === each));
  const lines = text.split(/\r\n|\n|\r/).map((line) => {
    const escaped = escapeHtml(line);
    return level === undefined || line === '' ? escaped : `<mark class="${level}">${escaped}</mark>`;
  });
  return references.join('') + lines.join('\n');
}

/** A note is in the text where its finding begins; the style puts it into the margin. */
function noteHtml({ level, message }: LevelledFinding, number: number, locale: Locale): string {
  return `<span class="note ${level}" lang="${locale === 'en' ? 'en' : 'zh-CN'}"><b>${number}</b> ${escapeHtml(message[locale].replace(/\s+/g, ' '))}</span>`;
}
