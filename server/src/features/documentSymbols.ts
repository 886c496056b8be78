import { SymbolKind, type DocumentSymbol } from 'vscode-languageserver';
import type { Passage } from '../parse/report';
import type { Span } from '../text/span';
import type { OpenReport } from './openReport';
import { toRange } from './ranges';
import { endOfSection } from './sections';

/** Something with a name in the outline, in text order; what follows stands in it. */
interface Entry {
  /** Lines of the heading; a title may have several. */
  readonly heading: readonly Passage[];
  readonly kind: SymbolKind;
  readonly end: number;
  readonly section?: number;
  readonly parent?: number;
}

/** True when `#` marks every section: an editor that knows Markdown then has the same outline of its own accord. */
export function isMarkedThroughout({ analysis: { report } }: OpenReport): boolean {
  if (report.kind !== 'markdown') return false;
  return report.sections.every(({ heading }) => {
    const start = heading === undefined ? undefined : report.passages[heading]?.start;
    return start === undefined || /#[ \t]*$/.test(report.text.slice(Math.max(0, start - 12), start));
  });
}

/** The report as a tree for the outline and the breadcrumbs: its title, or one for each article, and the sections. */
export function toDocumentSymbols(open: OpenReport): DocumentSymbol[] {
  const roots: DocumentSymbol[] = [];
  const bySection = new Map<number, DocumentSymbol>();
  let title: DocumentSymbol | undefined;
  for (const entry of entriesOf(open)) {
    const symbol = toSymbol(open, entry);
    if (entry.section === undefined) {
      title = symbol;
      roots.push(symbol);
    } else {
      bySection.set(entry.section, symbol);
      const around = entry.parent === undefined ? undefined : bySection.get(entry.parent);
      ((around ?? title)?.children ?? roots).push(symbol);
    }
  }
  return roots;
}

function entriesOf(open: OpenReport): Entry[] {
  const { report } = open.analysis;
  const { passages } = report;
  const ofSections = report.sections.flatMap((section): Entry[] => {
    const { index, heading, parent } = section;
    const passage = heading === undefined ? undefined : passages[heading];
    if (passage === undefined) return [];
    const place = { section: index, ...(parent !== undefined && { parent }) };
    return [{ heading: [passage], kind: SymbolKind.String, end: endOfSection(report, section), ...place }];
  });
  const opening = new Set(ofSections.flatMap(({ heading }) => heading));
  return [...titlesOf(open, opening), ...ofSections].sort((a, b) => startOf(a) - startOf(b));
}

/** Titles that open no section themselves; each reaches to the next, and several lines in a row make one. */
function titlesOf(open: OpenReport, opening: ReadonlySet<Passage>): Entry[] {
  const { passages, text } = open.analysis.report;
  const groups: Passage[][] = [];
  for (const passage of passages) {
    if (passage.role !== 'title' || opening.has(passage)) continue;
    const last = groups.at(-1);
    if (last?.at(-1)?.index === passage.index - 1) last.push(passage);
    else groups.push([passage]);
  }
  return groups.map((heading, index) => ({
    heading,
    kind: SymbolKind.File,
    end: groups[index + 1]?.[0]?.start ?? text.length,
  }));
}

function startOf({ heading }: Entry): number {
  return heading[0]?.start ?? 0;
}

function toSymbol(open: OpenReport, entry: Entry): DocumentSymbol {
  const last = entry.heading.at(-1);
  const selection: Span = { start: startOf(entry), end: last === undefined ? 0 : last.start + last.content.raw.length };
  const name = entry.heading.map(({ content }) => content.flow.text.trim()).join('');
  return {
    // The protocol forbids names of white space alone.
    name: name === '' ? '—' : name,
    kind: entry.kind,
    range: toRange(open.document, { start: selection.start, end: Math.max(entry.end, selection.end) }),
    selectionRange: toRange(open.document, selection),
    children: [],
  };
}
