import { simplifiedOf } from '../text/simplified';
import { everyText } from './characterClasses';
import type { Check } from './check';
import { makePassageScan, mergeHabit, type Slip } from './passageScan';

/**
 * `中小⟦學⟧建设`, `⟦內防反彈⟧` (all that stands together is one finding) are flagged; `乾隆年间`, `昇平` and texts written in
 * traditional characters throughout are not; nor is 钱鍾书, whose name the standard list writes with a form of its own (锺, 镕).
 * From 图书编校质量差错认定细则: simplified texts use the characters of the standard list (通用规范汉字表); names may differ.
 */
export const traditionalCharacter: Check = {
  meta: {
    id: 'traditional-character',
    category: 'form',
    defaultLevel: 'information',
    fixable: true,
    title: { 'zh-cn': '夹用繁体字', en: 'Traditional characters in a simplified text' },
    options: {},
  },
  *run({ report }) {
    const form = { 'zh-cn': '繁体字', en: 'traditional characters' };
    yield* mergeHabit(
      scan(report, ({ content }) => !isTraditional(content.flow.text)),
      form,
    );
  },
};

const scan = makePassageScan(everyText, function* (text): Generator<Slip> {
  for (let at = 0; at < text.length; at += 1) {
    if (!isTraditionalAt(text, at)) continue;
    const end = endOfRun(text, at);
    const written = text.slice(at, end);
    if (isInName(text, at, written)) continue;
    const replacement = [...written].map((character) => simplifiedOf(character) ?? character).join('');
    yield {
      span: { start: at, end },
      message: {
        'zh-cn': `“${written}”是繁体字，应写为“${replacement}”；人名、题字等可以保留。`,
        en: `“${written}” is in traditional characters: write “${replacement}”, unless it is a name.`,
      },
      replacement,
    };
    at = end - 1;
  }
});

/** The standard list of 2013 keeps a simplified form of these for names alone: 鍾 in a name is not 钟. */
const ofNames = '鍾鎔';
/** The surnames of four persons in five. */
const surname =
  /[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈姜崔谭陆范汪廖石金韦贾夏付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严赖覃武戴莫孔向汤][\u3400-\u9fff]?$/;

function isInName(text: string, at: number, written: string): boolean {
  return ofNames.includes(written) && surname.test(text.slice(Math.max(0, at - 2), at));
}

/** Behind the last traditional character that follows with two common characters at most between. */
function endOfRun(text: string, start: number): number {
  let end = start + 1;
  for (let at = end; at < text.length && at <= end + 2 && isHan(text, at); at += 1) {
    if (isTraditionalAt(text, at)) end = at + 1;
  }
  return end;
}

/** Whether each code unit is a traditional character: 1 yes, 2 no, 0 not met yet. */
const verdicts = new Uint8Array(0x10000);

function isTraditionalAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (verdicts[code] === 0) {
    verdicts[code] = isHan(text, at) && simplifiedOf(text.charAt(at)) !== undefined ? 1 : 2;
  }
  return verdicts[code] === 1;
}

function isHan(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x3400 && code <= 0x9fff;
}

/** A passage of which a good part is traditional is a quotation or another language, not a slip. */
function isTraditional(text: string): boolean {
  const characters = [...text].filter((character) => isHan(character, 0));
  const traditional = characters.filter((character) => simplifiedOf(character) !== undefined).length;
  return traditional > 20 && traditional > characters.length / 4;
}
