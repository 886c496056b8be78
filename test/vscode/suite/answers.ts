import * as vscode from 'vscode';

/** What a person answers, each list from its first on; what is asked beyond that is answered with Escape. */
export interface Answers {
  /** Words in the label of the item to choose; a list of them ticks several. */
  readonly choices?: readonly (string | readonly string[])[];
  /** What is typed where the extension asks for a line. */
  readonly lines?: readonly string[];
  /** Files or folders chosen in the system's own dialog. */
  readonly opened?: readonly (readonly vscode.Uri[])[];
  /** Where to write a file to. */
  readonly saved?: readonly vscode.Uri[];
  /** Buttons of messages. */
  readonly buttons?: readonly string[];
}

/** The parts of the editor that ask something or tell something, as far as they are taken the place of. */
type Asking = Pick<
  typeof vscode.window,
  | 'showQuickPick'
  | 'showInputBox'
  | 'showOpenDialog'
  | 'showSaveDialog'
  | 'showInformationMessage'
  | 'showWarningMessage'
  | 'showErrorMessage'
>;

type Loose = Record<keyof Asking, (...given: never[]) => Promise<unknown>>;

/**
 * Runs a command as a person would who gives these answers. The system's dialogs cannot be reached from a test, and the
 * editor's own only by keys, so that the extension is answered in their place.
 *
 * @returns the messages that were shown, in their order
 */
export async function answering(answers: Answers, run: () => Thenable<unknown>): Promise<readonly string[]> {
  const messages: string[] = [];
  const [choices, lines, opened, saved, buttons] = [
    [...(answers.choices ?? [])],
    [...(answers.lines ?? [])],
    [...(answers.opened ?? [])],
    [...(answers.saved ?? [])],
    [...(answers.buttons ?? [])],
  ];
  const tell = (message: string, ...items: readonly unknown[]): Promise<unknown> => {
    messages.push(message);
    const [button] = buttons;
    const chosen = items.find((item) => item === button);
    if (chosen !== undefined) buttons.shift();
    return Promise.resolve(chosen);
  };
  const replaced: Loose = {
    showQuickPick: async (items: vscode.ProviderResult<readonly vscode.QuickPickItem[]>) =>
      choose((await items) ?? [], choices.shift()),
    showInputBox: (options?: vscode.InputBoxOptions) => Promise.resolve(lines.shift() ?? typedBefore(options, answers)),
    showOpenDialog: () => Promise.resolve(opened.shift()),
    showSaveDialog: () => Promise.resolve(saved.shift()),
    showInformationMessage: tell,
    showWarningMessage: tell,
    showErrorMessage: tell,
  };
  const window = vscode.window as unknown as Loose;
  const own = { ...window };
  Object.assign(window, replaced);
  try {
    await run();
  } finally {
    for (const name of Object.keys(replaced) as (keyof Loose)[]) window[name] = own[name];
  }
  return messages;
}

/** What stands in a field already is taken as it is, by who types lines at all. */
function typedBefore(options: vscode.InputBoxOptions | undefined, { lines }: Answers): string | undefined {
  return lines === undefined ? undefined : options?.value;
}

function choose(items: readonly vscode.QuickPickItem[], wanted: string | readonly string[] | undefined): unknown {
  const named = (words: string): vscode.QuickPickItem => {
    const item = items.find(({ label }) => label.includes(words));
    if (item === undefined) throw new Error(`${words} is not among ${items.map(({ label }) => label).join('、')}`);
    return item;
  };
  if (wanted === undefined) return undefined;
  return typeof wanted === 'string' ? named(wanted) : wanted.map(named);
}
