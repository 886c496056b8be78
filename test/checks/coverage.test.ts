import assert from 'node:assert/strict';
import { analyze } from '../../server/src/analysis';
import { coverageOf } from '../../server/src/checks/coverage';
import { runChecks } from '../../server/src/checks/runChecks';

function coverage(text: string) {
  const analysis = analyze(text, 'plain');
  return coverageOf(analysis.figures, runChecks(analysis).findings);
}

describe('coverageOf', () => {
  it('counts claims that agree with each other', () => {
    assert.deepEqual(coverage('床位由1200张增至1350张，新增150张。'), {
      claims: 3,
      agreed: 3,
      contradicted: 0,
      undecided: 0,
      unchecked: 0,
    });
  });

  it('counts every member of a contradiction, and not the figures beside it', () => {
    const counts = coverage('床位由1200张增至1350张，新增160张。组织义诊35场。');
    assert.deepEqual(counts, { claims: 4, agreed: 0, contradicted: 3, undecided: 0, unchecked: 1 });
  });

  it('counts what cannot be judged apart from what was not compared', () => {
    const counts = coverage('地区生产总值由100亿元增加到150亿元，年均增长14.5%。');
    assert.equal(counts.undecided + counts.agreed, counts.claims);
    assert.equal(counts.undecided, 1);
  });

  it('does not count dates, names and slogans', () => {
    assert.equal(coverage('2024年，坚持“四个意识”，落实国发〔2024〕3号文件。').claims, 0);
  });
});
