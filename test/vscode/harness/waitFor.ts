/** How long anything in an editor may take before a test calls it broken, in milliseconds. */
export const patience = 20_000;
const interval = 100;

/**
 * Asks again and again until the answer is neither undefined nor false, and returns it.
 *
 * @param what names the thing waited for in the error.
 * @param ask may throw; the last error is then part of the message.
 * @throws Error when `limit` milliseconds have passed.
 */
export async function waitFor<T>(
  what: string,
  ask: () => T | undefined | false | PromiseLike<T | undefined | false>,
  limit = patience,
): Promise<T> {
  const end = Date.now() + limit;
  let last: unknown;
  do {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== false) return answer;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, interval));
  } while (Date.now() < end);
  const because = last instanceof Error ? ` Last error: ${last.message}` : '';
  throw new Error(`Waited ${limit / 1000} s in vain for ${what}.${because}`);
}
