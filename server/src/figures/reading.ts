import type { Decimal } from 'decimal.js';
import type { Bound, FigureKind, Quantity } from './figure';

/** What a reader found at a place: a quantity, or a word that only looks like one (`quantity` is `null`). */
export interface Reading {
  /** Where to read on. */
  readonly end: number;
  readonly quantity: Quantity | null;
}

/** Tries to read one numeric expression that begins at `at`; nothing before `from` belongs to it. */
export type Reader = (text: string, at: number, from: number) => Reading | undefined;

interface Fields {
  readonly kind: FigureKind;
  readonly value: Decimal | string | null;
  readonly upper?: Decimal | null;
  readonly unit?: string | null;
  readonly bound?: Bound;
  readonly precision?: Decimal | null;
  readonly claim?: boolean;
  readonly coreEnd?: number;
  readonly negated?: boolean;
}

/** A reading of a quantity over [start, end); what is not given is absent, exact and no claim. */
export function quantityReading(text: string, start: number, end: number, fields: Fields): Reading {
  const quantity: Quantity = {
    span: { start, end },
    text: text.slice(start, end),
    kind: fields.kind,
    value: fields.value,
    upper: fields.upper ?? null,
    unit: fields.unit ?? null,
    bound: fields.bound ?? 'exact',
    precision: fields.precision ?? null,
    claim: fields.claim ?? false,
  };
  if (fields.coreEnd !== undefined) return { end, quantity: { ...quantity, coreEnd: fields.coreEnd } };
  return { end, quantity: fields.negated === true ? { ...quantity, negated: true } : quantity };
}

/** A reading of a number that names something and has no value: 120指挥中心, 5G. */
export function identifierReading(text: string, start: number, end: number): Reading {
  return quantityReading(text, start, end, { kind: 'identifier', value: null });
}
