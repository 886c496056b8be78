import { fileName } from '../checks/inOther';
import { opening, passageSpan } from '../checks/passageRemoval';
import type { Passage, Report, Section } from '../parse/report';
import type { CarriedPassage, CarryOver, CarryOverSection } from '../protocol';
import { comparableOf } from '../similarity/comparable';
import type { OtherReport } from '../similarity/otherReport';
import { comparedPassages } from '../similarity/comparedPassages';
import { findTwins, isOwnText } from '../similarity/twins';
import { bySentence } from './differences';
import type { OpenReport } from './openReport';
import { toRange } from './ranges';

/** Where a paragraph comes from, and how much of it. */
interface Source {
  readonly other: OtherReport;
  /** Position of the earlier paragraph in the other report. */
  readonly passage: number;
  /** Share of the longer one of both that the other has, in [0, 1]. */
  readonly alike: number;
  readonly updated: boolean;
}

/**
 * How much of a draft stands in the earlier reports, section by section. A paragraph whose figures alone are new counts:
 * its wording was carried over.
 */
export function toCarryOver(open: OpenReport): CarryOver {
  const { report } = open.analysis;
  const earlier = (open.others ?? []).filter(({ role }) => role === 'earlier');
  const sources = sourcesOf(report, open.others ?? []);
  const measured = comparedPassages(report).filter(isOwnText);
  const sections = report.sections.map((section) => sectionOf(open, section, measured, sources));
  report.sections.forEach(({ index, parent }) => {
    const [section, around] = [sections[index], parent === undefined ? undefined : sections[parent]];
    if (section && around && section.characters > 0) around.sections.push(section);
  });
  const [whole] = sections;
  const before = whole ? withoutHeading(whole) : [];
  return {
    reports: earlier.map(({ path }) => fileName(path)),
    characters: whole?.characters ?? 0,
    carried: whole?.carried ?? 0,
    sections: [...before, ...(whole?.sections ?? [])],
  };
}

/** What stands in front of the first heading is shown as a section without a name. */
function withoutHeading(whole: GrowingSection): readonly CarryOverSection[] {
  const own = (count: (section: CarryOverSection) => number): number =>
    whole.sections.reduce((left, section) => left - count(section), count(whole));
  const characters = own((section) => section.characters);
  return characters > 0 ? [{ ...whole, characters, carried: own(({ carried }) => carried), sections: [] }] : [];
}

interface GrowingSection extends CarryOverSection {
  readonly sections: CarryOverSection[];
}

function sectionOf(
  open: OpenReport,
  section: Section,
  measured: readonly Passage[],
  sources: ReadonlyMap<number, Source>,
): GrowingSection {
  const { passages } = open.analysis.report;
  const heading = section.heading === undefined ? undefined : passages[section.heading];
  const inside = measured.filter(({ index }) => index >= section.firstPassage && index < section.endPassage);
  const carried = inside.reduce((sum, one) => sum + lengthOf(one) * (sources.get(one.index)?.alike ?? 0), 0);
  return {
    heading: heading?.content.flow.text.trim() ?? '',
    ...(heading && { range: toRange(open.document, passageSpan(heading)) }),
    characters: inside.reduce((sum, one) => sum + lengthOf(one), 0),
    carried: Math.round(carried),
    passages: inside
      .filter((one) => one.section === section.index)
      .flatMap((one) => toCarried(open, one, sources.get(one.index)) ?? []),
    sections: [],
  };
}

function lengthOf({ content }: Passage): number {
  return comparableOf(content).text.length;
}

function toCarried(open: OpenReport, passage: Passage, source: Source | undefined): CarriedPassage | undefined {
  const twin = source?.other.report.passages[source.passage];
  if (!source || !twin) return undefined;
  const { report } = open.analysis;
  const [here, there] = [fileName(open.document.uri), fileName(source.other.path)];
  return {
    range: toRange(open.document, passageSpan(passage)),
    text: opening(passage.content.flow.text),
    alike: Math.floor(100 * source.alike),
    updated: source.updated,
    from: there,
    difference: {
      before: { name: there, text: bySentence(source.other.report, passageSpan(twin)) },
      after: { name: here, text: bySentence(report, passageSpan(passage)) },
    },
  };
}

function sourcesOf(report: Report, others: readonly OtherReport[]): ReadonlyMap<number, Source> {
  const { runs, pairs } = findTwins(report, others, 'earlier');
  const sources = new Map<number, Source>();
  for (const { first, end, other, source } of runs) {
    for (let at = first; at < end; at += 1) {
      sources.set(at, { other, passage: source + at - first, alike: 1, updated: false });
    }
  }
  for (const { passage, other, source, alike, refigured, parallel } of pairs) {
    if (!parallel) sources.set(passage, { other, passage: source, alike, updated: refigured });
  }
  return sources;
}
