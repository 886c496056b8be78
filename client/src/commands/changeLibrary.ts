import { commands, Uri, window, workspace } from 'vscode';
import {
  showDifferenceCommand,
  type LibraryAnswer,
  type LibraryChange,
  type LibraryRow,
} from '../../../server/src/protocol';
import { texts } from '../libraryMessages';
import type { LibraryService } from '../libraryService';
import { say } from '../messages';

type Done = Extract<LibraryAnswer, { readonly outcome: 'done' }>;
type Conflict = Extract<LibraryAnswer, { readonly outcome: 'conflict' }>;

/**
 * Has libraries changed, asks the person where others have written something else, and says what kept it from being
 * done. Nothing is written over without asking.
 *
 * @returns `undefined` where nothing was changed
 */
export async function changeLibrary(
  service: LibraryService,
  change: LibraryChange,
  target: Pick<LibraryRow, 'name' | 'uri'>,
): Promise<Done | undefined> {
  if (isUnsaved(target.uri)) {
    void window.showWarningMessage(say(texts.unsaved, target.name));
    return undefined;
  }
  const answer = await service.change(change);
  if (answer.outcome === 'done') return answer;
  if (answer.outcome === 'problem') {
    void window.showErrorMessage(answer.message);
    return undefined;
  }
  const decided = await askAboutConflict(change, answer, target.name);
  return decided && changeLibrary(service, decided, target);
}

/** Somebody edits the file by hand: what they type must not meet what is written here. */
function isUnsaved(uri: string): boolean {
  return workspace.textDocuments.some(
    (document) => document.isDirty && document.uri.toString() === Uri.parse(uri).toString(),
  );
}

async function askAboutConflict(
  change: LibraryChange,
  { names, theirs }: Conflict,
  library: string,
): Promise<LibraryChange | undefined> {
  if (change.kind === 'create') {
    void window.showInformationMessage(say(texts.exists));
    return undefined;
  }
  if (change.kind !== 'save' && change.kind !== 'copy' && change.kind !== 'move') return undefined;
  const edited = change.kind === 'save' && change.previous !== undefined;
  const message = edited
    ? say(texts.changedMeanwhile, names.join('、'))
    : say(texts.taken, library, names.slice(0, 5).join('、') + (names.length > 5 ? '……' : ''));
  const [replace, keepBoth, skip, compare] = [texts.replace, texts.keepBoth, texts.skip, texts.showBoth].map((text) =>
    say(text),
  );
  const last = change.kind === 'save' ? (theirs === undefined ? [] : [compare]) : [skip];
  const choice = await window.showWarningMessage(
    message,
    { modal: true },
    ...[replace, keepBoth, ...last].flatMap((each) => each ?? []),
  );
  if (choice === replace) return { ...change, onConflict: 'replace' };
  if (choice === keepBoth) return { ...change, onConflict: 'keepBoth' };
  if (choice === skip) return { ...change, onConflict: 'skip' };
  if (choice === undefined || change.kind !== 'save') return undefined;
  await commands.executeCommand(showDifferenceCommand, {
    before: { name: say(texts.theirs), text: theirs ?? '' },
    after: { name: say(texts.mine), text: change.content.body },
  });
  return askAboutConflict(change, { outcome: 'conflict', names }, library);
}
