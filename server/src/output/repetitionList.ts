import { opening } from '../checks/passageRemoval';
import type { ArchiveMember } from '../similarity/archive';
import type { RepeatedStretch } from '../similarity/archiveGroups';
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
  const text = lead && members[lead.member]?.textOf(lead.first);
  return {
    opening: opening(text ?? ''),
    paragraphs: lead ? lead.end - lead.first : 0,
    characters,
    reports: reports.length,
    places: places.map(({ member, span: { start, end }, line, alike }) => ({
      path: members[member]?.path ?? '',
      line,
      start,
      end,
      alike,
    })),
  };
}

function sharesOf(members: readonly ArchiveMember[], stretches: readonly RepeatedStretch[]): readonly ReportShare[] {
  const repeated = new Float64Array(members.length);
  const own = members.map((): { characters: number; reports: readonly number[] }[] => []);
  for (const { places, reports } of stretches) {
    for (const { member, characters } of places) {
      repeated[member] = (repeated[member] ?? 0) + characters;
      if (reports.length <= mostRelated) own[member]?.push({ characters, reports });
    }
  }
  const shared = new SharedCharacters(members.length);
  return members.map(({ path, report }, member) => {
    for (const { characters, reports } of own[member] ?? []) shared.add(member, reports, characters);
    const nearest = shared.takeNearest();
    const other = nearest && members[nearest.member];
    return {
      path,
      characters: report.characters,
      repeated: repeated[member] ?? 0,
      ...(other && { nearest: { path: other.path, characters: nearest.characters } }),
    };
  });
}

/** What one report has in common with each of the others; one report is counted after the other. */
class SharedCharacters {
  private readonly characters: Float64Array;
  /** The others that it has anything in common with: few of thousands. */
  private readonly met: number[] = [];

  constructor(members: number) {
    this.characters = new Float64Array(members);
  }

  /** Counts what the report and others have in common. */
  add(own: number, reports: readonly number[], characters: number): void {
    for (const member of reports) {
      if (member === own) continue;
      const known = this.characters[member] ?? 0;
      if (known === 0) this.met.push(member);
      this.characters[member] = known + characters;
    }
  }

  /** The report with which most is common, of several the first; then the count begins anew. */
  takeNearest(): { readonly member: number; readonly characters: number } | undefined {
    let nearest: { member: number; characters: number } | undefined;
    for (const member of this.met.splice(0)) {
      const characters = this.characters[member] ?? 0;
      this.characters[member] = 0;
      const ahead = characters - (nearest?.characters ?? 0);
      if (ahead > 0 || (ahead === 0 && member < (nearest?.member ?? 0))) nearest = { member, characters };
    }
    return nearest;
  }
}
