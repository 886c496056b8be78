import type { Message } from '../text/locale';
import { matchesOf } from '../text/matches';
import { needs } from './characterClasses';
import type { Check } from './check';
import { makePassageScan, spanOf, type Slip } from './passageScan';

/**
 * `⟦2023年2月30日⟧`, `⟦23月3日⟧`, `⟦2024年14月⟧`, `⟦2026年3月5日（星期一）⟧` are flagged; `2024年2月29日`, `农历二月三十日`,
 * `24月龄` and `历时14个月` are not.
 * From 党政机关公文处理工作条例, article 20: times must be right.
 */
export const impossibleDate: Check = {
  meta: {
    id: 'impossible-date',
    category: 'form',
    defaultLevel: 'warning',
    fixable: false,
    title: { 'zh-cn': '日期不存在', en: 'A date that does not exist' },
    options: {},
  },
  *run({ report }) {
    yield* scan(report);
  },
};

const scan = makePassageScan(needs('月-/.时:：季'), function* (text): Generator<Slip> {
  if (text.includes('月')) {
    yield* calendarDates(text);
    yield* lonelyMonths(text);
  }
  if (partedYear.test(text)) yield* dashedDates(text);
  if (timeInDigits.test(text)) yield* timesOfDay(text);
  if (fifthQuarter.test(text)) yield* quarters(text);
});

/** What dates of digits alone begin with; money and shares do not. */
const partedYear = /(?:19|20)[0-9]{2}[-/.][0-9]/;

/** What every time of day holds. */
const timeInDigits = /[时:：](?<=[0-9].)[0-9]/;
/** A quarter beyond the fourth: hardly any text has one. */
const fifthQuarter = /季度(?<=[五六七八九5-9]季度)/;

const chineseDigits = '〇一二三四五六七八九';
const numeral = '[0-9]{1,2}|[一二三四五六七八九十]{1,3}';
const calendarDate = new RegExp(
  `(?<![0-9〇○零一二三四五六七八九十])(?:([0-9]{4}|[〇○零一二三四五六七八九]{4})年)?(${numeral})月(${numeral})(?:[日号]?[—–～~至到-]{1,2}(${numeral}))?(?:日|号(?!文|楼|令|公告|通知|院|线))(?:（?(?:星期|周)([一二三四五六日天]))?`,
  'g',
);

function* calendarDates(text: string): Generator<Slip> {
  for (const match of matchesOf(text, calendarDate)) {
    const [, year, month = '', day = '', lastDay, weekday] = match;
    // The months of the old calendar have thirty days at most, whichever month it is.
    const isLunar = /[农阴旧夏]历.{0,6}$/.test(text.slice(Math.max(0, match.index - 8), match.index));
    const date = { year: year === undefined ? undefined : valueOf(year), month: valueOf(month), day: valueOf(day) };
    const until = lastDay === undefined ? undefined : { ...date, day: valueOf(lastDay) };
    const wrong = [date, until].find((each) => each && (isLunar ? each.day > 30 || each.month > 12 : !exists(each)));
    if (wrong) {
      const written = match[0].replace(/（?(?:星期|周)[一二三四五六日天]$/, '');
      yield {
        span: spanOf(match, written),
        message: whyNot(written, wrong),
        choices: isLunar ? [] : corrections(written, wrong),
      };
    } else if (weekday !== undefined && date.year !== undefined && !isLunar) {
      const right = '日一二三四五六'.charAt(
        new Date(Date.UTC(date.year, date.month - 1, (until ?? date).day)).getUTCDay(),
      );
      if (right !== weekday.replace('天', '日')) yield { span: spanOf(match), message: wrongWeekday(match[0], right) };
    }
  }
}

interface CalendarDate {
  readonly year: number | undefined;
  readonly month: number;
  readonly day: number;
}

function exists({ year, month, day }: CalendarDate): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= lastDayOf(year, month);
}

