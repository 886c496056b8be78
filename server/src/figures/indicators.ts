import type { PassageContent } from '../parse/report';
import { beginningIn, firstFrom, type Span } from '../text/span';
import type { Indicator, Quantity } from './figure';
import type { ContentWord } from './passageWords';

/** What of an indicator a figure gives: its state, a change of it, or a share in a whole. */
export type Aspect = 'level' | 'rise' | 'fall' | 'share';

export interface WeightedWord {
  readonly word: string;
  /** 1 for a noun that names the figure itself, less for verbs, for words further off and for inherited ones. */
  readonly weight: number;
}

/** A claim's words: those that name it, and those that only stand in its sentence. */
export interface Wording {
  readonly indicator: Indicator | null;
  readonly naming: readonly WeightedWord[];
  readonly context: readonly string[];
  readonly aspect: Aspect;
  /** Places named in the sentence up to the figure, nearest last, and right behind it. */
  readonly places: readonly ContentWord[];
}

/** How much each kind of word says about what is counted. */
const kindWeight = { noun: 1, modifier: 0.9, verb: 0.3, place: 0 } as const;
/** 建设, 签约: names the deed more often than the thing. */
const nominalWeight = 0.5;
/** Verbs that lead to any number alike. */
const predicate =
  /^(?:达到?|完成|实现|增长|增加|下降|减少|提高|降低|上升|上涨|回落|提升|保持|突破|超过|年均增长|同比增长|同比下降|增至|降至|升至|[增提]高?到|增加到|提高到|下降到|跃升|扩大到?|位居|位列|居|占|累计|预计|加快|稳定|净增|有望|力争|确保|进行|开展|等)$/;
/** Where the noun stands behind the number, what stands before it only narrows it. */
const beforeNounBehind = 0.5;
const earlierClause = 0.8;
const inherited = 0.7;
/** Words that weigh less are forgotten: a list of a hundred figures must not drag all its words along. */
const leastWeight = 0.05;
/** Words further off than so many characters belong to a long list, and say nothing of the figure. */
const reach = 300;

const fillers = '(?:了|约|近|超过?|突破|为|达到?|逾|幅度|仅|只|又|共|各|也|将|不低于|不超过|[左右上下以内]{2})*$';
const rising = new RegExp(
  `(?:增长|增加|提高|上升|上涨|提升|扩大|净增|加快|增幅|增速|涨幅|增长率|[增升涨多快高])${fillers}`,
);
const falling = new RegExp(`(?:下降|减少|降低|回落|缩小|缩减|压减|下调|减幅|降幅|[降减少低跌])${fillers}`);
const sharing = /占[^，；]*$|(?:占比|比重|比例|份额)[^，；、]*$/;
const seriesJoint = /^[、和及与]?$/;

/** Reads what the claims of a passage count; the wording of each claim stands where the claim stands among `quantities`. */
export function readWordings(
  content: PassageContent,
  quantities: readonly Quantity[],
  words: readonly ContentWord[],
): readonly (Wording | undefined)[] {
  const wordings: (Wording | undefined)[] = quantities.map(() => undefined);
  for (const { span, clauses } of content.sentences) {
    const first = firstFrom(quantities, span.start, (quantity) => quantity.span.start);
    const claims = beginningIn(quantities, span, (quantity) => quantity.span.start).flatMap((quantity, at) =>
      quantity.claim ? [{ quantity, order: first + at }] : [],
    );
    if (claims.length === 0) continue;
    const sentence = { text: content.flow.text, span, clauses: clauses.map((clause) => clause.span) };
    const inside = beginningIn(words, span, (word) => word.start);
    let before: Claim | undefined;
    for (const [at, { quantity, order }] of claims.entries()) {
      const next = nounLimit(
        claims.slice(at, at + 3).map((claim) => claim.quantity),
        span.end,
      );
      const claim = readClaim(sentence, inside, quantity, before, next, quantities);
      wordings[order] = claim.wording;
      before = claim;
    }
  }
  return wordings;
}

/** Where the noun behind the first of these claims must end; `74名25种大病患者` has one noun for both. */
function nounLimit([first, second, third]: readonly Quantity[], end: number): number {
  const touching = first !== undefined && second !== undefined && first.span.end === second.span.start;
  return (touching ? third : second)?.span.start ?? end;
}

