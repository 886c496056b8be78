import type { Report } from '../parse/report';
import type { Message } from '../text/locale';
import type { LevelledFinding } from './check';
import { fingerprintKey } from './fingerprint';

/** What has become of a finding: somebody will correct it, or it is not to be shown again. Without either it is open. */
export type DecisionState = 'confirmed' | 'dismissed';

/** Why a finding is not to be shown again. */
export type DecisionReason = 'other-scope' | 'as-written' | 'false-alarm' | 'other';

/** What a person has decided about a finding, as one entry of `.hegao/decisions.json`. */
export interface Decision {
  /** Of `fingerprintKey`, by which the finding is known again. */
  readonly fingerprint: string;
  /** Id of the check. */
  readonly check: string;
  /** Path of the report relative to the folder that holds `.hegao`, with forward slashes. */
  readonly file: string;
  /** Dismissed where an entry does not say; {@link stateOf} reads it. */
  readonly state?: DecisionState;
  /** Only what is dismissed has one. */
  readonly reason?: DecisionReason;
  /** The reason in one's own words, or anything else that the team wants to keep with it. */
  readonly note?: string;
  /** Words around the finding, for people who read the list. */
  readonly text: string;
  /** Who decided. */
  readonly by?: string;
  /** Day of the decision, `2031-09-27`. */
  readonly at: string;
}

export const decisionReasons: Readonly<Record<DecisionReason, Message>> = {
  'other-scope': { 'zh-cn': '口径不同', en: 'Another scope or basis' },
  'as-written': { 'zh-cn': '原文如此', en: 'So in the original' },
  'false-alarm': { 'zh-cn': '误报', en: 'False alarm' },
  other: { 'zh-cn': '其他原因', en: 'Another reason' },
};

export const decisionStates: Readonly<Record<DecisionState, Message>> = {
  confirmed: { 'zh-cn': '确认有误', en: 'Confirmed' },
  dismissed: { 'zh-cn': '不再提示', en: 'Dismissed' },
};

export function stateOf({ state = 'dismissed' }: Pick<Decision, 'state'>): DecisionState {
  return state;
}

/** A decision in a few words: `确认有误`, `口径不同：合计含直属单位`. */
export function decisionInWords(decision: Pick<Decision, 'state' | 'reason' | 'note'>): Message {
  const { reason, note = '' } = decision;
  const state = stateOf(decision);
  // A reason in one's own words says more than “another reason”.
  if (state === 'dismissed' && reason === 'other' && note !== '') return { 'zh-cn': note, en: note };
  const name = state === 'dismissed' && reason !== undefined ? decisionReasons[reason] : decisionStates[state];
  return note === '' ? name : { 'zh-cn': `${name['zh-cn']}：${note}`, en: `${name.en}: ${note}` };
}

/** A finding with what was decided about it. */
export interface ReviewedFinding extends LevelledFinding {
  readonly decision?: Decision;
}

/** Findings as decisions have parted them, each part in text order. */
export interface Reviewed<F extends LevelledFinding = LevelledFinding> {
  /** Open ones, and confirmed ones with their decision. */
  readonly findings: readonly (F & ReviewedFinding)[];
  /** Those not to be shown again, each with its decision. */
  readonly dismissed: readonly (F & ReviewedFinding)[];
}

/** Parts findings by what was decided about them; `decisionOf` is asked by the finding's key. */
export function applyDecisions<F extends LevelledFinding>(
  report: Report,
  findings: readonly F[],
  decisionOf: ((key: string) => Decision | undefined) | undefined,
): Reviewed<F> {
  if (!decisionOf) return { findings, dismissed: [] };
  const left: (F & ReviewedFinding)[] = [];
  const dismissed: (F & ReviewedFinding)[] = [];
  for (const finding of findings) {
    const decision = decisionOf(fingerprintKey(report, finding));
    if (decision === undefined) left.push(finding);
    else (stateOf(decision) === 'dismissed' ? dismissed : left).push({ ...finding, decision });
  }
  return { findings: left, dismissed };
}
