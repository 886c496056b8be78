import type { Span } from '../../server/src/text/span';

/** Text with its ⟦⟧ taken out, and the spans that they stood around, in text order. */
export interface MarkedText {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** Reads `合计⟦30亿元⟧`: the spans are offsets into the text without the marks. */
export function readMarks(marked: string): MarkedText {
  const spans: Span[] = [];
  let text = '';
  let open: number | undefined;
  for (const character of marked.split(/([⟦⟧])/)) {
    if (character === '⟦') {
      open = text.length;
    } else if (character === '⟧') {
      if (open === undefined) throw new Error(`⟧ without ⟦ in ${marked}`);
      spans.push({ start: open, end: text.length });
      open = undefined;
    } else {
      text += character;
    }
  }
  if (open !== undefined) throw new Error(`⟦ without ⟧ in ${marked}`);
  return { text, spans };
}

/** Writes ⟦⟧ around the spans; the opposite of `readMarks`. Where spans overlap, marks of both are written. */
export function writeMarks(text: string, spans: readonly Span[]): string {
  const marks = spans.flatMap((span) => [
    { at: span.start, mark: '⟦' },
    { at: span.end, mark: '⟧' },
  ]);
  marks.sort((a, b) => b.at - a.at);
  return marks.reduce((marked, { at, mark }) => marked.slice(0, at) + mark + marked.slice(at), text);
}
