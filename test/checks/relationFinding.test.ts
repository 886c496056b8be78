import assert from 'node:assert/strict';
import { analyze } from '../../server/src/analysis';
import type { LevelledFinding } from '../../server/src/checks/check';
import { runChecks } from '../../server/src/checks/runChecks';
import { loadTestSegmenter } from '../helpers/segmenter';

describe('the value that the other figures give', () => {
  let find: (text: string) => readonly LevelledFinding[];
  before(async () => {
    const segmenter = await loadTestSegmenter();
    find = (text) => runChecks(analyze(text, 'plain', segmenter), undefined, segmenter).findings;
  });

  /** Texts that the suggestions of the only finding give. */
  const suggested = (text: string, check: string): readonly string[] => {
    const findings = find(text).filter((finding) => finding.check === check);
    assert.equal(findings.length, 1, JSON.stringify(findings));
    assert.equal(findings[0]?.fix, undefined);
    return (findings[0]?.suggestions ?? []).flatMap(({ edits }) => edits.map(({ newText }) => newText));
  };

  const offered: readonly (readonly [check: string, text: string, expected: string])[] = [
    ['total-mismatch', '共引进人才315名，分别为硕士以上120名、本科180名、专科25名。', '325名'],
    ['total-mismatch', '共引进人才三百一十五名，分别为硕士以上120名、本科180名、专科25名。', '三百二十五名'],
    [
      'total-mismatch',
      '全年共投入1.85亿元，包括县级财政投入6200万元、乡镇财政投入8300万元、社会捐助3200万元。',
      '1.77亿元',
    ],
    ['growth-mismatch', '接待游客由20.0万人次增加到23.0万人次，增长25.0%。', '15.0%'],
    ['increment-mismatch', '床位由1200张增至1350张，新增160张。', '150张'],
  ];
  for (const [check, text, expected] of offered) {
    it(`is offered: ${text}`, () => {
      assert.deepEqual(suggested(text, check), [expected]);
      const repaired = text.replace(find(text).map(({ span }) => text.slice(span.start, span.end))[0] ?? '', expected);
      assert.deepEqual(
        find(repaired).filter((finding) => finding.check === check),
        [],
      );
    });
  }

  const withheld: readonly (readonly [why: string, check: string, text: string])[] = [
    ['a direction has no value', 'direction-mismatch', '覆盖率由85.7%提高到83.2%。'],
    ['a ratio is no number of doublings', 'doubling-mismatch', '产量由2万吨增加到5万吨，翻了两番。'],
    ['the list may go on', 'total-mismatch', '共引进人才335名，其中硕士以上120名、本科180名、专科25名。'],
  ];
  for (const [why, check, text] of withheld) {
    it(`is not offered where ${why}: ${text}`, () => {
      const [finding] = find(text).filter((each) => each.check === check);
      assert.ok(finding, JSON.stringify(find(text)));
      assert.deepEqual(finding.suggestions ?? [], []);
    });
  }

  it('comes in both languages', () => {
    const [suggestion] = find('床位由1200张增至1350张，新增160张。')[0]?.suggestions ?? [];
    assert.deepEqual(suggestion?.title, {
      'zh-cn': '改为150张（由其余数字算得）',
      en: 'Change to 150张 (as the other figures give)',
    });
  });

  it('tells what lies between two percentages in percentage points', () => {
    const [finding] = find('全县468个行政村中434个通了硬化路，占90.7%。');
    assert.deepEqual(finding?.message, {
      'zh-cn': '占比与前后数字不符：434个 ÷ 468个 = 92.74%，文中为90.7%，相差2.04个百分点（容差0.1个百分点）。',
      en: 'The share does not follow from part and whole: 434个 ÷ 468个 = 92.74%, but the text says 90.7%; difference 2.04 percentage points, tolerance 0.1 percentage points.',
    });
  });

  it('moves with its figures, and is told anew when one of them changes', () => {
    const text = '床位由1200张增至1350张，新增160张。';
    const first = analyze(text, 'plain');
    const versions = [
      text,
      `今年：\n\n${text}`,
      `今年：\n\n${text.replace('160', '170')}`,
      text.replace('1200', '1100'),
    ];
    const told = (written: string, history?: typeof first.report.history) =>
      runChecks(analyze(written, 'plain', undefined, history)).findings;
    for (const version of versions) assert.deepEqual(told(version, first.report.history), told(version));
    assert.deepEqual(
      versions.map((version) =>
        told(version, first.report.history).map(({ message }) => /相差[^。]*/.exec(message['zh-cn'])?.[0]),
      ),
      [['相差10张'], ['相差10张'], ['相差20张'], ['相差90张']],
    );
  });
});
