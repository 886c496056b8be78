import { Lines } from '../text/lines';
import type { CheckedFile, CheckedFinding, CheckFormat } from './checkOutput';
import { write } from './json';
import { printable } from './printable';

const severities = { error: 'critical', warning: 'major', information: 'minor', hint: 'info' } as const;

/** GitLab's Code Quality report: findings at the lines of a merge request. */
export const toCodeQuality: CheckFormat = ({ files }, { locale }) =>
  write(
    files.flatMap((file) => {
      const lines = new Lines(file.text);
      const names = new UniqueNames(file);
      return file.findings.map((finding) => {
        const { check, level, message, span } = finding;
        return {
          description: printable(message[locale]),
          check_name: check,
          fingerprint: names.of(finding),
          severity: severities[level],
          location: {
            path: file.path.replace(/^(?:\.\/)+/, ''),
            lines: { begin: lines.positionAt(span.start).line + 1, end: lines.positionAt(span.end).line + 1 },
          },
        };
      });
    }),
  );

/** Of findings of one fingerprint GitLab shows the first, so that file and occurrence are added. */
class UniqueNames {
  private readonly counts = new Map<string, number>();

  constructor(private readonly file: CheckedFile) {}

  of({ fingerprint = '', check, span }: CheckedFinding): string {
    const own = fingerprint === '' ? `${hash(check)}${hash(String(span.start))}` : fingerprint;
    const count = this.counts.get(own) ?? 0;
    this.counts.set(own, count + 1);
    return `${own}${hash(this.file.path)}${hex(count)}`;
  }
}

/** FNV-1a over the code units, eight hexadecimal digits: it tells files apart and has nothing to protect. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hex(value);
}

function hex(value: number): string {
  return value.toString(16).padStart(8, '0');
}
