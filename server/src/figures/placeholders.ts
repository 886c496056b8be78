import { compareSpans, overlaps, type Span } from '../text/span';
import { matchesOf } from '../text/matches';
import { scanMasks } from './masks';

/** Something in a draft that was to be filled in; `text` is what the reader sees of it. */
export interface Placeholder {
  /** With number and unit where it is part of one: `⟦xx.x万人⟧`. */
  readonly span: Span;
}

/** What a bracket holds when it asks to be filled in: （待定）, 〔待补充〕, 【此处填写名称】. */
const request =
  /^(?:(?:填写|填入|填报)(?:数据|内容|数字|名称|单位)?|.{0,10}(?:待(?:补充?|定|填写?|核实?|核对|核定|完善|更新|确认|查|商定?|续|插入|添加)|暂缺|从缺)(?:数据|内容|数字|名称)?|(?:请|此处|在此|这里).{0,2}(?:填写?|补充|插入|添加|输入|注明|写明).{0,12}|请.{2,8}(?:补充|补填|核实|核对).{0,4}(?:数据|数字|情况|内容|材料)|TODO.{0,20}|TB[DCA]|\s*(?:[●○…]+\s*)?)$/;

const brackets = /[〔［[【{｛<＜〈（(]([^〔〕［］[\]【】{}｛｝<>＜＞〈〉（）()]{0,24})[〕］\]】}｝>＞〉）)]/g;

/** Brackets that mean nothing by themselves when empty; an empty （） or <> is left to the checks of punctuation. */
const emptyBlank = /^[【〔][\s●○…]*[】〕]$/;

/** Units that begin no other word, and those that only a mark behind them tells from one (个 in 个别). */
const longUnit =
  '(?:[万亿]?(?:[美欧日]?元|人次|平方米|立方米|千瓦)|个百分点|百分点|公里|平方公里|公顷|[万亿](?:[人户吨亩家个件]|千瓦)|[%％‰])';
const shortUnit = '(?:[万亿]|人|名|户|个|家|项|件|次|场|所|座|处|亩|吨|套|篇|期)(?=[，。、；）以左的])';
const unit = `(?:${longUnit}|${shortUnit})`;
const behindChinese = '(?<=[\u3400-\u9fff])';

const shapes: readonly RegExp[] = [
  // 共____人; a line of nothing else is a rule across the page.
  /_{3,}|(?<=[\u3400-\u9fff])__(?=[\u3400-\u9fff%％])|＿{2,}/g,
  // Symbols that are repeated in place of a name: ○○县, □□□同志; between numerals ○ is a zero.
  /(?<![\d一二三四五六七八九〇○])([○〇□◯△▲●■◆＊※])\1+(?=[\u3400-\u9fff])(?![年一二三四五六七八九])/g,
  // 新增**人，增长??%，达到●●%: a number that was hidden; what is set in bold goes on behind the first word.
  new RegExp(`${behindChinese}(?:[*＊]{2,}|[*＊][.][*＊]|[●○◯■□◆△▲☆※#＃]{2,})${unit}`, 'g'),
  new RegExp(`${behindChinese}[?？]{2,}(?=${unit})`, 'g'),
  // 覆盖##个乡镇，于##月##日完成
  /(?<=[\u3400-\u9fff])[#＃]{2,}(?=[年月日个]|号)/g,
  // 增长…%, 投资N亿元
  /(?<=[\u3400-\u9fff])(?:…{1,2}|N)(?=[%％]|[万亿]?元(?![\u3400-\u9fff]))/g,
  // 共办理{数量}件
  /[{｛][\u3400-\u9fff]{1,8}[}｝]/g,
  // Tab stops, choices and variables that no editor has filled in.
  /\$\{(?:\d+|[A-Z_]{4,})(?:[:：|][^{}\n]{0,40})?\}|\$[A-Z]{2,}_[A-Z_]+|\$0(?![\d.,，])/g,
  /\{\{[^{}\n]{1,40}\}\}/g,
  /(?<![A-Za-z])(?:TODO|FIXME|TBD)(?![A-Za-z])/g,
];

/** What every such shape holds. */
const ofShapes = /[_＿○〇□◯△▲●■◆☆＊*※#＃…N?？${｛]|TODO|FIXME|TBD/;

/** Family names before 某某 hide a person, as law reports do: 张某某. */
const familyName =
  /[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤]$/;
const placeOrOffice = /^(?:[省市州县区乡镇村街局委办厅院校所站队]|公司|集团|单位|部门|企业|项目|中心|系统|领域)/;
const lawCase = /被告|原告|犯罪嫌疑|被害人|当事人|案例|诉讼|诈骗|受贿|贪污|判处|起诉/;

/**
 * Finds what was to be filled in and was not: masks (xx, ××, XX), blanks (____), requests in brackets, 某某, and
 * what is left of a snippet. In text order, without overlaps.
 * @param text a passage's `flow.text`; spans are in it
 */
export function scanPlaceholders(text: string): readonly Placeholder[] {
  const spans = [
    scanMasks(text).map(({ start, end }) => ({ start, end })),
    /[〔［[【{｛<＜〈（(]/.test(text) ? requests(text) : [],
    text.includes('某某') ? nobodies(text) : [],
    ...(!ofShapes.test(text) || /^[\s_＿]*$/.test(text) ? [] : shapes.map((shape) => matches(text, shape))),
  ].flat();
  return withoutOverlaps(spans).map((span) => ({ span }));
}

function requests(text: string): readonly Span[] {
  return matchesOf(text, brackets)
    .filter(([whole, inside]) =>
      inside?.trim() === '' || /^[\s●○…]*$/.test(inside ?? '') ? emptyBlank.test(whole) : request.test(inside ?? ''),
    )
    .map(({ index, 0: whole }) => ({ start: index, end: index + whole.length }));
}

function nobodies(text: string): readonly Span[] {
  if (lawCase.test(text)) return [];
  return matches(text, /某某+/g).filter(
    ({ start, end }) => placeOrOffice.test(text.slice(end)) || !familyName.test(text.slice(0, start)),
  );
}

function matches(text: string, shape: RegExp): readonly Span[] {
  return matchesOf(text, shape).map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
}

function withoutOverlaps(spans: readonly Span[]): readonly Span[] {
  const kept: Span[] = [];
  for (const span of [...spans].sort(compareSpans)) {
    const last = kept.at(-1);
    if (!last || !overlaps(last, span)) kept.push(span);
    else if (span.end > last.end) kept[kept.length - 1] = { start: last.start, end: span.end };
  }
  return kept;
}
