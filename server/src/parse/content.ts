import { Holder } from '../text/attachment';
import { makeFlow, type Flow } from '../text/flow';
import { findMarkers } from './enumerations';
import { Memo } from './memo';
import type { TextPiece } from './pieces';
import type { Marker, PassageContent, Sentence } from './report';
import { splitSentences } from './sentences';

const contents = new Memo<PassageContent>(3_000_000);

/** What follows from a piece's own text, remembered by that text and by what is left out of it. */
export function contentOf(text: string, piece: TextPiece): PassageContent {
  const raw = text.slice(piece.start, piece.end);
  if (piece.leaveOut.length === 0) return contents.of(raw, () => new Content(detached(raw), piece));
  const hidden = piece.leaveOut.map(({ start, end }) => `${start}-${end}`).join();
  return contents.of(`${raw}\0${hidden}`, () => new Content(detached(raw), piece));
}

/** A copy: a slice would keep the whole document that it was cut from, one document for each passage ever typed. */
function detached(slice: string): string {
  return ` ${slice}`.slice(1);
}

/** Sentences and markers are found when somebody asks: comparing the texts of an archive hardly ever does. */
class Content extends Holder implements PassageContent {
  readonly flow: Flow;
  #sentences: readonly Sentence[] | undefined;
  #markers: readonly Marker[] | undefined;

  constructor(
    readonly raw: string,
    { leaveOut }: TextPiece,
  ) {
    super();
    this.flow = makeFlow(raw, leaveOut);
  }

  get sentences(): readonly Sentence[] {
    return (this.#sentences ??= splitSentences(this.flow.text));
  }

  get markers(): readonly Marker[] {
    return (this.#markers ??= findMarkers(this.flow.text));
  }
}
