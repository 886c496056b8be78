import type { Segmenter, Word } from '../segment/segmenter';
import { Attachment } from '../text/attachment';
import type { Span } from '../text/span';
import { Lexeme, type WordKind } from './lexeme';
import { noWords, WordList } from './wordList';

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

/** What a word is, wherever it stands. */
interface WordReading {
  /** Absent for words that are not kept. */
  readonly lexeme: Lexeme | undefined;
  /** True for what ends the name of a place that was cut in two: 清河|乡. */
  readonly isSuffix: boolean;
  readonly isName: boolean;
}

const readings = new Attachment<WordReading>();

function readingOf(word: Word): WordReading {
  let reading = readings.get(word);
  if (reading === undefined) readings.set(word, (reading = read(word)));
  return reading;
}

function read({ text, tag }: Word): WordReading {
  const kind = kindOf(text, tag);
  return {
    lexeme: kind && new Lexeme(text, kind, tag === 'vn'),
    isSuffix: placeSuffixes.has(text),
    isName: text.length > 1 && nameTags.test(tag),
  };
}

const starts: number[] = [];
const lexemes: Lexeme[] = [];

/**
 * The words of content among the words from the one position up to the other, counted from where the first one begins.
 * Figures must be left out of what is cut, because the engines split numbers and glue what follows to what stands before.
 */
export function contentWords(words: readonly Word[], from: number, to: number): WordList {
  let at = 0;
  let count = 0;
  /** Where the last of them ends, when it is a name that a suffix may follow. */
  let nameEnd = -1;
  for (let order = from; order < to; order += 1) {
    const word = words[order] as Word;
    const { lexeme, isSuffix, isName } = readingOf(word);
    const start = at;
    at += word.text.length;
    if (isSuffix && nameEnd === start) {
      const name = (lexemes[count - 1] as Lexeme).word + word.text;
      lexemes[count - 1] = new Lexeme(name, 'place', false);
    } else if (lexeme !== undefined) {
      starts[count] = start;
      lexemes[count] = lexeme;
      count += 1;
    } else {
      continue;
    }
    nameEnd = isName ? at : -1;
  }
  return count === 0 ? noWords : new WordList(starts.slice(0, count), lexemes.slice(0, count));
}

/** The content words of a text without figures: of a heading or a table's header. */
export function wordsOf(text: string, segmenter: Segmenter): ContentWord[] {
  const words = segmenter.words(text);
  const list = contentWords(words, 0, words.length);
  return Array.from({ length: list.length }, (_, order) => wordAt(list, order));
}

/** A word of the list as an object. */
export function wordAt(words: WordList, order: number): ContentWord {
  return new ContentWord(words.start(order), words.end(order), words.lexeme(order));
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
