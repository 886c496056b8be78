import type { PassageContent, Sentence } from '../parse/report';
import type { Segmenter } from '../segment/segmenter';
import { Gathering } from '../text/gathering';
import { beginningIn, type Span } from '../text/span';
import { ClaimWording } from './claimWording';
import type { Indicator, Quantity } from './figure';
import { aspectName, describe, rateIn } from './indicatorNames';
import type { Lexeme, WeightedWord } from './lexeme';
import type { ContentWord } from './passageWords';
import { cutSentences, type SentenceWords, type WantedSentence } from './sentenceWords';
import { noRange, WordRange, type WordList } from './wordList';

/** What of an indicator a figure gives: its state, a change of it, or a share in a whole. */
export type Aspect = 'level' | 'rise' | 'fall' | 'share';

/** A claim's words: those that name it, and those that only stand in its sentence. */
export interface Wording {
  readonly indicator: Indicator | null;
  readonly naming: readonly WeightedWord[];
  readonly context: readonly string[];
  /** False where nothing in `context` is the word or a form of it, told without reading the context. */
  mayMention?(word: string): boolean;
  readonly aspect: Aspect;
  /** Places named in the sentence up to the figure, nearest last, and right behind it. */
  readonly places: readonly ContentWord[];
}

/** Where the noun stands behind the number, what stands before it only narrows it. */
const beforeNounBehind = 0.5;
const earlierClause = 0.8;
const inherited = 0.7;
/** Words that weigh less are forgotten: a list of a hundred figures must not drag all its words along. */
const leastWeight = 0.05;
const fillers = '(?:了|约|近|超过?|突破|为|达到?|逾|幅度|仅|只|又|共|各|也|将|不低于|不超过|[左右上下以内]{2})*$';
const rising = new RegExp(
  `(?:增长|增加|提高|上升|上涨|提升|扩大|净增|加快|增幅|增速|涨幅|增长率|(?<![至最不])[增升涨多快高])${fillers}`,
);
const falling = new RegExp(`(?:下降|减少|降低|回落|缩小|缩减|压减|下调|减幅|降幅|(?<![至最不])[降减少低跌])${fillers}`);
const sharing = /占[^，；]*$|(?:占比|比重|比例|份额)[^，；、]*$/;
const seriesJoint = /^[、和及与]?$/;

/** Reads what the claims of a passage count; the wording of each claim stands where the claim stands among `quantities`. */
export function readWordings(
  content: PassageContent,
  quantities: readonly Quantity[],
  segmenter: Segmenter,
): readonly (Wording | undefined)[] {
  const wordings: (Wording | undefined)[] = quantities.map(() => undefined);
  const { text } = content.flow;
  const places = claimingSentences(text, content.sentences, quantities);
  const words = cutSentences(places, segmenter);
  places.forEach((place, order) => {
    const its = words[order];
    if (its) readClaims(place, its, wordings);
  });
  return wordings;
}

/** The sentences that claim something, with how much of each has to be read. */
function claimingSentences(
  text: string,
  sentences: readonly Sentence[],
  quantities: readonly Quantity[],
): readonly SentencePlace[] {
  const places: SentencePlace[] = [];
  let end = 0;
  for (const sentence of sentences) {
    while ((quantities[end]?.span.start ?? Infinity) < sentence.span.start) end += 1;
    const first = end;
    let last: Quantity | undefined;
    for (; (quantities[end]?.span.start ?? Infinity) < sentence.span.end; end += 1) {
      if (quantities[end]?.claim) last = quantities[end];
    }
    if (last === undefined) continue;
    const needed = clauseOf(sentence, last.span.start).end;
    places.push({ text, sentence, span: sentence.span, quantities, first, end, needed });
  }
  return places;
}

/** A sentence and the quantities that begin in it: those of the passage from `first` up to `end`. */
interface SentencePlace extends WantedSentence {
  readonly sentence: Sentence;
}

