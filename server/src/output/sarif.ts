import type { Fix as SarifFix, Location, Log, Region, ReportingDescriptor, Result } from 'sarif';
import { checks } from '../checks/index';
import type { Fix, RelatedPlace } from '../checks/check';
import type { Locale, Message } from '../text/locale';
import { slice, type Span } from '../text/span';
import type { CheckedFinding, CheckFormat } from './checkOutput';
import { write } from './json';
import { printable } from './printable';
import { RelatedTexts, type LinedText } from './relatedTexts';

/** SARIF 2.1.0, the exchange format of code scanners; its levels know no hint. */
const sarifLevels = { error: 'error', warning: 'warning', information: 'note', hint: 'note', off: 'none' } as const;

/** Findings as SARIF 2.1.0. Columns are UTF-16 code units, counted from 1, as `columnKind` says. */
export const toSarif: CheckFormat = (output, { locale, version }) => {
  const { files, problems } = output;
  const texts = new RelatedTexts(output);
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'hegao', fullName: '核稿 Hegao', version, rules: rules(locale) } },
        language: locale === 'en' ? 'en' : 'zh-CN',
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: problems.length === 0,
            toolExecutionNotifications: problems.map(({ path, message }) => ({
              level: 'error',
              message: { text: printable(message[locale]) },
              locations: [{ physicalLocation: { artifactLocation: { uri: toUri(path) } } }],
            })),
          },
        ],
        artifacts: files.map(({ path }) => ({ location: { uri: toUri(path) }, sourceLanguage: 'zh-CN' })),
        results: files.flatMap((file, index) => {
          const placesIn = (place: Pick<RelatedPlace, 'path'>): Places =>
            new Places(texts.of(file, place), place.path === undefined ? index : undefined);
          return file.findings.map((finding) => toResult(finding, placesIn, locale));
        }),
      },
    ],
  };
  return write(log);
};

function rules(locale: Locale): ReportingDescriptor[] {
  return checks.map(({ meta }) => ({
    id: meta.id,
    shortDescription: { text: meta.title[locale] },
    defaultConfiguration: { enabled: meta.defaultLevel !== 'off', level: sarifLevels[meta.defaultLevel] },
    properties: { tags: [meta.category] },
  }));
}

/** Counts up when fingerprints are made in another way. */
const fingerprintName = 'hegao/v1';

type PlacesIn = (place: Pick<RelatedPlace, 'path'>) => Places;

function toResult(finding: CheckedFinding, placesIn: PlacesIn, locale: Locale): Result {
  const places = placesIn({});
  const { check, level, message, span, related = [], fix, suggestions = [], fingerprint } = finding;
  const ruleIndex = checks.findIndex(({ meta }) => meta.id === check);
  const fixes = [...(fix ? [fix] : []), ...suggestions];
  return {
    ruleId: check,
    ...(ruleIndex >= 0 && { ruleIndex }),
    level: sarifLevels[level],
    message: { text: printable(message[locale]) },
    locations: [places.location(span)],
    ...(fingerprint !== undefined && { partialFingerprints: { [fingerprintName]: fingerprint } }),
    ...(related.length > 0 && {
      relatedLocations: related.map((other, id) => placesIn(other).location(other.span, other.message, locale, id)),
    }),
    ...(fixes.length > 0 && { fixes: fixes.map((each) => toFix(each, places, locale)) }),
  };
}

function toFix({ title, edits }: Fix, places: Places, locale: Locale): SarifFix {
  return {
    description: { text: title[locale] },
    artifactChanges: [
      {
        artifactLocation: places.artifact,
        replacements: edits.map(({ span, newText }) => ({
          deletedRegion: places.region(span),
          insertedContent: { text: newText },
        })),
      },
    ],
  };
}

/** The places of one file. */
class Places {
  readonly artifact: { readonly uri: string; readonly index?: number };

  constructor(
    private readonly file: LinedText,
    index: number | undefined,
  ) {
    this.artifact = { uri: toUri(file.path), ...(index !== undefined && { index }) };
  }

  location(span: Span, message?: Message, locale: Locale = 'zh-cn', id?: number): Location {
    const region = { ...this.region(span), snippet: { text: printable(slice(this.file.text, span)) } };
    return {
      ...(id !== undefined && { id }),
      physicalLocation: { artifactLocation: this.artifact, region },
      ...(message && { message: { text: printable(message[locale]) } }),
    };
  }

  region(span: Span): Region {
    const start = this.file.lines.positionAt(span.start);
    const end = this.file.lines.positionAt(span.end);
    return {
      startLine: start.line + 1,
      startColumn: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
      charOffset: span.start,
      charLength: span.end - span.start,
    };
  }
}

/** A relative reference or, for an absolute path, a file URI; Chinese letters are percent-encoded. */
function toUri(path: string): string {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  if (path.startsWith('/')) return `file://${encoded}`;
  return /^[A-Za-z]:/.test(path) ? `file:///${encoded.replace('%3A', ':')}` : encoded;
}
