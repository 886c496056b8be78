import type { Passage } from '../parse/report';
import { sourceSpan } from '../parse/report';
import type { ReadableDifference } from '../similarity/describeDifferences';
import type { PassageAlignment } from '../similarity/passageAlignment';
import type { Locale, Message } from '../text/locale';
import type { RelatedPlace } from './check';

/** Differences named in a message, and shown as places in the text. */
const mostNamed = 3;
const mostPlaces = 8;
const mostCharacters = 12;

/** How alike two paragraphs are: `97%相同`. Never 100, since they differ. */
export function wordDegree({ changes, alike }: PassageAlignment): Message {
  if (changes.length === 0) return { 'zh-cn': '文字相同，次序不同', en: 'the same words in another order' };
  const percentage = Math.min(99, Math.floor(alike * 100));
  return { 'zh-cn': `${percentage}%相同`, en: `${percentage}% alike` };
}

/** The first few differences: `“1260”改为“1620”；缺少“……”；另有2处不同`. */
export function wordDifferences(all: readonly ReadableDifference[]): Message {
  const named = all.slice(0, mostNamed).map(toMessage);
  const more = all.length - named.length;
  const join = (locale: Locale, mark: string): string => named.map((message) => message[locale]).join(mark);
  return {
    'zh-cn': `${join('zh-cn', '；')}${more > 0 ? `；另有${more}处不同` : ''}`,
    en: `${join('en', '; ')}${more > 0 ? `; ${more} more` : ''}`,
  };
}

/** Where the differences stand in the later passage. */
export function placesOf(passage: Passage, all: readonly ReadableDifference[]): readonly RelatedPlace[] {
  return all.slice(0, mostPlaces).map((difference) => ({
    span: sourceSpan(passage, difference.span),
    message: toMessage(difference),
  }));
}

function toMessage({ kind, before, after }: ReadableDifference): Message {
  const [former, latter] = [shorten(before), shorten(after)];
  switch (kind) {
    case 'changed':
      return { 'zh-cn': `“${former}”改为“${latter}”`, en: `“${former}” became “${latter}”` };
    case 'added':
      return { 'zh-cn': `多出“${latter}”`, en: `“${latter}” was added` };
    case 'missing':
      return { 'zh-cn': `缺少“${former}”`, en: `“${former}” is missing` };
    case 'moved':
      return { 'zh-cn': `“${latter}”位置不同`, en: `“${latter}” was moved` };
  }
}

function shorten(text: string): string {
  return text.length > mostCharacters ? `${text.slice(0, mostCharacters - 1)}…` : text;
}