function readClaims(place: SentencePlace, words: SentenceWords, wordings: (Wording | undefined)[]): void {
  let before: Claim | undefined;
  for (let order = place.first; order < place.end; order += 1) {
    const quantity = place.quantities[order];
    if (!quantity?.claim) continue;
    before = readClaim(place, words, quantity, before, nounLimit(place, order));
    wordings[order] = before.wording;
  }
}

/** Where the noun behind the claim must end; `74名25种大病患者` has one noun for both. */
function nounLimit({ quantities, sentence, end }: SentencePlace, order: number): number {
  const second = nextClaim(quantities, order + 1, end);
  const touching = quantities[order]?.span.end === quantities[second]?.span.start;
  return quantities[touching ? nextClaim(quantities, second + 1, end) : second]?.span.start ?? sentence.span.end;
}

/** Position of the first claim from there on, or that behind all quantities. */
function nextClaim(quantities: readonly Quantity[], from: number, end: number): number {
  let at = from;
  while (at < end && !quantities[at]?.claim) at += 1;
  return at < end ? at : quantities.length;
}

/** The clause that holds the place, or the whole sentence in front of all of them. */
function clauseOf({ clauses, span }: Sentence, start: number): Span {
  for (let at = clauses.length - 1; at >= 0; at -= 1) {
    const clause = clauses[at];
    if (clause && clause.span.start <= start) return clause.span;
  }
  return span;
}

/** The words that name the claim at hand. */
const gathered = new Gathering<WeightedWord>();

interface Claim {
  readonly end: number;
  readonly wording: Wording;
}

function readClaim(
  place: SentencePlace,
  sentenceWords: SentenceWords,
  quantity: Quantity,
  before: Claim | undefined,
  next: number,
): Claim {
  const { text, sentence } = place;
  const { words } = sentenceWords;
  const { start, end } = quantity.span;
  const clause = clauseOf(sentence, start);
  const from = Math.max(before?.end ?? sentence.span.start, sentence.span.start);
  const leadStart = Math.max(from, clause.start);
  const lead = text.slice(leadStart, start);
  const leading = words.between(leadStart, start);
  const mayFollow = quantity.kind === 'count' || quantity.kind === 'percentage' || ofWhat(leading, text, end);
  const behind = mayFollow ? nounBehind(place, words, quantity, Math.min(next, clause.end)) : noRange;
  const change = changeIn(lead);
  const aspect = readAspect(lead, change, quantity, before?.wording.aspect);
  const naming = gathered.clear();
  weigh(leading, behind.isEmpty ? 1 : beforeNounBehind, naming);
  weigh(behind, 1, naming);
  let near = noRange;
  let phrase = behind.isEmpty ? leading : behind;
  if (!phrase.named) {
    const earlier = words.between(from, leadStart);
    // 扣除价格因素，实际增长8%: a change is one of what was spoken of before, whatever stands between.
    const changes = before !== undefined && (aspect === 'rise' || aspect === 'fall');
    if (earlier.named && !(changes && quantity.kind !== 'count')) {
      near = lastClauseWithNoun(earlier, sentence);
      weigh(near, earlierClause, naming);
      phrase = near;
    } else if (before) {
      inherit(before, naming);
    }
  } else if (before && /^占|^比重/.test(lead.trimStart())) {
    // A share names its whole; the part is what the sentence speaks of.
    inherit(before, naming);
  }
  const suffix = aspectName[isSaid(aspect, lead, change, before?.wording.aspect) ? aspect : 'level'];
  const rate = quantity.kind.startsWith('percentage') ? rateIn(text, leadStart, start) : undefined;
  const indicator = describe(text, { phrase, leading, suffix, rate }, before?.wording.indicator);
  const named = { leadStart, behind, near };
  return { end, wording: new ClaimWording(indicator, naming.kept(), aspect, sentenceWords, quantity.span, named) };
}

