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
  const marks = spans.flatMap(({ start, end }) =>
    start === end
      ? [{ at: start, order: 1, mark: '⟦⟧' }]
      : [
          { at: end, order: 0, mark: '⟧' },
          { at: start, order: 2, mark: '⟦' },
        ],
  );
  marks.sort((a, b) => a.at - b.at || a.order - b.order);
  let written = '';
  let from = 0;
  for (const { at, mark } of marks) {
    written += text.slice(from, at) + mark;
    from = at;
  }
  return written + text.slice(from);
}
