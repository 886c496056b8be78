import type { Analysis } from '../analysis';
import type { Bound, Figure, FigureKind, RelationRole, RelationType, Status } from '../figures/figure';
import { slice } from '../text/span';

/** A figure in plain values, for JSON, tables and other threads. */
export interface FigureRow {
  readonly start: number;
  readonly end: number;
  /** As it stands in the document, line breaks and all. */
  readonly text: string;
  readonly kind: FigureKind;
  readonly claim: boolean;
  /** In the base unit; an ISO string for dates and times; `null` for identifiers. */
  readonly value: number | string | null;
  readonly upper: number | null;
  readonly unit: string | null;
  readonly bound: Bound;
  readonly status: Status;
  readonly indicator: string | null;
  readonly period: string | null;
  readonly scope: string | null;
}

/** The figures of one document with what binds them, by index. */
export interface FigureList {
  readonly figures: readonly FigureRow[];
  readonly sameIndicator: readonly (readonly number[])[];
  readonly relations: readonly {
    readonly type: RelationType;
    readonly members: readonly { readonly figure: number; readonly role: RelationRole }[];
    readonly holds: boolean | null;
  }[];
}

/** Lists the figures of an analysed report. */
export function listFigures({ report, figures }: Analysis): FigureList {
  return {
    figures: figures.figures.map((figure) => toRow(figure, slice(report.text, figure.span))),
    sameIndicator: figures.sameIndicator,
    relations: figures.relations.map(({ type, members, holds }) => ({
      type,
      members: members.map(({ figure, role }) => ({ figure, role })),
      holds,
    })),
  };
}

function toRow(figure: Figure, text: string): FigureRow {
  const { value } = figure;
  return {
    start: figure.span.start,
    end: figure.span.end,
    text,
    kind: figure.kind,
    claim: figure.claim,
    value: value === null || typeof value === 'string' ? value : value.toNumber(),
    upper: figure.upper?.toNumber() ?? null,
    unit: figure.unit,
    bound: figure.bound,
    status: figure.status,
    indicator: figure.indicator?.name ?? null,
    period: figure.period,
    scope: figure.scope,
  };
}
