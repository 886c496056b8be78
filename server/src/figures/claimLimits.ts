import type { ClaimedFigure } from './statements';

/** Where in the record of a claim stands what. */
const [lowAt, highAt, placeAt] = [0, 1, 2];
const recordSize = 3;
const leastRecords = 256;

/** In so many parts of a unit of the last digit both its half and a tenth of the value are whole numbers. */
const parts = 20;
/** Numbers of as many digits in these parts are exact in places so far apart. */
const farthest = 7;

/**
 * From where to where the values of claims reach, as interval.ts tells it, without a decimal: in twentieths of what the
 * last digit is worth. Claims have no more digits than {@link mostPacked} and are no ranges.
 */
export class ClaimLimits {
  private records = new Float64Array(recordSize * leastRecords);

  /**
   * @param claim a number from 0 up, which may be used again
   * @param units the digits of its number
   * @param place the last of them is worth ten to the power of this
   */
  put(claim: number, { bound, kind }: ClaimedFigure, units: number, place: number): void {
    const at = recordSize * claim;
    if (at >= this.records.length) {
      const longer = new Float64Array(2 * at);
      longer.set(this.records);
      this.records = longer;
    }
    const half = kind === 'count' && place === 0 ? 0 : parts / 2;
    const slack = half + (bound === 'about' ? (parts / 10) * units : 0);
    this.records[at + lowAt] = bound === 'at-most' ? -Infinity : parts * units - slack;
    this.records[at + highAt] = bound === 'at-least' ? Infinity : parts * units + slack;
    this.records[at + placeAt] = place;
  }

  /** Whether two claims may say the same; `undefined` where they are too far apart to tell. */
  meet(one: number, other: number): boolean | undefined {
    const { records } = this;
    const [a, b] = [recordSize * one, recordSize * other];
    const apart = (records[a + placeAt] ?? 0) - (records[b + placeAt] ?? 0);
    if (Math.abs(apart) > farthest) return undefined;
    const [scale, otherScale] = [10 ** Math.max(0, apart), 10 ** Math.max(0, -apart)];
    const [low, high] = [scale * (records[a + lowAt] ?? 0), scale * (records[a + highAt] ?? 0)];
    return low <= otherScale * (records[b + highAt] ?? 0) && otherScale * (records[b + lowAt] ?? 0) <= high;
  }
}
