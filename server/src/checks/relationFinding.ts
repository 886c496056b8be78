import { Decimal } from 'decimal.js';
import type { Figure, FigureIndex, Relation, RelationRole, Verdict } from '../figures/figure';
import { inMagnitude } from '../figures/inMagnitude';
import { meet, writtenInterval } from '../figures/interval';
import { numberOf } from '../figures/numberOf';
import { scanQuantities } from '../figures/quantities';
import { rewriteAlike } from '../figures/rewriteFigure';
import type { Message } from '../text/locale';
import { compareSpans } from '../text/span';
import type { Finding, Fix, RelatedPlace } from './check';

const roleNames: Readonly<Record<RelationRole, Message>> = {
  total: { 'zh-cn': '合计', en: 'total' },
  part: { 'zh-cn': '分项', en: 'part' },
  whole: { 'zh-cn': '整体', en: 'whole' },
  share: { 'zh-cn': '占比', en: 'share' },
  from: { 'zh-cn': '原来', en: 'before' },
  to: { 'zh-cn': '现在', en: 'after' },
  change: { 'zh-cn': '增减', en: 'change' },
  rate: { 'zh-cn': '增长率', en: 'growth rate' },
  base: { 'zh-cn': '标准', en: 'standard' },
  value: { 'zh-cn': '总额', en: 'amount' },
  ratio: { 'zh-cn': '数量', en: 'quantity' },
};

/** A relation that was computed and does not hold. */
export interface Broken {
  readonly relation: Relation;
  readonly verdict: Verdict;
  /** The figure whose value does not follow from the others. */
  readonly figure: Figure;
}

/** The relations of a type whose written values cannot all be true, in text order of the figure shown. */
export function brokenRelations(figures: FigureIndex, isMeant: (relation: Relation) => boolean): readonly Broken[] {
  return figures.brokenRelations.flatMap((relation) => {
    const { verdict } = relation;
    const figure = verdict && figures.figureAt(verdict.figure);
    return figure && isMeant(relation) ? [{ relation, verdict, figure }] : [];
  });
}

/** True when the relation has a member of that role. */
export function has(relation: Relation, role: RelationRole): boolean {
  return relation.members.some((one) => one.role === role);
}

/**
 * The finding of a broken relation: the calculation, what it gives, what is written, the difference and the tolerance,
 * with the other members as related places, and the value that they give as a suggestion.
 *
 * @param opening what is wrong, without numbers and without an end mark: `合计与分项之和不符`
 */
export function relationFinding(figures: FigureIndex, broken: Broken, opening: Message): Finding {
  const { figure, verdict, relation } = broken;
  const { message, computed } = wordingOf(broken, opening);
  return {
    span: figure.span,
    message,
    related: relatedMembers(figures, relation, figure),
    ...(computed !== undefined && { suggestions: [replacingFigure(figure, computed)] }),
    ...(verdict.uncertain && { uncertain: true as const }),
  };
}

/** What is said of a broken relation, wherever its figures stand. */
interface Wording extends Pick<Broken, 'figure' | 'verdict'> {
  readonly opening: Message;
  readonly message: Message;
  /** The value that the others give, as it is written in the place of the figure. */
  readonly computed: string | undefined;
}

/**
 * By the value that was computed, which a verdict keeps from version to version: behind a keystroke findings have
 * moved, and calculating what they say takes longer than all else that is done for them.
 */
const wordings = new WeakMap<Decimal, Wording>();

function wordingOf({ figure, verdict }: Broken, opening: Message): Wording {
  const known = wordings.get(verdict.expected);
  if (known && says(known, figure, verdict) && known.opening['zh-cn'] === opening['zh-cn']) return known;
  const message = messageOf(figure, verdict, opening);
  const wording = { figure, verdict, opening, message, computed: computedValue(figure, verdict) };
  wordings.set(verdict.expected, wording);
  return wording;
}

