import assert from 'node:assert/strict';
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { ClaimFrames } from '../../server/src/figures/claimFrames';
import type { Wording } from '../../server/src/figures/indicators';
import type { PassageReading } from '../../server/src/figures/passageReading';
import { differInYearOnly, matchFrames, type Statement } from '../../server/src/figures/statements';
import { propertyRuns } from '../helpers/propertyRuns';

const value = new Decimal(914);

const figure = fc.record({
  kind: fc.constant('count' as const),
  value: fc.constant(value),
  upper: fc.constant(null),
  unit: fc.constant('个'),
  bound: fc.constantFrom('exact' as const, 'about' as const),
  precision: fc.constant(new Decimal(1)),
  sentence: fc.constant(0),
  status: fc.constantFrom('actual' as const, 'target' as const),
});
const wording = fc
  .constantFrom('rise' as const, 'fall' as const, 'level' as const)
  .map((aspect): Wording => ({ indicator: null, naming: [], aspect, context: [], places: [] }));
const year = fc.constantFrom('2023', '2024', '2023-06', '2023-11', '2019/2023', '980');
const period = fc.record({ value: year, or: year, written: fc.boolean() }, { requiredKeys: ['value', 'written'] });
const scope = fc.record({
  name: fc.constantFrom(null, '云溪市', '云溪市青禾县', '白石县', '邻市'),
  written: fc.boolean(),
});
const statement: fc.Arbitrary<Statement> = fc.record({
  figure,
  wording,
  reading: fc.constant({} as PassageReading),
  order: fc.constant(0),
  period: fc.option(period, { nil: undefined }),
  scope,
  statusWritten: fc.boolean(),
  article: fc.constantFrom(0, 1),
  table: fc.constantFrom(undefined, 0, 1),
});

const better = ['conflict', 'doubtful', 'open', 'agree'] as const;

describe('the frames of claims', () => {
  it('agree as well at the best as they do, or better', () => {
    fc.assert(
      fc.property(statement, statement, (a, b) => {
        const frames = new ClaimFrames();
        frames.put(0, a);
        frames.put(700, b);
        const atBest = frames.atBest(0, 700, false, true);
        const real = matchFrames(a, b);
        const target = a.figure.status === 'target' ? a : b;
        if (a.figure.status !== b.figure.status && target.figure.bound !== 'exact') assert.equal(atBest, 'conflict');
        else assert.ok(better.indexOf(atBest as 'open') >= better.indexOf(real), `${atBest} for ${real}`);
        if (differInYearOnly(a, b)) assert.notEqual(frames.atBest(0, 700, true, true), 'conflict');
        assert.equal(frames.inTables(0, 700), a.table !== undefined && b.table !== undefined);
      }),
      propertyRuns(2000),
    );
  });

  it('part other years, places and plans', () => {
    const [base] = fc.sample(statement, { numRuns: 1, seed: 1 }) as [Statement];
    const plain: Statement = {
      ...base,
      wording: { ...base.wording, aspect: 'level' },
      figure: { ...base.figure, status: 'actual' },
      period: { value: '2023', written: true },
      scope: { name: '云溪市', written: true },
      article: 0,
      table: undefined,
    };
    const frames = new ClaimFrames();
    const tell = (other: Partial<Statement>, carries = false): string => {
      frames.put(0, plain);
      frames.put(1, { ...plain, ...other });
      return frames.atBest(0, 1, carries, false);
    };
    assert.equal(tell({}), 'agree');
    assert.equal(tell({ period: { value: '2024', written: true } }), 'conflict');
    assert.equal(tell({ period: { value: '2024', written: true } }, true), 'other-year');
    assert.equal(tell({ period: { value: '2023-06', written: false } }), 'agree');
    assert.equal(tell({ scope: { name: '白石县', written: true } }), 'conflict');
    assert.equal(tell({ scope: { name: '白石县', written: false } }), 'doubtful');
    assert.equal(tell({ figure: { ...plain.figure, status: 'target' } }), 'conflict');
  });
});
