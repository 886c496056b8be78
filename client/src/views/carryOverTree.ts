import { MarkdownString, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { CarriedPassage, CarryOver, CarryOverSection } from '../../../server/src/protocol';
import { messages, say } from '../messages';
import { ReportTree } from './reportView';
import { inOneLine, opening } from './treeItems';

export type CarryOverNode = CarryOverSection | CarriedPassage;

/** Sections of a draft with how much of each was carried over, and beneath them the paragraphs. */
export class CarryOverTree extends ReportTree<CarryOverNode> {
  private uri = '';
  private sections: readonly CarryOverSection[] = [];

  show(uri: string, carryOver: CarryOver | null): void {
    this.uri = uri;
    // Without an earlier report there is nothing to compare with, and the welcome says what to do.
    this.sections = carryOver !== null && carryOver.reports.length > 0 ? carryOver.sections : [];
    this.draw();
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
    if (range) item.command = opening(label, this.uri, range);
    return item;
  }

  private passageItem({ text, range, alike, updated, from }: CarriedPassage): TreeItem {
    const item = new TreeItem(text, TreeItemCollapsibleState.None);
    const degree = alike === 100 ? say(messages.sameAsEarlier) : say(messages.alikeEarlier, alike);
    const line = say(messages.line, range.start.line + 1);
    item.description = inOneLine(degree, updated ? say(messages.figuresUpdated) : '', line);
    item.tooltip = new MarkdownString().appendText(`${text}\n${say(messages.carriedFrom, from)}\n${item.description}`);
    item.iconPath = new ThemeIcon(alike === 100 ? 'copy' : 'diff');
    item.contextValue = 'carriedPassage';
    item.command = opening(text, this.uri, range);
    return item;
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
