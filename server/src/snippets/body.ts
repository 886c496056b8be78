/** A snippet's body as a tree: VS Code's snippet syntax, which LSP shares. */
export type BodyNode =
  | { readonly type: 'text'; readonly text: string }
  | {
      readonly type: 'tabStop';
      readonly number: number;
      /** What stands there until something is typed. */
      readonly placeholder?: readonly BodyNode[];
      readonly choices?: readonly string[];
      /** `/regex/format/options`, kept as written. */
      readonly transform?: string;
    }
  | {
      readonly type: 'variable';
      readonly name: string;
      readonly fallback?: readonly BodyNode[];
      readonly transform?: string;
    };

/** Reads a body. It never fails: what is no tab stop and no variable is text, as in VS Code. */
export function parseBody(body: string): readonly BodyNode[] {
  return new BodyReader(body).readUntil('');
}

/** Deeper nesting than any person writes; what lies deeper is read as text, so that no body exhausts the stack. */
const deepest = 8;

class BodyReader {
  private at = 0;
  private depth = 0;
  /** Where a `${` stands that nothing closes; remembered, since each is met again inside those before it. */
  private readonly unclosed = new Set<number>();

  constructor(private readonly body: string) {}

  /** Nodes up to the closing mark, which is passed over; an empty mark means the end of the body. */
  readUntil(close: string): readonly BodyNode[] {
    const nodes: BodyNode[] = [];
    let text = '';
    while (this.at < this.body.length) {
      const character = this.body.charAt(this.at);
      if (close !== '' && character === close) break;
      const node = character === '$' ? this.readDollar() : undefined;
      if (node) {
        if (text !== '') nodes.push({ type: 'text', text });
        text = '';
        nodes.push(node);
      } else {
        text += this.readCharacter();
      }
    }
    if (text !== '') nodes.push({ type: 'text', text });
    this.at += close.length;
    return nodes;
  }

  private readCharacter(): string {
    const escaped = this.body.charAt(this.at) === '\\' && '\\$}'.includes(this.body.charAt(this.at + 1) || ' ');
    if (escaped) this.at += 1;
    const character = this.body.charAt(this.at);
    this.at += 1;
    return character;
  }

  private readDollar(): BodyNode | undefined {
    const simple = this.match(/\$(?:(\d+)|([A-Za-z_]\w*))/y);
    if (simple) return makeNode(simple[1], simple[2]);
    const start = this.at;
    if (this.unclosed.has(start)) return undefined;
    const open = this.match(/\$\{(?:(\d+)|([A-Za-z_]\w*))/y);
    if (!open) return undefined;
    const node = this.readRest(makeNode(open[1], open[2]), start);
    if (!node) this.at = start;
    return node;
  }

  /** What follows the name inside `${…}`, up to and with the closing brace. */
  private readRest(node: Exclude<BodyNode, { type: 'text' }>, start: number): BodyNode | undefined {
    if (this.match(/\}/y)) return node;
    const choices = node.type === 'tabStop' ? this.match(/\|((?:\\.|[^|\\])*)\|\}/y) : undefined;
    if (choices) return { ...node, choices: splitChoices(choices[1] ?? '') } as BodyNode;
    const transform = this.match(/(\/(?:\\.|[^/\\])*\/(?:\\.|\$\{[^}]*\}|\$(?!\{)|[^/\\$])*\/[a-z]*)\}/y);
    if (transform) return { ...node, transform: transform[1] ?? '' };
    if (this.depth >= deepest || !this.match(/:/y)) return undefined;
    this.depth += 1;
    const inner = this.readUntil('}');
    this.depth -= 1;
    if (this.at > this.body.length) {
      this.unclosed.add(start);
      return undefined;
    }
    return node.type === 'tabStop' ? { ...node, placeholder: inner } : { ...node, fallback: inner };
  }

  private match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.body);
    if (!match) return undefined;
    this.at = pattern.lastIndex;
    return match;
  }
}

function makeNode(number: string | undefined, name: string | undefined): Exclude<BodyNode, { type: 'text' }> {
  return number === undefined ? { type: 'variable', name: name ?? '' } : { type: 'tabStop', number: Number(number) };
}

function splitChoices(written: string): readonly string[] {
  const choices = written.match(/(?:\\.|[^,\\])+/g) ?? [];
  return choices.map((choice) => choice.replace(/\\([,|\\])/g, '$1'));
}

/** Writes a tree in snippet syntax again. */
export function writeBody(nodes: readonly BodyNode[]): string {
  return nodes.map(writeNode).join('');
}

function writeNode(node: BodyNode): string {
  if (node.type === 'text') return node.text.replace(/[\\$}]/g, '\\$&');
  const name = node.type === 'tabStop' ? String(node.number) : node.name;
  if (node.transform !== undefined) return `\${${name}${node.transform}}`;
  if (node.type === 'tabStop' && node.choices) {
    return `\${${name}|${node.choices.map((choice) => choice.replace(/[,|\\]/g, '\\$&')).join(',')}|}`;
  }
  const inner = node.type === 'tabStop' ? node.placeholder : node.fallback;
  return inner ? `\${${name}:${writeBody(inner)}}` : `\${${name}}`;
}

/** Every node of the tree, those inside placeholders too, in text order. */
export function* walkBody(nodes: readonly BodyNode[]): Generator<BodyNode> {
  for (const node of nodes) {
    yield node;
    if (node.type === 'tabStop' && node.placeholder) yield* walkBody(node.placeholder);
    if (node.type === 'variable' && node.fallback) yield* walkBody(node.fallback);
  }
}

type TabStop = Extract<BodyNode, { type: 'tabStop' }>;

/** The text as it will look before anything is typed: placeholders, first choices, and repeated tab stops filled alike. */
export function previewBody(nodes: readonly BodyNode[]): string {
  const definitions = new Map<number, TabStop>();
  for (const node of walkBody(nodes)) {
    if (node.type === 'tabStop' && (node.choices ?? node.placeholder) && !definitions.has(node.number)) {
      definitions.set(node.number, node);
    }
  }
  return showNodes(nodes, definitions);
}

function showNodes(nodes: readonly BodyNode[], definitions: ReadonlyMap<number, TabStop>): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.text;
      if (node.type === 'variable') return node.fallback ? showNodes(node.fallback, definitions) : node.name;
      const { choices, placeholder } = definitions.get(node.number) ?? node;
      if (choices) return choices[0] ?? '';
      // A tab stop inside its own placeholder shows nothing, or this would not end.
      const others = new Map([...definitions].filter(([number]) => number !== node.number));
      return placeholder
        ? showNodes(
            placeholder.filter((inner) => !isStop(inner, node.number)),
            others,
          )
        : '';
    })
    .join('');
}

function isStop(node: BodyNode, number: number): boolean {
  return node.type === 'tabStop' && node.number === number;
}
