import type { Analysis } from '../analysis';
import type { Bound, Figure, FigureKind, RelationRole, RelationType, Status } from '../figures/figure';
import { ownPlaces } from '../figures/scopes';
import { statedNames } from '../figures/statedNames';
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
  /** The whole of what the clause counts, by which a table of figures of record finds it again; `null` where it names nothing. */
  readonly stated: string | null;
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
  const place = ownPlaces(report).byArticle.get(0);
  const ownNames = place === undefined ? [] : [place];
  const stated = new Map(report.passages.flatMap((passage) => [...statedNames(report, figures, passage, ownNames)]));
  return {
    figures: figures.figures.map((figure) =>
      toRow(figure, slice(report.text, figure.span), stated.get(figure.index)?.name ?? null),
    ),
    sameIndicator: figures.sameIndicator,
    relations: figures.relations.map(({ type, members, holds }) => ({
      type,
      members: members.map(({ figure, role }) => ({ figure, role })),
      holds,
    })),
  };
}

function toRow(figure: Figure, text: string, stated: string | null): FigureRow {
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
    stated,
  };
}
