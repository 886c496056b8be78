import type { Passage, Report } from '../parse/report';
import { comparableOf } from './comparable';
import { SimilarityIndex } from './minhash';
import { findCopies } from './passageCopies';
import { alignPassages, type PassageAlignment } from './passageAlignment';
import { sketchOf } from './passageSketch';
import { compareShingles, ShingleFrequencies, type Likeness } from './shingles';

/** Two passages with nearly the same text, and how they differ. */
export interface SimilarPair extends PassageAlignment {
  /** Positions in `Report.passages`; `earlier` is the smaller. */
  readonly earlier: number;
  readonly passage: number;
  /** `part` when one of the two is a paragraph and the other a piece of it. */
  readonly kind: 'variant' | 'part';
}

/** Comparable characters from which a paragraph is compared at all. */
const shortest = 40;
/** Weighted resemblance of a variant. Rewording a tenth of a paragraph leaves about 0.7; paragraphs on one subject reach 0.3. */
const variantResemblance = 0.45;
/** Of a text that was reworded throughout less is left in shingles; then the alignment must show what is common. */
const rewordedResemblance = 0.2;
const rewordedAlike = 0.75;
/** Weighted containment of a piece of a paragraph that was divided, and the least it must be of the whole. */
const partContainment = 0.85;
const partOfWhole = 0.4;
const shortestPart = 60;
/** When half of the figures and some words differ, the texts must be this much alike otherwise not to be parallel. */
const likeDespiteFigures = 0.85;
/** Of the candidates for one passage only the most similar are aligned, which is what costs. */
const mostAligned = 3;

const known = new WeakMap<Report, readonly SimilarPair[]>();

/**
 * For every passage the most similar earlier one, if it is nearly the same; exact copies are left out.
 * Candidates come from MinHash signatures, so that the cost grows with the length of the report, not with its square.
 */
export function findSimilarPassages(report: Report): readonly SimilarPair[] {
  let pairs = known.get(report);
  if (pairs === undefined) {
    pairs = searchPairs(report);
    known.set(report, pairs);
  }
  return pairs;
}

function searchPairs(report: Report): readonly SimilarPair[] {
  const { told, compared } = findCopies(report);
  const passages = compared.filter(
    ({ index, content }) => !told.has(index) && comparableOf(content).text.length >= shortest,
  );
  const frequencies = new ShingleFrequencies(passages.map(({ content }) => sketchOf(content).shingles));
  const index = new SimilarityIndex(passages.length);
  return passages.flatMap((passage) => {
    const candidates = index
      .addAndFind(sketchOf(passage.content).signature)
      .flatMap((other) => rate(passages[other], passage, frequencies) ?? []);
    candidates.sort((a, b) => b.likeness.resemblance - a.likeness.resemblance);
    return firstOf(candidates.slice(0, mostAligned), (candidate) => verify(candidate, passage)) ?? [];
  });
}

interface Candidate {
  readonly earlier: Passage;
  readonly likeness: Likeness;
  readonly kind: SimilarPair['kind'];
}

function rate(earlier: Passage | undefined, later: Passage, frequencies: ShingleFrequencies): Candidate | undefined {
  if (!earlier) return undefined;
  const likeness = compareShingles(sketchOf(earlier.content).shingles, sketchOf(later.content).shingles, frequencies);
  if (likeness.resemblance >= variantResemblance) return { earlier, likeness, kind: 'variant' };
  const [shorter, longer] = byLength(earlier, later);
  const length = comparableOf(shorter.content).text.length;
  const isPart =
    likeness.containment >= partContainment &&
    length >= Math.max(shortestPart, partOfWhole * comparableOf(longer.content).text.length) &&
    shorter.content.sentences.length > 1;
  if (isPart) return { earlier, likeness, kind: 'part' };
  return likeness.resemblance >= rewordedResemblance ? { earlier, likeness, kind: 'variant' } : undefined;
}

function byLength(a: Passage, b: Passage): [Passage, Passage] {
  return comparableOf(a.content).text.length <= comparableOf(b.content).text.length ? [a, b] : [b, a];
}

function firstOf<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Aligns the two texts character by character; what shingles promise must hold there too. */
function verify({ earlier, likeness, kind }: Candidate, later: Passage): SimilarPair | undefined {
  const [a, b] = [comparableOf(earlier.content), comparableOf(later.content)];
  const alignment = alignPassages(a, b);
  if (!alignment || (kind === 'variant' && isParallel(a.text, b.text, alignment, likeness))) return undefined;
  return { earlier: earlier.index, passage: later.index, kind, ...alignment };
}

/** The same frame filled with another subject and other figures: 甲县投资12亿元，增长8%… and 乙县投资9亿元，增长6%… */
function isParallel(a: string, b: string, { changes, alike }: PassageAlignment, { resemblance }: Likeness): boolean {
  const reworded = resemblance < variantResemblance;
  if (reworded && alike < rewordedAlike) return true;
  if (!reworded && alike >= likeDespiteFigures) return false;
  const [figures, others] = [figuresOf(a), figuresOf(b)];
  const most = Math.max(figures.length, others.length);
  const left = [...others];
  const same = figures.filter((figure) => {
    const at = left.indexOf(figure);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  const wordsDiffer = changes.some(
    ({ before, after }) =>
      /\p{L}/u.test(a.slice(before.start, before.end)) || /\p{L}/u.test(b.slice(after.start, after.end)),
  );
  return most > 1 && same.length <= most / 2 && (reworded || wordsDiffer);
}

function figuresOf(text: string): readonly string[] {
  return text.match(/\d+(?:\.\d+)?%?/g) ?? [];
}
