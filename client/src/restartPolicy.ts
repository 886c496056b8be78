import { commands, window } from 'vscode';
import {
  CloseAction,
  ErrorAction,
  type CloseHandlerResult,
  type ErrorHandler,
  type ErrorHandlerResult,
} from 'vscode-languageclient/node';
import { messages, say } from './messages';

/** A server that ends more often than this within the period below is not started again. */
const mostRestarts = 4;
const period = 3 * 60 * 1000;
/** Messages in a row that may fail to be written or read. */
const mostErrors = 3;

/** Starts a crashed server again, says so once, and gives up on one that keeps crashing. */
export class RestartPolicy implements ErrorHandler {
  private ends: number[] = [];
  private said = false;

  error(_error: Error, _message: unknown, count: number | undefined): ErrorHandlerResult {
    return { action: (count ?? 0) <= mostErrors ? ErrorAction.Continue : ErrorAction.Shutdown, handled: true };
  }

  closed(): CloseHandlerResult {
    const now = Date.now();
    this.ends.push(now);
    const recent = this.ends.filter((end) => now - end < period);
    if (recent.length > mostRestarts) {
      void this.tell(say(messages.crashedForGood), true);
      return { action: CloseAction.DoNotRestart, handled: true };
    }
    if (!this.said) void this.tell(say(messages.crashed), false);
    this.said = true;
    return { action: CloseAction.Restart, handled: true };
  }

  /** The person has started the server again: what happened before no longer counts. */
  forget(): void {
    this.ends = [];
    this.said = false;
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
