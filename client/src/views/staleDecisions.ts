import {
  EventEmitter,
  MarkdownString,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  type Disposable,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { decisionsMethod, type DecisionRow } from '../../../server/src/protocol';
import { messages, say } from '../messages';
import { appendExcerpt, inOneLine, withoutMarks } from './treeItems';

/** The reports with decisions are read for the answer, which is no hurry; in milliseconds. */
const pause = 1000;

/** Decisions whose text is gone, as a group of the list of findings. */
export interface StaleGroup {
  readonly stale: readonly StaleDecision[];
}

/** One of them. */
export interface StaleDecision {
  readonly decision: DecisionRow;
}

/** Knows which decisions of the open folders are about text that is no longer there. */
export class StaleDecisions implements Disposable {
  private readonly changed = new EventEmitter<void>();
  /** Fires when there are others than before. */
  readonly onDidChange = this.changed.event;
  private waiting: NodeJS.Timeout | undefined;
  private group: StaleGroup = { stale: [] };

  /** @param isShown whether anybody would see them: nothing is read for a list that is hidden */
  constructor(
    private readonly client: LanguageClient,
    private readonly isShown: () => boolean,
  ) {}

  get found(): StaleGroup {
    return this.group;
  }

  /** Reports or decisions have changed: they are looked at again when there is a moment. */
  refreshSoon(): void {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => void this.refresh(), pause);
  }

  dispose(): void {
    clearTimeout(this.waiting);
    this.changed.dispose();
  }

  private async refresh(): Promise<void> {
    if (!this.isShown() || !this.client.isRunning()) return;
    const rows = await this.client.sendRequest<readonly DecisionRow[]>(decisionsMethod);
    const stale = rows.filter(({ standing }) => standing === 'stale').map((decision) => ({ decision }));
    if (JSON.stringify(stale) === JSON.stringify(this.group.stale)) return;
    this.group = { stale };
    this.changed.fire();
  }
}

/** The heading of the group; its command cleans up. */
export function staleGroupItem({ stale }: StaleGroup): TreeItem {
  const item = new TreeItem(say(messages.staleDecisions), TreeItemCollapsibleState.Collapsed);
  item.id = 'stale';
  item.description = say(messages.decisionCount, stale.length);
  item.tooltip = say(messages.staleDecisionsDetail);
  item.iconPath = new ThemeIcon('archive');
  item.contextValue = 'decisions.stale';
  return item;
}

export function staleDecisionItem({ decision: { text, decision, file, checkTitle, by, at } }: StaleDecision): TreeItem {
  const item = new TreeItem(withoutMarks(text), TreeItemCollapsibleState.None);
  item.description = inOneLine(decision, file);
  item.iconPath = new ThemeIcon('circle-slash', new ThemeColor('disabledForeground'));
  item.contextValue = 'decision.stale';
  const details = inOneLine(checkTitle, decision, by, at);
  item.tooltip = appendExcerpt(new MarkdownString(), text).appendMarkdown('\n\n').appendText(details);
  return item;
}
