import { Range, ThemeColor, ThemeIcon, Uri, type MarkdownString, type TreeItem } from 'vscode';
import type { PlaceRange } from '../../../server/src/protocol';

/** What needs a look, in the colour that the editor gives to such items of its own lists. */
export const warningIcon = new ThemeIcon('warning', new ThemeColor('list.warningForeground'));

/** What is told behind the name of an item, without the parts that are empty: `医疗机构 · 2031年 · 第 5 行`. */
export function inOneLine(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}

/** An excerpt as people would quote it, without the ⟦⟧ around the words that it is about. */
export function withoutMarks(excerpt: string): string {
  return excerpt.replace(/[⟦⟧]/g, '');
}

/**
 * Adds an excerpt whose words between ⟦⟧ stand out: as code, since Markdown knows no bold words between Chinese
 * characters and marks.
 */
export function appendExcerpt(text: MarkdownString, excerpt: string): MarkdownString {
  const [before = '', marked = '', after = ''] = excerpt.split(/⟦([\s\S]*)⟧/);
  text.appendText(before);
  const plain = marked.replace(/[`\s]+/g, ' ').trim();
  if (plain !== '') text.appendMarkdown(`\`${plain}\``);
  return text.appendText(after);
}

/** The editor's own kind of place. */
export function toRange({ start, end }: PlaceRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

/** What a click on an item does: the file is opened there. */
export function opening(title: string, uri: string, range: PlaceRange): NonNullable<TreeItem['command']> {
  const options = { selection: toRange(range), preserveFocus: false };
  return { title, command: 'vscode.open', arguments: [Uri.parse(uri), options] };
}
