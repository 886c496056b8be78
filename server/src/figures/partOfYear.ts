const numerals = '一二三四五六七八九十';

/**
 * Which months of a year words speak of, by the last words that say so: `上半年` is `1-6`, `前三季度` `1-9`, `6月` `6`. Empty
 * for a whole year, which 全年 and 12月底 say as well; `undefined` where the words say nothing of it.
 */
export function partOfYear(words: string): string | undefined {
  const found = [...words.matchAll(expression)].at(-1);
  return found ? monthsOf(found) : undefined;
}

const expression =
  /(上半年)|(下半年)|前(三|3|两|二|2)个?季度|第?([一二三四1-4])季度|[Qq]([1-4])(?!\d)|前([一二三四五六七八九十]{1,2}|\d{1,2})个月|(\d{1,2})月?(?:—{1,2}|[-–~～至到])(\d{1,2})月|(\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份|底|末|(\d{1,2})日)?|(?:19|20)\d{2}-(0[1-9]|1[0-2])(?!\d)(?:-(\d{2}))?|(全年|年[底末度])/g;

function monthsOf(found: RegExpExecArray): string {
  const [text, first, second, quarters, quarter, q, months, from, to, month, day, isoMonth, isoDay] = found;
  if (first !== undefined) return '1-6';
  if (second !== undefined) return '7-12';
  if (quarters !== undefined) return `1-${3 * (quarters === '三' || quarters === '3' ? 3 : 2)}`;
  const number = quarter ?? q;
  if (number !== undefined) return `${3 * numberOf(number) - 2}-${3 * numberOf(number)}`;
  if (months !== undefined) return range(1, numberOf(months));
  if (from !== undefined && to !== undefined) return range(Number(from), Number(to));
  const last = day ?? isoDay;
  const one = month ?? isoMonth;
  if (one === undefined) return '';
  const isYearEnd = numberOf(one) === 12 && (last === '31' || /[底末]$/.test(text));
  return isYearEnd ? '' : String(numberOf(one));
}

function range(from: number, to: number): string {
  return from === 1 && to === 12 ? '' : `${from}-${to}`;
}

function numberOf(written: string): number {
  if (/\d/.test(written)) return Number(written);
  const ten = written.indexOf('十');
  if (ten < 0) return numerals.indexOf(written) + 1;
  const ones = written.slice(ten + 1);
  return 10 + (ones === '' ? 0 : numerals.indexOf(ones) + 1);
}
