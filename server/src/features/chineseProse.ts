/** How much of a text is looked at: what a document is shows on its first pages. */
const sampleLength = 20_000;
/** Fewer Chinese characters than this are a name or a remark in a text of another language. */
const leastHan = 10;
/** Share of Chinese characters among letters and digits above which a text counts as Chinese. */
const leastShare = 0.3;

/**
 * True when a text of general kind (Markdown, plain text) holds Chinese prose.
 * Program logs and English notes with a Chinese name in them do not, and are left alone.
 */
export function holdsChineseProse(text: string): boolean {
  const sample = text.slice(0, sampleLength);
  const han = sample.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (han < leastHan) return false;
  const letters = sample.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return han >= letters * leastShare;
}

/**
 * Length of a text as word processors count it (字数): each Chinese character and each mark is one,
 * each run of Latin letters or digits is one, white space is none.
 */
export function countCharacters(text: string): number {
  return text.match(/[A-Za-z0-9]+(?:[.,'’][A-Za-z0-9]+)*|[^\sA-Za-z0-9]/gu)?.length ?? 0;
}
