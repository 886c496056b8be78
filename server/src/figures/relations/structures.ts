import { Decimal } from 'decimal.js';
import type { Passage } from '../../parse/report';
import type { Figure, Relation } from '../figure';
import { meet, widen } from '../interval';

const hundred = new Decimal(100);
const structureWord = /结构|比重|比例|构成|之比|比为/;
/** From the word to the figure: 三次产业⟦结构⟧由2.2∶55.9∶41.9调整为1.3∶49.4∶48.3. */
const longestLead = 48;

/** 三次产业结构调整为8.4∶29.4∶62.2: the components of one figure make a hundred. */
export function findStructures(passage: Passage, figures: readonly Figure[]): readonly Relation[] {
  return figures.flatMap((figure) => {
    const components = componentsOf(figure.text);
    const from = Math.max(0, figure.flowSpan.start - longestLead);
    const lead = passage.content.flow.text.slice(from, figure.flowSpan.start);
    if (!components || !structureWord.test(lead)) return [];
    const relation = structureOf(figure, components);
    return relation ? [relation] : [];
  });
}

function componentsOf(text: string): readonly Decimal[] | undefined {
  const parts = text
    .replace(/\s/g, '')
    .replace(/．/g, '.')
    .split(/[:：∶]/);
  if (parts.length < 3 || !parts.every((part) => /^\d+(?:\.\d+)?$/.test(part))) return undefined;
  return parts.map((part) => new Decimal(part));
}

/** Small whole numbers (3∶4∶3) are a ratio, not shares of a hundred. */
function structureOf(figure: Figure, components: readonly Decimal[]): Relation | undefined {
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
    members: [{ figure: figure.index, role: 'part' }],
    holds: meet(written, { low: hundred, high: hundred }),
    verdict: {
      figure: figure.index,
      expected: sum,
      low: written.low,
      high: written.high,
      tolerance: slack,
      formula: components.map((component) => component.toFixed()).join(' + '),
      uncertain: false,
    },
  };
}
