import { alikeOf, isMoreThanPhrases, isSure, unlike, type ArchiveVerdict } from './archiveVerdict';
import { findCandidatePairs, type TextPairs } from './archiveCandidates';
import type { ArchivedReport } from './archivedReport';
import { toComparable } from './comparable';
import { DisjointSets } from './disjointSets';
import { KeyTable } from './keyTable';
import { signatureLength } from './minhash';
import { ShingleFrequencies, toShingles } from './shingles';

/** One report of an archive. */
export interface ArchiveMember {
  readonly path: string;
  readonly report: ArchivedReport;
  /** Text of a paragraph as a reader reads it; asked for few, so that they may lie on the disk. */
  textOf(this: void, passage: number): string;
}

/** Texts from so many different groups show how common a wording is. */
const sampled = 4096;

/**
 * All different texts of an archive, numbered in the order in which they first stand in it. Numbers in typed arrays: a
 * hundred thousand objects would cost more than what is done with them.
 */
export class ArchiveTexts {
  readonly count: number;
  readonly keys: Float64Array;
  /** The text of each paragraph, the members' paragraphs one behind the other. */
  readonly textOfPassage: Uint32Array;
  /** How often each text stands in the archive. */
  readonly occurrences: Uint32Array;
  /** Where each text stands first: positions in the members and in the member's paragraphs. */
  private readonly firstMembers: Uint32Array;
  private readonly firstPassages: Uint32Array;

  constructor(readonly members: readonly ArchiveMember[]) {
    const total = members.reduce((sum, { report }) => sum + report.count, 0);
    const table = new KeyTable(total);
    this.textOfPassage = new Uint32Array(total);
    const occurrences = new Uint32Array(total);
    const [firstMembers, firstPassages] = [new Uint32Array(total), new Uint32Array(total)];
    let at = 0;
    members.forEach(({ report }, member) => {
      for (let passage = 0; passage < report.count; passage += 1) {
        const text = table.add(report.keys[passage] ?? 0);
        this.textOfPassage[at++] = text;
        const before = occurrences[text] ?? 0;
        occurrences[text] = before + 1;
        if (before > 0) continue;
        firstMembers[text] = member;
        firstPassages[text] = passage;
      }
    });
    this.keys = table.keys;
    this.count = this.keys.length;
    this.occurrences = occurrences.subarray(0, this.count);
    this.firstMembers = firstMembers.subarray(0, this.count);
    this.firstPassages = firstPassages.subarray(0, this.count);
  }

  /** Pairs that are to be compared. */
  candidates(): TextPairs {
    const signatures = new Uint16Array(this.count * signatureLength);
    for (let text = 0; text < this.count; text += 1) {
      const { member, passage } = this.firstPlaceOf(text);
      const own = member.report.signatures;
      const [from, to] = [passage * signatureLength, text * signatureLength];
      for (let row = 0; row < signatureLength; row += 1) signatures[to + row] = own[from + row] ?? 0;
    }
    return findCandidatePairs(this.keys, signatures);
  }

  textOf(text: number): string {
    const { member, passage } = this.firstPlaceOf(text);
    return member.textOf(passage);
  }

  private firstPlaceOf(text: number): { readonly member: ArchiveMember; readonly passage: number } {
    const member = this.members[this.firstMembers[text] ?? 0];
    if (!member) throw new RangeError(`no text ${text}`);
    return { member, passage: this.firstPassages[text] ?? 0 };
  }
}

/** Pairs of texts and, one for each, what comparing them has shown. */
export interface JudgedPairs {
  readonly pairs: TextPairs;
  readonly verdicts: Uint8Array;
}

/** Two texts that are alike, and how many per cent of the longer one the other has. */
export interface AlikePair {
  readonly one: number;
  readonly other: number;
  readonly alike: number;
}

/**
 * The pairs that are alike by more than phrases. Where comparing leaves doubt, wording counts the less, the more other
 * texts have it; versions of one text count once, since what was copied often is common for another reason.
 */
export function alikePairs(texts: ArchiveTexts, judged: JudgedPairs): readonly AlikePair[] {
  const sure = chosen(judged, isSure);
  const doubtful = chosen(judged, (verdict) => verdict !== unlike && !isSure(verdict));
  if (doubtful.length === 0) return sure;
  const weights = commonWording(texts, sure);
  const kept = doubtful.filter(({ one, other }) => isMoreThanPhrases(texts.textOf(one), texts.textOf(other), weights));
  return [...sure, ...kept];
}

function chosen({ pairs, verdicts }: JudgedPairs, accepts: (verdict: ArchiveVerdict) => boolean): AlikePair[] {
  const found: AlikePair[] = [];
  verdicts.forEach((verdict, at) => {
    if (accepts(verdict))
      found.push({ one: pairs[2 * at] ?? 0, other: pairs[2 * at + 1] ?? 0, alike: alikeOf(verdict) });
  });
  return found;
}

function commonWording(texts: ArchiveTexts, sure: readonly AlikePair[]): ShingleFrequencies {
  const versions = new DisjointSets(texts.count);
  for (const { one, other } of sure) versions.join(one, other);
  // Keys are hashes: the lowest are a fair sample, and the same for the same texts.
  const lowest = new Float64Array(texts.count).fill(Infinity);
  texts.keys.forEach((key, text) => {
    const group = versions.find(text);
    if (key < (lowest[group] ?? 0)) lowest[group] = key;
  });
  const sample = lowest.filter((key) => key !== Infinity).sort();
  const wanted = new Set(sample.subarray(0, sampled));
  const positions: number[] = [];
  texts.keys.forEach((key, text) => {
    if (wanted.has(key)) positions.push(text);
  });
  return new ShingleFrequencies(positions.map((text) => toShingles(toComparable(texts.textOf(text)).text)));
}