const ofFigure = ['text', 'value', 'upper', 'unit', 'bound', 'precision'] as const;
const ofVerdict = ['formula', 'low', 'high', 'tolerance', 'uncertain'] as const;

/** A figure that has moved has the same decimals; equal ones of another reading are merely put into words again. */
function says({ figure, verdict }: Wording, one: Figure, its: Verdict): boolean {
  return ofFigure.every((name) => figure[name] === one[name]) && ofVerdict.every((name) => verdict[name] === its[name]);
}

function messageOf(figure: Figure, verdict: Verdict, opening: Message): Message {
  const expected = inMagnitude(figure, verdict.expected);
  const difference = inPoints(inMagnitude(figure, written(figure).minus(verdict.expected).abs()));
  const tolerance = toleranceMessage(figure, verdict);
  return {
    'zh-cn': `${opening['zh-cn']}：${verdict.formula} = ${expected}，文中为${figure.text}，相差${difference['zh-cn']}${tolerance['zh-cn']}。`,
    en: `${opening.en}: ${verdict.formula} = ${expected}, but the text says ${figure.text}; difference ${difference.en}${tolerance.en}.`,
  };
}

/** The other members of a relation, each with its role, in text order. */
export function relatedMembers(figures: FigureIndex, relation: Relation, shown: Figure): readonly RelatedPlace[] {
  return relation.members
    .filter((one) => one.figure !== shown.index)
    .flatMap(({ figure: index, role }) => {
      const other = figures.figureAt(index);
      return other ? [{ span: other.span, message: roleMessage(role, other) }] : [];
    })
    .sort((a, b) => compareSpans(a.span, b.span));
}

function roleMessage(role: RelationRole, figure: Figure): Message {
  const name = roleNames[role];
  return { 'zh-cn': `${name['zh-cn']}：${figure.text}`, en: `${name.en}: ${figure.text}` };
}

/**
 * The value that the others give, written as the figure is. It is offered only where it follows for certain and this
 * way of writing is precise enough for the relation to hold: 30亿元 cannot say 29.4亿元. Which of the figures is wrong
 * only the writer knows, so that it is never a fix.
 */
function computedValue(figure: Figure, { expected, low, high, tolerance, uncertain }: Verdict): string | undefined {
  // A doubling is computed as a ratio, and of a direction only one bound is known: neither is a value to write down.
  if (uncertain || !tolerance.isFinite() || figure.upper !== null || figure.unit === '番') return undefined;
  const text = rewriteAlike(figure, figure.text, expected);
  if (text === undefined || text === figure.text) return undefined;
  const [quantity, ...others] = scanQuantities(text);
  if (!quantity || others.length > 0 || quantity.unit !== figure.unit) return undefined;
  const interval = writtenInterval({ ...figure, value: quantity.value, precision: quantity.precision });
  return interval && meet(interval, { low, high }) ? text : undefined;
}

function replacingFigure({ span }: Figure, text: string): Fix {
  return {
    title: { 'zh-cn': `改为${text}（由其余数字算得）`, en: `Change to ${text} (as the other figures give)` },
    edits: [{ span, newText: text }],
  };
}

function written(figure: Figure): Decimal {
  return numberOf(figure) ?? new Decimal(0);
}

/** Counts that are written out to the last one leave no room, and need no word about it. */
function toleranceMessage(figure: Figure, { tolerance }: Verdict): Message {
  if (!tolerance.isFinite() || tolerance.isZero()) return { 'zh-cn': '', en: '' };
  const room = inPoints(inMagnitude(figure, tolerance));
  return { 'zh-cn': `（容差${room['zh-cn']}）`, en: `, tolerance ${room.en}` };
}

/** What lies between two percentages is told in percentage points. */
function inPoints(difference: string): Message {
  return {
    'zh-cn': difference.replace('%', '个百分点').replace('‰', '个千分点'),
    en: difference.replace('%', ' percentage points').replace('‰', ' per mille points'),
  };
}
