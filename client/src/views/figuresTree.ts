import { MarkdownString, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { FigureRow } from '../../../server/src/protocol';
import { messages, say } from '../messages';
import { ReportTree } from './reportView';
import { inOneLine, opening, warningIcon } from './treeItems';

export type Grouping = 'section' | 'indicator';

/** Which of a document's figures are shown, and how. */
export interface FiguresQuestion {
  readonly grouping: Grouping;
  /** Words that must occur in the figure's row; empty shows all. */
  readonly filter: string;
  readonly problemsOnly: boolean;
}

interface Group {
  readonly name: string;
  readonly rows: readonly FigureRow[];
}

export type FigureNode = Group | FigureRow;

/** The figures of one document as a tree of two levels. */
export class FiguresTree extends ReportTree<FigureNode> {
  private uri = '';
  private rows: readonly FigureRow[] = [];
  private question: FiguresQuestion = { grouping: 'section', filter: '', problemsOnly: false };

  show(uri: string, rows: readonly FigureRow[]): void {
    this.uri = uri;
    this.rows = rows;
    this.draw();
  }

  ask(question: FiguresQuestion): void {
    this.question = question;
    this.draw();
  }

  get all(): readonly FigureRow[] {
    return this.rows;
  }

  /** The rows that the question leaves. */
  get shown(): readonly FigureRow[] {
    const { filter, problemsOnly } = this.question;
    return this.rows.filter((row) => holds(row, filter) && (!problemsOnly || row.findings.length > 0));
  }

  getChildren(node?: FigureNode): FigureNode[] {
    if (node === undefined) return this.groups();
    return 'rows' in node ? [...node.rows] : [];
  }

  getTreeItem(node: FigureNode): TreeItem {
    return 'rows' in node ? groupItem(node) : this.figureItem(node);
  }

  private groups(): Group[] {
    const byName = new Map<string, FigureRow[]>();
    for (const row of this.shown) {
      const name = this.question.grouping === 'section' ? row.section : row.indicator;
      const rows = byName.get(name);
      if (rows === undefined) byName.set(name, [row]);
      else rows.push(row);
    }
    const unnamed = say(this.question.grouping === 'section' ? messages.beforeFirstSection : messages.noIndicator);
    return [...byName].map(([name, rows]) => ({ name: name === '' ? unnamed : name, rows }));
  }

  private figureItem(row: FigureRow): TreeItem {
    const item = new TreeItem(row.text, TreeItemCollapsibleState.None);
    const what = this.question.grouping === 'section' ? row.indicator : row.section;
    item.description = inOneLine(what, row.period, row.scope, say(messages.line, row.range.start.line + 1));
    item.tooltip = tooltip(row);
    item.iconPath = icon(row);
    item.contextValue = 'figure';
    item.command = opening(row.text, this.uri, row.range);
    return item;
  }
}

function groupItem({ name, rows }: Group): TreeItem {
  const item = new TreeItem(name, TreeItemCollapsibleState.Expanded);
  item.description = say(messages.figureCount, rows.length);
  item.iconPath = rows.some(({ findings }) => findings.length > 0) ? warningIcon : new ThemeIcon('list-unordered');
  return item;
}

function icon({ findings, status }: FigureRow): ThemeIcon {
  if (findings.length > 0) return warningIcon;
  return new ThemeIcon(status === 'target' ? 'target' : 'symbol-number');
}

function tooltip(row: FigureRow): MarkdownString {
  const text = new MarkdownString();
  text.appendText(`${row.value === '' ? row.text : row.value}\n`);
  const status = row.status === 'target' ? say(messages.target) : row.status === 'actual' ? say(messages.result) : '';
  text.appendText(inOneLine(row.indicator, row.period, row.scope, status));
  for (const finding of row.findings) text.appendMarkdown('\n\n$(warning) ').appendText(finding);
  text.supportThemeIcons = true;
  return text;
}

function holds(row: FigureRow, filter: string): boolean {
  if (filter === '') return true;
  return [row.text, row.indicator, row.section, row.scope, row.period, row.value].some((part) =>
    part.toLowerCase().includes(filter.toLowerCase()),
  );
}
