import { makeFlow } from '../text/flow';
import { findMarkers } from './enumerations';
import { Memo } from './memo';
import type { TextPiece } from './pieces';
import type { PassageContent } from './report';
import { splitSentences } from './sentences';

const contents = new Memo<PassageContent>(8_000_000);

/** What follows from a piece's own text, remembered by that text and by what is left out of it. */
export function contentOf(text: string, piece: TextPiece): PassageContent {
  const raw = text.slice(piece.start, piece.end);
  const hidden = piece.leaveOut.map(({ start, end }) => `${start}-${end}`).join();
  return contents.of(hidden === '' ? raw : `${raw}\0${hidden}`, () => {
    const flow = makeFlow(raw, piece.leaveOut);
    return { raw, flow, sentences: splitSentences(flow.text), markers: findMarkers(flow.text) };
  });
}
