import type { AnyCheck } from './check';

/** Every check, in the order in which settings and docs list them: by category, then by name. */
export const checks: readonly AnyCheck[] = [];

/** The check of that id, or `undefined` when there is none. */
export function findCheck(id: string): AnyCheck | undefined {
  return checks.find((check) => check.meta.id === id);
}
