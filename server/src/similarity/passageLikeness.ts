import type { Passage, PassageContent } from '../parse/report';
import { comparableOf } from './comparable';
import { alignmentOf, type PassageAlignment } from './passageAlignment';
import { sketchOf } from './passageSketch';
import { compareShingles, type Likeness, type ShingleWeights } from './shingles';

/** Of the candidates for one passage only the most similar are aligned, which is what costs. */
export const mostAligned = 3;

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

/** All that is compared of a passage: what follows from its own text. */
export interface ComparedText {
  readonly content: PassageContent;
}

/** Two passages that may be nearly the same, as their shingles tell. */
export interface Candidate<P extends ComparedText = Passage> {
  readonly earlier: P;
  readonly likeness: Likeness;
  /** `part` when one of the two is a paragraph and the other a piece of it. */
  readonly kind: 'variant' | 'part';
}

/** Two passages with nearly the same words. */
export interface PassageLikeness extends PassageAlignment {
  readonly kind: Candidate['kind'];
  /** Half of the figures or more are others: an account of another year, or of another place. */
  readonly refigured: boolean;
  /** The same frame filled with another subject and other figures: 甲县投资12亿元，增长8%… and 乙县投资9亿元，增长6%… */
  readonly parallel: boolean;
}

/** Compares two passages by their shingles; `undefined` when they cannot be versions of one text. */
export function rate<P extends ComparedText>(
  earlier: P,
  later: ComparedText,
  weights: ShingleWeights,
): Candidate<P> | undefined {
  const likeness = compareShingles(sketchOf(earlier.content).shingles, sketchOf(later.content).shingles, weights);
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

const fullWeights: ShingleWeights = { sharedWeight: () => 1 };

/** False where {@link rate} rules the two out whatever their shingles weigh, since none weighs more than one. */
export function mayBeVersions(earlier: ComparedText, later: ComparedText): boolean {
  return rate(earlier, later, fullWeights) !== undefined;
}

function byLength(a: ComparedText, b: ComparedText): [ComparedText, ComparedText] {
  return comparableOf(a.content).text.length <= comparableOf(b.content).text.length ? [a, b] : [b, a];
}

/** Aligns the two texts character by character; what shingles promise must hold there too. */
export function verify<P extends ComparedText>(
  { earlier, likeness, kind }: Candidate<P>,
  later: ComparedText,
): PassageLikeness | undefined {
  const alignment = alignmentOf(earlier.content, later.content);
  if (!alignment) return undefined;
  const reworded = likeness.resemblance < variantResemblance;
  if (kind === 'variant' && reworded && alignment.alike < rewordedAlike) return undefined;
  const [a, b] = [comparableOf(earlier.content).text, comparableOf(later.content).text];
  const refigured = mostFiguresDiffer(a, b);
  const near = !reworded && (alignment.alike >= likeDespiteFigures || !wordsDiffer(a, b, alignment));
  return { ...alignment, kind, refigured, parallel: kind === 'variant' && refigured && !near };
}

function mostFiguresDiffer(a: string, b: string): boolean {
  const [figures, others] = [figuresOf(a), figuresOf(b)];
  const most = Math.max(figures.length, others.length);
  const left = [...others];
  const same = figures.filter((figure) => {
    const at = left.indexOf(figure);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return most > 1 && same.length <= most / 2;
}

function wordsDiffer(a: string, b: string, { changes }: PassageAlignment): boolean {
  return changes.some(
    ({ before, after }) =>
      /\p{L}/u.test(a.slice(before.start, before.end)) || /\p{L}/u.test(b.slice(after.start, after.end)),
  );
}

function figuresOf(text: string): readonly string[] {
  return text.match(/\d+(?:\.\d+)?%?/g) ?? [];
}
