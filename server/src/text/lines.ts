/** A place as editors count it: both from zero, the character in UTF-16 code units from the line's start. */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

/** The lines of a text; a line ends with CRLF, LF or CR, as the Language Server Protocol has it. */
export class Lines {
  /** Offset of each line's first character. */
  private readonly starts: readonly number[];

  constructor(private readonly text: string) {
    const starts = [0];
    for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length);
    this.starts = starts;
  }

  get count(): number {
    return this.starts.length;
  }

  /** Position of an offset; one outside the text gives the nearest end. */
  positionAt(offset: number): LinePosition {
    const at = Math.min(Math.max(offset, 0), this.text.length);
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.starts[middle] ?? Infinity) <= at) low = middle + 1;
      else high = middle;
    }
    const line = low - 1;
    return { line, character: at - (this.starts[line] ?? 0) };
  }

  /** The line's text without its end; empty when there is no such line. */
  textOf(line: number): string {
    const start = this.starts[line];
    if (start === undefined) return '';
    return this.text.slice(start, this.starts[line + 1] ?? this.text.length).replace(/[\r\n]+$/, '');
  }
}
