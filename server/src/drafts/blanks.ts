import type { Figure, FigureIndex } from '../figures/figure';
import type { Span } from '../text/span';

/** A figure that is to be filled in anew. */
export interface Blank {
  /** Of the figure in last year's report. */
  readonly span: Span;
  /** As it is written there: `约18.9万人`. */
  readonly written: string;
  /** The same with its number left open: `约××万人`. */
  readonly open: string;
}

/** Number, with what makes it larger or vaguer: `1,200`, `3—5`, `1000多`; magnitude and unit stay. */
const number = /\d[\d,，.]*(?:\s*[-—–~～至]\s*\d[\d,，.]*)?(?:余|多|来)?/;

/** The figures of a report that claim something and are written in digits, in text order. */
export function blanksOf(figures: FigureIndex, text: string): readonly Blank[] {
  const found: Blank[] = [];
  for (const figure of figures.figures) {
    const blank = toBlank(figure, text);
    if (blank && blank.span.start >= (found.at(-1)?.span.end ?? 0)) found.push(blank);
  }
  return found;
}

function toBlank({ claim, kind, span }: Figure, text: string): Blank | undefined {
  if (!claim || kind === 'date' || kind === 'time') return undefined;
  const written = text.slice(span.start, span.end);
  // 三个方面 stays: what is counted out in words is part of the wording.
  const match = number.exec(written);
  if (!match || /\n/.test(written)) return undefined;
  const open = `${written.slice(0, match.index)}××${written.slice(match.index + match[0].length)}`;
  return { span, written, open };
}

/** Marks at which the words around a figure end; a comma within a number is none. */
const stops = /[。；;！？!?\n，：|]/;
/** Numbers, and masks that stand for them: both are the same in a key. */
const numbers = /(?:\d[\d,.]*|[×xX]{2,})(?:余|多|来)?/g;

/** A number or a mask in a text, with what it is known by. */
export interface KeyedNumber {
  readonly span: Span;
  /**
   * The words around it up to the nearest marks, with all numbers and masks in them made alike, and which of them it
   * is: by it a figure is known again in next year's draft, filled in or not, whatever was filled in around it.
   */
  readonly key: string;
}

/** All numbers and masks of a text in text order. */
export function keyedNumbers(text: string): readonly KeyedNumber[] {
  const found: KeyedNumber[] = [];
  let end = -1;
  let words = '';
  let count = 0;
  for (const { index, 0: number } of text.matchAll(numbers)) {
    if (index >= end) {
      let start = index;
      while (start > 0 && !stops.test(text.charAt(start - 1))) start -= 1;
      for (end = index; end < text.length && !stops.test(text.charAt(end));) end += 1;
      words = text.slice(start, end).replace(numbers, '#').replace(/\s+/g, '');
      count = 0;
    }
    count += 1;
    found.push({ span: { start: index, end: index + number.length }, key: `${words} ${count}` });
  }
  return found;
}
