import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyze } from '../../server/src/analysis';
import type { LevelledFinding } from '../../server/src/checks/check';
import { applyDecisions, type Decision } from '../../server/src/checks/decision';
import { excerptOf, fingerprintKey } from '../../server/src/checks/fingerprint';
import { runChecks } from '../../server/src/checks/runChecks';
import type { DocumentKind } from '../../server/src/parse/report';
import type { Segmenter } from '../../server/src/segment/segmenter';
import { loadTestSegmenter } from '../helpers/segmenter';

const totals = '全年新建村级阅览室共40个，其中：东岭镇12个、西河镇14个、南坪乡18个。';
const growth = '接待游客由20.0万人次增加到23.0万人次，增长25.0%。';
const slips = '开展培训以后，基层人员的的业务能力明显提高。';
const table = '| 乡镇 | 户数（户） |\n| --- | --- |\n| 东岭镇 | 12 |\n| 西河镇 | 14 |\n| 南坪乡 | 18 |\n| 合计 | 40 |';

/** Paragraphs that somebody may write elsewhere in a report. */
const elsewhere = [
  '各有关单位认真落实责任，工作有序推进。',
  '全年完成投资3.2亿元，群众满意度达到96.5%。',
  '😀新建卫生室26所，投用24所。',
  '一是加强领导。二是落实责任。',
  '## 其他工作',
  '组织义诊35场，服务群众1.2万人次，发放资料8000份。',
  '（一）强化统筹',
  '*重点任务*全部完成，，受到好评。',
];

describe('the fingerprint of a finding', () => {
  let segmenter: Segmenter | undefined;
  before(async () => {
    segmenter = await loadTestSegmenter();
  });

  const read = (text: string, kind: DocumentKind = 'markdown') => {
    const analysis = analyze(text, kind, segmenter);
    const { findings } = runChecks(analysis, undefined, segmenter);
    const keyOf = (finding: LevelledFinding): string => fingerprintKey(analysis.report, finding);
    return { report: analysis.report, findings, keyOf, keys: findings.map(keyOf) };
  };

  const draft = [totals, growth, slips, table];
  const edit = fc.record({ at: fc.nat(1000), text: fc.constantFrom(...elsewhere), remove: fc.boolean() });

  it('survives edits elsewhere', () => {
    const decided = read(draft.join('\n\n')).keys;
    assert.equal(new Set(decided).size, 4);
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), (edits) => {
        const parts = [...draft];
        for (const { at, text, remove } of edits) {
          const place = at % (parts.length + 1);
          if (remove && parts[place] !== undefined && !draft.includes(parts[place])) parts.splice(place, 1);
          else parts.splice(place, 0, text);
        }
        const { keys } = read(parts.join('\n\n'));
        assert.deepEqual(
          decided.filter((key) => !keys.includes(key)),
          [],
          parts.join('\n\n'),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('does not see line ends, blanks, markup and the width of digits', () => {
    const long = `为进一步丰富城乡群众的精神文化生活，让群众就近读书看报，${totals}`;
    const [key] = read(long, 'plain').keys;
    const variants: readonly (readonly [string, DocumentKind])[] = [
      [long.replace('共40个', '共**40个**'), 'markdown'],
      [long.replace('共40个', '共 40 个'), 'plain'],
      [long.replace('共40个', '共４０个'), 'plain'],
      // A page pasted with its line ends.
      [long.replace(/.{20}/gu, '$&\r\n'), 'plain'],
    ];
    assert.ok(key);
    // Digits in the other width have a finding of their own.
    for (const [text, kind] of variants) assert.ok(read(text, kind).keys.includes(key), text);
  });

  it('is another when a figure or a word of its sentence changes', () => {
    const [key] = read(totals).keys;
    for (const text of [
      totals.replace('40个', '41个'),
      totals.replace('12个', '11个'),
      totals.replace('阅览', '活动'),
    ]) {
      const { keys } = read(text);
      assert.ok(keys.length > 0 && !keys.includes(key ?? ''), text);
    }
  });

  it('does not depend on messages, levels and the order of places', () => {
    const { report, findings } = read(totals);
    const [finding] = findings;
    assert.ok(finding);
    const reworded: LevelledFinding = {
      ...finding,
      level: 'hint',
      message: { 'zh-cn': '另一句话', en: 'other words' },
      related: [...(finding.related ?? [])].reverse(),
    };
    assert.equal(fingerprintKey(report, reworded), fingerprintKey(report, finding));
    const other = { ...finding, check: 'other' };
    assert.notEqual(fingerprintKey(report, other), fingerprintKey(report, finding));
  });

  it('tells two places of one sentence apart', () => {
    const { keys } = read('加强领导，，落实责任，，确保各项任务按期完成。');
    assert.equal(keys.length, 2);
    assert.notEqual(keys[0], keys[1]);
  });

  it('takes a cell with its row', () => {
    const { findings, report } = read(table);
    const [finding] = findings;
    assert.ok(finding);
    assert.equal(excerptOf(report, finding), '合计|⟦40⟧');
  });

  it('survives 200 edits elsewhere, one after the other', () => {
    const decided = read(draft.join('\n\n')).keys;
    fc.assert(
      fc.property(fc.array(edit, { minLength: 200, maxLength: 200 }), (edits) => {
        const parts = [...draft];
        for (const { at, text, remove } of edits) {
          const place = at % (parts.length + 1);
          if (remove && parts[place] !== undefined && !draft.includes(parts[place])) parts.splice(place, 1);
          else parts.splice(place, 0, text);
        }
        const { keys } = read(parts.join('\n\n'));
        assert.deepEqual(
          decided.filter((key) => !keys.includes(key)),
          [],
        );
      }),
      { numRuns: 20 },
    );
  });

  it('exists for any place at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.nat(60), fc.nat(60), (text, a, b) => {
        const { report } = analyze(text, 'markdown');
        const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
        const key = fingerprintKey(report, { check: 'x', span: { start, end } });
        assert.match(key, /⟦/);
        assert.equal(typeof excerptOf(report, { span: { start, end } }), 'string');
      }),
    );
  });

  it('gives an excerpt that a person recognises', () => {
    const { report, findings } = read(`为进一步丰富城乡群众的精神文化生活，让群众就近读书看报，${totals}`);
    const excerpt = findings[0] && excerptOf(report, findings[0]);
    assert.match(excerpt ?? '', /^….*新建村级阅览室共⟦40个⟧，其中：东岭镇12个.*…?$/);
    assert.ok((excerpt?.length ?? 0) < 120, excerpt);
  });

  it('parts what was dismissed from what is open or confirmed', () => {
    const { report, findings, keys } = read(draft.join('\n\n'));
    const decision: Decision = {
      fingerprint: '0',
      check: 'x',
      file: '稿.md',
      reason: 'as-written',
      text: '',
      at: '2031-09-27',
    };
    const parted = applyDecisions(report, findings, (key) => (key === keys[0] ? decision : undefined));
    assert.deepEqual(parted.dismissed, [{ ...findings[0], decision }]);
    assert.deepEqual(parted.findings, findings.slice(1));
    const confirmed: Decision = { ...decision, state: 'confirmed' };
    const kept = applyDecisions(report, findings, (key) => (key === keys[0] ? confirmed : undefined));
    assert.deepEqual(kept, {
      findings: [{ ...findings[0], decision: confirmed }, ...findings.slice(1)],
      dismissed: [],
    });
    assert.deepEqual(applyDecisions(report, findings, undefined), { findings, dismissed: [] });
  });
});
