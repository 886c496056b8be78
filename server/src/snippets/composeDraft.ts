import { type BodyNode, parseBody, walkBody, writeBody } from './body';
import { type VariableContext, makeVariables, resolveBody } from './variables';

/** Section numbers as headings have them; no draft has more sections. */
const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三', '十四', '十五'];
const numeralChoice = /^[一二三四五六七八九十]+$/;

/**
 * One snippet from several: bodies in order with a blank line between them, their sections numbered through, their tab
 * stops visited one after the other, and our variables filled in.
 *
 * @param opening text before the first body that is written as it stands
 */
export function composeDraft(bodies: readonly string[], context: VariableContext, opening = ''): string {
  const numbering = new Numbering();
  const used = new Map<string, number>();
  let stops = 0;
  const nodes: BodyNode[] = opening === '' ? [] : [{ type: 'text', text: opening }];
  bodies.forEach((body, index) => {
    if (index > 0) nodes.push({ type: 'text', text: '\n\n' });
    const before = used.get(body) ?? 0;
    used.set(body, before + 1);
    const own = numbering.number(withoutEnd(parseBody(body))).map((node) => rotateChoices(node, before));
    nodes.push(...own.map((node) => shiftStops(node, stops)));
    stops = [...walkBody(nodes)].reduce((most, node) => Math.max(most, node.type === 'tabStop' ? node.number : 0), 0);
  });
  nodes.push({ type: 'text', text: '\n' });
  return writeBody(resolveBody(nodes, makeVariables(context)));
}

/** A body without its last tab stop and the line ends before it: the draft goes on behind it. */
function withoutEnd(nodes: readonly BodyNode[]): readonly BodyNode[] {
  const kept = nodes.filter((node) => node.type !== 'tabStop' || node.number !== 0);
  const last = kept.at(-1);
  if (last?.type !== 'text') return kept;
  return [...kept.slice(0, -1), { type: 'text', text: last.text.trimEnd() }];
}

/** A snippet that comes again begins with another choice, so that no two sections say the same. */
function rotateChoices(node: BodyNode, by: number): BodyNode {
  if (node.type !== 'tabStop' || !node.choices) return node;
  const at = by % node.choices.length;
  return { ...node, choices: [...node.choices.slice(at), ...node.choices.slice(0, at)] };
}

function shiftStops(node: BodyNode, by: number): BodyNode {
  if (node.type === 'text') return node;
  const shifted = (inner: readonly BodyNode[]): readonly BodyNode[] => inner.map((each) => shiftStops(each, by));
  if (node.type === 'variable') return { ...node, ...(node.fallback && { fallback: shifted(node.fallback) }) };
  return { ...node, number: node.number + by, ...(node.placeholder && { placeholder: shifted(node.placeholder) }) };
}

/**
 * Numbers `一、` at the beginnings of lines through, and `（一）` below each, whether they are written or left to be
 * chosen.
 */
class Numbering {
  private sections = 0;
  private subsections = 0;

  number(nodes: readonly BodyNode[]): readonly BodyNode[] {
    let line = '';
    return nodes.map((node, index) => {
      if (node.type === 'text') {
        const text = this.renumber(node.text, line === '');
        line = (node.text.includes('\n') ? '' : line) + node.text.slice(node.text.lastIndexOf('\n') + 1);
        return { ...node, text };
      }
      const next = nodes[index + 1];
      const isNumber = node.type === 'tabStop' && node.choices?.every((choice) => numeralChoice.test(choice)) === true;
      const before = line;
      line += '×';
      if (!isNumber || next?.type !== 'text') return node;
      if (before === '' && next.text.startsWith('、')) return { type: 'text', text: this.nextSection() };
      if (before === '（' && next.text.startsWith('）')) return { type: 'text', text: this.nextSubsection() };
      return node;
    });
  }

  private renumber(text: string, atLineStart: boolean): string {
    return text.replace(
      /(^|\n)(?:[一二三四五六七八九十]{1,3}(?=、)|（[一二三四五六七八九十]{1,3}(?=）))/g,
      (whole, before: string) => {
        if (before === '' && !atLineStart) return whole;
        return before + (whole.includes('（') ? `（${this.nextSubsection()}` : this.nextSection());
      },
    );
  }

  private nextSection(): string {
    this.sections += 1;
    this.subsections = 0;
    return numerals[this.sections - 1] ?? `${this.sections}`;
  }

  private nextSubsection(): string {
    this.subsections += 1;
    return numerals[this.subsections - 1] ?? `${this.subsections}`;
  }
}
