import { window, type ExtensionContext, type QuickPickItem } from 'vscode';
import type { SnippetContent, SnippetDraft, SnippetDraftParams } from '../../../server/src/protocol';
import { texts } from '../libraryMessages';
import type { LibraryService } from '../libraryService';
import { messages, say } from '../messages';
import { changeLibrary } from './changeLibrary';
import { ask, chooseTarget, type Target } from './chooseLibrary';

/** What a person would answer; given by tests, asked for otherwise. */
export interface SnippetWish {
  readonly name: string;
  readonly prefix?: string;
  readonly section?: string;
  readonly target: Target;
}

/** Makes a snippet of the selected text and puts it into a library. */
export async function saveSnippet(
  context: ExtensionContext,
  service: LibraryService,
  wish?: SnippetWish,
): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined || editor.selection.isEmpty) {
    void window.showInformationMessage(say(editor === undefined ? messages.noReport : texts.noSelection));
    return;
  }
  const converter = service.client.code2ProtocolConverter;
  const params = { uri: converter.asUri(editor.document.uri), range: converter.asRange(editor.selection) };
  const all = await service.draft(params);
  if (!all) {
    void window.showInformationMessage(say(messages.noReport));
    return;
  }
  const draft = wish ? all : await chooseBlanks(service, params, all);
  const content = draft && (wish ? toContent(draft, wish) : await askForFields(service, draft));
  const target = content && (wish?.target ?? (await chooseTarget(context, service)));
  if (!content || !target) return;
  const done = await changeLibrary(service, { kind: 'save', library: target.path, content }, target);
  if (done) void window.showInformationMessage(say(texts.saved, target.name));
}

interface BlankItem extends QuickPickItem {
  readonly index: number;
}

async function chooseBlanks(
  service: LibraryService,
  params: SnippetDraftParams,
  draft: SnippetDraft,
): Promise<SnippetDraft | undefined> {
  if (draft.blanks.length === 0) return draft;
  const items = draft.blanks.map(({ text, around, kind }, index): BlankItem => ({
    label: text,
    description: say(kind === 'year' ? texts.movesOn : texts.leftOpen),
    detail: `…${around}…`,
    picked: true,
    index,
  }));
  const chosen = await window.showQuickPick(items, {
    canPickMany: true,
    title: say(texts.blanksTitle),
    ignoreFocusOut: true,
  });
  if (!chosen) return undefined;
  return (await service.draft({ ...params, chosen: chosen.map(({ index }) => index) })) ?? undefined;
}

async function askForFields(service: LibraryService, draft: SnippetDraft): Promise<SnippetContent | undefined> {
  const name = (await ask(texts.askName, draft.name, true))?.trim();
  if (name === undefined) return undefined;
  const prefix = await ask(texts.askPrefix, await service.initials(name));
  if (prefix === undefined) return undefined;
  const section = await ask(texts.askSection, draft.section);
  return section === undefined ? undefined : toContent(draft, { name, prefix, section });
}

function toContent(
  { body }: SnippetDraft,
  { name, prefix = '', section = '' }: Omit<SnippetWish, 'target'>,
): SnippetContent {
  return { name, prefixes: wordsOf(prefix), body, ...(section.trim() !== '' && { section: section.trim() }) };
}

/** Words that are parted by blanks or marks. */
export function wordsOf(text: string): readonly string[] {
  return text.split(/[\s,，、]+/).filter((word) => word !== '');
}
