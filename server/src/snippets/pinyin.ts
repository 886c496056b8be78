import { pinyin } from 'pinyin-pro';

/** How a name may be typed on a Latin keyboard; all in lower case, without tones and blanks. */
export interface PinyinKeys {
  /** `ndhg` for 年度回顾. */
  readonly initials: string;
  /** `nianduhuigu` for 年度回顾. */
  readonly full: string;
  /** `nian`, `du`, `hui`, `gu` for 年度回顾. */
  readonly syllables: readonly string[];
}

const known = new Map<string, PinyinKeys>();
/** Enough for the libraries of a large unit, and a few megabytes at most. */
const mostKnown = 20_000;

/**
 * The keys of a name; letters and digits in it stand for themselves, marks are left out.
 * `reading` overrides the usual reading, syllables parted by blanks: `zhong dian ren wu`.
 */
export function pinyinKeys(name: string, reading?: string): PinyinKeys {
  const source = `${name}\n${reading ?? ''}`;
  const found = known.get(source);
  if (found) return found;
  const read = reading === undefined ? syllablesOf(name) : reading.trim().split(/\s+/);
  const syllables = read.map((syllable) => syllable.toLowerCase().replace(/[^a-z0-9]/g, '')).filter(Boolean);
  const keys = {
    initials: syllables.map((syllable) => syllable.charAt(0)).join(''),
    full: syllables.join(''),
    syllables,
  };
  if (known.size >= mostKnown) known.clear();
  known.set(source, keys);
  return keys;
}

function syllablesOf(name: string): readonly string[] {
  return pinyin(name, { toneType: 'none', type: 'array', v: true });
}

/**
 * Whether `typed` begins a name when some syllables are typed out and others abbreviated, as input methods allow:
 * `niandhg`, `ndhuig` for 年度回顾. `typed` is in lower case.
 */
export function matchesPinyin(syllables: readonly string[], typed: string, from = 0): boolean {
  if (typed === '') return true;
  const syllable = syllables[from];
  if (syllable === undefined) return false;
  for (let length = Math.min(syllable.length, typed.length); length > 0; length -= 1) {
    const begins = syllable.startsWith(typed.slice(0, length));
    if (begins && matchesPinyin(syllables, typed.slice(length), from + 1)) return true;
  }
  return false;
}
