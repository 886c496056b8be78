import { makeBuildMemory } from '../parse/build';
import type { PassageContent, Report } from '../parse/report';
import { clauseStart } from './clauses';
import { isCommonPlace, type ContentWord } from './passageWords';

export interface Scope {
  /** The place or unit: `修武县`, `全国`; 全市 and 我县 are given as the report's own place. */
  readonly name: string | null;
  /** True when the sentence names it, false when a heading, the article or the title does. */
  readonly written: boolean;
}

/** 全市, 我县, 本院: whoever the report is of. */
const ownPhrase = /(?:[全我本])(?:省|自治区|市|州|盟|县|区|旗|镇|乡|院|系统)(?![内外级级直属])/;
/** Places outside any report's own; their names need no list. */
const elsewhere = /全球|世界|国际|全国|我国|邻[省市县区]|兄弟[省市县区]|周边|外[省市县]|东部地区|中部地区|西部地区/;
/** A place at the head of an office's or a report's name: 青禾县卫生健康局, 云溪市第五届人民代表大会. */
const placeInName =
  /(?:^|日在|代表|中共|[对：:（(《“\s—])([\u3400-\u9fff]{2,9}?(?:自治区|自治州|省|市|州|盟|县|区|旗|镇|乡))(?=人民|政府|卫|疾控|医|教育|统计|国民|人大|第[一二三四五六七八九十\d]|[12]\d{3}|工作|[委局院]|经济)/;
/** What lies outside whatever place a report is of. */
const outside = /^(?:邻|兄弟|外)/;

/** True when the one is of another place beyond doubt: 邻市 and whatever is not said to be of 邻市. */
export function isOutside(one: Scope, other: Scope): boolean {
  return liesOutside(one) !== liesOutside(other);
}

/** True of 邻市 and 兄弟县. */
export function liesOutside({ name }: Scope): boolean {
  return name !== null && outside.test(name);
}

const dateWords = /[\d一二三四五六七八九十〇○零]+年(?:[\d一二三四五六七八九十]+月)?(?:[\d一二三四五六七八九十]+日)?/g;

/** Places of the report's own: of the whole, and of each article of a compilation. */
export interface OwnPlaces {
  /** Level of the report's own place, by its last character: 省, 市, 县 …; `undefined` when it is not known. */
  readonly level: string | undefined;
  /** By index of the article. */
  readonly byArticle: ReadonlyMap<number, string>;
  /** By index of the section, where its heading or one around it is a place: `二、青禾县`. */
  readonly bySection: ReadonlyMap<number, string>;
}

/** A heading that is a place, or opens with one: `二、青禾县`, `（一）青禾县工作情况`. */
const placeHeading =
  /^(?:[（(]?[一二三四五六七八九十\d]+[）)、.．]\s*)*([\u3400-\u9fff]{1,8}?(?:自治区|自治州|省|市|州|盟|县|区|旗|镇|乡|街道))(?=$|[：:（(\s—，]|卫|人民|政府|工作|情况|经济)/;

/** Title, byline, address and first paragraph of an article. */
const openingPassages = 8;

/** Reads from titles, bylines and first headings which place each article is about; the same object as long as they are. */
export const ownPlaces = makeBuildMemory(
  readOwnPlaces,
  (before, after, { role }) => role !== 'heading' && role !== 'title' && placeIn(before) === placeIn(after),
);

function readOwnPlaces(report: Report): OwnPlaces {
  const byArticle = new Map<number, string>();
  const seen = new Map<number, number>();
  for (const passage of report.passages) {
    const article = report.sections[passage.section]?.article ?? 0;
    const before = seen.get(article) ?? 0;
    seen.set(article, before + 1);
    if (before >= openingPassages || byArticle.has(article) || passage.role === 'cell') continue;
    const name = placeIn(passage.content);
    if (name !== undefined) byArticle.set(article, name);
  }
  return { level: byArticle.get(0)?.at(-1), byArticle, bySection: sectionPlaces(report) };
}

function placeIn({ flow }: PassageContent): string | undefined {
  const name = placeInName.exec(flow.text.slice(0, 60).replace(dateWords, ' '))?.[1];
  return name !== undefined && !/^[全我本各]|^在/.test(name) ? name : undefined;
}

function sectionPlaces(report: Report): ReadonlyMap<number, string> {
  const places = new Map<number, string>();
  for (const { index, parent, heading } of report.sections) {
    const text = heading === undefined ? '' : (report.passages[heading]?.content.flow.text ?? '');
    const named = placeHeading.exec(text)?.[1];
    const place = named !== undefined && !isCommonPlace(named) ? named : places.get(parent ?? -1);
    if (place !== undefined) places.set(index, place);
  }
  return places;
}

/**
 * The scope that a figure's sentence gives it; `undefined` when it names none.
 * @param before the sentence up to the figure
 * @param places the places named in it before the figure, nearest last
 */
export function writtenScope(
  before: string,
  places: readonly ContentWord[],
  ownName: string | null,
  level: string | undefined,
): Scope | undefined {
  const clause = before.slice(clauseStart(before));
  const foreign = elsewhere.exec(clause) ?? (places.length === 0 ? elsewhere.exec(before) : null);
  if (foreign && !/(?:居|列|位|占|超|高于|低于|快于|名|第)[^，]*$/.test(before.slice(0, foreign.index + 1))) {
    return { name: foreign[0] === '我国' ? '全国' : foreign[0], written: true };
  }
  const place = places.at(-1);
  if (place) return { name: place.word, written: true };
  const self = ownPhrase.exec(clause)?.[0];
  if (self === undefined) return undefined;
  // 全省 in a city's report is somebody else's figure.
  const outer = level !== undefined && self.at(-1) === '省' && level !== '省' && level !== '区';
  return { name: outer ? self : ownName, written: outer };
}
