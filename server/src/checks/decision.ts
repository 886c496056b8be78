import type { Report } from '../parse/report';
import type { Message } from '../text/locale';
import type { LevelledFinding } from './check';
import { fingerprintKey } from './fingerprint';

/** Why a finding is not to be shown again. */
export type DecisionReason = 'other-scope' | 'as-written' | 'false-alarm';

/** What a person has decided about a finding, as one entry of `.hegao/decisions.json`. */
export interface Decision {
  /** Of `fingerprintKey`, by which the finding is known again. */
  readonly fingerprint: string;
  /** Id of the check. */
  readonly check: string;
  /** Path of the report relative to the folder that holds `.hegao`, with forward slashes. */
  readonly file: string;
  readonly reason: DecisionReason;
  /** Anything else that the team wants to keep with it. */
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
};

/** Findings that are left, and how many a decision has taken out. */
export interface Undecided {
  readonly findings: readonly LevelledFinding[];
  readonly dismissed: number;
}

/** Leaves out the findings that a person has decided about; `isDecided` is asked by the finding's key. */
export function leaveOutDecided(
  report: Report,
  findings: readonly LevelledFinding[],
  isDecided: ((key: string) => boolean) | undefined,
): Undecided {
  if (!isDecided) return { findings, dismissed: 0 };
  const left = findings.filter((finding) => !isDecided(fingerprintKey(report, finding)));
  return { findings: left, dismissed: findings.length - left.length };
}
