/**
 * A text with its values: `{0}` is the first of them, and `{0:problem|problems}` the word that fits its number.
 *
 * @param values numbers keep their form where a text needs to know whether it is one
 */
export function fillIn(text: string, values: readonly (string | number)[]): string {
  return text.replace(
    /\{(\d)(?::([^|{}]*)\|([^{}]*))?\}/g,
    (_, index: string, one: string | undefined, many: string | undefined) => {
      const value = values[Number(index)] ?? '';
      return one === undefined || many === undefined ? String(value) : value === 1 ? one : many;
    },
  );
}
