import type { Reading } from './reading';

/**
 * Words of the language, idioms and place names in which a numeral stands before a character that elsewhere is a unit or
 * classifier. Words whose numeral is 一, 二 or a mere magnitude need no entry: those count nothing without further signs.
 */
const words = [
  '三元区 三台县 三门县 三门峡 三家子 三家村 三层岭 三票制 三部曲 四部曲 五部曲 三轮车 三轮摩托 四轮车 四轮驱动 三句半 三包期 三包服务',
  '四处 四周 四方区 四方台 四方面军 四方支援 四方八面 五方杂处 八方 五台县 五台山 五家渠 五大连池 五大三粗 五大洲 六盘水 七台河 九台区 九台市',
  '九龙坡 九州 九大行星 三支一扶 三国演义 三国时期 三天两头 三番五次 三番两次 三年五载 三级跳 三重奏 两重天 九重 七层楼台 八里店 三里屯 六里桥',
  '十大元帅 十分 十里长街 十字 四面 八面 十面 五官 三角 四角 五角 三头六臂 三心二意 三言两语 两口子 三口之家 两手 三手 三只手 七上八下',
  '两面派 两面性 两点论 两回事 两码事 两样 三样 两头 三头 两家人 两家话 三条心 两条腿 两本账 两张皮 三张网 两张网',
  '三方协议 三方合同 三方通话 两院院士 三个和尚 三包 五包 三关 七月流火 九月九 三组合 三堂会审 三字经 八字 五言 七言 九年一贯 三只松鼠',
  '三亩田 六亩 三代同堂 四世 三从四德 四则运算 三线建设 三期叠加 三期妊娠 六部落 三部门峡 六队 三队 两份情 四季 三位数 两位数 四位数 五位数',
].flatMap((row) => row.split(' ')); // prettier-ignore

/** Words in which the numeral is not the first character. */
const endings = ['统一', '万一', '唯一', '单一', '同一', '专一', '划一', '之一', '合一', '如一', '九一'];

const byFirstCharacter = new Map<string, readonly string[]>();
for (const word of words) byFirstCharacter.set(word.charAt(0), [...(byFirstCharacter.get(word.charAt(0)) ?? []), word]);

/** A word that only looks like a numeral with its unit; the reading has no quantity. */
export function readFixedWord(text: string, at: number): Reading | undefined {
  const word = byFirstCharacter.get(text.charAt(at))?.find((candidate) => text.startsWith(candidate, at));
  if (word !== undefined) return { end: at + word.length, quantity: null };
  const isEnding = text.charAt(at) === '一' && endings.includes(text.slice(at - 1, at + 1));
  return isEnding ? { end: at + 1, quantity: null } : undefined;
}