/** What the claim before was named by names this one, too, if less. */
function inherit({ wording }: Claim, naming: Gathering<WeightedWord>): void {
  for (const { word, weight } of wording.naming) {
    const left = weight * inherited;
    if (left >= leastWeight) naming.add({ word, weight: left });
  }
}

/** `有了439亿元的⟦财政收入⟧`: money and measures are named behind only with 的, and only when nothing names them before. */
function ofWhat(leading: WordRange, text: string, end: number): boolean {
  return text.charAt(end) === '的' && !leading.named;
}

/** Adds the words with their weight by kind, times `factor`. */
function weigh({ list, from, to }: WordRange, factor: number, naming: Gathering<WeightedWord>): void {
  for (let order = from; order < to; order += 1) {
    const lexeme = list.lexeme(order);
    if (names(lexeme)) naming.add(lexeme.weighted(factor));
  }
}

/** Places and mere predicates name nothing. */
export function names({ kind, predicate }: Lexeme): boolean {
  return kind !== 'place' && !predicate;
}

/** `914个⟦标准化村卫生室⟧全部投用`, `1438名85岁以上⟦高龄老人⟧`: the noun phrase right behind a counted number. */
function nounBehind(place: SentencePlace, words: WordList, quantity: Quantity, limit: number): WordRange {
  let cursor = quantity.span.end;
  const from = words.firstFrom(cursor);
  let last: number | undefined;
  /** A verbal noun behind the noun is rather said of it: 1438名高龄老人⟦免费⟧体检. */
  let thing: number | undefined;
  for (let at = from; at < words.length; at += 1) {
    const lexeme = words.lexeme(at);
    if (words.end(at) > limit || !isBridge(place, cursor, words.start(at))) break;
    if (lexeme.kind === 'verb' && last !== undefined) break;
    if (lexeme.naming) last = at;
    if (lexeme.naming && !lexeme.nominal) thing = at;
    cursor = words.end(at);
  }
  const end = thing ?? last;
  return end === undefined ? noRange : new WordRange(words, from, end + 1);
}

function isBridge({ text, quantities }: SentencePlace, start: number, end: number): boolean {
  if (start === end) return true;
  let between = text.slice(start, end);
  for (const { span } of beginningIn(quantities, { start, end }, (quantity) => quantity.span.start)) {
    if (span.end <= end) between = between.replace(text.slice(span.start, span.end), '');
  }
  return /^(?:以上|以下|以内|左右)?的?[“”]?$/.test(between);
}

function lastClauseWithNoun(words: WordRange, sentence: Sentence): WordRange {
  const { list } = words;
  const anchor = words.lastNaming();
  if (anchor === undefined) return words;
  const clause = clauseOf(sentence, list.start(anchor));
  let { from, to } = words;
  while (list.start(from) < clause.start) from += 1;
  while (to > from && list.end(to - 1) > clause.end) to -= 1;
  return new WordRange(list, from, to);
}

/** What the words in front of a figure say of it to change. */
function changeIn(lead: string): 'rise' | 'fall' | undefined {
  if (falling.test(lead)) return 'fall';
  return rising.test(lead) ? 'rise' : undefined;
}

function readAspect(
  lead: string,
  change: 'rise' | 'fall' | undefined,
  quantity: Quantity,
  before: Aspect | undefined,
): Aspect {
  if (seriesJoint.test(lead) && before && before !== 'level') return before;
  if (quantity.kind === 'percentage-point' || quantity.kind === 'multiple') return change ?? 'rise';
  if (change !== undefined) return change;
  return quantity.kind === 'percentage' && sharing.test(lead) ? 'share' : 'level';
}

/** 医护比⟦1:1.21⟧ is compared like a growth, but nothing is said to grow. */
function isSaid(
  aspect: Aspect,
  lead: string,
  change: 'rise' | 'fall' | undefined,
  before: Aspect | undefined,
): boolean {
  return aspect === 'share' || change !== undefined || (seriesJoint.test(lead) && before === aspect);
}
