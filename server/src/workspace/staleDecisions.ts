import type { Decision } from '../checks/decision';
import { changeBook, type DecisionBook, type DecisionProblem } from './decisions';

/**
 * Where a decision stands today: `found` where its finding is, `moved` to a report of another name, `stale` where its
 * words are gone. `silent` ones are neither: the words are there and nothing is found, since the sentence that they were
 * compared with has changed or the check is off, or the report could not be read.
 */
export type Standing = 'found' | 'moved' | 'stale' | 'silent';

export interface JudgedDecision {
  readonly decision: Decision;
  readonly standing: Standing;
  /** Path of the report that it has moved to, as entries have it. */
  readonly movedTo?: string;
}

/** What is known of a report that was checked just now. */
export interface FoundIn {
  /** Fingerprints of all its findings, the dismissed ones included. */
  readonly fingerprints: ReadonlySet<string>;
  /** Whether the words that an entry quotes are still in it. */
  readonly holds: (decision: Decision) => boolean;
}

/** Judges the entries of a list; `found` has its reports by path as entries have it. */
export function judgeDecisions(
  { decisions, gone }: Pick<DecisionBook, 'decisions' | 'gone'>,
  found: ReadonlyMap<string, FoundIn>,
): readonly JudgedDecision[] {
  const filesOf = new Map<string, string>();
  for (const [file, { fingerprints }] of found) {
    for (const each of fingerprints) if (!filesOf.has(each)) filesOf.set(each, file);
  }
  return decisions.map((decision) => {
    const here = found.get(decision.file);
    if (here?.fingerprints.has(decision.fingerprint)) return { decision, standing: 'found' };
    if (!gone.has(decision.file)) {
      return { decision, standing: here === undefined || here.holds(decision) ? 'silent' : 'stale' };
    }
    const movedTo = filesOf.get(decision.fingerprint);
    return movedTo === undefined ? { decision, standing: 'stale' } : { decision, standing: 'moved', movedTo };
  });
}

/** Takes stale entries out of the list and gives moved ones their new path. Resolves to what kept that from being done. */
export function pruneDecisions(root: string, judged: readonly JudgedDecision[]): Promise<DecisionProblem | undefined> {
  const standings = new Map(judged.map((each) => [JSON.stringify(each.decision), each]));
  // Entries that have come in since are left as they are.
  return changeBook(root, (entries) =>
    entries.flatMap((entry) => {
      const { standing, movedTo } = standings.get(JSON.stringify(entry)) ?? {};
      if (standing === 'stale') return [];
      return movedTo === undefined ? [entry] : [{ ...entry, file: movedTo }];
    }),
  );
}
