import type { RelatedPlace } from '../checks/check';
import { Lines } from '../text/lines';
import type { CheckedFile, CheckOutput } from './checkOutput';

/** A text with its lines, and what it is called. */
export interface LinedText {
  readonly path: string;
  readonly text: string;
  readonly lines: Lines;
}

/** The texts that related places stand in: that of the file itself, or that of another. Each is cut into lines once. */
export class RelatedTexts {
  // A file that was mended has another text than what the others were compared with.
  private readonly own = new Map<string, LinedText>();
  private readonly others = new Map<string, LinedText>();

  constructor(private readonly output: CheckOutput) {}

  /** The text of a place that belongs to a finding of `file`. */
  of(file: CheckedFile, { path }: Pick<RelatedPlace, 'path'>): LinedText {
    if (path === undefined) return this.remembered(this.own, file.path, file.text);
    return this.remembered(this.others, path, this.output.others?.get(path) ?? '');
  }

  private remembered(known: Map<string, LinedText>, path: string, text: string): LinedText {
    let lined = known.get(path);
    if (lined === undefined) known.set(path, (lined = { path, text, lines: new Lines(text) }));
    return lined;
  }
}
