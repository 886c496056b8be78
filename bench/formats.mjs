/** How measured values are written in tables. */

/** @param {number} milliseconds */
export function seconds(milliseconds) {
  if (milliseconds >= 1000) return `${(milliseconds / 1000).toFixed(2)} s`;
  return `${milliseconds.toFixed(milliseconds < 10 ? 1 : 0)} ms`;
}

/** @param {number} value */
export const ratio = (value) => `${value.toFixed(value < 10 ? 2 : 0)} ×`;

/** @param {number} bytes */
export const megabytes = (bytes) => `${Math.round(bytes / 2 ** 20)} MB`;

/** @param {number} share 1 is all */
export const percent = (share) => `${(100 * share).toFixed(1)}%`;

/** @param {number} value */
export const count = (value) => value.toLocaleString('en');
