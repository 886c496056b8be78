import { EventEmitter, MarkdownString, Range, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import type { TreeDataProvider } from 'vscode';
import type { CarriedPassage, CarryOver, CarryOverSection, PlaceRange } from '../../../server/src/protocol';
import { messages, say } from '../messages';

export type CarryOverNode = CarryOverSection | CarriedPassage;

/** Sections of a draft with how much of each was carried over, and beneath them the paragraphs. */
export class CarryOverTree implements TreeDataProvider<CarryOverNode> {
  private readonly changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private uri = '';
  private sections: readonly CarryOverSection[] = [];

  show(uri: string, carryOver: CarryOver | null): void {
    this.uri = uri;
    // Without an earlier report there is nothing to compare with, and the welcome says what to do.
    this.sections = carryOver !== null && carryOver.reports.length > 0 ? carryOver.sections : [];
    this.changed.fire();
  }

  getChildren(node?: CarryOverNode): CarryOverNode[] {
    if (node === undefined) return [...this.sections];
    return isSection(node) ? [...node.passages, ...node.sections] : [];
  }

  getTreeItem(node: CarryOverNode): TreeItem {
    return isSection(node) ? this.sectionItem(node) : this.passageItem(node);
  }

  private sectionItem(section: CarryOverSection): TreeItem {
    const { heading, range, carried } = section;
    const label = heading === '' ? say(messages.beforeFirstSection) : heading;
    const inside = section.passages.length + section.sections.length;
    const state = carried > 0 && inside > 0 ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.None;
    const item = new TreeItem(label, inside > 0 && carried === 0 ? TreeItemCollapsibleState.Collapsed : state);
    item.description = carried > 0 ? shareOf(section) : say(messages.nothingCarried);
    item.iconPath = new ThemeIcon(carried > 0 ? 'history' : 'sparkle');
    if (range) item.command = this.opening(label, range);
    return item;
  }

  private passageItem({ text, range, alike, updated, from }: CarriedPassage): TreeItem {
    const item = new TreeItem(text, TreeItemCollapsibleState.None);
    const degree = alike === 100 ? say(messages.sameAsEarlier) : say(messages.alikeEarlier, alike);
    const parts = [
      degree,
      ...(updated ? [say(messages.figuresUpdated)] : []),
      say(messages.line, range.start.line + 1),
    ];
    item.description = parts.join(' · ');
    item.tooltip = new MarkdownString().appendText(`${text}\n${say(messages.carriedFrom, from)}\n${parts.join(' · ')}`);
    item.iconPath = new ThemeIcon(alike === 100 ? 'copy' : 'diff');
    item.contextValue = 'carriedPassage';
    item.command = this.opening(text, range);
    return item;
  }

  private opening(title: string, { start, end }: PlaceRange): NonNullable<TreeItem['command']> {
    const selection = new Range(start.line, start.character, end.line, end.character);
    return { title, command: 'vscode.open', arguments: [Uri.parse(this.uri), { selection, preserveFocus: false }] };
  }
}

function isSection(node: CarryOverNode): node is CarryOverSection {
  return 'sections' in node;
}

/** `62%`; never 0% or 100% where it is only nearly so. */
export function shareOf({ carried, characters }: Pick<CarryOverSection, 'carried' | 'characters'>): string {
  if (characters === 0 || carried === 0) return '0%';
  const percentage = Math.round((100 * carried) / characters);
  return `${carried === characters ? 100 : Math.min(99, Math.max(1, percentage))}%`;
}
