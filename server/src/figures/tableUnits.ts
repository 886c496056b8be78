import type { Decimal } from 'decimal.js';
import type { Passage, Report, Table } from '../parse/report';
import type { Quantity } from './figure';
import { scanQuantities } from './quantities';

/** A unit that stands in a table's header instead of beside each figure: `年末数（⟦万人⟧）`, `比重（⟦%⟧）`. */
interface HeaderUnit {
  readonly kind: Quantity['kind'];
  readonly unit: string | null;
  /** 10000 for 万人. */
  readonly magnitude: Decimal;
}

const inBrackets = /[（(]([^（()）\d]{1,8})[）)]/;
const afterWord = /单位[：:]\s*([^，。；\s）)]{1,8})/;
const growthHeader = /(?:增长|增速|增幅|增减|同比)/;

/** The figures of a cell with the unit that its column, row or caption gives; others as they are. */
export class TableUnits {
  private readonly read = new Map<string, HeaderUnit | undefined>();

  constructor(private readonly report: Report) {}

  apply(passage: Passage, quantities: readonly Quantity[]): readonly Quantity[] {
    const table = passage.cell && this.report.tables[passage.cell.table];
    if (!table || !passage.cell || !quantities.some(isBare)) return quantities;
    if (passage.cell.row < table.headerRows) return quantities;
    const unit = this.unitOf(table, passage.cell.row, passage.cell.column);
    return unit ? quantities.map((quantity) => (isBare(quantity) ? withUnit(quantity, unit) : quantity)) : quantities;
  }

  private unitOf(table: Table, row: number, column: number): HeaderUnit | undefined {
    const headers = table.rows.slice(0, table.headerRows);
    const columnHeader = headers.map((cells) => this.textOf(cells[column])).join('');
    const label = this.textOf(table.rows[row]?.[0]);
    return (
      this.named(inBrackets.exec(columnHeader)?.[1]) ??
      (growthHeader.test(columnHeader) ? undefined : this.ofRow(table, row, column)) ??
      this.named(inBrackets.exec(label)?.[1]) ??
      this.named(
        afterWord.exec(headers.map((cells) => cells.map((cell) => this.textOf(cell)).join(' ')).join(' '))?.[1],
      ) ??
      this.named(afterWord.exec(this.textOf(table.caption))?.[1])
    );
  }

  /** A column of its own holds the units: `| 粮食 | ⟦万吨⟧ | 5320 |`. */
  private ofRow(table: Table, row: number, column: number): HeaderUnit | undefined {
    const header = table.rows.slice(0, table.headerRows).at(-1) ?? [];
    const at = header.findIndex((cell) => /^(?:计量)?单位$/.test(this.textOf(cell)));
    return at > 0 && at < column ? this.named(this.textOf(table.rows[row]?.[at])) : undefined;
  }

  private textOf(passage: number | undefined): string {
    return passage === undefined ? '' : (this.report.passages[passage]?.content.flow.text.replace(/\s/g, '') ?? '');
  }

  /** Reads a unit as the scanner does, behind a one. */
  private named(words: string | undefined): HeaderUnit | undefined {
    if (words === undefined || words === '') return undefined;
    if (!this.read.has(words)) this.read.set(words, readUnit(words));
    return this.read.get(words);
  }
}

function readUnit(words: string): HeaderUnit | undefined {
  const written = `1${words}`;
  const [quantity, other] = scanQuantities(written);
  const whole = quantity?.span.start === 0 && quantity.span.end === written.length;
  if (!quantity || other || !whole || quantity.value === null || typeof quantity.value === 'string') return undefined;
  return { kind: quantity.kind, unit: quantity.unit, magnitude: quantity.value };
}

function isBare({ kind, unit, claim }: Quantity): boolean {
  return claim && kind === 'count' && (unit === null || unit === '');
}

function withUnit(quantity: Quantity, { kind, unit, magnitude }: HeaderUnit): Quantity {
  const scaled = (value: Decimal | null): Decimal | null => value?.times(magnitude) ?? null;
  return {
    ...quantity,
    kind,
    unit,
    value: typeof quantity.value === 'string' ? quantity.value : scaled(quantity.value),
    upper: scaled(quantity.upper),
    precision: scaled(quantity.precision),
  };
}
