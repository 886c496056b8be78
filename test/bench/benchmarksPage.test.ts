import assert from 'node:assert/strict';
import { benchmarksPage, sectionText } from '../../bench/benchmarksPage.mjs';

const reading = { heading: '读 Reading', text: ['一段话。'], columns: ['', 'CPU'], rows: [['全文', '1.0 s']] };
const typing = { heading: '按键 Typing', columns: ['', 'p50'], rows: [['一字', '2.0 ms']], notes: ['附注。'] };
const machine: [string, string][] = [['内存 Memory', '8 GB']];

describe('benchmarksPage', () => {
  it('lays out a section as text, table and notes', () => {
    const lines = sectionText('typing', typing).split('\n');
    assert.deepEqual(lines.slice(1, -1), [
      '## 按键 Typing',
      '',
      '|  | p50 |',
      '| --- | --: |',
      '| 一字 | 2.0 ms |',
      '',
      '附注。',
      '',
    ]);
  });

  it('lays out several tables one below the other', () => {
    const text = sectionText('two', { heading: '两张表', tables: [reading, typing] });
    assert.ok(text.indexOf('全文') < text.indexOf('一字'));
  });

  it('keeps the sections that were not measured again, and the order of the suites', () => {
    const page = benchmarksPage(
      '',
      [
        { name: 'reading', section: reading },
        { name: 'typing', section: typing },
      ],
      machine,
    );
    const faster = { ...typing, rows: [['一字', '1.0 ms']] };
    const again = benchmarksPage(page, [{ name: 'reading' }, { name: 'typing', section: faster }], machine);
    assert.equal(again, page.replace('2.0 ms', '1.0 ms'));
  });

  it('leaves out a suite that was never measured and one that is gone', () => {
    const page = benchmarksPage('', [{ name: 'reading', section: reading }], machine);
    const again = benchmarksPage(page, [{ name: 'typing' }], machine);
    assert.doesNotMatch(again, /suite:/);
    assert.match(again, /8 GB/);
  });
});
