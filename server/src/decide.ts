import type { RemoteWindow } from 'vscode-languageserver';
import type { DecideParams } from './features/decisionActions';
import type { Session } from './session';

/**
 * Writes a decision down, says so, and offers to take it back.
 *
 * @param changed is called whenever findings are others than before
 */
export async function decide(
  params: DecideParams,
  session: Session,
  window: Pick<RemoteWindow, 'showErrorMessage' | 'showInformationMessage'>,
  changed: () => void,
): Promise<void> {
  const recorded = await session.decisions.record(params, new Date());
  if ('message' in recorded) {
    window.showErrorMessage(session.inWords(recorded));
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
    if (problem) window.showErrorMessage(session.inWords(problem));
    follow();
  };
  // Nobody has to answer, so that the command does not wait for it; an editor may have no such messages.
  window.showInformationMessage(said, undo).then(takeBack, () => undefined);
}
