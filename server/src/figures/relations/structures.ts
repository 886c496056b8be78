import { Decimal } from 'decimal.js';
import type { PassageContent } from '../../parse/report';
import { codesOf } from '../../text/characters';
import type { Quantity, Relation } from '../figure';
import { meet, widen } from '../interval';

const hundred = new Decimal(100);
const structureWord = /结构|比重|比例|构成|之比|比为/;
/** From the word to the figure: 三次产业⟦结构⟧由2.2∶55.9∶41.9调整为1.3∶49.4∶48.3. */
const longestLead = 48;

/** 三次产业结构调整为8.4∶29.4∶62.2: the components of one figure make a hundred. */
export function findStructures({ flow }: PassageContent, quantities: readonly Quantity[]): readonly Relation[] {
  const relations: Relation[] = [];
  quantities.forEach(({ text, span }, index) => {
    const components = hasTwoMarks(text) ? componentsOf(text) : undefined;
    if (!components) return;
    const lead = flow.text.slice(Math.max(0, span.start - longestLead), span.start);
    const relation = structureWord.test(lead) ? structureOf(index, components) : undefined;
    if (relation) relations.push(relation);
  });
  return relations;
}

/** Three components have two marks between them. */
function hasTwoMarks(text: string): boolean {
  let marks = 0;
  for (let at = 1; at < text.length; at += 1) if (ratioMarks.has(text.charCodeAt(at))) marks += 1;
  return marks > 1;
}

const ratioMarks: ReadonlySet<number> = new Set(codesOf(':：∶'));

function componentsOf(text: string): readonly Decimal[] | undefined {
  const parts = text
    .replace(/\s/g, '')
    .replace(/．/g, '.')
    .split(/[:：∶]/);
  if (parts.length < 3 || !parts.every((part) => /^\d+(?:\.\d+)?$/.test(part))) return undefined;
  return parts.map((part) => new Decimal(part));
}

/** Small whole numbers (3∶4∶3) are a ratio, not shares of a hundred. */
function structureOf(figure: number, components: readonly Decimal[]): Relation | undefined {
  const sum = components.reduce((found, component) => found.plus(component), new Decimal(0));
  const places = Math.max(...components.map((component) => component.decimalPlaces()));
  if (sum.lt(50) || sum.gt(200)) return undefined;
  const slack = new Decimal(10)
    .pow(-places)
    .div(2)
    .times(places === 0 ? 0 : components.length + 1);
  const written = widen({ low: sum, high: sum }, slack);
  return {
    type: 'sum',
    members: [{ figure, role: 'part' }],
    holds: meet(written, { low: hundred, high: hundred }),
    verdict: {
      figure,
      expected: sum,
      low: written.low,
      high: written.high,
      tolerance: slack,
      formula: components.map((component) => component.toFixed()).join(' + '),
      uncertain: false,
    },
  };
}
