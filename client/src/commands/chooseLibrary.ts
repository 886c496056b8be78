import { join } from 'node:path';
import {
  ConfigurationTarget,
  QuickPickItemKind,
  Uri,
  window,
  workspace,
  type ExtensionContext,
  type QuickPickItem,
} from 'vscode';
import type { LibraryParticulars, LibraryRow } from '../../../server/src/protocol';
import { layerNames, texts } from '../libraryMessages';
import type { LibraryService } from '../libraryService';
import { say } from '../messages';
import { changeLibrary } from './changeLibrary';

/** Where snippets are written to. */
export type Target = Pick<LibraryRow, 'path' | 'name' | 'uri'>;

interface LibraryItem extends QuickPickItem {
  readonly library?: LibraryRow;
}

/** Folder of the person's own libraries, which every window knows without a setting. */
export function personalFolder({ globalStorageUri }: Pick<ExtensionContext, 'globalStorageUri'>): string {
  return join(globalStorageUri.fsPath, 'libraries');
}

/** Has the person choose a library that can be written to, or make one. */
export async function chooseTarget(
  context: ExtensionContext,
  service: LibraryService,
  except?: string,
): Promise<Target | undefined> {
  const { libraries } = await service.all();
  const open = libraries.filter(({ readOnly, path }) => !readOnly && path !== except);
  const items: LibraryItem[] = [
    ...open.map(toItem),
    { label: '', kind: QuickPickItemKind.Separator },
    { label: say(texts.newLibrary) },
  ];
  const chosen = await window.showQuickPick(items, { placeHolder: say(texts.chooseTarget), matchOnDescription: true });
  return chosen && (chosen.library ?? newLibrary(context, service));
}

/** Has the person choose one of some libraries. */
export async function chooseLibrary(
  libraries: readonly LibraryRow[],
  placeHolder: string,
): Promise<LibraryRow | undefined> {
  return (await window.showQuickPick(libraries.map(toItem), { placeHolder, matchOnDescription: true }))?.library;
}

/** Has the person tick libraries; those that the extension brings along are not ticked beforehand. */
export async function chooseLibraries(
  libraries: readonly LibraryRow[],
  placeHolder: string,
): Promise<readonly LibraryRow[]> {
  const items = libraries.map((library) => ({ ...toItem(library), picked: library.layer !== 'builtIn' }));
  const chosen = await window.showQuickPick(items, { placeHolder, canPickMany: true, matchOnDescription: true });
  return chosen?.map(({ library }) => library) ?? [];
}

function toItem(library: LibraryRow): LibraryItem & { readonly library: LibraryRow } {
  const { name, layer, path, snippets } = library;
  return {
    label: name,
    description: `${say(layerNames[layer])} · ${say(texts.snippetCount, snippets.length)}`,
    detail: path,
    library,
  };
}

/** What a new library is to be; given by tests, asked for otherwise. */
export interface LibraryWish {
  readonly name: string;
  readonly owner?: string;
  readonly layer?: 'person' | 'department' | 'unit';
  /** The person's own folder when absent. */
  readonly folder?: Uri;
}

/** Makes a library, and has the settings name it where it lies in no folder that they know. */
export async function newLibrary(
  context: ExtensionContext,
  service: LibraryService,
  wish?: LibraryWish,
): Promise<Target | undefined> {
  const asked = wish ?? (await askForLibrary());
  if (asked === undefined) return undefined;
  const { name, owner = '', layer = 'person', folder } = asked;
  const file = `${name.replace(/[\\/:*?"<>|]/g, '_')}.片段库.json`;
  const path = join(folder?.fsPath ?? personalFolder(context), file);
  const title: LibraryParticulars = { name, layer, version: '1', ...(owner !== '' && { owner }) };
  const target = { path, name, uri: Uri.file(path).toString() };
  if (!(await changeLibrary(service, { kind: 'create', library: path, title }, target))) return undefined;
  if (folder) await nameInSettings(path);
  return target;
}

async function askForLibrary(): Promise<LibraryWish | undefined> {
  const places = [
    { label: say(texts.personalLibrary), detail: say(texts.personalDetail), shared: false },
    { label: say(texts.elsewhere), detail: say(texts.elsewhereDetail), shared: true },
  ];
  const place = await window.showQuickPick(places, { placeHolder: say(texts.askPlace) });
  if (!place) return undefined;
  const [folder] = place.shared
    ? ((await window.showOpenDialog({ canSelectFiles: false, canSelectFolders: true })) ?? [])
    : [];
  if (place.shared && !folder) return undefined;
  const value = place.shared ? '' : say(texts.personalLibrary);
  const name = await ask(texts.askLibraryName, value, true);
  if (name === undefined || !folder) return name === undefined ? undefined : { name };
  const layer = await askLayer();
  const owner = layer && (await ask(texts.askOwner, ''));
  return owner === undefined || layer === undefined ? undefined : { name, owner, layer, folder };
}

/** Asks for one line; a required one cannot be left empty. */
export function ask(
  prompt: (typeof texts)['askName' | 'askPrefix' | 'askSection' | 'askLibraryName' | 'askOwner'],
  value: string,
  required = false,
) {
  const validateInput = (text: string): string => (required && text.trim() === '' ? say(texts.emptyName) : '');
  return window.showInputBox({ prompt: say(prompt), value, validateInput, ignoreFocusOut: true });
}

/** Asks whose a library is. */
export async function askLayer(): Promise<'person' | 'department' | 'unit' | undefined> {
  const items = (['department', 'unit', 'person'] as const).map((layer) => ({ label: say(layerNames[layer]), layer }));
  return (await window.showQuickPick(items, { placeHolder: say(texts.askLayer) }))?.layer;
}

/** Adds a library to the settings: of the folder that is open where it lies in it, else of the person. */
export async function nameInSettings(path: string, layer?: string): Promise<void> {
  const inside = workspace.getWorkspaceFolder(Uri.file(path)) !== undefined;
  const target = inside ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  const settings = workspace.getConfiguration('hegao');
  const known = settings.inspect<readonly unknown[]>('snippetLibraries');
  const before = (inside ? known?.workspaceValue : known?.globalValue) ?? [];
  const written = inside ? workspace.asRelativePath(path, false) : path;
  const entry = layer === undefined ? written : { path: written, layer };
  await settings.update('snippetLibraries', [...before, entry], target);
}
