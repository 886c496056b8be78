import type { Decimal } from 'decimal.js';
import type { PassageContent } from '../../parse/report';
import type { Span } from '../../text/span';
import type { Quantity } from '../figure';
import { intervalAround, type Interval, type Rounding } from '../interval';
import type { Mention } from '../mentions';
import { signsOf } from './signs';

/** Claims of one sentence. */
export interface SentenceClaims {
  /** How many claims of the passage stand before them. */
  readonly from: number;
  readonly mentions: readonly Mention[];
  /** What stands in their leads, taken together. */
  readonly signs: number;
}

/** The claims of a passage that have a value, in text order. */
export class PassageClaims {
  readonly all: readonly Mention[];
  /** Those with two claims or more: a single one has nothing to bind. */
  readonly sentences: readonly SentenceClaims[];
  /** What stands in the leads of all claims, taken together. */
  readonly signs: number;

  constructor(content: PassageContent, quantities: readonly Quantity[], rounding: Rounding) {
    this.all = readMentions(content, quantities, rounding);
    this.sentences = bySentence(this.all);
    this.signs = signsTogether(this.all);
  }
}

/** What the claims of a passage have in common. */
interface Setting {
  readonly content: PassageContent;
  readonly rounding: Rounding;
  readonly mentions: readonly ProseMention[];
}

/** Words and intervals are made when somebody looks at them: few claims are bound to others. */
class ProseMention implements Mention {
  private itsLead: string | undefined;
  private itsTail: string | undefined;
  private itsInterval: Interval | undefined;
  readonly signs: number;

  constructor(
    private readonly setting: Setting,
    private readonly order: number,
    readonly figure: Quantity,
    readonly value: Decimal,
    readonly index: number,
    readonly sentence: number,
    private readonly sentenceSpan: Span,
  ) {
    this.signs = signsOf(this.text, this.from, figure.span.start, figure);
  }

  get interval(): Interval {
    return (this.itsInterval ??= intervalAround(this.value, this.figure, this.setting.rounding));
  }

  get lead(): string {
    return (this.itsLead ??= this.text.slice(this.from, this.figure.span.start));
  }

  get tail(): string {
    return (this.itsTail ??= this.text.slice(this.figure.span.end, this.to));
  }

  get bracketed(): boolean {
    const at = this.figure.span.start;
    const before = this.text.slice(Math.max(this.sentenceSpan.start, at - longestAside), at);
    return before.lastIndexOf('（') > before.lastIndexOf('）');
  }

  private get text(): string {
    return this.setting.content.flow.text;
  }

  private get from(): number {
    return this.beside(this.order - 1)?.figure.span.end ?? this.sentenceSpan.start;
  }

  private get to(): number {
    return this.beside(this.order + 1)?.figure.span.start ?? this.sentenceSpan.end;
  }

  /** A claim of the same sentence. */
  private beside(order: number): ProseMention | undefined {
    const other = this.setting.mentions[order];
    return other?.sentence === this.sentence ? other : undefined;
  }
}

/** An aside is not longer than this; looking for its beginning any further back would take long in a long text. */
const longestAside = 300;

function readMentions(
  content: PassageContent,
  quantities: readonly Quantity[],
  rounding: Rounding,
): readonly Mention[] {
  const mentions: ProseMention[] = [];
  const setting = { content, rounding, mentions };
  const { sentences } = content;
  let sentence = 0;
  quantities.forEach((quantity, index) => {
    const { value, claim, span } = quantity;
    if (!claim || value === null || typeof value === 'string') return;
    while ((sentences[sentence + 1]?.span.start ?? Infinity) <= span.start) sentence += 1;
    const within = sentences[sentence]?.span;
    if (within) mentions.push(new ProseMention(setting, mentions.length, quantity, value, index, sentence, within));
  });
  return mentions;
}

function bySentence(all: readonly Mention[]): readonly SentenceClaims[] {
  const sentences: SentenceClaims[] = [];
  let from = 0;
  for (let to = 1; to <= all.length; to += 1) {
    if (all[to]?.sentence === all[from]?.sentence) continue;
    if (to - from > 1) {
      const mentions = all.slice(from, to);
      sentences.push({ from, mentions, signs: signsTogether(mentions) });
    }
    from = to;
  }
  return sentences;
}

function signsTogether(mentions: readonly Mention[]): number {
  let together = 0;
  for (const { signs } of mentions) together |= signs;
  return together;
}
