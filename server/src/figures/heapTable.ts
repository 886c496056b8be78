import type { Table } from '../parse/report';

/** No table that anybody reads has more; beyond, it is a file of numbers, and its cells claim nothing. */
const mostCells = 20_000;

/** Whether a table is a heap of numbers: its cells claim nothing, and nothing is worked out with them. */
export function isHeapTable({ rows }: Table): boolean {
  return rows.reduce((sum, row) => sum + row.length, 0) > mostCells;
}
