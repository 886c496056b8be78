/**
 * The same text as a string of its own. A slice that the engine makes keeps alive all of what it was cut from, a whole
 * version of a document for a few words of it: what outlives the version must not be one.
 */
export function detached(slice: string): string {
  return ` ${slice}`.slice(1);
}
