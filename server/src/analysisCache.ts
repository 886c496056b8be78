import type { TextDocument } from 'vscode-languageserver-textdocument';
import { analyze, type Analysis } from './analysis';
import { applyDecisions, type Decision, type Reviewed } from './checks/decision';
import { runChecks, type CheckRun, type CheckSettings } from './checks/runChecks';
import type { DocumentKind } from './parse/report';
import type { Segmenter } from './segment/segmenter';
import type { OtherReport } from './similarity/otherReport';

/** What one version of a document was read as. */
interface Entry {
  readonly version: number;
  readonly analysis: Analysis;
  /** What `run` compared the document with. */
  others?: readonly OtherReport[] | undefined;
  /** Made when first asked for: colours and folding need no checks. */
  run?: CheckRun;
  /** The findings of `run` as decisions have parted them. */
  reviewed?: ReviewedRun;
}

/** What the checks found, and what was decided about it. */
export interface ReviewedRun extends Reviewed, Pick<CheckRun, 'problems'> {}

/**
 * The last analysis of each open document. Every feature asks for the same version at nearly the same time,
 * and only the first has to wait.
 */
export class AnalysisCache {
  private readonly entries = new Map<string, Entry>();
  private segmenter: Segmenter | undefined;

  /** From now on words are cut with this segmenter; what was read without one is read again when asked for. */
  useSegmenter(segmenter: Segmenter): void {
    this.segmenter = segmenter;
    this.clear();
  }

  analysisOf(document: TextDocument): Analysis {
    return this.entryOf(document).analysis;
  }

  /**
   * Findings by the given settings, parted by what was decided about them; {@link forgetFindings} must follow a change
   * of settings, {@link forgetDecisions} one of decisions.
   *
   * @param decisionOf is asked by the finding's key
   * @param others what the document is compared with: the same array as long as they are the same
   */
  checksOf(
    document: TextDocument,
    settings: CheckSettings,
    decisionOf?: (key: string) => Decision | undefined,
    others?: readonly OtherReport[],
  ): ReviewedRun {
    const entry = this.entryOf(document);
    if (entry.run === undefined || entry.others !== others) {
      entry.run = runChecks(entry.analysis, settings, this.segmenter, undefined, others);
      entry.others = others;
      delete entry.reviewed;
    }
    const { findings, problems } = entry.run;
    entry.reviewed ??= { ...applyDecisions(entry.analysis.report, findings, decisionOf), problems };
    return entry.reviewed;
  }

  forget(uri: string): void {
    this.entries.delete(uri);
  }

  /** Keeps what the texts were read as and makes their findings anew. */
  forgetFindings(): void {
    for (const entry of this.entries.values()) delete entry.run;
    this.forgetDecisions();
  }

  /** Keeps the findings and asks again what was decided about them. */
  forgetDecisions(): void {
    for (const entry of this.entries.values()) delete entry.reviewed;
  }

  clear(): void {
    this.entries.clear();
  }

  private entryOf(document: TextDocument): Entry {
    const known = this.entries.get(document.uri);
    if (known?.version === document.version) return known;
    const history = known?.analysis.report.history;
    const analysis = analyze(document.getText(), kindOf(document.languageId), this.segmenter, history);
    const entry = { version: document.version, analysis };
    this.entries.set(document.uri, entry);
    return entry;
  }
}

function kindOf(languageId: string): DocumentKind {
  return languageId === 'markdown' ? 'markdown' : 'plain';
}
