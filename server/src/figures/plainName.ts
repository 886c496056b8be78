/**
 * What is left of an indicator's words when all is taken away that any claim may say: `全县共新建的标准化村卫生室数量达到` is
 * 新建标准化村卫生室. Two names are taken for one only when the same is left of both, so that a word that narrows (标准化) or
 * that tells new ones from all there are (新建) always keeps them apart.
 *
 * @param ownNames names of the place or unit that is spoken of: they say where, not what
 */
export function plainName(text: string, ownNames: readonly string[] = []): string {
  const words = withoutBrackets(text)
    // Numbers of footnotes are none of the words.
    .replace(/\[\d+\]|[\s“”"'‘’《》①-⑳*]/g, '')
    .replace(/的(?![士确])/g, '');
  const trimmed = trim(words, ownNames);
  return unifyGrowth(trimmed).replace(/^(?:国内|地区)?生产总值|^GDP/i, '生产总值');
}

/** True when the words say of which place they are, as only the whole is spoken of: 全县, 我市, or the place itself. */
export function namesOwnPlace(text: string, ownNames: readonly string[] = []): boolean {
  return ownPhrase.test(text) || ownNames.some((name) => text.includes(name));
}

/** 全县, 我市, 本院. */
const ownPhrase = /(?:[全我本])(?:省|自治区|市|州|盟|县|区|旗|镇|乡|村|院|校|局|系统)(?![内外级级直属])/;

/** What leads to what is counted, or joins it to what came before. */
const openings: readonly string[] = [
  '其中',
  '以及',
  '截至',
  '截止',
  '目前',
  '年内',
  '全年',
  '当年',
  '今年',
  '去年',
  '上年',
  '本年',
  '明年',
  '年底',
  '年末',
  '底',
  '末',
  '共计',
  '总共',
  '一共',
  '合计',
  '总计',
  '共有',
  '现有',
  '拥有',
  '设有',
  '已有',
  '已经',
  '完成',
  '实现',
  '达到',
  '达',
  '共',
  '有',
  '已',
  '现',
  '为',
  '和',
  '及',
  '与',
  '在',
  '到',
  '至',
  '、',
  '，',
  '：',
  '；',
];

/** What stands between a name and its number; alone, it names nothing. */
const endings: readonly string[] = [
  '由上年',
  '由去年',
  '从上年',
  '从去年',
  '由',
  '从',
  '增加到',
  '增长到',
  '提高到',
  '提升到',
  '上升到',
  '上涨到',
  '扩大到',
  '发展到',
  '下降到',
  '减少到',
  '降低到',
  '回落到',
  '增加至',
  '增长至',
  '提高至',
  '提升至',
  '上升至',
  '扩大至',
  '下降至',
  '减少至',
  '降低至',
  '增至',
  '升至',
  '提至',
  '降至',
  '减至',
  '稳定在',
  '保持在',
  '不低于',
  '不少于',
  '不到',
  '不满',
  '至多',
  '最多',
  '最少',
  '不超过',
  '超过',
  '突破',
  '至少',
  '达到了',
  '达到',
  '高达',
  '已达',
  '大约',
  '将近',
  '接近',
  '不足',
  '共计',
  '合计',
  '总计',
  '共有',
  '现有',
  '约为',
  '完成',
  '实现',
  '达',
  '约',
  '近',
  '超',
  '逾',
  '为',
  '是',
  '有',
  '共',
  '已',
  '了',
  '、',
  '，',
  '：',
  '；',
];

/** Words of amount, which are the name itself where nothing else is left. */
const amounts: readonly string[] = ['总数量', '总数', '总量', '总额', '数量', '人数', '户数', '个数', '数', '额'];

const longestFirst = (words: readonly string[]): readonly string[] => [...words].sort((a, b) => b.length - a.length);
const openingWords = longestFirst(openings);
const endingWords = longestFirst(endings);
const amountWords = longestFirst(amounts);
/** 完成 in 完成率 is a part of the name. */
const suffix = /[率度值量额数]/;
const writtenYear = /^(?:(?:19|20)\d{2}|[一二][〇○零九]\S{2})(?:年度?|年[底末初]?)/;
const openingOwn = /^[全我本](?:省|自治区|市|州|盟|县|区|旗|镇|乡|村|院|校|局|系统)(?![内外级直属])/;

function trim(text: string, ownNames: readonly string[]): string {
  let words = text;
  for (let before = ''; before !== words;) {
    before = words;
    const own = ownNames.find((name) => name !== '' && words.startsWith(name));
    const opening = own ?? writtenYear.exec(words)?.[0] ?? openingOwn.exec(words)?.[0];
    const first =
      opening ?? openingWords.find((word) => words.startsWith(word) && !suffix.test(words.charAt(word.length)));
    if (first !== undefined) words = words.slice(first.length);
    const amount = amountWords.find((word) => words.endsWith(word) && words.length > word.length + 1);
    const last = amount ?? endingWords.find((word) => words.endsWith(word));
    if (last !== undefined) words = words.slice(0, -last.length);
  }
  return words;
}

/** 增速, 同比增长 and 比上年增长 are one thing; 环比增长 is another. */
function unifyGrowth(words: string): string {
  return words
    .replace(
      /(?:按?可比价格?(?:计算)?[，、]?)?(?:同比|[比较](?:上年|去年|上一年)(?:同期)?)?(?:增长率|增长速度|增长|增速|增幅)$/,
      '增长',
    )
    .replace(/(?:同比|[比较](?:上年|去年|上一年)(?:同期)?)(?:下降|减少|降低)$/, '下降');
}

/** `固定资产投资（不含农户）` keeps what is in brackets, since it says what is counted; a unit in brackets does not. */
function withoutBrackets(text: string): string {
  return text.replace(/[（(](?:单位[：:])?(?:[十百千万亿]*[元人个户家次%‰亩吨件项所座公里平方米]{0,4}|GDP)[）)]/gi, '');
}
