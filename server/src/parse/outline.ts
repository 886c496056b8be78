import type { Section } from './report';
import type { HeadingStyle } from './roles';

interface OpenSection {
  readonly index: number;
  readonly style: HeadingStyle;
}

type Growing = { -readonly [K in keyof Section]: Section[K] };

/** Styles that stand above all others of their kind: they close whatever is open below them. */
const rank: Readonly<Partial<Record<HeadingStyle, number>>> = { article: 0, 第一章: 1, 第一节: 2, '一、': 3 };

/**
 * Builds the sections over the passages. A heading of a style already open closes that section and opens its next;
 * one of a new style opens a section inside the innermost. So any order of levels that a writer keeps to is understood.
 */
export class Outline {
  readonly sections: Growing[];
  private readonly open: OpenSection[] = [];
  private article = 0;

  constructor() {
    this.sections = [{ index: 0, level: 0, firstPassage: 0, endPassage: 0, article: 0 }];
  }

  /** Index of the innermost open section. */
  get current(): number {
    return this.open.at(-1)?.index ?? 0;
  }

  /** Opens an article that begins with `passage` and is named by `heading`. */
  openArticle(passage: number, heading: number): void {
    this.article += 1;
    this.closeFrom(0, passage);
    this.push('article', passage, heading);
  }

  /** Opens the section of a heading. */
  openHeading(style: HeadingStyle, passage: number): void {
    this.closeFrom(this.depthOf(style), passage);
    this.push(style, passage, passage);
  }

  /** Closes what is open at the end of the text. */
  finish(passages: number): readonly Section[] {
    this.closeFrom(0, passages);
    if (this.sections[0]) this.sections[0].endPassage = passages;
    return this.sections;
  }

  /** How many of the open sections stay open around a heading of the style. */
  private depthOf(style: HeadingStyle): number {
    const same = this.open.findIndex((section) => section.style === style || isBelow(section.style, style));
    return same < 0 ? this.open.length : same;
  }

  private push(style: HeadingStyle, passage: number, heading: number): void {
    const parent = this.current;
    const index = this.sections.length;
    this.sections.push({
      index,
      parent,
      heading,
      level: (this.sections[parent]?.level ?? 0) + 1,
      firstPassage: passage,
      endPassage: passage,
      article: this.article,
    });
    this.open.push({ index, style });
  }

  private closeFrom(depth: number, passage: number): void {
    while (this.open.length > depth) {
      const section = this.sections[this.open.pop()?.index ?? 0];
      if (section) section.endPassage = passage;
    }
  }
}

/** True when a section of style `open` cannot hold a heading of style `next`. */
function isBelow(open: HeadingStyle, next: HeadingStyle): boolean {
  if (next.startsWith('#')) return open !== 'article' && !(open.startsWith('#') && open < next);
  const [own, other] = [rank[next], rank[open]];
  if (own === undefined) return false;
  return other === undefined ? !open.startsWith('#') && !(open === 'bare' || open === 'bold') : other >= own;
}
