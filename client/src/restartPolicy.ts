import { commands, window } from 'vscode';
import {
  CloseAction,
  ErrorAction,
  type CloseHandlerResult,
  type ErrorHandler,
  type ErrorHandlerResult,
} from 'vscode-languageclient/node';
import { messages, say } from './messages';
import { Restarts } from './restarts';

/** Starts a crashed server again, says so once, and gives up on one that keeps crashing. */
export class RestartPolicy implements ErrorHandler {
  private readonly restarts = new Restarts();
  private known = false;

  /**
   * A message could not be written or read. The usual reason is a server that has just died, to which whoever types goes
   * on sending for a moment; that it has closed is told right afterwards, and it would not be started again were it
   * shut down here.
   */
  error(): ErrorHandlerResult {
    return { action: ErrorAction.Continue, handled: true };
  }

  closed(): CloseHandlerResult {
    this.known = true;
    const { restart, tell } = this.restarts.ended(performance.now());
    if (tell) void this.tell(say(restart ? messages.crashed : messages.crashedForGood), !restart);
    return { action: restart ? CloseAction.Restart : CloseAction.DoNotRestart, handled: true };
  }

  /** There was no server at all, or it ended before it could answer, which has been dealt with then. */
  startFailed(): void {
    if (!this.known) void this.tell(say(messages.crashedForGood), true);
  }

  /** The server has shown something: it works. */
  works(): void {
    this.restarts.works();
  }

  /** The person has started the server again: what happened before no longer counts. */
  forget(): void {
    this.restarts.forget();
  }

  private async tell(text: string, stopped: boolean): Promise<void> {
    const show = say(messages.showOutput);
    const restart = say(messages.restart);
    const choice = stopped
      ? await window.showErrorMessage(text, restart, show)
      : await window.showWarningMessage(text, show);
    if (choice === show) await commands.executeCommand('hegao.showOutput');
    if (choice === restart) await commands.executeCommand('hegao.restartServer');
  }
}