interface SentenceText {
  readonly text: string;
  readonly span: Span;
  readonly clauses: readonly Span[];
}

interface Claim {
  readonly end: number;
  readonly wording: Wording;
}

function readClaim(
  sentence: SentenceText,
  words: readonly ContentWord[],
  quantity: Quantity,
  before: Claim | undefined,
  next: number,
  quantities: readonly Quantity[],
): Claim {
  const { start, end } = quantity.span;
  const clause = sentence.clauses.findLast((span) => span.start <= start) ?? sentence.span;
  const from = Math.max(before?.end ?? sentence.span.start, sentence.span.start);
  const leadStart = Math.max(from, clause.start);
  const lead = sentence.text.slice(leadStart, start);
  const leading = wordsIn(words, { start: leadStart, end: start });
  const mayFollow = quantity.kind === 'count' || quantity.kind === 'percentage' || ofWhat(leading, sentence.text, end);
  const behind = !mayFollow ? [] : nounBehind(sentence.text, words, quantity, Math.min(next, clause.end), quantities);
  const own = weigh(leading, behind.length > 0 ? beforeNounBehind : 1).concat(weigh(behind, 1));
  const aspect = readAspect(lead, quantity, before?.wording.aspect);
  let near: readonly ContentWord[] = nothing;

  let naming: readonly WeightedWord[] = own;
  let phrase: readonly ContentWord[] = behind.length > 0 ? behind : leading;
  if (!phrase.some(isNaming)) {
    const earlier = wordsIn(words, { start: from, end: leadStart });
    // 扣除价格因素，实际增长8%: a change is one of what was spoken of before, whatever stands between.
    const changes = before !== undefined && (aspect === 'rise' || aspect === 'fall');
    if (earlier.some(isNaming) && !(changes && quantity.kind !== 'count')) {
      near = lastClauseWithNoun(earlier, sentence.clauses);
      naming = own.concat(weigh(near, earlierClause));
      phrase = near;
    } else if (before) {
      naming = own.concat(inherit(before));
    }
  } else if (before && /^占|^比重/.test(lead.trimStart())) {
    // A share names its whole; the part is what the sentence speaks of.
    naming = own.concat(inherit(before));
  }
  const around = wordsIn(words, { start: start - reach, end: end + reach });
  const places = around.filter((word) => word.kind === 'place' && (word.end <= start || behind.includes(word)));
  const indicator = describe(sentence.text, phrase, before?.wording.indicator, aspect, leading);
  return {
    end,
    wording: new ClaimWording(indicator, naming, aspect, places, { around, used: [leading, behind, near] }),
  };
}

const nothing: readonly ContentWord[] = [];

/** Its context is put together for the few claims that are compared with others. */
class ClaimWording implements Wording {
  #context: readonly string[] | undefined;
  readonly #words: { readonly around: readonly ContentWord[]; readonly used: readonly (readonly ContentWord[])[] };

  constructor(
    readonly indicator: Indicator | null,
    readonly naming: readonly WeightedWord[],
    readonly aspect: Aspect,
    readonly places: readonly ContentWord[],
    words: { readonly around: readonly ContentWord[]; readonly used: readonly (readonly ContentWord[])[] },
  ) {
    this.#words = words;
  }

