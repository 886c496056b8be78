import { commonMembers, passageEnds } from '../parse/passageEnds';
import type { Passage, PassageContent, Report } from '../parse/report';
import { ComparableUnits } from './comparable';
import { signatureLength, writeSignature } from './minhash';
import { NeighbourIndex, type Neighbour } from './neighbours';
import type { PassageAlignment } from './passageAlignment';
import { mayBeVersions, mostAligned, rate, verify, type Candidate, type PassageLikeness } from './passageLikeness';
import { sketchOf } from './passageSketch';
import { SharedShingles } from './sharedShingles';
import { writeShingleHashes } from './shingles';

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
  id = 0;
  /** Earlier ones that may be alike, the most promising first. */
  others: readonly Compared[] = [];
  /** The one of these that it nearly repeats. */
  twin: { readonly earlier: Compared; readonly likeness: PassageLikeness } | undefined;

  constructor(readonly content: PassageContent) {}

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
  private passages: readonly Passage[] = [];
  /** Those of the passages that are compared, by their index. */
  private indexes: readonly number[] = [];
  private list: readonly Compared[] = [];
  /** Those that may be like an earlier one. */
  private readonly met = new Set<Compared>();
  private weights = noWeights;

  /** @param indexes of the passages that are compared, in ascending order */
  update(report: Report, indexes: readonly number[]): readonly SimilarPair[] {
    const { list, passages } = this;
    const { head, tail } = commonMembers(this.indexes, indexes, passageEnds(report, passages), {
      before: passages.length,
      after: report.passages.length,
    });
    const gone = list.slice(head, list.length - tail);
    const come = indexes
      .slice(head, indexes.length - tail)
      .map((index) => new Compared((report.passages[index] as Passage).content));
    for (const one of gone) {
      this.neighbours.remove(one);
      this.met.delete(one);
    }
    this.list = list.slice(0, head).concat(come, list.slice(list.length - tail));
    this.indexes = indexes;
    this.passages = report.passages;
    const movedTo = gone.length === come.length ? head + come.length : indexes.length;
    for (let at = head; at < movedTo; at += 1) (this.list[at] as Compared).position = at;
    this.neighbours.add(come, ({ content }) => signatureOf(content));
    for (const one of this.outdated(gone, come)) this.judge(one);
    return this.pairs();
  }

  private pairs(): readonly SimilarPair[] {
    const twins = [...this.met].filter(({ twin }) => twin !== undefined).sort((a, b) => a.position - b.position);
    return twins.flatMap(({ position, twin }) => {
      const [earlier, passage] = [this.indexes[twin?.earlier.position ?? -1], this.indexes[position]];
      if (!twin || earlier === undefined || passage === undefined) return [];
      const { kind, changes, moved, alike } = twin.likeness;
      return [{ earlier, passage, kind, changes, moved, alike }];
    });
  }

  /** Those that have to be judged again. */
  private outdated(gone: readonly Compared[], come: readonly Compared[]): Iterable<Compared> {
    const outdated = new Set<Compared>();
    for (const one of this.neighbours.takeTouched()) {
      // Most that share a frame alone are told apart before anything has to be counted.
      one.others = this.neighbours.earlierLike(one).filter((earlier) => mayBeVersions(earlier, one));
      if (one.others.length > 0) {
        this.met.add(one);
        outdated.add(one);
      } else {
        this.met.delete(one);
      }
    }
    if (this.met.size === 0) {
      // Nothing is weighed: what was counted so far would be out of date by the next time.
      this.weights = noWeights;
      return outdated;
    }
    const complete = [...outdated].every((one) =>
      one.others.every(({ shingles }) => this.weights.holdsShared(shingles, one.shingles)),
    );
    if (!complete) {
      this.countAnew();
      return this.met;
    }
    const recounted = this.recount(gone, come);
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
    count(gone, -1);
    count(come, 1);
    return [...change].flatMap(([hash, by]) => (by === 0 ? [] : hash));
  }

  private countAnew(): void {
    const pairs = [...this.met].flatMap((one) => one.others.map(({ shingles }) => [shingles, one.shingles] as const));
    this.weights = new SharedShingles(pairs, hashesOfAll(this.list));
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

/** Nothing is counted in it. */
const noWeights = new SharedShingles([], []);

/** One text after the other is written here: nearly all are hashed once and never asked about again. */
const units = new ComparableUnits();
let hashes = new Uint32Array(1024);
const signature = new Uint32Array(signatureLength);

/** Writes the shingles of a text into `hashes`, and tells how many there are. */
function writeHashes({ flow }: PassageContent): number {
  const { length } = units.write(flow.text);
  if (hashes.length < length) hashes = new Uint32Array(2 * length);
  return writeShingleHashes(units, hashes);
}

/** The signature of a text, until the next one is asked for. */
function signatureOf(content: PassageContent): Uint32Array {
  return writeSignature(hashes, writeHashes(content), signature);
}

/** The shingles of each text, until the next one is asked for. */
function* hashesOfAll(texts: readonly Compared[]): Iterable<Uint32Array> {
  for (const { content } of texts) {
    const count = writeHashes(content);
    yield hashes.subarray(0, count);
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
