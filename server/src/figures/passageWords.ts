import type { Segmenter, Token } from '../segment/segmenter';
import { firstFrom, type Span } from '../text/span';
import { Lexeme, type WordKind } from './lexeme';

/** A word of content; its span is in the passage's `flow.text`. */
export class ContentWord implements Span {
  constructor(
    readonly start: number,
    readonly end: number,
    readonly lexeme: Lexeme,
  ) {}

  get word(): string {
    return this.lexeme.word;
  }

  get kind(): WordKind {
    return this.lexeme.kind;
  }
}

const nounTags = /^(?:n|j|l|i|s|eng|an)/;
const chineseWord = /[\u3400-\u9fffA-Za-z]/;
/** Words that stand before any figure alike, so that sharing them tells nothing. */
const emptyWords = new Set(
  (
    '其中 全年 全部 年末 年底 年初 目前 当前 累计 合计 共计 总共 同比 环比 方面 情况 工作 过程 基础 有关 相关 各类 各级 各项 一项 一批 其余 左右 以上 以下 ' +
    '以内 上下 上年 去年 今年 明年 当年 同期 上年同期 期间 时期 个 名 家 达 为 是 有 等 于 到 至 由 从 比 较 将 使 让 要 能 可 就 再 又 也 仅 共 约 近 实际 比上 比上年 上年末 本年'
  ).split(' '),
);

const noWords: readonly ContentWord[] = [];

/** Those of the words, in text order, that lie between the two places. */
export function wordsIn(words: readonly ContentWord[], start: number, end: number): readonly ContentWord[] {
  const from = firstFrom(words, start, beginningOf);
  let to = from;
  while ((words[to]?.end ?? Infinity) <= end) to += 1;
  return from === to ? noWords : words.slice(from, to);
}

/** For {@link firstFrom}. */
export const beginningOf = ({ start }: ContentWord): number => start;

/**
 * The words of content among the tokens from the one place up to the other, each moved `by` so many characters. Figures must
 * be left out of what is cut, because the engines split numbers and glue what follows to what stands before.
 */
export function contentWords(tokens: readonly Token[], from: number, to: number, by: number): ContentWord[] {
  const words: ContentWord[] = [];
  for (let order = from; order < to; order += 1) {
    const token = tokens[order] as Token;
    const { word } = token;
    const start = by + token.start;
    const end = by + token.end;
    const last = words[words.length - 1];
    if (last !== undefined && last.end === start && placeSuffixes.has(word) && isName(tokens[order - 1])) {
      words[words.length - 1] = new ContentWord(last.start, end, new Lexeme(last.word + word, 'place', false));
      continue;
    }
    const lexeme = lexemeOf(word, token.tag);
    if (lexeme !== undefined) words.push(new ContentWord(start, end, lexeme));
  }
  return words;
}

/** Reports use some ten thousand different words; names and slips must not fill the memory of an editor left open. */
const mostRemembered = 50_000;
/** `lexeme` is absent for words that are not kept. */
let known = new Map<string, { readonly tag: string; readonly lexeme: Lexeme | undefined }>();

function lexemeOf(word: string, tag: string): Lexeme | undefined {
  const before = known.get(word);
  if (before?.tag === tag) return before.lexeme;
  const kind = kindOf(word, tag);
  const lexeme = kind && new Lexeme(word, kind, tag === 'vn');
  if (known.size >= mostRemembered) known = new Map();
  known.set(word, { tag, lexeme });
  return lexeme;
}

/** The content words of a text without figures: of a heading or a table's header. */
export function wordsOf(text: string, segmenter: Segmenter): ContentWord[] {
  const tokens = segmenter.tag(text);
  return contentWords(tokens, 0, tokens.length, 0);
}

function kindOf(word: string, tag: string): WordKind | undefined {
  if (!chineseWord.test(word) || emptyWords.has(word) || ownPlaceWord.test(word)) return undefined;
  if (isPlaceName(word, tag)) return 'place';
  if (nounTags.test(tag) || tag === 'vn') return 'noun';
  if (tag.startsWith('v')) return 'verb';
  if (tag === 'b' || tag === 'a' || tag === 'z' || tag === 'zg' || tag === 'ag') return 'modifier';
  // Words that the engine does not know are names more often than not.
  if (tag === 'x') return word.length > 1 ? 'noun' : undefined;
  return undefined;
}

/** 全市, 我县, 本院: whoever the report is of; the scope reads them. */
const ownPlaceWord = /^[全我本各](?:省|自治区|市|州|盟|县|区|旗|国|镇|乡|村|院|校|局|委|系统)$/;

/** Common nouns that end like a place. */
const commonPlace =
  /(?:地|社|园|景|校|库|老|灾|山|林|矿|片|辖|小|城|自治|开发|高新|经开|保税|示范|功能|保护|风景|服务|居民|集|直辖|超|夜|股|楼|门|都|上|各|两|多)[区市县]$|^(?:城市|都市|乡镇|城镇|市县|县区|县市|区县|城乡|乡村|农村)$|行政村|自然村|[范困]县$|^[有是在到对把每某无][县市区]$/;
const placeSuffix = /^[\u3400-\u9fff]{1,8}(?:省|市|县|区|镇|乡|州|盟|旗)$/;
/** Tags of words that may be a name. */
const nameTags = /^(?:ns|nr|nz|nt|x)/;

/** True for 城区, 园区, 全市 and the like, which end as places do and name none. */
export function isCommonPlace(word: string): boolean {
  return commonPlace.test(word) || ownPlaceWord.test(word);
}

/** 以县|人民医院为牵头单位: no place begins with these, however the words were cut. */
const opensPhrase = /^[以在把为由各每该其与及]/;

function isPlaceName(word: string, tag: string): boolean {
  if (word.length < 2 || commonPlace.test(word) || opensPhrase.test(word)) return false;
  return tag === 'ns' || (nameTags.test(tag) && placeSuffix.test(word));
}

/** 清河|乡 and 曹妃甸|新区 are one name each. */
const placeSuffixes: ReadonlySet<string> = new Set(
  '省 市 县 区 镇 乡 州 盟 旗 新区 街道 开发区 高新区 经开区'.split(' '),
);

function isName(token: Token | undefined): boolean {
  return token !== undefined && token.word.length > 1 && nameTags.test(token.tag);
}
