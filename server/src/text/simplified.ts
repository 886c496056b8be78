import { Converter } from 'opencc-js/t2cn';

let converter: ReturnType<typeof Converter> | undefined;

/** Its tables take a while to build, and a program that meets no traditional character needs none. */
function convert(character: string): string {
  converter ??= Converter({ from: 't', to: 'cn' });
  return converter(character);
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
