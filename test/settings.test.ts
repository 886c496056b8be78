import assert from 'node:assert/strict';
import { defaultSettings, parseSettings, readSettingsText } from '../server/src/settings';

describe('parseSettings', () => {
  it('gives defaults where nothing is set', () => {
    for (const nothing of [undefined, null, {}]) assert.deepEqual(parseSettings(nothing).settings, defaultSettings);
  });

  it('reads levels, alone or beside options', () => {
    const { settings, problems } = parseSettings({
      locale: 'en',
      checks: { 'unfilled-placeholder': 'error', 'repeated-word': { level: 'hint' } },
    });
    assert.deepEqual(problems, []);
    assert.equal(settings.locale, 'en');
    assert.deepEqual(settings.checks.levels, { 'unfilled-placeholder': 'error', 'repeated-word': 'hint' });
  });

  it('tells what it does not understand, and keeps all else', () => {
    const { settings, problems } = parseSettings({
      locale: 'fr',
      colour: 'red',
      languages: 'markdown',
      figures: { highlight: 'some' },
      checks: { 'unfilled-placeholder': 'loud', 'no-such-check': 'off', 'repeated-word': 'off' },
    });
    const messages = problems.map(({ path, message }) => `${path.join('.')} ${message['zh-cn']}`).sort();
    assert.deepEqual(messages, [
      'checks.no-such-check 没有名为“no-such-check”的检查',
      'checks.unfilled-placeholder 设置“checks.unfilled-placeholder”只能是：off, hint, information, warning, error, preset',
      'colour 没有名为“colour”的设置',
      'figures.highlight 设置“figures.highlight”只能是：all, claims, off',
      'languages 设置“languages”应当是方括号里的列表',
      'locale 设置“locale”只能是：zh-cn, auto, en',
    ]);
    assert.deepEqual(settings, { ...defaultSettings, checks: { levels: { 'repeated-word': 'off' }, options: {} } });
  });

  it('takes anything at all without throwing', () => {
    for (const value of [[], 'x', 3, true, { checks: [] }, { checks: { constructor: 1 } }, { figures: null }]) {
      assert.ok(parseSettings(value).problems.length > 0, JSON.stringify(value));
      assert.deepEqual(parseSettings(value).settings, defaultSettings);
    }
  });
});

describe('readSettingsText', () => {
  const places = (text: string) => readSettingsText(text).problems.map(({ span }) => text.slice(span.start, span.end));

  it('allows comments, trailing commas and an empty file', () => {
    assert.deepEqual(places('{ /* 团队 */ "locale": "en", // 英文\n}'), []);
    assert.deepEqual(readSettingsText(''), { value: undefined, problems: [] });
  });

  it('points at what is wrong', () => {
    assert.deepEqual(places('{ "locale": "fr" }'), ['"locale": "fr"']);
    assert.deepEqual(places('{ "languages": ["a", 3] }'), ['3']);
    assert.deepEqual(places('{ "checks": { "no-such-check": "off" } }'), ['"no-such-check": "off"']);
  });

  it('tells where broken JSON breaks', () => {
    const { value, problems } = readSettingsText('{ "locale" "en" }');
    assert.equal(value, undefined);
    assert.match(problems[0]?.message['zh-cn'] ?? '', /JSON 格式有误：缺少冒号/);
    assert.equal(problems[0]?.span.start, 11);
  });
});
