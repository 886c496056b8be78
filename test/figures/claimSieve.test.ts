import assert from 'node:assert/strict';
import { makeReport } from '../../bench/makeReport.mjs';
import { ClaimSieve } from '../../server/src/figures/claimSieve';
import { crowding, perhaps, weighEvidence, type UnitCount } from '../../server/src/figures/evidence';
import { readFigures } from '../../server/src/figures/reportFigures';
import { compareClaims, type ComparedClaim } from '../../server/src/figures/sameFact';
import { unitClass, writtenNumber } from '../../server/src/figures/valueKeys';
import { WordRarity } from '../../server/src/figures/wordRarity';
import { parseReport } from '../../server/src/parse/parseReport';
import { loadTestSegmenter } from '../helpers/segmenter';

/** A report that says much again, rightly and with slips, beside one in which numbers meet by chance. */
const restated = `${'新建标准化村卫生室914个，培训村医12809人次，完成投资54.31亿元，覆盖率达到85.7%。\n\n'.repeat(2)}
年内941个标准化村卫生室全部投用，培训村医12890人次，投资完成543.1亿元，覆盖率87.5%。\n\n明年计划新建村卫生室914个。\n`;
const texts = [restated, makeReport(15_000, 3), makeReport(15_000, 4)];

describe('the sieve of claims', () => {
  let claimsOf: (text: string, rarity: WordRarity) => readonly ComparedClaim[];
  before(async () => {
    const segmenter = await loadTestSegmenter();
    claimsOf = (text, rarity) => {
      const units = new Map<string, UnitCount>();
      const claims: ComparedClaim[] = [];
      for (const block of readFigures(parseReport(text, 'plain'), segmenter).stated) {
        for (const statement of block.statements) {
          const { figure, wording } = statement;
          const words = rarity.add(wording);
          const written = writtenNumber(figure);
          const name = unitClass(figure);
          if (!written || name === undefined) continue;
          const unit = units.get(name) ?? { claims: 0, fewest: 0, leastCrowding: 0 };
          units.set(name, unit);
          unit.claims += 1;
          claims.push({ figure, written, statement, wording, words, block, unit });
        }
      }
      for (const unit of units.values()) unit.leastCrowding = crowding(unit.claims);
      rarity.settle();
      return claims;
    };
  });

  for (const [order, text] of texts.entries()) {
    it(`rules out most pairs, and none that has evidence (text ${order + 1})`, () => {
      const rarity = new WordRarity();
      const claims = claimsOf(text, rarity);
      const sieve = new ClaimSieve(rarity);
      const blocks = [...new Set(claims.map(({ block }) => block))];
      claims.forEach((claim, id) => sieve.put(id, claim, blocks.indexOf(claim.block)));
      let [kept, useful, all] = [0, 0, 0];
      claims.forEach((a, one) => {
        for (let other = one + 1; other < claims.length; other += 1) {
          const b = claims[other] as ComparedClaim;
          if (a.unit !== b.unit) continue;
          all += 1;
          const passes = sieve.mayAgree(one, other, a.unit.leastCrowding);
          if (passes) kept += 1;
          const comparison = compareClaims(a, b, rarity);
          if (!comparison || weighEvidence(a, b, comparison, rarity) < perhaps) continue;
          useful += 1;
          assert.ok(passes, `${a.statement.figure.value?.toString()} and ${b.statement.figure.value?.toString()}`);
        }
      });
      if (text === restated) assert.ok(useful > 5, `only ${useful} pairs have evidence`);
      assert.ok(kept < all, `${kept} of ${all} are kept`);
    });
  }

  it('keeps what it knows of the others when many have gone', () => {
    const rarity = new WordRarity();
    const claims = claimsOf(restated, rarity);
    const sieve = new ClaimSieve(rarity);
    claims.forEach((claim, id) => sieve.put(id, claim, id));
    const last = claims.length - 1;
    const before = sieve.mostOfWords(last - 1, last);
    for (let id = 0; id < last - 1; id += 1) sieve.takeOut(id);
    assert.equal(sieve.mostOfWords(last - 1, last), before);
  });
});
