import { parse } from 'yaml';
import type { ReportNames } from './variables';

/** What a draft says of itself at its top, and nowhere in its prose. */
export interface DraftProperties extends ReportNames {
  /** Year that it is about. */
  readonly year?: number;
  /** Path of last year's report, relative to the draft. */
  readonly lastReport?: string;
}

type Property = keyof DraftProperties;

/** Names of the properties as people write them, in either language. */
const names: ReadonlyMap<string, Property> = new Map<string, Property>([
  ['单位', 'unit'],
  ['unit', 'unit'],
  ['单位简称', 'unitShort'],
  ['简称', 'unitShort'],
  ['unitShort', 'unitShort'],
  ['地区', 'region'],
  ['region', 'region'],
  ['作者', 'author'],
  ['报告人', 'author'],
  ['author', 'author'],
  ['年度', 'year'],
  ['年份', 'year'],
  ['year', 'year'],
  ['上年报告', 'lastReport'],
  ['lastReport', 'lastReport'],
]);

/** Longer properties than any draft has are prose that only looks like them. */
const longest = 4000;

/**
 * Reads the properties between two lines of `---` at the very top, or in a comment there: plain text knows no front
 * matter, but its comments are no prose either. What is no YAML, or is not known, is passed over.
 */
export function readDraftProperties(text: string): DraftProperties {
  const head = text.slice(0, longest);
  const block =
    /^\ufeff?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(head)?.[1] ??
    /^\ufeff?\s*<!--([\s\S]*?)-->/.exec(head)?.[1];
  return block === undefined ? {} : Object.fromEntries(propertiesIn(block));
}

function propertiesIn(block: string): readonly (readonly [Property, string | number])[] {
  let value: unknown;
  try {
    // People write fullwidth colons without noticing, which YAML takes for part of a word.
    value = parse(block.replace(/^([^\s:：#]+)[ \t]*：[ \t]*/gm, '$1: '), { logLevel: 'silent' });
  } catch {
    return [];
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value as Readonly<Record<string, unknown>>).flatMap(([key, given]) => {
    const property = names.get(key);
    const read = property === undefined ? undefined : readProperty(property, given);
    return property === undefined || read === undefined ? [] : [[property, read] as const];
  });
}

function readProperty(property: Property, given: unknown): string | number | undefined {
  if (typeof given !== 'string' && typeof given !== 'number') return undefined;
  if (property !== 'year') return String(given).trim();
  const year = Number.parseInt(String(given), 10);
  return year >= 1900 && year < 2200 ? year : undefined;
}

/**
 * The year that a title or heading tells its report to be about: 2031 for `2031年工作总结` and `二〇三一年工作回顾`, and for
 * `2032年工作要点`, since what is planned for a year is written in the year before. `undefined` where it names no year.
 */
export function yearInTitle(title: string): number | undefined {
  const match = /(?<!\d)(?:19|20|21)\d\d(?=年)|[一二][〇○零一二三四五六七八九]{3}(?=年)/.exec(title);
  if (!match) return undefined;
  const rest = title.slice(match.index);
  const plans = /要点|计划|打算|安排|思路|部署/.test(rest) && !/总结|回顾|情况|及|和|与|暨/.test(rest);
  return toYear(match[0]) - (plans ? 1 : 0);
}

function toYear(written: string): number {
  const digits = [...written].map((digit) => (/\d/.test(digit) ? digit : Math.max(0, '〇一二三四五六七八九'.indexOf(digit))));
  return Number(digits.join(''));
}
