import {
  EventEmitter,
  MarkdownString,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  workspace,
  type TreeDataProvider,
} from 'vscode';
import type { FindingRow } from '../../../server/src/protocol';
import { messages, say } from '../messages';
import type { PlacedFinding } from './findingsBoard';
import { staleDecisionItem, staleGroupItem, type StaleDecision, type StaleGroup } from './staleDecisions';
import { appendExcerpt, inOneLine, withoutMarks } from './treeItems';

export type FindingGrouping = 'file' | 'check' | 'level';

/** Which findings are shown, and how. */
export interface FindingsQuestion {
  readonly grouping: FindingGrouping;
  /** Words that must occur in the message, the excerpt, the check or the file's name; empty shows all. */
  readonly filter: string;
  /** Whether findings that somebody has dismissed are listed, too. */
  readonly dismissed: boolean;
}

export interface FindingGroup {
  readonly id: string;
  readonly name: string;
  readonly findings: readonly PlacedFinding[];
}

export type FindingNode = FindingGroup | PlacedFinding | StaleGroup | StaleDecision;

export const levels = ['error', 'warning', 'information', 'hint'] as const;

/** The findings of all known files as a tree of two levels, and below them the decisions whose text is gone. */
export class FindingsTree implements TreeDataProvider<FindingNode> {
  private readonly changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private groups: readonly FindingGroup[] = [];
  private grouping: FindingGrouping = 'file';
  private parents = new Map<PlacedFinding, FindingGroup>();
  private stale: StaleGroup = { stale: [] };

  show(findings: readonly PlacedFinding[], question: FindingsQuestion, stale: StaleGroup): void {
    this.stale = stale;
    const { grouping } = question;
    this.grouping = grouping;
    const words = question.filter.toLowerCase();
    const shown = findings.filter(
      (finding) => (question.dismissed || finding.row.state !== 'dismissed') && holds(finding, words),
    );
    this.groups = toGroups(shown, grouping);
    this.parents = new Map(this.groups.flatMap((group) => group.findings.map((finding) => [finding, group] as const)));
    this.changed.fire();
  }

  /** The findings that the question leaves, in the order in which they are listed. */
  get shown(): readonly PlacedFinding[] {
    return this.groups.flatMap(({ findings }) => findings);
  }

  getChildren(node?: FindingNode): FindingNode[] {
    if (node === undefined) return this.stale.stale.length > 0 ? [...this.groups, this.stale] : [...this.groups];
    if ('stale' in node) return [...node.stale];
    return 'findings' in node ? [...node.findings] : [];
  }

  getParent(node: FindingNode): FindingNode | undefined {
    if ('decision' in node) return this.stale;
    return 'row' in node ? this.parents.get(node) : undefined;
  }

  getTreeItem(node: FindingNode): TreeItem {
    if ('stale' in node) return staleGroupItem(node);
    if ('decision' in node) return staleDecisionItem(node);
    return 'findings' in node ? this.groupItem(node) : findingItem(node, this.grouping);
  }

  private groupItem({ id, name, findings }: FindingGroup): TreeItem {
    const item = new TreeItem(name, TreeItemCollapsibleState.Expanded);
    item.id = id;
    item.description = say(messages.findingCount, findings.length);
    const first = findings[0];
    if (this.grouping === 'file' && first) {
      // The file's own icon, and its folder where names alone would not tell files apart.
      // The path alone, as a new document has one in the folder, too, and no file.
      const path = workspace.asRelativePath(first.uri.fsPath);
      item.resourceUri = first.uri;
      item.iconPath = ThemeIcon.File;
      item.tooltip = path;
      const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
      if (folder !== '') item.description = `${folder} · ${item.description}`;
    } else {
      item.iconPath = first && this.grouping === 'level' ? levelIcon(first.row.level) : new ThemeIcon('checklist');
    }
    return item;
  }
}

function toGroups(findings: readonly PlacedFinding[], grouping: FindingGrouping): readonly FindingGroup[] {
  const byKey = new Map<string, PlacedFinding[]>();
  for (const finding of findings) {
    const key = keyOf(finding, grouping);
    const members = byKey.get(key);
    if (members === undefined) byKey.set(key, [finding]);
    else members.push(finding);
  }
  const groups = [...byKey].flatMap(([key, members]) => {
    const first = members[0];
    return first ? [{ id: `${grouping}:${key}`, name: nameOf(first, grouping), findings: members }] : [];
  });
  if (grouping === 'file') return groups;
  if (grouping === 'level') return groups.sort((a, b) => rank(a) - rank(b));
  return groups.sort((a, b) => b.findings.length - a.findings.length);
}

function keyOf({ uri, row }: PlacedFinding, grouping: FindingGrouping): string {
  return grouping === 'file' ? uri.toString() : grouping === 'check' ? row.check : row.level;
}

function nameOf({ uri, row }: PlacedFinding, grouping: FindingGrouping): string {
  if (grouping === 'file') return fileName(uri.path);
  return grouping === 'check' ? row.checkTitle : say(messages.levels[row.level]);
}

/** Worst first. */
function rank({ findings }: FindingGroup): number {
  const first = findings[0];
  return first ? levels.indexOf(first.row.level) : 0;
}

function findingItem({ uri, row }: PlacedFinding, grouping: FindingGrouping): TreeItem {
  const item = new TreeItem(row.message, TreeItemCollapsibleState.None);
  const line = say(messages.line, row.range.start.line + 1);
  item.description = inOneLine(row.decision, grouping === 'file' ? '' : fileName(uri.path), line);
  item.tooltip = tooltip(row);
  item.iconPath = row.state === 'open' ? levelIcon(row.level) : stateIcons[row.state];
  item.contextValue = `finding.${row.state}`;
  item.command = { title: row.message, command: 'hegao.findings.open', arguments: [{ uri, row }] };
  return item;
}

const icons: Readonly<Record<FindingRow['level'], ThemeIcon>> = {
  error: new ThemeIcon('error', new ThemeColor('list.errorForeground')),
  warning: new ThemeIcon('warning', new ThemeColor('list.warningForeground')),
  information: new ThemeIcon('info', new ThemeColor('problemsInfoIcon.foreground')),
  hint: new ThemeIcon('lightbulb'),
};

/** Told apart by their shape, not by colour alone. */
const stateIcons = {
  confirmed: new ThemeIcon('pass-filled', new ThemeColor('testing.iconPassed')),
  dismissed: new ThemeIcon('circle-slash', new ThemeColor('disabledForeground')),
} as const;

function levelIcon(level: FindingRow['level']): ThemeIcon {
  return icons[level];
}

function tooltip(row: FindingRow): MarkdownString {
  const text = new MarkdownString();
  text.appendText(row.message).appendMarkdown('\n\n');
  appendExcerpt(text, row.text).appendMarkdown('\n\n').appendText(row.checkTitle);
  const decided = inOneLine(row.decision, row.by, row.at);
  if (decided !== '') text.appendMarkdown('\n\n').appendText(decided);
  return text;
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** @param words in lower case */
function holds({ uri, row }: PlacedFinding, words: string): boolean {
  if (words === '') return true;
  return [
    row.message,
    withoutMarks(row.text),
    row.checkTitle,
    row.decision ?? '',
    row.by ?? '',
    fileName(uri.path),
  ].some((part) => part.toLowerCase().includes(words));
}
