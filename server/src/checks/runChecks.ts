import type { Analysis } from '../analysis';
import type { FigureIndex } from '../figures/figure';
import type { Report } from '../parse/report';
import type { Segmenter } from '../segment/segmenter';
import type { OtherReport } from '../similarity/otherReport';
import type { Ledger } from '../team/ledger';
import type { TeamMaterial } from '../team/material';
import type { Message } from '../text/locale';
import { compareSpans, type Span } from '../text/span';
import { checks as allChecks } from './index';
import type { AnyCheck, CheckContext, Finding, Level, LevelledFinding, RelatedPlace } from './check';
import { presets, type Preset } from './presets';
import { findSuppressions, isSuppressed } from './suppressions';

/** What the reader of the findings has chosen; ids that no check has are ignored here and reported by `parseSettings`. */
export interface CheckSettings {
  /** Level by id of the check; the others keep their default. */
  readonly levels: Readonly<Record<string, Level>>;
  /** Options by id of the check; those left out keep their default. */
  readonly options: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** What is shown of the checks whose level is not set; `standard` where it is absent. */
  readonly preset?: Preset;
  readonly team?: TeamMaterial;
}

export interface CheckRun {
  /** In text order. */
  readonly findings: readonly LevelledFinding[];
  /** One for each check that failed; what it had found until then is kept. */
  readonly problems: readonly CheckProblem[];
}

export interface CheckProblem {
  readonly check: string;
  readonly message: Message;
}

export const defaultCheckSettings: CheckSettings = { levels: {}, options: {} };

/**
 * Runs the checks that are not switched off, and leaves out what the text itself asks to ignore.
 * A check that throws, or that names a place outside the text, becomes a problem; the others are not touched by it.
 *
 * @param others reports that the text is compared with; the text itself is none of them
 */
export function runChecks(
  analysis: Analysis,
  settings: CheckSettings = defaultCheckSettings,
  segmenter?: Segmenter,
  checks: readonly AnyCheck[] = allChecks,
  others?: readonly OtherReport[],
): CheckRun {
  const findings: LevelledFinding[] = [];
  const problems: CheckProblem[] = [];
  const preset = presets[settings.preset ?? 'standard'];
  for (const check of checks) {
    const { id, defaultLevel } = check.meta;
    const chosen = ownValue(settings.levels, id);
    const level = chosen ?? preset.levels[defaultLevel];
    if (level === 'off') continue;
    const options = optionsOf(check, ownValue(settings.options, id));
    const context = new Context(analysis, options, segmenter, others, settings.team);
    try {
      for (const finding of check.run(context)) {
        assertInside(finding, analysis.report.text.length, others, settings.team?.ledgers);
        if (finding.uncertain && chosen === undefined && !preset.showsUncertain) continue;
        findings.push({ ...finding, check: id, level: shownLevel(finding, level) });
      }
    } catch (error) {
      problems.push({ check: id, message: failure(id, error) });
    }
  }
  const suppressions = findSuppressions(analysis.report);
  const shown =
    suppressions.length === 0 ? findings : findings.filter((finding) => !isSuppressed(finding, suppressions));
  return { findings: withoutRepeats(inTextOrder(shown)), problems };
}

/** A text may name any id, `constructor` too, so that only own properties count. */
function ownValue<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** What a check is told of one report. */
class Context implements CheckContext<Record<string, unknown>> {
  readonly segmenter?: Segmenter;
  readonly others?: readonly OtherReport[];
  readonly team?: TeamMaterial;

  constructor(
    private readonly analysis: Analysis,
    readonly options: Readonly<Record<string, unknown>>,
    segmenter: Segmenter | undefined,
    others: readonly OtherReport[] | undefined,
    team: TeamMaterial | undefined,
  ) {
    if (segmenter) this.segmenter = segmenter;
    if (others && others.length > 0) this.others = others;
    if (team) this.team = team;
  }

  get report(): Report {
    return this.analysis.report;
  }

  /** A check of form does not ask for figures, and they are not read for it. */
  get figures(): FigureIndex {
    return this.analysis.figures;
  }
}

const defaultsOf = new WeakMap<AnyCheck, Readonly<Record<string, unknown>>>();

function optionsOf(
  check: AnyCheck,
  chosen: Readonly<Record<string, unknown>> | undefined,
): Readonly<Record<string, unknown>> {
  let defaults = defaultsOf.get(check);
  if (!defaults) {
    const entries = Object.entries(check.meta.options).map(([name, spec]) => [name, spec.default] as const);
    defaultsOf.set(check, (defaults = Object.fromEntries(entries)));
  }
  return chosen ? { ...defaults, ...chosen } : defaults;
}

function shownLevel(finding: Finding, level: Exclude<Level, 'off'>): Exclude<Level, 'off'> {
  if (!finding.uncertain) return level;
  return level === 'hint' ? 'hint' : 'information';
}

/** Editors refuse a whole answer for one range outside the text, so that a wrong span must stop here. */
function assertInside(
  { span, related, fix, suggestions, compared }: Finding,
  length: number,
  others: readonly OtherReport[] = [],
  ledgers: readonly Ledger[] = [],
): void {
  const assertPlace = (place: Omit<RelatedPlace, 'message'>): void =>
    assertSpan(place.span, place.path === undefined ? length : lengthOf(place.path, others, ledgers));
  assertSpan(span, length);
  for (const place of related ?? []) assertPlace(place);
  for (const edit of fix?.edits ?? []) assertSpan(edit.span, length);
  for (const { edits } of suggestions ?? []) for (const edit of edits) assertSpan(edit.span, length);
  if (!compared) return;
  assertPlace(compared.before);
  assertSpan(compared.after, length);
}

function assertSpan({ start, end }: Span, length: number): void {
  if (start >= 0 && start <= end && end <= length) return;
  throw new RangeError(`[${start}, ${end}) is outside the text that it should be in`);
}

function lengthOf(path: string, others: readonly OtherReport[], ledgers: readonly Ledger[]): number {
  return (
    others.find((other) => other.path === path)?.report.text.length ??
    ledgers.find((ledger) => ledger.path === path)?.text.length ??
    0
  );
}

function failure(id: string, error: unknown): Message {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    'zh-cn': `检查“${id}”出错，其结果可能不全：${reason}`,
    en: `The check "${id}" failed and its findings may be incomplete: ${reason}`,
  };
}

/** Sorting is stable, so that findings of one place keep the order of the registry. */
function inTextOrder(findings: LevelledFinding[]): readonly LevelledFinding[] {
  return findings.sort((a, b) => compareSpans(a.span, b.span));
}

/**
 * Two ways through a check may lead to the same finding; it is shown once.
 * @param findings in text order, in which hardly any has the span of the one before it
 */
function withoutRepeats(findings: readonly LevelledFinding[]): readonly LevelledFinding[] {
  let seen: Set<string> | undefined;
  return findings.filter((finding, at) => {
    const before = findings[at - 1];
    if (!before || compareSpans(before.span, finding.span) !== 0) {
      seen = undefined;
      return true;
    }
    seen ??= new Set([repeatKey(before)]);
    const key = repeatKey(finding);
    return seen.has(key) ? false : seen.add(key);
  });
}

function repeatKey({ check, message }: LevelledFinding): string {
  return `${check}\0${message['zh-cn']}`;
}
