import type { Finding, TextEdit } from './check';

export interface FixedText {
  readonly text: string;
  /** How many findings were mended. */
  readonly applied: number;
}

/** Applies the fixes that are certainly right. */
export function applyFixes(text: string, findings: readonly Pick<Finding, 'fix'>[]): FixedText {
  const { edits, applied } = chooseFixes(text, findings);
  return { text: applyEdits(text, edits), applied };
}

/**
 * The edits of the fixes that are certainly right. A fix that touches text which an earlier one has changed is left
 * for the next run, so that no two rules write over each other; of a separable one only the edits in question are left.
 * Those go last: what is said of one place goes before what is said of the whole text.
 */
export function chooseFixes(
  text: string,
  findings: readonly Pick<Finding, 'fix'>[],
): { readonly edits: readonly TextEdit[]; readonly applied: number } {
  const chosen: TextEdit[] = [];
  const changed = new Uint8Array(text.length + 1);
  let applied = 0;
  const isFree = (edit: TextEdit): boolean => !touched(edit).some((at) => changed[at]);
  const choose = (edits: readonly TextEdit[]): void => {
    if (edits.length === 0) return;
    for (const edit of edits) {
      chosen.push(edit);
      for (const at of touched(edit)) changed[at] = 1;
    }
    applied += 1;
  };
  const fixes = findings.flatMap(({ fix }) => fix ?? []);
  for (const { edits, separable } of fixes) if (!separable && edits.every(isFree)) choose(edits);
  for (const { edits, separable } of fixes) if (separable) choose(edits.filter(isFree));
  return { edits: chosen, applied };
}

/** Applies edits that do not overlap, in any order. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { span, newText } of [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    parts.push(text.slice(at, span.start), newText);
    at = span.end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

/** The code units that an edit replaces; an insertion touches the one behind it, since two of them have no order. */
function touched({ span }: TextEdit): readonly number[] {
  const length = Math.max(1, span.end - span.start);
  return Array.from({ length }, (_, index) => span.start + index);
}
