import type { Decimal } from 'decimal.js';
import type { Quantity } from './figure';

/** The number of a figure in its base unit; `undefined` for dates, times and names of things. */
export function numberOf({ value }: Pick<Quantity, 'value'>): Decimal | undefined {
  return value === null || typeof value === 'string' ? undefined : value;
}
