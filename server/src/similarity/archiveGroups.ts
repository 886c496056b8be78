import type { AlikePair, ArchiveTexts, Occurrence } from './archive';
import { DisjointSets } from './disjointSets';

/** One place of a repeated stretch: paragraphs [first, end) of a report. */
export interface RepeatedPlace {
  /** Position in the archive's members. */
  readonly member: number;
  readonly first: number;
  readonly end: number;
  /** 100 when the same text stands elsewhere in the group; else per cent of the likest other one. */
  readonly alike: number;
}

/** Paragraphs that stand at several places, word for word or nearly so; several in a row are one stretch. */
export interface RepeatedStretch {
  readonly places: readonly RepeatedPlace[];
  /** Comparable characters of the longest place. */
  readonly characters: number;
  /** In how many reports it stands; 1 when one report says it twice. */
  readonly reports: number;
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
  for (const { pair, alike: percentage } of pairs) {
    sets.join(...pair);
    for (const text of pair) alike[text] = Math.max(alike[text] ?? 0, percentage);
  }
  const groups = new Map<number, RepeatedPlace[]>();
  texts.occurrences.forEach((occurrences, text) => {
    const places = occurrences.map((one) => toPlace(one, occurrences.length > 1 ? 100 : (alike[text] ?? 0)));
    const group = groups.get(sets.find(text));
    if (group === undefined) groups.set(sets.find(text), places);
    else group.push(...places);
  });
  const repeated = [...groups.values()].filter((places) => places.length > 1);
  for (const places of repeated) places.sort(byPlace);
  repeated.sort((a, b) => (a[0] && b[0] ? byPlace(a[0], b[0]) : 0));
  return joinNeighbours(repeated).map((places) => toStretch(texts, places));
}

function toPlace({ member, passage }: Occurrence, alike: number): RepeatedPlace {
  return { member, first: passage, end: passage + 1, alike };
}

function byPlace(a: RepeatedPlace, b: RepeatedPlace): number {
  return a.member - b.member || a.first - b.first;
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
      joined[joined.length - 1] = before.map((place, at) => ({
        ...place,
        end: places[at]?.end ?? place.end,
        alike: Math.min(place.alike, places[at]?.alike ?? 100),
      }));
    } else {
      joined.push(places);
    }
  }
  return joined;
}

function toStretch({ members }: ArchiveTexts, places: readonly RepeatedPlace[]): RepeatedStretch {
  const reports = new Set(places.map(({ member }) => member)).size;
  const lengths = places.map(({ member, first, end }) => sum(members[member]?.report.lengths.subarray(first, end)));
  return {
    places,
    characters: Math.max(...lengths),
    reports,
    formula: reports >= fewestOfFormula && reports >= shareOfFormula * members.length,
  };
}

function sum(numbers: Uint32Array | undefined): number {
  return numbers?.reduce((total, each) => total + each, 0) ?? 0;
}
