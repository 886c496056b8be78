import type { FigureIndex } from '../figures/figure';
import type { Report } from '../parse/report';
import type { Segmenter } from '../segment/segmenter';
import type { OtherReport } from '../similarity/otherReport';
import type { TeamMaterial } from '../team/material';
import type { Message } from '../text/locale';
import type { Span } from '../text/span';

export type Level = 'off' | 'hint' | 'information' | 'warning' | 'error';
export type Category = 'figure' | 'arithmetic' | 'repetition' | 'sequence' | 'form' | 'punctuation' | 'document';
export type NoOptions = Record<string, never>;

/** Default and JSON schema of each option of a check; the manifest is tested against it. */
export type OptionSpecs<O extends object> = {
  readonly [K in keyof O]: {
    readonly default: O[K];
    /** A JSON schema of the value, without `default` and `description`. */
    readonly schema: Readonly<Record<string, unknown>>;
    readonly description: Message;
  };
};

export interface CheckMeta<O extends object = NoOptions> {
  /** In kebab case: file name, diagnostic code, setting, docs page and test carry it. */
  readonly id: string;
  readonly category: Category;
  readonly defaultLevel: Level;
  /** True when some finding carries a `fix`. */
  readonly fixable: boolean;
  /** One line for lists and settings. */
  readonly title: Message;
  readonly options: OptionSpecs<O>;
}

export interface CheckContext<O extends object = NoOptions> {
  readonly report: Report;
  readonly figures: FigureIndex;
  readonly options: Readonly<O>;
  /** Cuts words; absent while it is loading, or where none can be loaded. */
  readonly segmenter?: Segmenter;
  /** Reports to compare with, none of them this one; absent where nothing else was read. */
  readonly others?: readonly OtherReport[];
  /** Word lists, templates and figures of record of the team; absent where none were read. */
  readonly team?: TeamMaterial;
}

/** One rule over an analysed report. Pure: no I/O, nothing remembered but what follows from a passage's own text. */
export interface Check<O extends object = NoOptions> {
  readonly meta: CheckMeta<O>;
  run(context: CheckContext<O>): Iterable<Finding>;
}

/** A check whatever its options are, as the registry and the runner see it. */
export type AnyCheck = Check<Record<string, unknown>>;

/** Replaces `span` by `newText`. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

export interface Fix {
  readonly title: Message;
  /** In text order, without overlaps. */
  readonly edits: readonly TextEdit[];
  /** Each edit is right by itself, so that those that another fix is in the way of may be left out. */
  readonly separable?: true;
}

export interface RelatedPlace {
  /** The {@link OtherReport} or the ledger that the span is in; absent for a place in the document itself. */
  readonly path?: string;
  readonly span: Span;
  readonly message: Message;
}

/** A defect at a place in the text; the runner adds the check's id and level. Spans are in the document. */
export interface Finding {
  /** For `合计⟦30亿元⟧，其中甲12亿元、乙17亿元` the span of `30亿元`. */
  readonly span: Span;
  /** What is wrong: the numbers compared, the difference, the tolerance used. */
  readonly message: Message;
  /** The other places compared with, in text order. */
  readonly related?: readonly RelatedPlace[];
  /** The one edit that is certainly right; "fix all" uses it. */
  readonly fix?: Fix;
  /** Edits the writer must choose between; never applied in bulk. */
  readonly suggestions?: readonly Fix[];
  /** The text allows another reading: the runner shows it as information at most. */
  readonly uncertain?: true;
  /** The text is superfluous and may be shown faded. */
  readonly unnecessary?: true;
  /** Two versions of a text that a person may want to see side by side. */
  readonly compared?: Comparison;
}

/** An earlier and a later version of some text; the later one is in the document itself. */
export interface Comparison {
  readonly before: Omit<RelatedPlace, 'message'>;
  readonly after: Span;
}

/** A finding with the check that made it and the level it is shown at. */
export interface LevelledFinding extends Finding {
  readonly check: string;
  readonly level: Exclude<Level, 'off'>;
}
