import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { decisionInWords, stateOf } from './checks/decision';
import { excerptFinder, fingerprintKey } from './checks/fingerprint';
import { titleOfCheck } from './checks/index';
import type { DecisionRow, PruneAnswer } from './protocol';
import type { Session } from './session';
import type { Locale } from './text/locale';
import { fingerprintOf, reportPath, type DecisionBook } from './workspace/decisions';
import { documentKind, readDocument } from './workspace/documents';
import { findFiles } from './workspace/findFiles';
import { judgeDecisions, pruneDecisions, type FoundIn, type JudgedDecision } from './workspace/staleDecisions';

/** Judges the decisions of the open folders by their reports as they are now, open or on the disk. */
export class DecisionReview {
  /** @param openDocument the document that is open at an address */
  constructor(
    private readonly session: Session,
    private readonly openDocument: (uri: string) => TextDocument | undefined,
  ) {}

  async rows(): Promise<readonly DecisionRow[]> {
    const rows: DecisionRow[] = [];
    for (const book of await this.session.decisions.lists()) {
      for (const each of await this.judge(book)) rows.push(toRow(each, book.root, this.session.locale));
    }
    return rows;
  }

  async prune(): Promise<PruneAnswer> {
    let [removed, moved] = [0, 0];
    if (!this.session.decisions.mayWrite) return { removed, moved };
    for (const book of await this.session.decisions.lists()) {
      const judged = await this.judge(book);
      const count = (standing: JudgedDecision['standing']): number =>
        judged.filter((each) => each.standing === standing).length;
      if (count('stale') + count('moved') === 0) continue;
      const problem = await pruneDecisions(book.root, judged);
      if (problem) return { removed, moved, problem: this.session.inWords(problem) };
      removed += count('stale');
      moved += count('moved');
    }
    this.session.forgetDecisions();
    return { removed, moved };
  }

  private async judge(book: DecisionBook): Promise<readonly JudgedDecision[]> {
    const named = book.decisions.map(({ file }) => file).filter((file) => !book.gone.has(file));
    // What has moved may be in any report; without moved ones there is no need to read them all.
    const all =
      book.gone.size === 0 ? [] : (await findFiles([book.root])).paths.map((path) => reportPath(book.root, path));
    const found = new Map<string, FoundIn>();
    for (const file of new Set([...named, ...all])) {
      const here = await this.foundIn(join(book.root, file));
      if (here) found.set(file, here);
      // Requests that came in meanwhile go first.
      await setImmediate();
    }
    return judgeDecisions(book, found);
  }

  private async foundIn(path: string): Promise<FoundIn | undefined> {
    const document = await this.documentAt(path);
    if (document === undefined) return undefined;
    const { report, findings } = await this.session.findingsOnce(document);
    const holds = excerptFinder(report);
    return {
      fingerprints: new Set(findings.map((finding) => fingerprintOf(fingerprintKey(report, finding)))),
      holds: ({ text }) => holds(text),
    };
  }

  private async documentAt(path: string): Promise<TextDocument | undefined> {
    const uri = pathToFileURL(path).href;
    const open = this.openDocument(uri);
    if (open) return open;
    const read = await readDocument(path);
    if ('problem' in read) return undefined;
    const language = documentKind(path) === 'markdown' ? 'markdown' : 'work-report';
    return TextDocument.create(uri, language, 0, read.text);
  }
}

function toRow({ decision, standing, movedTo }: JudgedDecision, root: string, locale: Locale): DecisionRow {
  const { file, check, reason, note, text, by, at } = decision;
  return {
    uri: pathToFileURL(join(root, movedTo ?? file)).href,
    file,
    check,
    checkTitle: titleOfCheck(check, locale),
    state: stateOf(decision),
    decision: decisionInWords(decision)[locale],
    ...(reason !== undefined && { reason }),
    ...(note !== undefined && { note }),
    text,
    ...(by !== undefined && { by }),
    at,
    standing,
  };
}
