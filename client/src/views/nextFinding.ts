import type { Place } from '../../../server/src/protocol';

/** What is used of a finding to find its neighbours; `uri` is compared by its text. */
interface Located {
  readonly uri: { toString(): string };
  readonly row: { readonly range: { readonly start: Place } };
}

/**
 * The finding to go to from where the person is.
 *
 * @param listed the findings in the order in which they are listed
 * @param here the file in front and the cursor's place in it
 * @param selected what is selected in the list: decides among several findings at one place
 */
export function nextFinding<T extends Located>(
  listed: readonly T[],
  here: { readonly uri: string; readonly place: Place } | undefined,
  selected: readonly object[],
  step: 1 | -1,
): T | undefined {
  const at = listed.findIndex(
    (finding) => selected.includes(finding) && (here === undefined || isAt(finding, here.uri, here.place)),
  );
  const from = at >= 0 ? at : listed.findIndex((finding) => here && isAt(finding, here.uri, here.place));
  if (from >= 0) return listed[(from + step + listed.length) % listed.length];
  return fromCursor(listed, here, step) ?? (step === 1 ? listed[0] : listed.at(-1));
}

/** The nearest finding before or behind the cursor in the file in front. */
function fromCursor<T extends Located>(
  listed: readonly T[],
  here: { readonly uri: string; readonly place: Place } | undefined,
  step: 1 | -1,
): T | undefined {
  if (here === undefined) return undefined;
  const inFile = listed
    .filter(({ uri }) => uri.toString() === here.uri)
    .sort((a, b) => compare(a.row.range.start, b.row.range.start));
  const isBeyond = ({ row }: T): boolean => compare(row.range.start, here.place) * step > 0;
  return step === 1 ? inFile.find(isBeyond) : inFile.findLast(isBeyond);
}

function isAt({ uri, row }: Located, file: string, place: Place): boolean {
  return uri.toString() === file && compare(row.range.start, place) === 0;
}

function compare(a: Place, b: Place): number {
  return a.line - b.line || a.character - b.character;
}
