import { opening } from '../checks/passageRemoval';
import type { ArchiveMember } from '../similarity/archive';
import type { RepeatedPlace, RepeatedStretch } from '../similarity/archiveGroups';
import type { FormatOptions } from './checkOutput';

/** Where a repeated stretch stands. */
export interface ShownPlace {
  readonly path: string;
  /** Zero-based line of its first character. */
  readonly line: number;
  /** UTF-16 offsets in the file's text, half-open. */
  readonly start: number;
  readonly end: number;
  /** 100 when another place of the stretch has the same text; else per cent. */
  readonly alike: number;
}

export interface ShownStretch {
  /** Beginning of its text at the first place. */
  readonly opening: string;
  readonly paragraphs: number;
  /** Letters and digits of the longest place. */
  readonly characters: number;
  readonly reports: number;
  readonly places: readonly ShownPlace[];
}

/** How much of a report stands elsewhere, in other reports or again in itself. */
export interface ReportShare {
  readonly path: string;
  readonly characters: number;
  readonly repeated: number;
  /** The report with which it has most in common, and how many characters. */
  readonly nearest?: { readonly path: string; readonly characters: number };
}

/** The result of `hegao repetitions`. */
export interface Repetitions {
  /** The longest and most often repeated first. */
  readonly stretches: readonly ShownStretch[];
  /** In the order of the files. */
  readonly reports: readonly ReportShare[];
  /** Stretches left out because a tenth of all reports have them. */
  readonly formulas: number;
  /** How many files had to be read; the others are known from the index. */
  readonly read: number;
}

export type RepetitionsFormat = (repetitions: Repetitions, options: FormatOptions) => string;

/** A text in more reports than this says nothing about which two belong together. */
const mostRelated = 32;

/** What is shown of repeated stretches. */
export function listRepetitions(
  members: readonly ArchiveMember[],
  all: readonly RepeatedStretch[],
  read: number,
): Repetitions {
  const stretches = all.filter(({ formula }) => !formula);
  const shown = stretches.map((stretch) => toShown(members, stretch));
  const gain = ({ characters, places }: ShownStretch): number => characters * (places.length - 1);
  return {
    // Sorting keeps the order of the files among equals.
    stretches: shown.sort((a, b) => gain(b) - gain(a)),
    reports: sharesOf(members, stretches),
    formulas: all.length - stretches.length,
    read,
  };
}

function toShown(members: readonly ArchiveMember[], { places, characters, reports }: RepeatedStretch): ShownStretch {
  const [lead] = places;
  const text = lead && members[lead.member]?.texts()[lead.first];
  return {
    opening: opening(text ?? ''),
    paragraphs: lead ? lead.end - lead.first : 0,
    characters,
    reports,
    places: places.flatMap((place) => toPlace(members, place) ?? []),
  };
}

function toPlace(
  members: readonly ArchiveMember[],
  { member, first, end, alike }: RepeatedPlace,
): ShownPlace | undefined {
  const found = members[member];
  if (!found) return undefined;
  const { starts, ends, lines } = found.report;
  return {
    path: found.path,
    line: lines[first] ?? 0,
    start: starts[first] ?? 0,
    end: ends[end - 1] ?? 0,
    alike,
  };
}

function sharesOf(members: readonly ArchiveMember[], stretches: readonly RepeatedStretch[]): readonly ReportShare[] {
  const lengthOf = ({ member, first, end }: RepeatedPlace): number =>
    members[member]?.report.lengths.subarray(first, end).reduce((sum, each) => sum + each, 0) ?? 0;
  const own = members.map((): { place: RepeatedPlace; stretch: RepeatedStretch }[] => []);
  for (const stretch of stretches) for (const place of stretch.places) own[place.member]?.push({ place, stretch });
  const common = new Float64Array(members.length);
  return members.map(({ path, report }, member) => {
    common.fill(0);
    let repeated = 0;
    for (const { place, stretch } of own[member] ?? []) {
      const length = lengthOf(place);
      repeated += length;
      if (stretch.reports <= mostRelated) addCommon(common, member, stretch, length);
    }
    let most = 0;
    // For each report over all of them: a function called for every one would take longer than the rest of this.
    for (let at = 1; at < common.length; at += 1) if ((common[at] ?? 0) > (common[most] ?? 0)) most = at;
    const other = (common[most] ?? 0) > 0 ? members[most] : undefined;
    return {
      path,
      characters: report.characters,
      repeated,
      ...(other && { nearest: { path: other.path, characters: common[most] ?? 0 } }),
    };
  });
}

/** Counts a stretch for each other report that has it, once even where that says it twice. */
function addCommon(common: Float64Array, own: number, { places }: RepeatedStretch, length: number): void {
  let before = own;
  for (const { member } of places) {
    // Places are in the order of the reports.
    if (member !== own && member !== before) common[member] = (common[member] ?? 0) + length;
    before = member;
  }
}
