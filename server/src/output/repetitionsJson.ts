import { write } from './json';
import type { RepetitionsFormat } from './repetitionList';

/** Counts up when a field changes its meaning or goes away. */
const schema = 1;

/** Repeated stretches for programs; docs/cli.md describes each field. */
export const repetitionsToJson: RepetitionsFormat = ({ stretches, reports, formulas }, { version }) =>
  write({ schema, tool: { name: 'hegao', version }, stretches, reports, formulas });
