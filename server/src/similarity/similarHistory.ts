import type { Passage, PassageContent } from '../parse/report';
import { commonEnds } from '../text/commonEnds';
import { NeighbourIndex, type Neighbour } from './neighbours';
import type { PassageAlignment } from './passageAlignment';
import { mostAligned, rate, verify, type Candidate, type PassageLikeness } from './passageLikeness';
import { sketchOf } from './passageSketch';
import { SharedShingles } from './sharedShingles';

/** Two passages with nearly the same text, and how they differ. */
export interface SimilarPair extends PassageAlignment {
  /** Positions in `Report.passages`; `earlier` is the smaller. */
  readonly earlier: number;
  readonly passage: number;
  /** `part` when one of the two is a paragraph and the other a piece of it. */
  readonly kind: Candidate['kind'];
}

/** A passage among those that are compared, wherever it stands at present. */
class Compared implements Neighbour {
  position = 0;
  /** Earlier ones that may be alike, the most promising first. */
  others: readonly Compared[] = [];
  /** The one of these that it nearly repeats. */
  twin: { readonly earlier: Compared; readonly likeness: PassageLikeness } | undefined;

  constructor(readonly content: PassageContent) {}

  get signature(): Uint32Array {
    return sketchOf(this.content).signature;
  }

  get shingles(): Uint32Array {
    return sketchOf(this.content).shingles;
  }
}

/**
 * Finds the similar passages of one version of a document after the other: a passage is judged again when it has come,
 * when its candidates are others than before, or when shingles that it shares with them have become rarer or more common.
 */
export class SimilarPassages {
  private readonly neighbours = new NeighbourIndex<Compared>();
  private list: readonly Compared[] = [];
  /** Those that may be like an earlier one. */
  private readonly met = new Set<Compared>();
  private weights = new SharedShingles([], []);

  /** @param passages that are compared, in text order */
  update(passages: readonly Passage[]): readonly SimilarPair[] {
    const { list } = this;
    const { head, tail } = commonEnds(list, passages, (one, { content }) => one.content === content);
    const gone = list.slice(head, list.length - tail);
    const come = passages.slice(head, passages.length - tail).map(({ content }) => new Compared(content));
    for (const one of gone) {
      this.neighbours.remove(one);
      this.met.delete(one);
    }
    this.list = [...list.slice(0, head), ...come, ...list.slice(list.length - tail)];
    for (let at = 0; at < this.list.length; at += 1) (this.list[at] as Compared).position = at;
    for (const one of come) this.neighbours.add(one);
    for (const one of this.outdated(gone, come)) this.judge(one);
    return this.pairs(passages);
  }

  private pairs(passages: readonly Passage[]): readonly SimilarPair[] {
    const twins = [...this.met].filter(({ twin }) => twin !== undefined).sort((a, b) => a.position - b.position);
    return twins.flatMap(({ position, twin }) => {
      const [earlier, passage] = [passages[twin?.earlier.position ?? -1], passages[position]];
      if (!twin || !earlier || !passage) return [];
      const { kind, changes, moved, alike } = twin.likeness;
      return [{ earlier: earlier.index, passage: passage.index, kind, changes, moved, alike }];
    });
  }

  /** Those that have to be judged again. */
  private outdated(gone: readonly Compared[], come: readonly Compared[]): Iterable<Compared> {
    const outdated = new Set<Compared>();
    for (const one of this.neighbours.takeTouched()) {
      one.others = this.neighbours.earlierLike(one);
      if (one.others.length > 0) {
        this.met.add(one);
        outdated.add(one);
      } else {
        this.met.delete(one);
      }
    }
    const recounted = this.recount(gone, come);
    const complete = [...outdated].every((one) =>
      one.others.every(({ shingles }) => this.weights.holdsShared(shingles, one.shingles)),
    );
    if (!complete) {
      this.countAnew();
      return this.met;
    }
    for (const one of this.met) if (recounted.some((hash) => includes(one.shingles, hash))) outdated.add(one);
    return outdated;
  }

  /** Counts what has come and gone; gives the shingles that are now in fewer texts or in more. */
  private recount(gone: readonly Compared[], come: readonly Compared[]): readonly number[] {
    const change = new Map<number, number>();
    const count = (texts: readonly Compared[], by: 1 | -1): void => {
      for (const { shingles } of texts)
        for (const hash of this.weights.count(shingles, by)) change.set(hash, (change.get(hash) ?? 0) + by);
    };
    if (this.met.size === 0) {
      // Nothing is weighed: what was counted so far would be out of date by the next time.
      this.weights = new SharedShingles([], []);
      return [];
    }
    count(gone, -1);
    count(come, 1);
    return [...change].flatMap(([hash, by]) => (by === 0 ? [] : hash));
  }

  private countAnew(): void {
    const pairs = [...this.met].flatMap((one) => one.others.map(({ shingles }) => [shingles, one.shingles] as const));
    this.weights = new SharedShingles(
      pairs,
      this.list.map(({ content }) => sketchOf(content).hashes),
    );
  }

  private judge(one: Compared): void {
    const candidates = one.others.flatMap((earlier) => rate(earlier, one, this.weights) ?? []);
    candidates.sort((a, b) => b.likeness.resemblance - a.likeness.resemblance);
    one.twin = undefined;
    for (const candidate of candidates.slice(0, mostAligned)) {
      const likeness = verify(candidate, one);
      if (!likeness || likeness.parallel) continue;
      one.twin = { earlier: candidate.earlier, likeness };
      return;
    }
  }
}

/** @param sorted in ascending order */
function includes(sorted: Uint32Array, value: number): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === value;
}
