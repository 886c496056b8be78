import assert from 'node:assert/strict';
import { analyze } from '../../server/src/analysis';

/** How many of the figures of a text claim something. */
function claims(text: string): { readonly figures: number; readonly claims: number } {
  const { figures } = analyze(text, 'plain').figures;
  return { figures: figures.length, claims: figures.filter(({ claim }) => claim).length };
}

describe('heaps of numbers', () => {
  it('are figures that claim nothing, and what stands beside them in the same paragraph still does', () => {
    const heap = '3个、'.repeat(201);
    assert.deepEqual(claims(`新建卫生室12个。各村依次为${heap}。改建5个。`), { figures: 203, claims: 2 });
  });

  it('begin where nobody states so much in one sentence', () => {
    assert.deepEqual(claims(`各村依次为${'3个、'.repeat(200)}。`), { figures: 200, claims: 200 });
  });

  it('are paragraphs of many thousand claims, too', () => {
    assert.deepEqual(claims('新建5个，改建7个。'.repeat(2500)), { figures: 5000, claims: 5000 });
    assert.deepEqual(claims('新建5个，改建7个。'.repeat(2501)), { figures: 5002, claims: 0 });
  });

  it('are tables of many thousand cells, however many rows they have', () => {
    const table = (rows: number): string => `县区\t个数\n${'甲县\t12\n'.repeat(rows - 1)}`;
    assert.deepEqual(claims(table(10_000)), { figures: 9_999, claims: 9_999 });
    const { figures, relations } = analyze(
      `${table(130_000)}\n办理30件，其中当日办结18件、次日办结12件。`,
      'plain',
    ).figures;
    assert.equal(figures.filter(({ claim }) => claim).length, 3);
    assert.ok(relations.length > 0);
  });
});
