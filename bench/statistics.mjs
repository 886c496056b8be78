/** What is told of many samples of one thing. */

/**
 * The value below which so many of the samples lie; 0.5 is the median.
 *
 * @param {readonly number[]} samples
 * @param {number} share from 0 to 1
 */
export function quantile(samples, share) {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)] ?? NaN, sorted[Math.ceil(at)] ?? NaN];
  return low + (high - low) * (at - Math.floor(at));
}

/** @param {readonly number[]} samples */
export const median = (samples) => quantile(samples, 0.5);

/**
 * The median of the ratios of the rounds: a slow spell of the machine weighs on both sides of each.
 *
 * @param {readonly number[]} samples
 * @param {readonly number[]} others those of the same rounds
 */
export function medianRatio(samples, others) {
  return median(samples.map((sample, round) => sample / (others[round] ?? NaN)));
}
