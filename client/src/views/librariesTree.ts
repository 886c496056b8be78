import {
  EventEmitter,
  MarkdownString,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  type TreeDataProvider,
} from 'vscode';
import type { Libraries, LibraryRow, Place, SnippetRow } from '../../../server/src/protocol';
import { layerNames, texts } from '../libraryMessages';
import type { LibraryService } from '../libraryService';
import { say } from '../messages';
import { inOneLine, opening, warningIcon } from './treeItems';

/** A snippet with its library. */
export interface SnippetNode {
  readonly kind: 'snippet';
  readonly library: LibraryRow;
  readonly snippet: SnippetRow;
}

export interface LibraryRowNode {
  readonly kind: 'library';
  readonly library: LibraryRow;
}

interface ProblemNode {
  readonly kind: 'problem';
  readonly message: string;
  readonly uri: Uri;
  readonly place?: Place;
}

export type LibraryNode = LibraryRowNode | SnippetNode | ProblemNode;

/** The libraries with their snippets, and what is wrong with them. */
export class LibrariesTree implements TreeDataProvider<LibraryNode> {
  private readonly changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private content: Libraries = { libraries: [], problems: [] };
  private filter = '';

  constructor(private readonly service: LibraryService) {}

  show(content: Libraries): void {
    this.content = content;
    this.changed.fire();
  }

  /** Leaves only snippets with these words; all of them when empty. */
  ask(filter: string): void {
    this.filter = filter.toLowerCase();
    this.changed.fire();
  }

  get libraries(): readonly LibraryRow[] {
    return this.content.libraries;
  }

  get problems(): number {
    return this.content.problems.length + this.libraries.reduce((sum, { problems }) => sum + problems.length, 0);
  }

  /** How many snippets the filter leaves, and how many there are. */
  get counts(): readonly [shown: number, all: number] {
    const all = this.libraries.flatMap(({ snippets }) => snippets);
    return [all.filter((snippet) => this.fits(snippet)).length, all.length];
  }

  getChildren(node?: LibraryNode): LibraryNode[] {
    if (node === undefined) return [...this.brokenFiles(), ...this.shownLibraries()];
    if (node.kind !== 'library') return [];
    const { library } = node;
    const uri = Uri.parse(library.uri);
    return [
      ...library.problems.map(({ message, place }): ProblemNode => ({ kind: 'problem', message, uri, place })),
      ...library.snippets
        .filter((snippet) => this.fits(snippet))
        .map((snippet): SnippetNode => ({ kind: 'snippet', library, snippet })),
    ];
  }

  getTreeItem(node: LibraryNode): TreeItem {
    if (node.kind === 'library') return libraryItem(node.library, this.filter !== '');
    return node.kind === 'snippet' ? snippetItem(node) : problemItem(node);
  }

  /** The text as it will look is asked for only when somebody points at it. */
  async resolveTreeItem(item: TreeItem, node: LibraryNode): Promise<TreeItem> {
    if (node.kind !== 'snippet') return item;
    const { library, snippet } = node;
    const detail = await this.service.detail({ library: library.path, name: snippet.name });
    const text = new MarkdownString().appendText(detail?.preview ?? '');
    const notes = [
      snippet.description,
      snippet.overridden ?? '',
      snippet.overrides.length === 0 ? '' : say(texts.overrides, snippet.overrides.join('、')),
      outOfUse(snippet.deprecated),
      say(texts.from, library.name),
    ];
    for (const note of notes.filter((each) => each !== '')) text.appendMarkdown('\n\n---\n\n').appendText(note);
    item.tooltip = text;
    return item;
  }

  private brokenFiles(): ProblemNode[] {
    return this.content.problems.map(({ path, message }) => ({
      kind: 'problem',
      message: `${path.split(/[\\/]/).at(-1) ?? path}：${message}`,
      uri: Uri.file(path),
    }));
  }

  private shownLibraries(): LibraryRowNode[] {
    const shown = this.libraries.filter(
      ({ snippets }) => this.filter === '' || snippets.some((each) => this.fits(each)),
    );
    return shown.map((library) => ({ kind: 'library', library }));
  }

  private fits({ name, prefix, keys, section, description }: SnippetRow): boolean {
    if (this.filter === '') return true;
    const words = [name, prefix, section, description].some((text) => text.toLowerCase().includes(this.filter));
    return words || keys.split(' ').some((key) => key.startsWith(this.filter));
  }
}

function libraryItem(library: LibraryRow, open: boolean): TreeItem {
  const { name, layer, snippets, version, owner, readOnly, deprecated, problems, path } = library;
  const item = new TreeItem(name, open ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed);
  // An item that is opened by the filter is another one than the closed one of before.
  item.id = `${path}\0${open}`;
  item.description = inOneLine(
    layer === 'builtIn' ? '' : say(layerNames[layer]),
    say(texts.snippetCount, snippets.length),
    version === '' ? '' : say(texts.version, version),
    owner === '' ? '' : say(texts.owner, owner),
    readOnly && layer !== 'builtIn' ? say(texts.readOnly) : '',
    outOfUse(deprecated),
  );
  item.tooltip = path;
  item.iconPath = problems.length > 0 ? warningIcon : layerIcons[layer];
  item.contextValue = readOnly ? 'library.readOnly' : 'library';
  return item;
}

function snippetItem({ library, snippet }: SnippetNode): TreeItem {
  const item = new TreeItem(snippet.name, TreeItemCollapsibleState.None);
  const state = snippet.overridden === undefined ? '' : say(texts.overridden);
  const old = snippet.deprecated === undefined ? '' : say(texts.outOfUse);
  item.description = inOneLine(state, old, snippet.prefix, snippet.section);
  const idle = state !== '' || old !== '';
  item.iconPath = idle
    ? new ThemeIcon('circle-slash', new ThemeColor('descriptionForeground'))
    : new ThemeIcon('symbol-snippet');
  item.contextValue = library.readOnly ? 'snippet.readOnly' : 'snippet';
  item.command = { title: snippet.name, command: 'hegao.libraries.preview', arguments: [{ library, snippet }] };
  return item;
}

function problemItem({ message, uri, place }: ProblemNode): TreeItem {
  const item = new TreeItem(message, TreeItemCollapsibleState.None);
  item.iconPath = warningIcon;
  item.tooltip = message;
  if (place === undefined) return item;
  item.description = say(texts.line, place.line + 1);
  item.command = opening(message, uri.toString(), { start: place, end: place });
  return item;
}

function outOfUse(deprecated: string | undefined): string {
  if (deprecated === undefined) return '';
  return deprecated === '' ? say(texts.outOfUse) : say(texts.outOfUseSince, deprecated);
}

const layerIcons: Readonly<Record<LibraryRow['layer'], ThemeIcon>> = {
  builtIn: new ThemeIcon('package'),
  person: new ThemeIcon('account'),
  department: new ThemeIcon('organization'),
  unit: new ThemeIcon('home'),
};
