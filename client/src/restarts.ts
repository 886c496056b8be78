/** A server that ends so often before it has shown anything is not started again: it would only end again. */
const mostInVain = 4;
/** Nor one that ends so often within the period below, although it works in between. */
const mostInPeriod = 30;
/** In milliseconds. */
const period = 3 * 60 * 1000;

/** What to do about a server that has ended. */
export interface RestartDecision {
  readonly restart: boolean;
  /** False when the person has been told already. */
  readonly tell: boolean;
}

/** Counts how often the server has ended. Nothing is lost when it does: the editor has the text, and sends it again. */
export class Restarts {
  private ends: number[] = [];
  private inVain = 0;
  private told = false;

  /** The server has shown something: it works. */
  works(): void {
    this.inVain = 0;
  }

  /** @param now in milliseconds, on a clock that does not go back */
  ended(now: number): RestartDecision {
    this.inVain += 1;
    this.ends = [...this.ends.filter((end) => now - end < period), now];
    const restart = this.inVain <= mostInVain && this.ends.length <= mostInPeriod;
    const tell = !restart || !this.told;
    this.told = true;
    return { restart, tell };
  }

  /** The person has started the server again: what happened before no longer counts. */
  forget(): void {
    this.ends = [];
    this.inVain = 0;
    this.told = false;
  }
}
