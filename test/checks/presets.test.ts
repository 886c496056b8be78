import assert from 'node:assert/strict';
import { analyze } from '../../server/src/analysis';
import type { Check, Level } from '../../server/src/checks/check';
import { presetNames, type Preset } from '../../server/src/checks/presets';
import { runChecks } from '../../server/src/checks/runChecks';

/** A check that finds one certain and one uncertain defect in every text. */
function checkOf(id: string, defaultLevel: Level): Check {
  const title = { 'zh-cn': id, en: id };
  return {
    meta: { id, category: 'form', defaultLevel, fixable: false, title, options: {} },
    *run() {
      yield { span: { start: 0, end: 1 }, message: { 'zh-cn': '确定', en: 'certain' } };
      yield { span: { start: 1, end: 2 }, message: { 'zh-cn': '存疑', en: 'uncertain' }, uncertain: true };
    },
  };
}

const checks = [checkOf('slip', 'warning'), checkOf('form', 'information'), checkOf('rare', 'off')];

function shown(preset: Preset | undefined, levels: Readonly<Record<string, Level>> = {}): readonly string[] {
  const settings = { levels, options: {}, ...(preset && { preset }) };
  const { findings } = runChecks(analyze('全县', 'plain'), settings, undefined, checks);
  return findings.map(({ check, level, uncertain }) => `${check} ${level}${uncertain ? '?' : ''}`);
}

describe('presets', () => {
  it('calm: contradictions and certain slips, and nothing that could be read otherwise', () => {
    assert.deepEqual(shown('calm'), ['slip warning']);
  });

  it('standard: every check at its own level, as without a preset', () => {
    const standard = ['slip warning', 'form information', 'slip information?', 'form information?'];
    assert.deepEqual(shown('standard'), standard);
    assert.deepEqual(shown(undefined), standard);
  });

  it('strict: everything, form as warnings; what is uncertain stays information', () => {
    assert.deepEqual(shown('strict').slice(0, 3), ['slip warning', 'form warning', 'rare warning']);
    assert.deepEqual(shown('strict').slice(3), ['slip information?', 'form information?', 'rare information?']);
  });

  it('give way to levels that are set', () => {
    assert.deepEqual(shown('calm', { form: 'hint', slip: 'off' }), ['form hint', 'form hint?']);
    assert.deepEqual(shown('strict', { form: 'information', slip: 'off', rare: 'off' }), [
      'form information',
      'form information?',
    ]);
  });

  it('have each a description in the settings', () => {
    assert.deepEqual(presetNames, ['calm', 'standard', 'strict']);
  });
});
