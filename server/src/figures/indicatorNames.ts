import { Gathering } from '../text/gathering';
import type { Span } from '../text/span';
import type { Indicator } from './figure';
import type { Lexeme } from './lexeme';
import type { WordList, WordRange } from './wordList';

/** How the change or the share that a figure gives is called behind the name of its indicator. */
export const aspectName = { level: '', rise: '增长', fall: '下降', share: '占比' } as const;

/** What an indicator is named by. */
export interface NamingWords {
  readonly phrase: WordRange;
  readonly leading: WordRange;
  /** What is said to happen to it: 增长, 下降, 占比, or nothing. */
  readonly suffix: string;
  /** The words up to a 率 that leads to the figure: ⟦问题整改率⟧达98.1%. */
  readonly rate: Span | undefined;
}

/** Names the indicator for people; a change or a share without a noun of its own is one of the figure before. */
export function describe(text: string, words: NamingWords, before: Indicator | null | undefined): Indicator | null {
  const { phrase, leading, suffix, rate } = words;
  const predicates = textsOf(leading.list, leading.from, leading.to, true);
  const { list } = phrase;
  const last = phrase.lastNaming();
  if (last === undefined) {
    if (!before) return null;
    const { span: _elsewhere, ...rest } = before;
    return { ...rest, name: withSuffix(rate ? nameAt(text, rate) : before.name, suffix), predicates };
  }
  let first = phrase.from;
  while (!mayOpen(list.lexeme(first))) first += 1;
  const span = { start: list.start(first), end: list.end(last) };
  return {
    name: withSuffix(nameAt(text, withRate(span, rate)), suffix),
    head: list.lexeme(last).word,
    modifiers: textsOf(list, first, last, false),
    predicates,
    span,
  };
}

const texts = new Gathering<string>();

/** The verbs, or all other words, from the one position up to the other. */
function textsOf(words: WordList, from: number, to: number, verbs: boolean): readonly string[] {
  texts.clear();
  for (let order = from; order < to; order += 1) {
    const { kind, word } = words.lexeme(order);
    if ((kind === 'verb') === verbs) texts.add(word);
  }
  return texts.kept();
}

const rateLead = /([^，。；、：（）“”\d\s]{1,14}率)[^率，。；、：（）]{0,6}$/;

/** The words up to 率 between the beginning of the clause and the figure. */
export function rateIn(text: string, leadStart: number, start: number): Span | undefined {
  const found = rateLead.exec(text.slice(Math.max(leadStart, start - 24), start));
  const words = found?.[1];
  if (!found || words === undefined) return undefined;
  const from = start - found[0].length;
  return { start: from, end: from + words.length };
}

/** The name up to 率 where the 率 stands behind its noun; where the noun is one of another clause, the rate alone. */
function withRate(name: Span, rate: Span | undefined): Span {
  if (!rate) return name;
  const apart = name.end <= rate.start || name.start >= rate.end - 1;
  return apart ? rate : { start: name.start, end: rate.end };
}

function withSuffix(name: string, suffix: string): string {
  return name.endsWith(suffix) ? name : name + suffix;
}

const copula = /(?:达到?|为|共|约)+$/;
const opensPlan = /^(?:力争|争取|确保|现有|共有)(?=..)/;
/** How far in front of a name the quotation mark may stand that is closed within it. */
const quoteReach = 12;

/** What stands there, without the verb that leads to the number and with the whole of what it quotes. */
function nameAt(text: string, { start, end }: Span): string {
  const written = text.slice(start, end);
  const name = written.replace(copula, '').replace(opensPlan, '') || written;
  const closed = name.indexOf('”');
  if (closed < 0 || name.lastIndexOf('“', closed) >= 0) return name;
  const from = text.slice(Math.max(0, start - quoteReach), start);
  const opened = from.lastIndexOf('“');
  return opened < 0 ? name.slice(closed + 1) || name : from.slice(opened) + name;
}

/** Whether a noun phrase may begin with the word. */
function mayOpen({ kind, nominal }: Lexeme): boolean {
  return kind !== 'verb' || nominal;
}