  get context(): readonly string[] {
    return (this.#context ??= this.readContext());
  }

  private readContext(): readonly string[] {
    const used = new Set(this.#words.used.flat());
    return this.#words.around.filter((word) => !used.has(word) && word.kind !== 'place').map(({ word }) => word);
  }
}

/** Those of the words, in text order, that lie in the span. */
function wordsIn(words: readonly ContentWord[], span: Span): readonly ContentWord[] {
  const inside = beginningIn(words, span, (word) => word.start);
  return (inside.at(-1)?.end ?? 0) > span.end ? inside.slice(0, -1) : inside;
}

function inherit({ wording }: Claim): WeightedWord[] {
  return wording.naming.flatMap(({ word, weight }) => {
    const left = weight * inherited;
    return left < leastWeight ? [] : [{ word, weight: left }];
  });
}

/** `有了439亿元的⟦财政收入⟧`: money and measures are named behind only with 的, and only when nothing names them before. */
function ofWhat(leading: readonly ContentWord[], text: string, end: number): boolean {
  return text.charAt(end) === '的' && !leading.some(isNaming);
}

function isNaming(word: ContentWord): boolean {
  return word.kind === 'noun' && !isPredicate(word.word);
}

/** Longer words are none of the predicates. */
const longestPredicate = 4;

function isPredicate(word: string): boolean {
  return word.length <= longestPredicate && predicate.test(word);
}

/** The words with their weight by kind, times `factor`; places and mere predicates name nothing. */
export function weigh(words: readonly ContentWord[], factor: number): WeightedWord[] {
  const weighted: WeightedWord[] = [];
  for (const { word, kind, nominal } of words) {
    if (kind === 'place' || isPredicate(word)) continue;
    weighted.push({ word, weight: (nominal ? nominalWeight : kindWeight[kind]) * factor });
  }
  return weighted;
}

/** `914个⟦标准化村卫生室⟧全部投用`, `1438名85岁以上⟦高龄老人⟧`: the noun phrase right behind a counted number. */
function nounBehind(
  text: string,
  words: readonly ContentWord[],
  quantity: Quantity,
  limit: number,
  quantities: readonly Quantity[],
): ContentWord[] {
  const phrase: ContentWord[] = [];
  let cursor = quantity.span.end;
  for (let at = firstFrom(words, cursor, (word) => word.start); at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined || word.start < cursor) continue;
    if (word.end > limit || !isBridge(text, cursor, word.start, quantities)) break;
    if (word.kind === 'verb' && phrase.some(isNaming)) break;
    phrase.push(word);
    cursor = word.end;
  }
  // A verbal noun behind the noun is rather said of it: 1438名高龄老人⟦免费⟧体检.
  const thing = phrase.findLastIndex((word) => isNaming(word) && !word.nominal);
  const last = thing < 0 ? phrase.findLastIndex(isNaming) : thing;
  return phrase.slice(0, last + 1);
}

function isBridge(text: string, start: number, end: number, quantities: readonly Quantity[]): boolean {
  let between = text.slice(start, end);
  for (const { span } of beginningIn(quantities, { start, end }, (quantity) => quantity.span.start)) {
    if (span.end <= end) between = between.replace(text.slice(span.start, span.end), '');
  }
  return /^(?:以上|以下|以内|左右)?的?[“”]?$/.test(between);
}

function lastClauseWithNoun(words: readonly ContentWord[], clauses: readonly Span[]): readonly ContentWord[] {
  const anchor = words.findLast(isNaming);
  if (!anchor) return words;
  const clause = clauses.findLast((span) => span.start <= anchor.start);
  return clause ? words.filter((word) => word.start >= clause.start && word.end <= clause.end) : words;
}

function readAspect(lead: string, quantity: Quantity, before: Aspect | undefined): Aspect {
  if (seriesJoint.test(lead) && before && before !== 'level') return before;
  if (quantity.kind === 'percentage-point' || quantity.kind === 'multiple') return falling.test(lead) ? 'fall' : 'rise';
  if (falling.test(lead)) return 'fall';
  if (rising.test(lead)) return 'rise';
  return quantity.kind === 'percentage' && sharing.test(lead) ? 'share' : 'level';
}

const aspectName = { level: '', rise: '增长', fall: '下降', share: '占比' } as const;

/** Names the indicator for people; a change or a share without a noun of its own is one of the figure before. */
function describe(
  text: string,
  phrase: readonly ContentWord[],
  before: Indicator | null | undefined,
  aspect: Aspect,
  leading: readonly ContentWord[],
): Indicator | null {
  const predicates: string[] = [];
  for (const { word, kind } of leading) if (kind === 'verb') predicates.push(word);
  const last = phrase.findLastIndex(isNaming);
  const first = phrase.findIndex(({ kind, nominal }) => kind !== 'verb' || nominal);
  const head = phrase[last];
  const opening = phrase[first];
  if (!head || !opening) {
    if (!before) return null;
    const { span: _elsewhere, ...rest } = before;
    const name = before.name.endsWith(aspectName[aspect]) ? before.name : before.name + aspectName[aspect];
    return { ...rest, name, predicates };
  }
  const span = { start: opening.start, end: head.end };
  const name = text.slice(span.start, span.end);
  return {
    name: name.endsWith(aspectName[aspect]) ? name : name + aspectName[aspect],
    head: head.word,
    modifiers: phrase
      .slice(first, last)
      .filter(({ kind }) => kind !== 'verb')
      .map(({ word }) => word),
    predicates,
    span,
  };
}
