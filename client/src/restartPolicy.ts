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

/** Messages in a row that may fail to be written or read. */
const mostErrors = 3;

/** Starts a crashed server again, says so once, and gives up on one that keeps crashing. */
export class RestartPolicy implements ErrorHandler {
  private readonly restarts = new Restarts();

  error(_error: Error, _message: unknown, count: number | undefined): ErrorHandlerResult {
    return { action: (count ?? 0) <= mostErrors ? ErrorAction.Continue : ErrorAction.Shutdown, handled: true };
  }

  closed(): CloseHandlerResult {
    const { restart, tell } = this.restarts.ended(performance.now());
    if (tell) void this.tell(say(restart ? messages.crashed : messages.crashedForGood), !restart);
    return { action: restart ? CloseAction.Restart : CloseAction.DoNotRestart, handled: true };
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
