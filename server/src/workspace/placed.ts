import type { PlacedProblem } from '../settingsProblems';
import { Lines } from '../text/lines';
import type { Message } from '../text/locale';

/** A file that a person has written, with what is wrong with it. */
export interface FileProblem {
  readonly path: string;
  readonly message: Message;
}

/** Problems of a file with line and column in front of their messages, both from one. */
export function placed(path: string, text: string, problems: readonly PlacedProblem[]): readonly FileProblem[] {
  const lines = new Lines(text);
  return problems.map(({ span, message }) => {
    const { line, character } = lines.positionAt(span.start);
    return {
      path,
      message: {
        'zh-cn': `第${line + 1}行第${character + 1}列：${message['zh-cn']}`,
        en: `line ${line + 1}, column ${character + 1}: ${message.en}`,
      },
    };
  });
}
