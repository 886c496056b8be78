import type { PassageContent } from '../parse/report';
import type { Segmenter } from '../segment/segmenter';
import { Attachment, Holder } from '../text/attachment';
import { beginningIn, firstFrom, type Span } from '../text/span';
import type { Quantity } from './figure';
import { readWordings, type Wording } from './indicators';
import { scanQuantities } from './quantities';

/** What a passage's own words tell; the same for the same words, wherever they stand. */
export interface PassageReading extends Holder {
  readonly quantities: readonly Quantity[];
  /** The words of each claim, by its position in `quantities`. */
  readonly wordings: readonly (Wording | undefined)[];
}

class Reading extends Holder implements PassageReading {
  constructor(
    readonly quantities: readonly Quantity[],
    readonly wordings: readonly (Wording | undefined)[],
  ) {
    super();
  }
}

/** Readings live as long as the contents they were read from, which the parser keeps by their text. */
const withoutWords = new Attachment<PassageReading>();
const withWords = new Attachment<{ readonly segmenter: Segmenter; readonly reading: PassageReading }>();
const nothing: readonly never[] = [];

/** Reads a passage, or remembers it: a keystroke changes one passage, and words are slow to cut. */
export function readPassage(content: PassageContent, segmenter: Segmenter | undefined): PassageReading {
  const known = segmenter && withWords.get(content);
  if (known?.segmenter === segmenter && known) return known.reading;
  const bare = withoutWords.get(content) ?? scan(content);
  if (!segmenter) return bare;
  const { quantities } = bare;
  const reading = quantities.some(({ claim }) => claim)
    ? new Reading(quantities, readWordings(content, quantities, segmenter))
    : bare;
  withWords.set(content, { segmenter, reading });
  return reading;
}

function scan(content: PassageContent): PassageReading {
  const quantities = withoutHeaps(content, scanQuantities(content.flow.text));
  const reading = new Reading(quantities.length === 0 ? nothing : quantities, nothing);
  withoutWords.set(content, reading);
  return reading;
}

/** Nobody states more in one sentence; the longest of published reports state some twenty things. */
const mostInSentence = 200;
/** Nor more in one paragraph: a report of 100,000 characters whose line ends were lost has fewer. */
const mostInPassage = 5_000;

/**
 * What holds more claims is a heap of numbers (a column pasted as text, a file of another kind): its figures are figures
 * still, but assert nothing, as all work of comparing claims grows with their number.
 */
function withoutHeaps(content: PassageContent, quantities: readonly Quantity[]): readonly Quantity[] {
  if (quantities.length <= mostInSentence) return quantities;
  if (countClaims(quantities) > mostInPassage) return quantities.map(withoutClaim);
  const heaps = content.sentences.filter(
    ({ span }) => countClaims(beginningIn(quantities, span, startOf)) > mostInSentence,
  );
  if (heaps.length === 0) return quantities;
  return quantities.map((quantity) => {
    const heap = heaps[firstFrom(heaps, quantity.span.start + 1, startOf) - 1];
    return heap && quantity.span.start < heap.span.end ? withoutClaim(quantity) : quantity;
  });
}

function countClaims(quantities: readonly Quantity[]): number {
  return quantities.filter(({ claim }) => claim).length;
}

/** The same as a figure that asserts nothing. */
export function withoutClaim(quantity: Quantity): Quantity {
  return quantity.claim ? { ...quantity, claim: false } : quantity;
}

function startOf({ span }: { readonly span: Span }): number {
  return span.start;
}
