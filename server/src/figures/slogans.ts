import { Decimal } from 'decimal.js';
import { chineseDigitAt } from '../text/chineseNumeral';
import { readNumeral } from './numeral';
import type { Reading } from './reading';
import { quantityReading } from './reading';
import { unitAt } from './units';

const opening = /[“"「『]/;
const closing = /[”"」』]/;
const longest = 16;
/** Names of general use that hold a number and are often written without quotation marks. */
const namesWithoutQuotes = /(?:两(?=癌|病筛|病用|会精神|会期间|会召开)|四(?=害))/y;
const pairsWithoutQuotes = /(?:一老一[小幼]|两不愁三保障|一主两副|一带一路)/y;
const integration = /^(?:体|化|合一|统一|合)/;

/**
 * Reads a name or slogan that holds a number: “⟦四个⟧意识”, “⟦两⟧癌”, “⟦三位⟧一体”, “⟦一老一小⟧”.
 * One number: the span ends behind numeral and classifier. Several: it covers the whole, and there is no value.
 */
export function readSlogan(text: string, at: number): Reading | undefined {
  return (
    readUnity(text, at) ??
    readWithoutQuotes(text, at) ??
    (opening.test(text.charAt(at - 1)) ? readQuoted(text, at) : undefined)
  );
}

/** 三位一体, 五位一体, also without quotation marks. */
function readUnity(text: string, at: number): Reading | undefined {
  const digit = chineseDigitAt(text, at);
  if (digit === undefined || digit < 2 || !text.startsWith('位一体', at + 1)) return undefined;
  return slogan(text, at, at + 2, new Decimal(digit), '位', at + 2, at + 4);
}

function readWithoutQuotes(text: string, at: number): Reading | undefined {
  pairsWithoutQuotes.lastIndex = at;
  if (pairsWithoutQuotes.test(text)) return slogan(text, at, pairsWithoutQuotes.lastIndex, null, null);
  namesWithoutQuotes.lastIndex = at;
  if (!namesWithoutQuotes.test(text)) return undefined;
  return slogan(text, at, at + 1, new Decimal(text.charAt(at) === '两' ? 2 : 4), null);
}

function readQuoted(text: string, at: number): Reading | undefined {
  const content = quotedContent(text, at);
  if (content === undefined) return undefined;
  const numeral = readNumeral(text, at);
  if (numeral === undefined || numeral.script !== 'chinese' || numeral.isElided || numeral.isDigitString)
    return undefined;
  const second = secondNumeral(content, numeral.end - at);
  if (second !== undefined) return slogan(text, at, at + content.length, null, null, at + second);
  if (numeral.value.lt(2) || numeral.magnitude > 0) return undefined;
  const unit = unitAt(text, numeral.end);
  const hasClassifier = unit?.kind === 'count' && numeral.end + unit.text.length <= at + content.length;
  if (unit !== undefined && !hasClassifier) return undefined;
  const end = numeral.end + (hasClassifier ? unit.text.length : 0);
  if (!hasClassifier && (content.length < 2 || /^[甲]/.test(content.slice(end - at)))) return undefined;
  return slogan(text, at, end, numeral.value, hasClassifier ? unit.text : null);
}

/** What stands between here and the closing quotation mark, when it is short and all of it Chinese characters. */
function quotedContent(text: string, at: number): string | undefined {
  for (let end = at; end < at + longest && end < text.length; end += 1) {
    const character = text.charAt(end);
    if (closing.test(character)) return text.slice(at, end);
    if (!/[一-鿿〇、]/.test(character)) return undefined;
  }
  return undefined;
}

/** Where a second number begins: 一老⟦一⟧小, 两不愁⟦三⟧保障; not the 一 of 一体, 合一 and 五个一. */
function secondNumeral(content: string, from: number): number | undefined {
  for (let at = from + 1; at < content.length - 1; at += 1) {
    const digit = chineseDigitAt(content, at);
    if (digit === undefined || digit === 0) continue;
    if (digit === 1 && (integration.test(content.slice(at + 1)) || /[统第合进唯同单]/.test(content.charAt(at - 1))))
      continue;
    if (digit === 1 && at === from + 1 && content.charAt(from) === '个') continue;
    return at;
  }
  return undefined;
}

function slogan(
  text: string,
  start: number,
  end: number,
  value: Decimal | null,
  unit: string | null,
  coreEnd = end,
  resume = end,
): Reading {
  const reading = quantityReading(text, start, end, { kind: 'enumeration', value, unit, coreEnd });
  return { ...reading, end: resume };
}
