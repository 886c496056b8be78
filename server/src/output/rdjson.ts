import type { LevelledFinding } from '../checks/check';
import { Lines } from '../text/lines';
import type { Locale } from '../text/locale';
import type { Span } from '../text/span';
import type { CheckedFile, CheckFormat } from './checkOutput';
import { write } from './json';

const severities = { error: 'ERROR', warning: 'WARNING', information: 'INFO', hint: 'INFO' } as const;

/** Reviewdog Diagnostic Format: findings as comments on a pull request. Its columns count bytes of UTF-8 from 1. */
export const toRdjson: CheckFormat = ({ files }, { locale }) =>
  write({
    source: { name: 'hegao' },
    diagnostics: files.flatMap((file) => {
      const range = rangesOf(file);
      return file.findings.map((finding) => toDiagnostic(finding, file, range, locale));
    }),
  });

type Ranges = (span: Span) => unknown;

function toDiagnostic(finding: LevelledFinding, { path }: CheckedFile, range: Ranges, locale: Locale): unknown {
  const { check, level, message, span, related = [], fix } = finding;
  // A suggestion there is one replacement; a fix of several edits would be applied in part only.
  const edit = fix?.edits.length === 1 ? fix.edits[0] : undefined;
  return {
    message: message[locale],
    location: { path, range: range(span) },
    severity: severities[level],
    code: { value: check },
    ...(edit && { suggestions: [{ range: range(edit.span), text: edit.newText }] }),
    ...(related.length > 0 && {
      related_locations: related.map((other) => ({
        message: other.message[locale],
        location: { path, range: range(other.span) },
      })),
    }),
  };
}

function rangesOf({ text }: CheckedFile): Ranges {
  const lines = new Lines(text);
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
