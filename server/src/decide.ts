import { MessageType, ShowMessageNotification, type Connection } from 'vscode-languageserver';
import type { DecideAnswer, NewDecision } from './protocol';
import type { Session } from './session';

/**
 * Writes decisions down, or takes them back, and tells what went wrong in the person's language.
 *
 * @param changed is called whenever decisions are others than before
 */
export async function decideQuietly(
  decisions: readonly NewDecision[],
  session: Session,
  changed: () => void,
): Promise<DecideAnswer> {
  const recorded = await session.decisions.record(decisions, session.reviewer, new Date());
  if ('message' in recorded) return { problem: session.inWords(recorded) };
  session.forgetDecisions();
  changed();
  return {};
}

/**
 * Writes a decision down, says so, and offers to take it back.
 *
 * @param changed is called whenever findings are others than before
 */
export async function decide(
  decision: NewDecision,
  session: Session,
  connection: Pick<Connection, 'sendNotification' | 'window'>,
  changed: () => void,
): Promise<void> {
  // Nobody has to answer this, so that it is no request that an editor could refuse.
  const complain = (message: string): void => {
    void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Error, message });
  };
  const recorded = await session.decisions.record([decision], session.reviewer, new Date());
  if ('message' in recorded) {
    complain(session.inWords(recorded));
    return;
  }
  const follow = (): void => {
    session.forgetDecisions();
    changed();
  };
  follow();
  const english = session.locale === 'en';
  const undo = { title: english ? 'Undo' : '撤销' };
  const said = english
    ? 'Noted in .hegao/decisions.json: not reported again.'
    : '已记入 .hegao/decisions.json，不再提示。';
  const takeBack = async (choice: { readonly title: string } | undefined): Promise<void> => {
    if (choice?.title !== undo.title) return;
    const problem = await session.decisions.takeBack(recorded);
    if (problem) complain(session.inWords(problem));
    follow();
  };
  // The command does not wait for the answer; an editor may have no such messages.
  connection.window.showInformationMessage(said, undo).then(takeBack, () => undefined);
}
