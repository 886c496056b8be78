import assert from 'node:assert/strict';
import { shows, signs, signsOf } from '../../../server/src/figures/relations/signs';

const lead = '，其中省级以上占';

describe('signs of a lead', () => {
  it('are told of the stretch that is asked about, and of what kind the claim is', () => {
    const found = signsOf(lead, 0, lead.length, { kind: 'percentage' });
    assert.equal(found, signs.parts | signs.share | signs.percentage);
    assert.equal(signsOf(lead, 2, 5, { kind: 'count' }), 0);
    assert.equal(signsOf(lead, 2, 5, { kind: 'multiple' }), signs.multiple);
  });

  it('are shown where one of those sought is there', () => {
    assert.ok(shows({ signs: signs.share }, signs.share | signs.of));
    assert.ok(!shows({ signs: signs.parts }, signs.share | signs.of));
    assert.ok(!shows(undefined, signs.share));
  });
});
