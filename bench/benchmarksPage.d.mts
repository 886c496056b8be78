/** A table of docs/benchmarks.md; the first column holds names. */
export interface Table {
  columns: string[];
  rows: string[][];
}

/** What a suite prints. */
export interface Section {
  heading: string;
  text?: string[];
  columns?: string[];
  rows?: string[][];
  tables?: Table[];
  notes?: string[];
}

export declare function sectionText(name: string, section: Section): string;

export declare function benchmarksPage(
  page: string,
  suites: { name: string; section?: Section }[],
  machine: [string, string][],
): string;
