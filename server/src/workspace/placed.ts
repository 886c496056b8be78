import type { PlacedProblem } from '../settingsProblems';
import { Lines, type LinePosition } from '../text/lines';
import type { Message } from '../text/locale';

/** A file that a person has written, with what is wrong with it. */
export interface FileProblem {
  readonly path: string;
  readonly message: Message;
  /** Where in the file, for an editor that shows it there; absent where the file as a whole could not be used. */
  readonly place?: {
    /** Lines and characters (UTF-16) from zero. */
    readonly start: LinePosition;
    readonly end: LinePosition;
    /** Without line and column. */
    readonly message: Message;
  };
}

/** Problems of a file with line and column in front of their messages, both from one. */
export function placed(path: string, text: string, problems: readonly PlacedProblem[]): readonly FileProblem[] {
  const lines = new Lines(text);
  return problems.map(({ span, message }) => {
    const start = lines.positionAt(span.start);
    const { line, character } = start;
    return {
      path,
      place: { start, end: lines.positionAt(span.end), message },
      message: {
        'zh-cn': `第${line + 1}行第${character + 1}列：${message['zh-cn']}`,
        en: `line ${line + 1}, column ${character + 1}: ${message.en}`,
      },
    };
  });
}
