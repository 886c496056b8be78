import { setImmediate } from 'node:timers/promises';
import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';

type Answer<P, R> = (params: P, token: CancellationToken) => R | Promise<R>;
type Guarded<P, R> = (params: P, token: CancellationToken) => Promise<R | ResponseError<never>>;

/**
 * Makes a request handler that cannot take the server down: an error is logged with its request, and the editor gets
 * the empty answer. Before it starts it lets waiting messages in, so that a request that was taken back in the
 * meantime costs nothing.
 *
 * @param log writes to the output channel
 */
export function makeGuard(log: (text: string) => void) {
  return <P, R>(request: string, empty: R, answer: Answer<P, R>): Guarded<P, R> =>
    async (params, token) => {
      await setImmediate();
      if (token.isCancellationRequested) return new ResponseError<never>(LSPErrorCodes.RequestCancelled, request);
      try {
        return await answer(params, token);
      } catch (error) {
        // Refusals are meant for the person who asked.
        if (error instanceof ResponseError) return error as ResponseError<never>;
        log(`${request}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
        return empty;
      }
    };
}
