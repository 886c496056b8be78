import compatible from 'opencc-js/dict/CJK_Compatibility_Ideographs';
import traditional from 'opencc-js/dict/TSCharacters';

/** OpenCC's pairs of characters; read when a text is first looked at. */
let tables: readonly ReadonlyMap<string, string>[] | undefined;

/** As OpenCC's converter does with a character that stands alone, without the converter's tables of words. */
function convert(character: string): string {
  tables ??= [compatible, traditional].map(readPairs);
  return tables.reduce((form, table) => table.get(form) ?? form, character);
}

/** Pairs as OpenCC writes them: `萬 万|與 与`. */
function readPairs(pairs: string): ReadonlyMap<string, string> {
  return new Map(
    pairs.split('|').map((pair): [string, string] => {
      const [from = '', to = ''] = pair.split(' ');
      return [from, to];
    }),
  );
}

/** By code unit: what it becomes, itself for a character of simplified texts; filled as characters are met. */
const known: (string | undefined)[] = [];

/**
 * Characters that OpenCC changes in traditional texts but that simplified texts use too: in words with another meaning
 * (乾隆, 徵羽, 摺扇), in scientific terms (醣, 薹), and in names that the standard list of 2013 restored (昇, 陞, 谿).
 */
const ofBothScripts = '乾菸薹拚捱摺吒徵夥榘袷麴醣麽濛昇陞谿';

/** The simplified form of one traditional character; `undefined` for characters that simplified texts use. */
export function simplifiedOf(character: string): string | undefined {
  const code = character.charCodeAt(0);
  let simplified = known[code];
  if (simplified === undefined) {
    simplified = ofBothScripts.includes(character) ? character : convert(character);
    known[code] = simplified;
  }
  return simplified === character ? undefined : simplified;
}
