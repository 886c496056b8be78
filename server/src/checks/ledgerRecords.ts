import { plainName } from '../figures/plainName';
import { partOfYear } from '../figures/partOfYear';
import type { Figure, Quantity } from '../figures/figure';
import { scanQuantities } from '../figures/quantities';
import { unitClass } from '../figures/valueKeys';
import type { Ledger, LedgerRow } from '../team/ledger';

/** A row of a ledger as a value that figures can be compared with. */
export interface LedgerRecord {
  readonly ledger: Ledger;
  readonly row: LedgerRow;
  readonly quantity: Quantity;
  /** `2031`, or `2027/2031` for a span of years; `undefined` where the row names no year. */
  readonly years: string | undefined;
  /** As {@link partOfYear} has it; empty for a whole year. */
  readonly part: string;
}

const recordsByLedger = new WeakMap<Ledger, ReadonlyMap<string, readonly LedgerRecord[]>>();

/** The records of a ledger by the plain name of what they count; kept as long as the ledger is. */
export function recordsOf(ledger: Ledger): ReadonlyMap<string, readonly LedgerRecord[]> {
  const known = recordsByLedger.get(ledger);
  if (known) return known;
  const records = new Map<string, LedgerRecord[]>();
  for (const row of ledger.rows) {
    const quantity = quantityOf(row);
    if (!quantity) continue;
    const period = row.period ?? '';
    const record = { ledger, row, quantity, years: yearsOf(period), part: partOfYear(period) ?? '' };
    const names = new Set(row.names.map((name) => plainName(name, row.scope === undefined ? [] : [row.scope])));
    for (const name of names) if (name !== '') records.set(name, [...(records.get(name) ?? []), record]);
  }
  recordsByLedger.set(ledger, records);
  return records;
}

/** The years that a period is in: `2031-06` and 2031年上半年 are in 2031. */
export function yearsOf(period: string): string | undefined {
  const [first, second] = period.match(/(?:19|20)\d{2}/g) ?? [];
  return first === undefined || second === undefined || second === first ? first : `${first}/${second}`;
}

/** The value of a row, as if a draft had it: with its bound, its unit, and how far it is rounded. */
function quantityOf(row: LedgerRow): Quantity | undefined {
  const read = scanOne(row.value + row.unit) ?? withoutUnit(scanOne(`${row.value}个`));
  if (!read || row.written === undefined) return read;
  // An export gives values in their base unit; how far they were rounded only the draft's own words tell.
  const written = scanOne(row.written);
  const isSame = written && String(written.value) === String(read.value) && unitClass(written) === unitClass(read);
  return isSame ? { ...read, precision: written.precision, text: written.text } : read;
}

function scanOne(text: string): Quantity | undefined {
  const found = scanQuantities(`${text}。`).find(
    ({ kind, value }) => kind !== 'date' && value !== null && typeof value !== 'string',
  );
  if (!found || found.span.end === text.length) return found;
  // A unit that is not known is taken as it is written.
  const unit = text.slice(found.span.end);
  return { ...found, unit: found.unit === null ? unit : found.unit + unit, text: found.text + unit };
}

function withoutUnit(quantity: Quantity | undefined): Quantity | undefined {
  return quantity && { ...quantity, unit: null, text: quantity.text.replace(/个$/, '') };
}

/** Whether a figure and a record count in the same unit; a record without a unit counts whatever is counted. */
export function isComparable(figure: Figure, { quantity }: LedgerRecord): boolean {
  if (quantity.unit === null && quantity.kind === 'count') return figure.kind === 'count';
  return unitClass(figure) === unitClass(quantity);
}