/** Of February without a year the 29th is taken for possible. */
function lastDayOf(year = 2000, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Of digits, of a year in Chinese digits, or of a Chinese number below one hundred. */
function valueOf(written: string): number {
  if (/^[0-9]+$/.test(written)) return Number(written);
  const digits = written.replace(/[○零]/g, '〇');
  if (digits.length === 4) return Number([...digits].map((digit) => chineseDigits.indexOf(digit)).join(''));
  const [tens = '', ones = ''] = digits.includes('十') ? digits.split('十') : ['〇', digits];
  return (tens === '' ? 1 : chineseDigits.indexOf(tens)) * 10 + (ones === '' ? 0 : chineseDigits.indexOf(ones));
}

/** Month and day may have been exchanged, or a month may have been taken for one of 31 days. */
function corrections(written: string, { year, month, day }: CalendarDate): readonly string[] {
  const swapped = { year, month: day, day: month };
  const rewrite = (to: CalendarDate): string => written.replace(/[0-9]+月[0-9]+([日号])$/, `${to.month}月${to.day}$1`);
  if (month > 12) return exists(swapped) ? [rewrite(swapped)] : [];
  return month >= 1 && day > 28 && day <= 31 ? [rewrite({ year, month, day: lastDayOf(year, month) })] : [];
}

const yearAndMonth =
  /(?<![0-9.])[12][0-9]{3}年(?:([0-9]{1,2})[—–～~至-]{1,2})?([0-9]{1,2})月(?![0-9]{1,2}[日—–～~至-]|龄)/g;
const chineseMonth =
  /[〇○零一二三四五六七八九]{4}年([一二三四五六七八九十]{2,3})月(?![一二三四五六七八九十]{1,3}[日—～至-]|龄)/g;
const namedMonth = /(?<![0-9.年—–～~至-])([0-9]{1,2})月(?=份|[初底末]|[上中下]旬)/g;

function* lonelyMonths(text: string): Generator<Slip> {
  for (const match of [yearAndMonth, chineseMonth, namedMonth].flatMap((form) => [...matchesOf(text, form)])) {
    const months = match
      .slice(1)
      .filter((month) => month !== undefined)
      .map(valueOf);
    const wrong = months.find((month) => month < 1 || month > 12);
    if (wrong !== undefined) yield { span: spanOf(match), message: noMonth(match[0], wrong) };
  }
}

function* dashedDates(text: string): Generator<Slip> {
  const dashed = /(?<![0-9A-Za-z./-])((?:19|20)[0-9]{2})([-/.])([0-9]{1,2})\2([0-9]{1,2})(?![0-9A-Za-z./-])/g;
  for (const match of matchesOf(text, dashed)) {
    const date = { year: Number(match[1]), month: Number(match[3]), day: Number(match[4]) };
    // 2023-35-40 is a number of something else.
    if (date.month > 12 && date.day > 31) continue;
    if (!exists(date)) yield { span: spanOf(match), message: whyNot(match[0], date) };
  }
}

const clockTime = /(?:凌晨|早上|早晨|上午|中午|下午|傍晚|晚上?)([0-9]{1,2})[:：]([0-9]{2})(?![0-9:：])/g;
const spokenTime = /(?<![0-9.用历耗共达约近足计时长])([0-9]{1,2})时([0-9]{1,2})分(?![0-9]*钟)/g;

/** 上午9:75, 26时30分; a score (比分3:75) and a span of time (历时26时30分) are none. */
function* timesOfDay(text: string): Generator<Slip> {
  for (const match of [clockTime, spokenTime].flatMap((form) => [...matchesOf(text, form)])) {
    const [hour, minute] = [Number(match[1]), Number(match[2])];
    if (hour < 24 ? minute < 60 : hour === 24 && minute === 0) continue;
    yield { span: spanOf(match), message: noTime(match[0], hour > 24 ? `${hour}时` : `${hour}时${minute}分`) };
  }
}

const yearlyQuarter = /(?:[12][0-9]{3}|[〇○零一二三四五六七八九]{4})年第?([五六七八九5-9])季度/g;

/** 2023年第五季度; 连续五个季度 counts them. */
function* quarters(text: string): Generator<Slip> {
  for (const match of matchesOf(text, yearlyQuarter)) {
    const message = {
      'zh-cn': `“${match[0]}”不存在：一年只有四个季度，请核对。`,
      en: `“${match[0]}” does not exist: a year has four quarters.`,
    };
    yield { span: spanOf(match), message };
  }
}

function noTime(written: string, time: string): Message {
  return {
    'zh-cn': `“${written}”不存在：没有${time}，请核对。`,
    en: `“${written}” is no time of day.`,
  };
}

function noMonth(written: string, month: number): Message {
  return {
    'zh-cn': `“${written}”不存在：没有${month}月，请核对。`,
    en: `“${written}” does not exist: there is no month ${month}.`,
  };
}

function whyNot(written: string, { year, month, day }: CalendarDate): Message {
  if (month < 1 || month > 12) return noMonth(written, month);
  const last = lastDayOf(year, month);
  const [ofYear, inYear] = year === undefined ? ['', ''] : [`${year}年`, ` in ${year}`];
  return {
    'zh-cn': `“${written}”不存在：${ofYear}${month}月只有${last}天，没有${day}日，请核对。`,
    en: `“${written}” does not exist: month ${month} has ${last} days${inYear}.`,
  };
}

function wrongWeekday(written: string, right: string): Message {
  return {
    'zh-cn': `“${written}”的星期不对：这一天是星期${right}，请核对日期和星期。`,
    en: `“${written}”: that day is 星期${right}. Check date and weekday.`,
  };
}
