import type { Nodes } from 'mdast';
import type { Span } from '../text/span';

/** What the inline markup of a paragraph, heading or cell makes of its source. All spans are in the chunk. */
export interface Inline {
  readonly visible: readonly Span[];
  /** Marks of emphasis, addresses, code, escapes: `⟦**⟧重点⟦**⟧`, `⟦[⟧办法⟦](https://…)⟧`. */
  readonly leaveOut: readonly Span[];
  readonly bold: readonly Span[];
  readonly comments: readonly Span[];
  readonly opaque: readonly Span[];
  /** The whole of it is one picture, whose description is the visible text. */
  readonly image: boolean;
}

/** In text nodes: asterisks that CommonMark refuses next to Chinese marks (`**一是强化。**全市`), escapes, entities. */
const unread = /\*{2,}|\\(?=[!-/:-@[-`{-~])|&(?:[a-zA-Z]{2,8}|#\d{1,7}|#x[\da-fA-F]{1,6});/g;

/** Reads the inline markup below a node. */
export function readInline(source: string, node: Nodes): Inline {
  const reader = new InlineReader(source);
  const children = 'children' in node ? node.children : [];
  const only = children.length === 1 ? children[0] : undefined;
  const image = only?.type === 'image';
  if (image) reader.readDescription(only);
  else for (const child of children) reader.visit(child);
  return { ...reader.result(children), image };
}

class InlineReader {
  private readonly visible: Span[] = [];
  private readonly hidden: Span[] = [];
  private readonly bold: Span[] = [];
  private readonly comments: Span[] = [];
  private readonly opaque: Span[] = [];

  constructor(private readonly source: string) {}

  visit(node: Nodes): void {
    const span = spanOf(node);
    switch (node.type) {
      case 'text':
        this.visible.push(span);
        this.readText(span);
        return;
      case 'strong':
        this.bold.push(contentOf(node.children, span));
        for (const child of node.children) this.visit(child);
        return;
      case 'link':
      case 'emphasis':
      case 'linkReference':
        for (const child of node.children) this.visit(child);
        if (node.type === 'link') this.opaque.push({ start: contentOf(node.children, span).end, end: span.end });
        return;
      case 'break':
        return;
      default:
        this.opaque.push(span);
        if (node.type === 'html' && node.value.startsWith('<!--')) this.comments.push(span);
    }
  }

  /** `![⟦新建的卫生室⟧](picture.jpg)` */
  readDescription(node: Nodes): void {
    const span = spanOf(node);
    const description = /^!\[([^\]]*)\]/.exec(this.source.slice(span.start, span.end))?.[1] ?? '';
    const start = span.start + 2;
    if (description.trim() !== '') this.visible.push({ start, end: start + description.length });
    this.opaque.push({ start: start + description.length, end: span.end });
  }

  result(children: readonly Nodes[]): Omit<Inline, 'image'> {
    const first = children[0];
    const last = children.at(-1);
    const whole = first && last ? { start: spanOf(first).start, end: spanOf(last).end } : { start: 0, end: 0 };
    const leaveOut = [...this.betweenVisible(whole), ...this.hidden].sort((a, b) => a.start - b.start);
    return { visible: this.visible, leaveOut, bold: this.bold, comments: this.comments, opaque: this.opaque };
  }

  /** What stands between visible stretches; white space alone is left to the flow, which knows when words need it. */
  private betweenVisible(whole: Span): readonly Span[] {
    const gaps: Span[] = [];
    let start = whole.start;
    for (const span of [...this.visible, { start: whole.end, end: whole.end }]) {
      if (this.source.slice(start, span.start).trim() !== '') gaps.push({ start, end: span.start });
      start = span.end;
    }
    return gaps;
  }

  private readText(span: Span): void {
    const written = this.source.slice(span.start, span.end);
    for (const { index, 0: matched } of written.matchAll(unread)) {
      const start = span.start + index;
      // `&amp;` keeps its own first character as what it stands for.
      this.hidden.push({ start: matched === '&amp;' ? start + 1 : start, end: start + matched.length });
    }
  }
}

function spanOf(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

function contentOf(children: readonly Nodes[], parent: Span): Span {
  const [first, last] = [children[0], children.at(-1)];
  return first && last ? { start: spanOf(first).start, end: spanOf(last).end } : { start: parent.end, end: parent.end };
}
