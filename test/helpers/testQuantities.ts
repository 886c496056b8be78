import assert from 'node:assert/strict';
import { Decimal } from 'decimal.js';
import type { Quantity } from '../../server/src/figures/figure';
import { scanQuantities } from '../../server/src/figures/quantities';

/** What a figure should be; a number stands for a decimal value, and what is not given is not looked at. */
export interface ExpectedQuantity {
  readonly kind?: Quantity['kind'];
  readonly value?: number | string | null;
  readonly upper?: number | null;
  readonly unit?: string | null;
  readonly bound?: Quantity['bound'];
  readonly precision?: number | null;
  readonly claim?: boolean;
  readonly negated?: boolean;
}

/** A text whose figures are marked, `约⟦100余人⟧参加`, with what each of them should be; the last stands for all that follow. */
export type QuantityCase = readonly [marked: string, ...expected: ExpectedQuantity[]];

/** One `it` for each case: exactly the marked figures are found, and each is what is expected. */
export function testQuantities(title: string, cases: readonly QuantityCase[]): void {
  describe(title, () => {
    for (const [marked, ...expected] of cases) {
      it(marked, () => {
        const found = scanQuantities(marked.replace(/[⟦⟧]/g, ''));
        assert.equal(mark(marked.replace(/[⟦⟧]/g, ''), found), marked);
        found.forEach((quantity, index) => {
          assertQuantity(quantity, expected[index] ?? expected.at(-1) ?? {});
        });
      });
    }
  });
}

/** Texts in which no figure should be found. */
export function testNoQuantities(title: string, texts: readonly string[]): void {
  testQuantities(
    title,
    texts.map((text) => [text]),
  );
}

function mark(text: string, quantities: readonly Quantity[]): string {
  let marked = '';
  let at = 0;
  for (const { span } of quantities) {
    marked += `${text.slice(at, span.start)}⟦${text.slice(span.start, span.end)}⟧`;
    at = span.end;
  }
  return marked + text.slice(at);
}

function assertQuantity(quantity: Quantity, expected: ExpectedQuantity): void {
  const shown = Object.fromEntries(
    Object.keys(expected).map((key) => [key, plain(quantity[key as keyof ExpectedQuantity])]),
  );
  assert.deepEqual(shown, { ...expected });
}

function plain(value: unknown): unknown {
  return value instanceof Decimal ? value.toNumber() : value;
}
