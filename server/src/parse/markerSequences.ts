import { makeBuildMemory } from './build';
import { toNumeral } from './enumerations';
import type { Marker, MarkerFamily, Passage, Report } from './report';

/** A marker by its place, as it is in all versions of one build with the same markers: the words around it are not told. */
export interface PlacedMarker extends Pick<Marker, 'family' | 'number' | 'atHead'> {
  /** Index of the passage that it stands in. */
  readonly passage: number;
  /** Its index among the markers of that passage. */
  readonly order: number;
}

/** A marker with the passage it stands in. */
export interface MarkerInPassage {
  readonly passage: Passage;
  readonly marker: Marker;
}

/** The marker in one version of the document that its list was found in. */
export function markerAt({ passages }: Report, { passage: index, order }: PlacedMarker): MarkerInPassage {
  const passage = passages[index];
  const marker = passage?.content.markers[order];
  if (!passage || !marker) throw new RangeError(`no marker ${order} in passage ${index}`);
  return { passage, marker };
}

/** Markers of one family that count one list: 一是…二是…三是…. */
export interface MarkerSequence {
  readonly family: MarkerFamily;
  readonly items: readonly PlacedMarker[];
  /** True when an earlier list of its family stands in the same article. */
  readonly hasEarlier: boolean;
  /** Markers of the families around it, outermost first: the 二、 that （一） stands under. */
  readonly under: readonly PlacedMarker[];
}

/** True when the items count on from the first, which is 1: nearly all lists do. */
export function countsThrough({ items }: MarkerSequence): boolean {
  return items.every(({ number }, index) => number === index + 1);
}

interface Growing extends MarkerSequence {
  readonly items: PlacedMarker[];
  readonly under: PlacedMarker[];
}

/** All lists of a report in the order of their first markers: hardly any keystroke makes others of them. */
export const findSequences = makeBuildMemory(
  ({ passages, sections }): readonly MarkerSequence[] => {
    const grouping = new Grouping();
    for (const { index, role, section, content } of passages) {
      const { markers } = content;
      if (markers.length === 0 || role === 'cell' || role === 'byline') continue;
      grouping.enter(sections[section]?.article ?? 0);
      markers.forEach(({ family, number, atHead }, order) => {
        grouping.add({ passage: index, order, family, number, atHead });
      });
    }
    return grouping.sequences;
  },
  ({ markers: before }, { markers: after }) =>
    before.length === after.length && before.every((marker, order) => isAlike(marker, after[order])),
);

function isAlike(a: Marker, b: Marker | undefined): boolean {
  return a.family === b?.family && a.number === b.number && a.atHead === b.atHead;
}

/**
 * Lists that open their paragraphs form a stack, as headings do: a marker of a family already open goes on there and
 * ends what is open inside. Lists within paragraphs stand apart, unless their numbers go on from one place to the other.
 */
class Grouping {
  readonly sequences: Growing[] = [];
  private open: Growing[] = [];
  private inline = new Map<MarkerFamily, Growing>();
  /** The latest list of each family in the article. */
  private latest = new Map<MarkerFamily, Growing>();
  private article = 0;

  enter(article: number): void {
    if (article === this.article) return;
    this.article = article;
    this.open = [];
    this.inline.clear();
    this.latest.clear();
  }

  add(placed: PlacedMarker): void {
    if (placed.atHead) this.addHead(placed);
    else this.addInline(placed);
  }

  private addHead(placed: PlacedMarker): void {
    const { family, number } = placed;
    const at = this.open.findIndex((sequence) => sequence.family === family);
    const inside = this.inline.get(family);
    if (inside && lastNumber(inside) === number - 1 && (at < 0 || lastNumber(this.open[at]) !== number - 1)) {
      // The list begins inside a paragraph (以下工作：（一）…) and goes on in paragraphs of its own.
      this.open = [...this.open.slice(0, at < 0 ? undefined : at), inside];
      this.inline.delete(family);
      inside.items.push(placed);
      return;
    }
    const outer = at >= 0 ? at : family === '一、' || family === '第一章' ? 0 : this.open.length;
    const current = at >= 0 ? this.open[at] : this.continuing(placed);
    this.open = this.open.slice(0, outer);
    if (current && (number !== 1 || current.items.length === 1)) {
      this.open.push(current);
      current.items.push(placed);
    } else {
      this.open.push(this.begin(placed));
    }
  }

  private addInline(placed: PlacedMarker): void {
    const { family, number } = placed;
    const inside = this.inline.get(family);
    const samePassage = inside?.items.at(-1)?.passage === placed.passage;
    if (inside && (number === lastNumber(inside) + 1 || (samePassage && (number !== 1 || inside.items.length === 1)))) {
      inside.items.push(placed);
      return;
    }
    const around = this.open.find((sequence) => sequence.family === family);
    const opensPassage = around?.items.at(-1)?.passage === placed.passage && number !== 1;
    if (around && (opensPassage || number === lastNumber(around) + 1)) {
      around.items.push(placed);
      return;
    }
    this.inline.set(family, this.begin(placed));
  }

  /** A list that goes on under the next heading: （一）（二） under 一、 and （三） under 二、. */
  private continuing({ family, number }: PlacedMarker): Growing | undefined {
    const latest = this.latest.get(family);
    return latest?.items[0]?.atHead && lastNumber(latest) === number - 1 ? latest : undefined;
  }

  private begin(placed: PlacedMarker): Growing {
    const { family } = placed;
    const under = this.open.flatMap((sequence) => sequence.items.at(-1) ?? []);
    const sequence = { family, items: [placed], hasEarlier: this.latest.has(family), under };
    this.latest.set(family, sequence);
    this.sequences.push(sequence);
    return sequence;
  }
}

function lastNumber(sequence: Growing | undefined): number {
  return sequence?.items.at(-1)?.number ?? NaN;
}

/** The marker as written, with another number: `（三）` for `（四）`, `三是` for `四是`. */
export function renumber(written: string, number: number): string {
  if (/\d/.test(written)) return written.replace(/\d+/, String(number));
  const firstly = ['首先', '其次', '再次'];
  if (firstly.includes(written)) return firstly[number - 1] ?? '最后';
  if (/^[^一二三四五六七八九十]$/.test(written)) return circled(written, number);
  return written.replace(/[一二三四五六七八九十]+/, toNumeral(number));
}

/** ③ for ④: the character that stands as far from the first of its row. */
function circled(written: string, number: number): string {
  const first = [0x2460, 0x2474, 0x2488, 0x2776, 0x3220].findLast((code) => code <= written.charCodeAt(0)) ?? 0x2460;
  return String.fromCharCode(first + number - 1);
}
