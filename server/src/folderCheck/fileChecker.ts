import { pathToFileURL } from 'node:url';
import type { Worker } from 'node:worker_threads';
import type { CheckSetup, FileCheck } from './fileCheck';

/** What the server asks of the thread; it answers each request that names a path by a {@link FileCheck}, in their order. */
export type CheckRequest = { readonly setup: CheckSetup } | { readonly path: string; readonly decisions: number };

/** A thread that nobody has asked for so long is ended, since its words take a hundred megabytes; in milliseconds. */
const idleTime = 60_000;

/** What the checker uses of a thread; tests bring their own. */
export type Thread = Pick<Worker, 'postMessage' | 'on' | 'terminate' | 'unref'>;

/** Checks files in a thread of its own, one after the other. The thread starts when it is first needed. */
export class FileChecker {
  private thread: Thread | undefined;
  private sent: CheckSetup | undefined;
  private last: Promise<unknown> = Promise.resolve();
  private idle: NodeJS.Timeout | undefined;

  /** @param start starts a thread that runs `checkThread` */
  constructor(private readonly start: () => Thread) {}

  /**
   * Checks a file. A file at which the thread dies is a problem of that file; the next one gets a new thread.
   *
   * @param setup the same object as long as nothing has changed with it
   * @param decisions changes when decisions do
   */
  check(path: string, setup: CheckSetup, decisions: number): Promise<FileCheck> {
    const checking = this.last.then(() => this.ask(path, setup, decisions));
    this.last = checking;
    return checking;
  }

  dispose(): void {
    clearTimeout(this.idle);
    const thread = this.thread;
    this.thread = undefined;
    this.sent = undefined;
    void thread?.terminate();
  }

  private ask(path: string, setup: CheckSetup, decisions: number): Promise<FileCheck> {
    clearTimeout(this.idle);
    return new Promise((resolve) => {
      const done = (answer: FileCheck): void => {
        this.idle = setTimeout(() => this.dispose(), idleTime).unref();
        resolve(answer);
      };
      const thread = (this.thread ??= this.begin());
      this.answered = done;
      this.failed = (error) => {
        this.dispose();
        done({ uri: pathToFileURL(path).href, diagnostics: [], rows: [], problem: `${path}: ${error.message}` });
      };
      if (this.sent !== setup) thread.postMessage({ setup } satisfies CheckRequest);
      this.sent = setup;
      thread.postMessage({ path, decisions } satisfies CheckRequest);
    });
  }

  private answered: (answer: FileCheck) => void = () => undefined;
  private failed: (error: Error) => void = () => undefined;

  private begin(): Thread {
    const thread = this.start();
    thread.on('message', (answer: FileCheck) => this.answered(answer));
    thread.on('error', (error: Error) => this.failed(error));
    // A server that is told to end must not wait for a check.
    thread.unref();
    return thread;
  }
}
