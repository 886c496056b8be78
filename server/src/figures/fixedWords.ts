import type { Reading } from './reading';

/**
 * Words of the language, idioms and place names in which a numeral stands before a character that elsewhere is a unit or
 * classifier. Words whose numeral is 一, 二 or a mere magnitude need no entry: those count nothing without further signs.
 */
const words = [
  // Places.
  '三元区 三元桥 三元里 三台县 三门县 三门峡 三家子 三道沟 三道河 五台县 五台山 五家渠 五大连池 五道口 四道口 四方区 四方台 六盘水 六盘山 七台河',
  '九台区 九州 八大处 八道湾 三层楼',
  // Idioms and set phrases.
  '三番五次 三番两次 三天两头 三年五载 三头六臂 五大三粗 五花八门 十里八乡 四处 四周 八方 两回事 两码事 两样 三样 两家人 两条腿 两本账 两张皮',
  '三条心 两重天 三句话不离 十字 十年树木 七大姑 八大姨 三个和尚 三人行 三口之家 四人帮 两口子 九年一贯 三期叠加 四则运算 四舍五入',
  // Things and institutions.
  '三轮车 四轮驱动 三轮摩托 三包期 三包服务 三包政策 三票制 三部曲 四部曲 五部曲 三重奏 三字经 四件套 三件套 八股 八旗 五讲四美 三套车 三支一扶',
  '四方面军 一方面军 二方面军 十大元帅 八大山人 四大名著 九大行星 五大洲 三大件 三国演义 三国时期 两院院士 三次元 六部口',
].flatMap((row) => row.split(' ')); // prettier-ignore

/** Words in which the numeral is not the first character. */
const endings = ['统一', '万一', '唯一', '单一', '同一', '专一', '划一', '之一', '合一', '如一', '九一'];

const byFirstCharacter = new Map<number, string[]>();
for (const word of words) {
  const alike = byFirstCharacter.get(word.charCodeAt(0));
  if (alike === undefined) byFirstCharacter.set(word.charCodeAt(0), [word]);
  else alike.push(word);
}

const nothing: readonly string[] = [];

/** A word that only looks like a numeral with its unit; the reading has no quantity. */
export function readFixedWord(text: string, at: number): Reading | undefined {
  const first = text.charCodeAt(at);
  for (const word of byFirstCharacter.get(first) ?? nothing)
    if (text.startsWith(word, at)) return { end: at + word.length, quantity: null };
  const isEnding = first === 0x4e00 && endings.includes(text.slice(at - 1, at + 1));
  return isEnding ? { end: at + 1, quantity: null } : undefined;
}
