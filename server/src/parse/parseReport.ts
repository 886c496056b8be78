import { Attachment, Holder } from '../text/attachment';
import { Assembler } from './assembler';
import { tellEnds } from './build';
import { EntryList } from './entries';
import { MarkdownReader } from './markdownReader';
import { makeRoomFor } from './memo';
import type { VersionReader } from './pieces';
import { PlainReader } from './plainReader';
import type { DocumentKind, Passage, Report } from './report';
import { Roles } from './roles';
import { textChange } from './textChange';

/**
 * Reads a text as a report. Any text gives one; nothing is thrown. Takes time linear in the text's length, and for a
 * later version of a document little more than a look at all paragraphs.
 *
 * @param history of the document's earlier versions, where it has any
 */
export function parseReport(text: string, kind: DocumentKind, history = new Holder()): Report {
  makeRoomFor(text.length);
  const last = latest.get(history);
  // Not to be found by the next version when something fails in between.
  latest.set(history, undefined);
  const parser = last?.kind === kind ? last : new VersionParser(kind);
  const report = parser.read(text, history);
  latest.set(history, parser);
  return report;
}

/** What the version of each document that was read last was made of. */
const latest = new Attachment<VersionParser | undefined>();

/** Reads one version of a document after the other: what an edit has not touched is not read again. */
class VersionParser {
  private text: string | undefined;
  private readonly reader: VersionReader;
  private readonly list = new EntryList();
  private readonly roles = new Roles();
  private readonly assembler = new Assembler();
  private passages: readonly Passage[] = [];

  constructor(readonly kind: DocumentKind) {
    this.reader = kind === 'markdown' ? new MarkdownReader() : new PlainReader();
  }

  read(text: string, history: Holder): Report {
    const change = this.text === undefined ? undefined : textChange(this.text, text);
    this.text = text;
    const by = change?.by ?? 0;
    const samePieces = this.reader.read(text, change);
    const sameEntries = this.list.update(text, this.reader, samePieces, by);
    const { entries, starts } = this.list;
    const markings = this.roles.update(entries, sameEntries);
    const { passages, sections, tables, ends } = this.assembler.update({ entries, markings, starts }, sameEntries, by);
    tellEnds(history, { before: this.passages, after: passages, ends });
    this.passages = passages;
    const { comments, opaque } = this.reader;
    return { text, kind: this.kind, passages, sections, tables, comments, opaque, history };
  }
}
