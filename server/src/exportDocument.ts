import { basename } from 'node:path/posix';
import { version } from '../../package.json';
import { coverageOf } from './checks/coverage';
import type { OpenReport } from './features/openReport';
import type { CheckOutput } from './output/checkOutput';
import { listFigures } from './output/figureList';
import { figuresToCsv } from './output/figuresCsv';
import { figuresToXlsx } from './output/figuresXlsx';
import { toHtml } from './output/html';
import { listSections } from './output/sectionList';
import type { ExportedFile, ExportFormat } from './protocol';

/** What was read from a report as a file, the same as the command line writes. */
export async function exportDocument(open: OpenReport, format: ExportFormat): Promise<ExportedFile> {
  const output: CheckOutput = {
    files: [checkedFile(open)],
    problems: [],
    others: new Map(open.others?.map(({ path, report }) => [path, report.text])),
  };
  const options = { locale: open.locale, version, colours: false };
  switch (format) {
    case 'csv':
      return toExportedFile(figuresToCsv(output, options));
    case 'xlsx':
      return toExportedFile(await figuresToXlsx(output, options));
    case 'html':
      return toExportedFile(toHtml(output, options));
  }
}

function checkedFile(open: OpenReport): CheckOutput['files'][number] {
  return {
    path: decodeURIComponent(basename(open.document.uri)),
    text: open.analysis.report.text,
    findings: open.findings,
    coverage: coverageOf(open.analysis.figures, open.findings),
    dismissed: open.dismissed,
    figures: listFigures(open.analysis),
    sections: listSections(open.analysis.report),
  };
}

function toExportedFile(content: string | Uint8Array): ExportedFile {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : Buffer.from(content);
  return { base64: bytes.toString('base64') };
}
