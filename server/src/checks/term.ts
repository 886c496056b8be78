import type { Report } from '../parse/report';
import { Literals } from '../text/literals';
import type { Span } from '../text/span';
import type { OrderRule, ShortNameRule, TermRule, WordList } from '../team/wordList';
import { everyText } from './characterClasses';
import type { Check, Finding } from './check';
import { findShortNames } from './shortNames';
import { nameOrderSlips } from './nameOrder';
import { makePassageScan, type Slip } from './passageScan';

/**
 * The team's own words: `发展⟦智能医疗⟧` where its list says 智慧医疗; `⟦医共体⟧` before 县域医疗卫生共同体 has been
 * written in full; `⟦县政府、县委⟧` where the list names 县委 first. Words are literal, and the longest one counts, so that a
 * term of the list shields what stands inside it. Left alone is what stands in 《》, the names that others have given.
 * Silent without a list. From 党政机关公文处理工作条例, article 20 (names must be right and the same throughout).
 */
export const term: Check = {
  meta: {
    id: 'term',
    category: 'document',
    defaultLevel: 'warning',
    fixable: true,
    title: { 'zh-cn': '用语与本单位词表不符', en: 'Words that the team has agreed not to use' },
    options: {},
  },
  *run({ report, team }) {
    const list = team?.words;
    if (list === undefined || list.rules.length === 0) return;
    const scan = scans.get(list) ?? makeScan(list);
    scans.set(list, scan);
    yield* scan(report);
  },
};

type Scan = (report: Report) => Generator<Finding>;
/** What was made of a list is kept as long as the list is. */
const scans = new WeakMap<WordList, Scan>();

function makeScan(list: WordList): Scan {
  const terms = new Map<string, TermRule>();
  const shortNames: ShortNameRule[] = [];
  const orders: OrderRule[] = [];
  for (const rule of list.rules) {
    if (rule.kind === 'term') for (const word of rule.not) terms.set(word, rule);
    else if (rule.kind === 'short') shortNames.push(rule);
    else orders.push(rule);
  }
  const literals = new Literals(list.rules.flatMap(wordsOf));
  const orderLiterals = orders.map((rule) => new Literals(rule.order));
  const scanPassages = makePassageScan(everyText, function* (text): Generator<Slip> {
    for (const found of literals.findIn(text)) {
      const rule = terms.get(found.word);
      if (rule && !isInTitleMarks(text, found)) yield toSlip(rule, found);
    }
    // The latest order that speaks of a place is the one that holds.
    const judged = new Uint8Array(orders.length > 0 ? text.length : 0);
    for (let index = orders.length - 1; index >= 0; index -= 1) {
      const [rule, names] = [orders[index], orderLiterals[index]];
      if (rule && names) yield* nameOrderSlips(text, rule, names, judged);
    }
  });
  return function* (report) {
    yield* scanPassages(report);
    if (shortNames.length > 0) yield* findShortNames(report, shortNames, literals);
  };
}

function wordsOf(rule: WordList['rules'][number]): readonly string[] {
  switch (rule.kind) {
    case 'term':
      return [...rule.not, ...(rule.say === undefined ? [] : [rule.say])];
    case 'short':
      return [rule.full, rule.short];
    case 'order':
      return rule.order;
  }
}

/** Titles are shorter than this, so that a lost 》 does not silence the rest of the text. */
const longestTitle = 80;

/** Inside `《…》`, whose words its author has chosen. */
function isInTitleMarks(text: string, { start }: Span): boolean {
  const before = text.slice(Math.max(0, start - longestTitle), start);
  return before.lastIndexOf('《') > before.lastIndexOf('》');
}

function toSlip({ say, sure, note }: TermRule, { word, start, end }: Span & { readonly word: string }): Slip {
  const noted = { 'zh-cn': note === undefined ? '' : `（${note}）`, en: note === undefined ? '' : ` (${note})` };
  const message =
    say === undefined
      ? { 'zh-cn': `词表规定不用“${word}”${noted['zh-cn']}。`, en: `The word list rules out “${word}”${noted.en}.` }
      : {
          'zh-cn': `词表规定用“${say}”，不用“${word}”${noted['zh-cn']}。`,
          en: `The word list says “${say}” instead of “${word}”${noted.en}.`,
        };
  if (say === undefined) return { span: { start, end }, message };
  return { span: { start, end }, message, ...(sure ? { replacement: say } : { choices: [say] }) };
}
