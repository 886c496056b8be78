import { CodeActionKind, type CodeAction, type Diagnostic } from 'vscode-languageserver';
import type { LevelledFinding } from '../checks/check';
import { decisionReasons, decisionStates, type DecisionReason } from '../checks/decision';
import { excerptOf, fingerprintKey } from '../checks/fingerprint';
import { findCheck } from '../checks/index';
import type { FindingState, NewDecision } from '../protocol';
import type { Message } from '../text/locale';
import type { OpenReport } from './openReport';

/** The command by which the editor has a decision written down; its only argument is {@link NewDecision}. */
export const decideCommand = 'hegao.decide';

/** “Do not report this again”, once for each reason that there can be for such a finding. */
export function decisionActions(
  open: OpenReport,
  finding: LevelledFinding,
  diagnostics: readonly Diagnostic[],
): CodeAction[] {
  if (!open.mayDecide) return [];
  const { report } = open.analysis;
  const about = {
    uri: open.document.uri,
    check: finding.check,
    key: fingerprintKey(report, finding),
    text: excerptOf(report, finding),
  };
  return reasonsFor(finding).map((reason) => {
    const title = titleOf(reason)[open.locale];
    const params: NewDecision = { ...about, reason };
    return {
      title,
      kind: CodeActionKind.QuickFix,
      ...(diagnostics.length > 0 && { diagnostics: [...diagnostics] }),
      command: { title, command: decideCommand, arguments: [params] },
    };
  });
}

/** Reads the argument of the command; `undefined` for anything else than what an action or a view has sent. */
export function readNewDecision(value: unknown): NewDecision | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { uri, check, key, text, state = 'dismissed', reason, note } = value as Readonly<Record<string, unknown>>;
  if (typeof uri !== 'string' || !uri.startsWith('file:') || typeof check !== 'string') return undefined;
  if (typeof key !== 'string' || typeof text !== 'string' || !isState(state)) return undefined;
  const about = { uri, check, key, text, state, ...(typeof note === 'string' && note !== '' && { note }) };
  if (isReason(reason)) return { ...about, reason };
  return state === 'dismissed' ? undefined : about;
}

/** Only values can differ in what they count. */
function reasonsFor({ check }: LevelledFinding): readonly DecisionReason[] {
  const category = findCheck(check)?.meta.category;
  const compares = category === 'figure' || category === 'arithmetic';
  return compares ? ['other-scope', 'as-written', 'false-alarm'] : ['as-written', 'false-alarm'];
}

function titleOf(reason: DecisionReason): Message {
  const name = decisionReasons[reason];
  return { 'zh-cn': `${name['zh-cn']}，不再提示`, en: `${name.en}: do not report again` };
}

function isState(value: unknown): value is FindingState {
  return value === 'open' || (typeof value === 'string' && Object.hasOwn(decisionStates, value));
}

function isReason(value: unknown): value is DecisionReason {
  return typeof value === 'string' && Object.hasOwn(decisionReasons, value);
}
