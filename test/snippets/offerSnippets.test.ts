import assert from 'node:assert/strict';
import { offerSnippets } from '../../server/src/snippets/offerSnippets';
import { parseLibrary } from '../../server/src/snippets/parseLibrary';

const library = parseLibrary(
  JSON.stringify({
    年度回顾: { prefix: 'ndhg', body: '${REPORT_YEAR}年$1', section: '回顾 总结' },
    明年计划: { body: '${REPORT_NEXT_YEAR}年$1', section: '计划' },
    年度目标: { prefix: 'mb', body: '目标$1' },
    重庆经验: { body: '经验', pinyin: 'chong qing jing yan' },
  }),
  'built-in',
);
const now = new Date(2026, 10, 21);

/** The text before the cursor with ⟦⟧ around what would be replaced, and the names offered. */
function offersFor(textBefore: string, section?: string): readonly string[] {
  const offers = offerSnippets({ libraries: [library], textBefore, now, ...(section !== undefined && { section }) });
  return offers.map(
    ({ label, span }) => `${textBefore.slice(0, span.start)}⟦${textBefore.slice(span.start, span.end)}⟧ ${label}`,
  );
}

describe('offerSnippets', () => {
  const cases: readonly (readonly [textBefore: string, ...offers: string[]])[] = [
    ['ndhg', '⟦ndhg⟧ 年度回顾'],
    ['全市卫生工作nd', '全市卫生工作⟦nd⟧ 年度回顾', '全市卫生工作⟦nd⟧ 年度目标'],
    ['现将ＧＤＰ情况mnjh', '现将ＧＤＰ情况⟦mnjh⟧ 明年计划'],
    ['全市NIAN', '全市⟦NIAN⟧ 年度回顾', '全市⟦NIAN⟧ 年度目标'],
    ['按照年度回', '按照⟦年度回⟧ 年度回顾'],
    ['工作回顾', '工作⟦回顾⟧ 年度回顾'],
    ['推广cqjy', '推广⟦cqjy⟧ 重庆经验'],
    ['zqjy'],
    ['2026年xyz'],
  ];
  for (const [textBefore, ...expected] of cases) {
    it(`offers ${expected.length} for ${textBefore}`, () => assert.deepEqual(offersFor(textBefore), expected));
  }

  it('offers everything where nothing was begun, those of the section first', () => {
    assert.deepEqual(offersFor('。', '三、明年工作计划'), [
      '。⟦⟧ 明年计划',
      '。⟦⟧ 年度回顾',
      '。⟦⟧ 年度目标',
      '。⟦⟧ 重庆经验',
    ]);
  });

  it('fills in the year and shows the text as it will look', () => {
    const [offer] = offerSnippets({ libraries: [library], textBefore: 'mnjh', now });
    assert.equal(offer?.body, '2027年${1}');
    assert.equal(offer?.preview, '2027年');
    assert.equal(offer?.initials, 'mnjh');
  });

  it('gives a filter text that begins with what was typed, as the editor demands', () => {
    for (const textBefore of ['nd', 'nian', 'NDHG', '年度', '作回顾', 'mb', 'cq']) {
      for (const { span, filterText } of offerSnippets({ libraries: [library], textBefore, now })) {
        const typed = textBefore.slice(span.start, span.end).toLowerCase();
        assert.ok(filterText.startsWith(typed), `${filterText} for ${typed}`);
      }
    }
  });

  it('lets a later library replace a snippet of the same name', () => {
    const team = parseLibrary('{ "年度回顾": { "prefix": "hg", "body": "本单位回顾" } }', 'team');
    const offers = offerSnippets({ libraries: [library, team], textBefore: '', now });
    assert.deepEqual(
      offers.filter(({ label }) => label === '年度回顾').map((offer) => [offer.preview, offer.library]),
      [['本单位回顾', 'team']],
    );
  });
});
