import type { LevelledFinding } from '../checks/check';
import type { Locale } from '../text/locale';
import type { Span } from '../text/span';
import type { CheckedFile, CheckFormat, CheckOutput } from './checkOutput';
import { write } from './json';
import { printable } from './printable';
import { RelatedTexts, type LinedText } from './relatedTexts';

const severities = { error: 'ERROR', warning: 'WARNING', information: 'INFO', hint: 'INFO' } as const;

/** Reviewdog Diagnostic Format: findings as comments on a pull request. Its columns count bytes of UTF-8 from 1. */
export const toRdjson: CheckFormat = (output, { locale }) =>
  write({ source: { name: 'hegao' }, diagnostics: diagnosticsOf(output, locale) });

/** The same with one finding a line, for what reads a stream. */
export const toRdjsonl: CheckFormat = (output, { locale }) =>
  diagnosticsOf(output, locale)
    .map((diagnostic) => `${JSON.stringify({ ...diagnostic, source: { name: 'hegao' } })}\n`)
    .join('');

function diagnosticsOf(output: CheckOutput, locale: Locale): readonly object[] {
  const texts = new RelatedTexts(output);
  return output.files.flatMap((file) => file.findings.map((finding) => toDiagnostic(finding, file, texts, locale)));
}

type Ranges = (span: Span) => unknown;

function toDiagnostic(finding: LevelledFinding, file: CheckedFile, texts: RelatedTexts, locale: Locale): object {
  const { check, level, message, span, related = [], fix } = finding;
  const range = rangesOf(texts.of(file, {}));
  // A suggestion there is one replacement; a fix of several edits would be applied in part only.
  const edit = fix?.edits.length === 1 ? fix.edits[0] : undefined;
  return {
    message: printable(message[locale]),
    location: { path: file.path, range: range(span) },
    severity: severities[level],
    code: { value: check },
    ...(edit && { suggestions: [{ range: range(edit.span), text: edit.newText }] }),
    ...(related.length > 0 && {
      related_locations: related.map((other) => ({
        message: printable(other.message[locale]),
        location: { path: other.path ?? file.path, range: rangesOf(texts.of(file, other))(other.span) },
      })),
    }),
  };
}

function rangesOf({ text, lines }: LinedText): Ranges {
  const position = (offset: number): unknown => {
    const { line, character } = lines.positionAt(offset);
    return { line: line + 1, column: utf8Length(text.slice(offset - character, offset)) + 1 };
  };
  return ({ start, end }) => ({ start: position(start), end: position(end) });
}

/** Bytes of the text in UTF-8; half a character counts as the three bytes of its replacement. */
function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
