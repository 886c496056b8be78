import type { AlikePair, ArchiveTexts } from './archive';
import type { ArchivedReport } from './archivedReport';
import type { Span } from '../text/span';
import { DisjointSets } from './disjointSets';

/** One place of a repeated stretch: paragraphs [first, end) of a report. */
export interface RepeatedPlace {
  /** Position in the archive's members. */
  readonly member: number;
  readonly first: number;
  readonly end: number;
  /** Where it stands in the report's text (UTF-16, half-open), and on which line, from zero. */
  readonly span: Span;
  readonly line: number;
  /** Comparable characters. */
  readonly characters: number;
  /** 100 when the same text stands elsewhere in the group; else per cent of the likest other one. */
  readonly alike: number;
}

/** Paragraphs that stand at several places, word for word or nearly so; several in a row are one stretch. */
export interface RepeatedStretch {
  readonly places: readonly RepeatedPlace[];
  /** Comparable characters of the longest place. */
  readonly characters: number;
  /** The reports in which it stands, by their positions in the archive's members; one when it says it twice. */
  readonly reports: readonly number[];
  /** A tenth of all reports have it: an opening or closing that is the same everywhere, not a copy. */
  readonly formula: boolean;
}

/** From so many reports on a text that a tenth of them have is a formula. */
const fewestOfFormula = 10;
const shareOfFormula = 0.1;

/** Everything that is said more than once, in the order of the first places. */
export function groupRepeated(texts: ArchiveTexts, pairs: readonly AlikePair[]): readonly RepeatedStretch[] {
  const alike = new Uint8Array(texts.count);
  const sets = new DisjointSets(texts.count);
  for (const { one, other, alike: percentage } of pairs) {
    sets.join(one, other);
    alike[one] = Math.max(alike[one] ?? 0, percentage);
    alike[other] = Math.max(alike[other] ?? 0, percentage);
  }
  return joinNeighbours(placesByGroup(texts, sets, alike)).map((places) => toStretch(texts.members.length, places));
}

/** The places of each group that has several, in the order of the members; so are the groups by their first places. */
function placesByGroup(texts: ArchiveTexts, sets: DisjointSets, alike: Uint8Array): readonly RepeatedPlace[][] {
  const sizes = new Uint32Array(texts.count);
  for (const text of texts.textOfPassage) {
    const group = sets.find(text);
    sizes[group] = (sizes[group] ?? 0) + 1;
  }
  const groups: RepeatedPlace[][] = [];
  /** For each group its position in `groups`, counted from 1. */
  const positions = new Uint32Array(texts.count);
  let at = 0;
  texts.members.forEach(({ report }, member) => {
    for (let first = 0; first < report.count; first += 1) {
      const text = texts.textOfPassage[at++] ?? 0;
      const group = sets.find(text);
      if ((sizes[group] ?? 0) < 2) continue;
      if (positions[group] === 0) positions[group] = groups.push([]);
      const percentage = (texts.occurrences[text] ?? 0) > 1 ? 100 : (alike[text] ?? 0);
      groups[(positions[group] ?? 0) - 1]?.push(toPlace(report, member, first, percentage));
    }
  });
  return groups;
}

/** All that is told of it is taken here, where one report is gone through after the other. */
function toPlace(report: ArchivedReport, member: number, passage: number, alike: number): RepeatedPlace {
  return {
    member,
    first: passage,
    end: passage + 1,
    span: { start: report.starts[passage] ?? 0, end: report.ends[passage] ?? 0 },
    line: report.lines[passage] ?? 0,
    characters: report.lengths[passage] ?? 0,
    alike,
  };
}

/** Groups whose paragraphs follow each other at all their places are one stretch. */
function joinNeighbours(groups: readonly (readonly RepeatedPlace[])[]): readonly (readonly RepeatedPlace[])[] {
  const joined: (readonly RepeatedPlace[])[] = [];
  for (const places of groups) {
    const before = joined.at(-1);
    const follows =
      before?.length === places.length &&
      places.every(({ member, first }, at) => before[at]?.member === member && before[at].end === first);
    if (before && follows) {
      joined[joined.length - 1] = before.map((place, at) => withNext(place, places[at] ?? place));
    } else {
      joined.push(places);
    }
  }
  return joined;
}

function withNext(place: RepeatedPlace, next: RepeatedPlace): RepeatedPlace {
  return {
    ...place,
    end: next.end,
    span: { start: place.span.start, end: next.span.end },
    characters: place.characters + next.characters,
    alike: Math.min(place.alike, next.alike),
  };
}

/** @param archived how many reports the archive has */
function toStretch(archived: number, places: readonly RepeatedPlace[]): RepeatedStretch {
  const reports: number[] = [];
  let characters = 0;
  for (const place of places) {
    characters = Math.max(characters, place.characters);
    // Places are in the order of the reports.
    if (reports.at(-1) !== place.member) reports.push(place.member);
  }
  const formula = reports.length >= fewestOfFormula && reports.length >= shareOfFormula * archived;
  return { places, characters, reports, formula };
}
