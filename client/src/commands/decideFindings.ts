import { window, type QuickPickItem } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  decideMethod,
  type DecideAnswer,
  type DecideRequest,
  type DismissalReason,
  type NewDecision,
} from '../../../server/src/protocol';
import { messages, say } from '../messages';
import type { PlacedFinding } from '../views/findingsBoard';

/** What is decided about findings, for whatever reason. */
type Choice = Pick<NewDecision, 'state' | 'reason' | 'note'>;

interface ReasonItem extends QuickPickItem {
  readonly reason: DismissalReason;
}

/** Writes down that somebody will correct the findings. */
export function confirmFindings(client: LanguageClient, findings: readonly PlacedFinding[]): Promise<void> {
  return decide(client, findings, { state: 'confirmed' });
}

/** Takes back what was decided about the findings. */
export function reopenFindings(client: LanguageClient, findings: readonly PlacedFinding[]): Promise<void> {
  return decide(client, findings, { state: 'open' });
}

/** Asks for the reason, in the person's own words if need be, and has the findings left out from now on. */
export async function dismissFindings(client: LanguageClient, findings: readonly PlacedFinding[]): Promise<void> {
  if (findings.length === 0) return decide(client, findings, {});
  const reasons = Object.entries(messages.reasons) as [DismissalReason, (typeof messages.reasons)[DismissalReason]][];
  const items = reasons.map(([reason, name]): ReasonItem => ({
    label: say(name),
    description: say(messages.reasonDetails[reason]),
    reason,
  }));
  const title = say(messages.dismissTitle, findings.length);
  const chosen = await window.showQuickPick(items, { title, placeHolder: say(messages.chooseReason) });
  if (chosen === undefined) return;
  const note = chosen.reason === 'other' ? await askForNote(title) : '';
  if (note === undefined) return;
  await decide(client, findings, { state: 'dismissed', reason: chosen.reason, ...(note !== '' && { note }) });
}

function askForNote(title: string): Thenable<string | undefined> {
  return window.showInputBox({
    title,
    prompt: say(messages.reasonPrompt),
    validateInput: (value) => (value.trim() === '' ? say(messages.reasonMissing) : undefined),
  });
}

async function decide(client: LanguageClient, findings: readonly PlacedFinding[], choice: Choice): Promise<void> {
  if (findings.length === 0) {
    void window.showInformationMessage(say(messages.chooseFinding));
    return;
  }
  const decisions = findings.map(({ uri, row: { check, key, text } }): NewDecision => ({
    uri: client.code2ProtocolConverter.asUri(uri),
    check,
    key,
    text,
    ...choice,
  }));
  const request: DecideRequest = { decisions };
  const { problem } = await client.sendRequest<DecideAnswer>(decideMethod, request);
  if (problem !== undefined) void window.showErrorMessage(problem);
}
