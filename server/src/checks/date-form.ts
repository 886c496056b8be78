import type { Message } from '../text/locale';
import { matchesOf } from '../text/matches';
import { digits, needs } from './characterClasses';
import type { Check } from './check';
import { makePassageScan, spanOf, type Slip } from './passageScan';

/**
 * `⟦23年⟧工作总结`, `⟦2023-8⟧`, `⟦2023、08、01⟧`, `⟦下午14:30⟧`, `⟦3.15⟧活动` are flagged; `2023-08-01`, `工作23年`, `2023—2025年`,
 * `下午2:30`, `增长3.15%` are not.
 * From GB/T 15835—2011 (years in full, dates as 年月日 or yyyy-mm-dd, hours of the day), and
 * GB/T 15834—2011, 4.14.3.5 (a middle dot between month and day of a named day).
 */
export const dateForm: Check = {
  meta: {
    id: 'date-form',
    category: 'form',
    defaultLevel: 'information',
    fixable: true,
    title: { 'zh-cn': '日期、时间的写法', en: 'The form of a date or a time' },
    options: {},
  },
  *run({ report }) {
    yield* scan(report);
  },
};

const scan = makePassageScan(needs(digits, '年-./、午晨早晚'), function* (text): Generator<Slip> {
  if (yearOfPaper.test(text)) yield* shortYears(text);
  if (partedYear.test(text)) yield* dashedDates(text);
  if (/[午晨晚]|早上/.test(text)) yield* twiceToldTimes(text);
  if (/\.[0-9]{1,2}[^万亿元个人名户家米吨亩%0-9.]/.test(text)) yield* namedDays(text);
});

/** Words behind a year that has only two digits. */
const yearOfPaper = /年(?:度|全年|上半年|工作|总结|述职|预算|决算)/;
/** What dates of digits alone begin with; money and shares do not. */
const partedYear = /(?:19|20)[0-9]{2}[-.、/][0-9]/;

const shortYear =
  /(?<![0-9.一二三四五六七八九十—～~至-])([0-9]{2})年(?=度|(?:全年|上半年|工作)?(?:总结|述职|工作报告|工作要点|工作计划|工作打算|预算|决算))/g;

/** Two digits for a year only where a year is meant beyond doubt: `工作23年` is a span of time. */
function* shortYears(text: string): Generator<Slip> {
  for (const match of matchesOf(text, shortYear)) {
    const short = Number(match[1]);
    const replacement = `${short > 50 ? 19 : 20}${match[1] ?? ''}年`;
    yield {
      span: spanOf(match),
      message: says(match[0], replacement, '年份不能简写', 'a year is written in full'),
      choices: [replacement],
    };
  }
}

const yearMonth = /(?<![0-9A-Za-z./—～~-])((?:19|20)[0-9]{2})-([1-9]|1[0-2])(?![0-9A-Za-z./号—～~-]|年)/g;
const otherMarks = /(?<![0-9A-Za-z.、/-])((?:19|20)[0-9]{2})([-.、/])([0-9]{1,2})\2([0-9]{1,2})(?![0-9A-Za-z./、-])/g;

function* dashedDates(text: string): Generator<Slip> {
  for (const match of matchesOf(text, yearMonth)) {
    const [written, year = '', month = ''] = match;
    // A month of two digits after a dash is the form of the standard for machines; 10 to 12 cannot be told from it.
    if (month.length > 1) continue;
    const replacement = `${year}年${month}月`;
    yield {
      span: spanOf(match),
      message: says(written, replacement, '日期写法不规范', 'not a form of a date'),
      choices: [replacement],
    };
  }
  for (const match of matchesOf(text, otherMarks)) {
    const [written, year = '', mark = '', month = '', day = ''] = match;
    const isPlain = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
    if (!isPlain || (mark === '-' && month.length === 2 && day.length === 2)) continue;
    const replacement = `${year}年${Number(month)}月${Number(day)}日`;
    yield {
      span: spanOf(match),
      message: says(written, replacement, '日期写法不规范', 'not a form of a date'),
      replacement,
    };
  }
}

const afternoon = /(上午|凌晨|早上|早晨|下午|傍晚|晚上|晚)((?:1[3-9]|2[0-4]))([:：时点])/g;

/** Hours above twelve tell the time of day themselves. */
function* twiceToldTimes(text: string): Generator<Slip> {
  for (const match of matchesOf(text, afternoon)) {
    const [, word = '', hour = '', mark = ''] = match;
    const written = `${word}${hour}`;
    const agrees = /下午|傍晚|晚/.test(word);
    const message: Message = agrees
      ? says(`${written}${mark}`, `${hour}${mark}`, '二十四小时制已表明时段', 'the hour tells the time of day')
      : {
          'zh-cn': `“${written}${mark}”矛盾：${hour}时不在${word}，请核对。`,
          en: `“${written}${mark}” contradicts itself: ${hour} hours is not ${word}.`,
        };
    yield { span: spanOf(match, written), message, ...(agrees && { replacement: hour }) };
  }
}

/** What a day is named for: a feast, a day or week of a cause, an event. */
const occasion =
  '事件|活动|大会战|地震|运动|惨案|专案|火灾|事故|疫情|晚会|消费者权益|讲话|会议精神|' +
  '学雷锋|植树|国庆|(?:国际|世界|全国)?(?:妇女|劳动|青年|护士|儿童|建军|教师|记者)节|' +
  '[\\u3400-\\u9fff]{2,8}(?:宣传[日周月]|纪念日|主题日)';
const namedDay = new RegExp(
  `(?<![0-9A-Za-z.·])([0-9]{1,2})\\.([0-9]{1,2})(?=[”’]?(?![万亿元个人名户家米吨亩%])(?:${occasion}))`,
  'g',
);

function* namedDays(text: string): Generator<Slip> {
  for (const match of matchesOf(text, namedDay)) {
    const [written, month = '', day = ''] = match;
    if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) continue;
    const replacement = `${month}·${day}`;
    const reason = '月日简称用间隔号';
    yield {
      span: spanOf(match),
      message: says(written, replacement, reason, 'a middle dot parts month and day'),
      replacement,
    };
  }
}

function says(written: string, right: string, reason: string, inEnglish: string): Message {
  return {
    'zh-cn': `“${written}”：${reason}，应写为“${right}”。`,
    en: `“${written}”: ${inEnglish}; write “${right}”.`,
  };
}
