import type { Command } from 'commander';

const name = '--against';

/**
 * Gives each earlier report an `--against` of its own. Behind the drafts the option takes all paths that follow it
 * (`check 今年.md --against 甲.md 乙.md`); in front of them it takes one (`check --against 往年.md 今年.md`), since nobody
 * means the draft to be taken for an earlier report.
 *
 * @param command whose options tell which words are values
 */
export function spreadAgainst(words: readonly string[], { options }: Pick<Command, 'options'>): readonly string[] {
  const takesValue = new Set(options.filter(({ required }) => required).map(({ long }) => long));
  const spread: string[] = [];
  let drafts = 0;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (word === '--') return [...spread, ...words.slice(at)];
    if (word === name && drafts > 0) {
      const end = words.findIndex((each, index) => index > at && isOption(each));
      const paths = words.slice(at + 1, end < 0 ? words.length : end);
      spread.push(...(paths.length === 0 ? [name] : paths.flatMap((path) => [name, path])));
      at += paths.length;
      continue;
    }
    spread.push(word);
    if (takesValue.has(word) && at + 1 < words.length) spread.push(words[(at += 1)] ?? '');
    else if (!isOption(word)) drafts += 1;
  }
  return spread;
}

/** `-` alone stands for standard input. */
function isOption(word: string): boolean {
  return word.startsWith('-') && word !== '-';
}
