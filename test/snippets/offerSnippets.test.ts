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
    ['现将niandhg', '现将⟦niandhg⟧ 年度回顾'],
    ['讲jihua', '讲⟦jihua⟧ 明年计划'],
    ['加强总结', '加强⟦总结⟧ 年度回顾'],
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
        assert.ok(filterText.toLowerCase().startsWith(typed), `${filterText} for ${typed}`);
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

  it('lists everything behind the mark that asks for snippets, and what is typed behind it', () => {
    const labels = (textBefore: string) =>
      offerSnippets({ libraries: [library], textBefore, now, trigger: ';；' }).map(({ label, span, filterText }) => {
        assert.ok(filterText.startsWith(textBefore.slice(span.start)), filterText);
        return `${textBefore.slice(0, span.start)}⟦${textBefore.slice(span.start)}⟧ ${label}`;
      });
    assert.equal(labels('成绩突出；').length, 4);
    assert.deepEqual(labels('成绩突出；明'), ['成绩突出⟦；明⟧ 明年计划']);
    assert.deepEqual(labels('成绩突出;mb'), ['成绩突出⟦;mb⟧ 年度目标']);
    assert.deepEqual(labels('成绩突出；经'), ['成绩突出⟦；经⟧ 重庆经验']);
    assert.deepEqual(labels('成绩突出；没有这个'), []);
    assert.equal(labels('成绩突出；再接再厉，').length, 4, 'a mark further back was written as a mark');
  });

  it('puts first what fits the section and the kind of document, and last what the draft has already', () => {
    const kinds = parseLibrary(
      JSON.stringify({
        句子: { body: '$1' },
        述职开头: { body: '$1', section: '述职', kind: '述职' },
        年度回顾: { body: '一、${REPORT_YEAR}年工作回顾', section: '回顾' },
        存在问题: { body: '${1|二,三|}、存在的问题', section: '问题' },
        履职不足: { body: '$1', section: '问题', kind: '述职' },
        旧结语: { body: '$1', deprecated: '请用“结语”。' },
      }),
      'kinds',
    );
    const order = (outline: object) =>
      offerSnippets({ libraries: [kinds], textBefore: '', now, ...outline }).map(({ label }) => label);
    assert.deepEqual(order({ title: '述职报告', headings: ['存在的问题'], section: '存在的问题' }), [
      '履职不足',
      '存在问题',
      '年度回顾',
      '述职开头',
      '句子',
      '旧结语',
    ]);
    assert.deepEqual(order({ title: '工作总结', headings: ['一、工作回顾'], section: '一、工作回顾' }), [
      '年度回顾',
      '存在问题',
      '句子',
      '述职开头',
      '履职不足',
      '旧结语',
    ]);
  });

  it('gives the best ones where only some are wanted', () => {
    const [only, ...others] = offerSnippets({ libraries: [library], textBefore: '', now, section: '计划', limit: 1 });
    assert.deepEqual([only?.label, others.length], ['明年计划', 0]);
  });
});
