import type { PassageContent } from '../parse/report';
import type { Segmenter } from '../segment/segmenter';
import type { Quantity } from './figure';
import { readWordings, type Wording } from './indicators';
import { cutWords } from './passageWords';
import { scanQuantities } from './quantities';

/** What a passage's own words tell; the same for the same words, wherever they stand. */
export interface PassageReading {
  readonly quantities: readonly Quantity[];
  /** The words of each claim, by its position in `quantities`. */
  readonly wordings: ReadonlyMap<number, Wording>;
}

/** Readings live as long as the contents they were read from, which the parser keeps by their text. */
type Memory = WeakMap<PassageContent, PassageReading>;
const withoutWords: Memory = new WeakMap();
const bySegmenter = new WeakMap<Segmenter, Memory>();

/** Reads a passage, or remembers it: a keystroke changes one passage, and words are slow to cut. */
export function readPassage(content: PassageContent, segmenter: Segmenter | undefined): PassageReading {
  const memory = segmenter ? memoryOf(segmenter) : withoutWords;
  const known = memory.get(content);
  if (known) return known;
  const reading = read(content, segmenter);
  memory.set(content, reading);
  return reading;
}

function memoryOf(segmenter: Segmenter): Memory {
  const known = bySegmenter.get(segmenter);
  if (known) return known;
  const memory: Memory = new WeakMap();
  bySegmenter.set(segmenter, memory);
  return memory;
}

function read(content: PassageContent, segmenter: Segmenter | undefined): PassageReading {
  const quantities = scanQuantities(content.flow.text);
  if (!segmenter || !quantities.some(({ claim }) => claim)) return { quantities, wordings: new Map() };
  const words = cutWords(content, quantities, segmenter);
  return { quantities, wordings: readWordings(content, quantities, words) };
}
