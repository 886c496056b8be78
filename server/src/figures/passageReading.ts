import type { PassageContent } from '../parse/report';
import type { Segmenter } from '../segment/segmenter';
import { Attachment, Holder } from '../text/attachment';
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
  const quantities = scanQuantities(content.flow.text);
  const reading = new Reading(quantities.length === 0 ? nothing : quantities, nothing);
  withoutWords.set(content, reading);
  return reading;
}
