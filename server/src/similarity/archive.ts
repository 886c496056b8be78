import { alikeOf, isMoreThanPhrases, isSure, unlike, type ArchiveVerdict } from './archiveVerdict';
import { findCandidatePairs, type TextPair } from './archiveCandidates';
import type { ArchivedReport } from './archivedReport';
import { toComparable } from './comparable';
import { DisjointSets } from './disjointSets';
import { signatureLength } from './minhash';
import { ShingleFrequencies, toShingles } from './shingles';

/** One report of an archive. */
export interface ArchiveMember {
  readonly path: string;
  readonly report: ArchivedReport;
  /** Texts of its paragraphs as a reader reads them; asked for few reports, so that they may lie packed elsewhere. */
  texts(): readonly string[];
}

/** Where a paragraph stands: positions in the archive's members and in the member's paragraphs. */
export interface Occurrence {
  readonly member: number;
  readonly passage: number;
}

/** Texts from so many different groups show how common a wording is. */
const sampled = 4096;

/** All different texts of an archive, each with the places where it stands word for word. */
export class ArchiveTexts {
  /** In the order of the members, and of the text within one. */
  readonly occurrences: readonly (readonly Occurrence[])[];
  readonly keys: Float64Array;

  constructor(readonly members: readonly ArchiveMember[]) {
    const positions = new Map<number, number>();
    const occurrences: Occurrence[][] = [];
    members.forEach(({ report }, member) => {
      report.keys.forEach((key, passage) => {
        let position = positions.get(key);
        if (position === undefined) positions.set(key, (position = occurrences.push([]) - 1));
        occurrences[position]?.push({ member, passage });
      });
    });
    this.occurrences = occurrences;
    this.keys = Float64Array.from(positions.keys());
  }

  get count(): number {
    return this.occurrences.length;
  }

  /** Pairs that are to be compared. */
  candidates(): readonly TextPair[] {
    const signatures = new Uint16Array(this.count * signatureLength);
    for (let text = 0; text < this.count; text += 1) {
      const { report, passage } = this.first(text);
      const from = passage * signatureLength;
      signatures.set(report.signatures.subarray(from, from + signatureLength), text * signatureLength);
    }
    return findCandidatePairs(this.keys, signatures);
  }

  textOf(text: number): string {
    const [first] = this.occurrences[text] ?? [];
    return (first && this.members[first.member]?.texts()[first.passage]) ?? '';
  }

  private first(text: number): { readonly report: ArchivedReport; readonly passage: number } {
    const [first] = this.occurrences[text] ?? [];
    const report = first && this.members[first.member]?.report;
    if (!report) throw new RangeError(`no text ${text}`);
    return { report, passage: first.passage };
  }
}

/** A pair of texts and what comparing them has shown. */
export interface JudgedPair {
  readonly pair: TextPair;
  readonly verdict: ArchiveVerdict;
}

/** Two texts that are alike, and how many per cent of the longer one the other has. */
export interface AlikePair {
  readonly pair: TextPair;
  readonly alike: number;
}

/**
 * The pairs that are alike by more than phrases. Where comparing leaves doubt, wording counts the less, the more other
 * texts have it; versions of one text count once, since what was copied often is common for another reason.
 */
export function alikePairs(texts: ArchiveTexts, judged: readonly JudgedPair[]): readonly AlikePair[] {
  const sure = judged.filter(({ verdict }) => isSure(verdict));
  const doubtful = judged.filter(({ verdict }) => verdict !== unlike && !isSure(verdict));
  const weights = doubtful.length > 0 ? commonWording(texts, sure) : undefined;
  const kept = doubtful.filter(
    ({ pair: [a, b] }) => weights && isMoreThanPhrases(texts.textOf(a), texts.textOf(b), weights),
  );
  return [...sure, ...kept].map(({ pair, verdict }) => ({ pair, alike: alikeOf(verdict) }));
}

function commonWording(texts: ArchiveTexts, sure: readonly JudgedPair[]): ShingleFrequencies {
  const versions = new DisjointSets(texts.count);
  for (const { pair } of sure) versions.join(...pair);
  const representative = new Map<number, number>();
  for (let text = 0; text < texts.count; text += 1) {
    const group = versions.find(text);
    const known = representative.get(group);
    if (known === undefined || (texts.keys[text] ?? 0) < (texts.keys[known] ?? 0)) representative.set(group, text);
  }
  // Keys are hashes: the lowest are a fair sample, and the same for the same texts.
  const chosen = [...representative.values()]
    .sort((a, b) => (texts.keys[a] ?? 0) - (texts.keys[b] ?? 0))
    .slice(0, sampled);
  return new ShingleFrequencies(chosen.map((text) => toShingles(toComparable(texts.textOf(text)).text)));
}
