import { Holder } from '../text/attachment';
import { detached } from '../text/detached';
import { makeFlow, type Flow } from '../text/flow';
import type { Span } from '../text/span';
import { findMarkers } from './enumerations';
import { Memo } from './memo';
import type { TextPiece } from './pieces';
import type { Marker, PassageContent, Sentence } from './report';
import { splitSentences } from './sentences';

const contents = new Memo<PassageContent>(500_000);

/** A stretch of text, and what a reader does not see of it, counted from its start. */
type Stretch = Pick<TextPiece, 'length' | 'leaveOut'>;

/** What follows from the text of a stretch, remembered by that text and by what is left out of it. */
export function contentAt(text: string, start: number, { length, leaveOut }: Stretch): PassageContent {
  const raw = text.slice(start, start + length);
  if (leaveOut.length === 0) return contents.of(raw, (own) => new Content(own, leaveOut));
  const hidden = leaveOut.map((span) => `${span.start}-${span.end}`).join();
  return contents.of(`${raw}\0${hidden}`, () => new Content(detached(raw), leaveOut));
}

/** A line of running text in its place. */
interface Line extends Span, Pick<TextPiece, 'kind' | 'leaveOut'> {}

/** The same for a line. */
export function contentOf(text: string, { start, end, leaveOut }: Line): PassageContent {
  return contentAt(text, start, { length: end - start, leaveOut });
}

/** Sentences and markers are found when somebody asks: comparing the texts of an archive hardly ever does. */
class Content extends Holder implements PassageContent {
  readonly flow: Flow;
  #sentences: readonly Sentence[] | undefined;
  #markers: readonly Marker[] | undefined;

  constructor(
    readonly raw: string,
    leaveOut: TextPiece['leaveOut'],
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
