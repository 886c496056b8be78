import { pinyin } from 'pinyin-pro';

/** How a name may be typed on a Latin keyboard; all in lower case, without tones and blanks. */
export interface PinyinKeys {
  /** `ndhg` for 年度回顾. */
  readonly initials: string;
  /** `nianduhuigu` for 年度回顾. */
  readonly full: string;
}

const known = new Map<string, PinyinKeys>();
const mostKnown = 2000;

/**
 * The keys of a name; letters and digits in it stand for themselves, marks are left out.
 * `reading` overrides the usual reading, syllables parted by blanks: `zhong dian ren wu`.
 */
export function pinyinKeys(name: string, reading?: string): PinyinKeys {
  const source = `${name}\n${reading ?? ''}`;
  const found = known.get(source);
  if (found) return found;
  const syllables = reading === undefined ? syllablesOf(name) : reading.trim().split(/\s+/);
  const plain = syllables.map((syllable) => syllable.toLowerCase().replace(/[^a-z0-9]/g, ''));
  const keys = { initials: plain.map((syllable) => syllable.charAt(0)).join(''), full: plain.join('') };
  if (known.size >= mostKnown) known.clear();
  known.set(source, keys);
  return keys;
}

function syllablesOf(name: string): readonly string[] {
  return pinyin(name, { toneType: 'none', type: 'array', v: true });
}
