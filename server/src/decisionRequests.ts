import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { decideQuietly } from './decide';
import { DecisionReview } from './decisionReview';
import { readNewDecision } from './features/decisionActions';
import type { makeGuard } from './guard';
import {
  decideMethod,
  decisionsMethod,
  pruneDecisionsMethod,
  type DecideAnswer,
  type DecideRequest,
  type DecisionRow,
  type PruneAnswer,
} from './protocol';
import type { Session } from './session';

interface Surroundings {
  readonly connection: Connection;
  readonly session: Session;
  readonly guard: ReturnType<typeof makeGuard>;
  /** The document that is open at an address. */
  readonly documentAt: (uri: string) => TextDocument | undefined;
  /** Resolves once the settings have been read. */
  readonly settled: () => Promise<void>;
  /** Has the editor ask again for what rests on decisions. */
  readonly refresh: () => void;
}

/** Answers the requests of views about decisions, and follows reports that are renamed in the editor. */
export function answerDecisions({ connection, session, guard, documentAt, settled, refresh }: Surroundings): void {
  const review = new DecisionReview(session, documentAt);
  connection.onRequest(
    decideMethod,
    guard<DecideRequest, DecideAnswer>(decideMethod, {}, async ({ decisions }) => {
      await settled();
      const read = decisions.flatMap((each) => readNewDecision(each) ?? []);
      return decideQuietly(read, session, refresh);
    }),
  );
  connection.onRequest(
    decisionsMethod,
    withoutParams(
      guard<unknown, readonly DecisionRow[]>(decisionsMethod, [], async () => {
        await settled();
        return review.rows();
      }),
    ),
  );
  connection.onRequest(
    pruneDecisionsMethod,
    withoutParams(
      guard<unknown, PruneAnswer>(pruneDecisionsMethod, { removed: 0, moved: 0 }, async () => {
        await settled();
        const answer = await review.prune();
        if (answer.removed + answer.moved > 0) refresh();
        return answer;
      }),
    ),
  );
  connection.workspace.onDidRenameFiles(() => {
    session.forgetDecisions();
    refresh();
  });
}

/** A request that comes without parameters has its token in their place; empty ones are welcome, too. */
function withoutParams<R>(answer: (params: unknown, token: CancellationToken) => Promise<R>) {
  return (first: unknown, token?: CancellationToken): Promise<R> => answer({}, token ?? (first as CancellationToken));
}
