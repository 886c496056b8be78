import assert from 'node:assert/strict';
import { analyze } from '../../server/src/analysis';
import { applyDecisions, type Decision } from '../../server/src/checks/decision';
import { coverageOf } from '../../server/src/checks/coverage';
import { runChecks } from '../../server/src/checks/runChecks';
import { listFigures } from '../../server/src/output/figureList';
import { toHtml } from '../../server/src/output/html';
import { listSections } from '../../server/src/output/sectionList';
import type { Locale } from '../../server/src/text/locale';

const text = [
  '# 2031年工作总结',
  '## 一、主要工作',
  '全年新建阅览室共40个，其中：东岭镇12个、西河镇14个、南坪乡18个。',
  '## 二、存在问题',
  '加强人才引进引进，充实队伍。',
  '## 三、下一步打算',
  '计划新建阅览室20个。',
].join('\n\n');

const analysis = analyze(text, 'markdown');
const decision: Decision = {
  fingerprint: '0',
  check: 'total-mismatch',
  file: '稿.md',
  reason: 'other-scope',
  note: '合计不含南坪乡',
  text: '',
  by: '王科',
  at: '2031-09-27',
};

function page(decided: Decision | undefined, locale: Locale = 'zh-cn'): string {
  const all = runChecks(analysis).findings;
  const reviewed = applyDecisions(analysis.report, all, (key) =>
    key.startsWith('total-mismatch') ? decided : undefined,
  );
  const coverage = coverageOf(analysis.figures, reviewed.findings);
  const file = {
    path: '稿.md',
    text,
    ...reviewed,
    coverage,
    figures: listFigures(analysis),
    sections: listSections(analysis.report),
  };
  return toHtml({ files: [file], problems: [] }, { locale, version: '1.2.3', colours: false });
}

describe('the review page', () => {
  it('tells each finding beside its place in the text', () => {
    const html = page(undefined);
    assert.match(html, /共<a class="ref"[^>]*>1<\/a><span class="note warning"[^>]*><b>1<\/b> 合计与分项之和不符/);
    assert.match(html, /<span class="open">待定<\/span>/);
  });

  it('tells places by their line and checks by what people call them', () => {
    const html = page(undefined);
    assert.match(html, /<td><a href="#t1-5">第 5 行<\/a><\/td>/);
    assert.match(html, /<small title="total-mismatch">合计与分项之和不符<\/small>/);
    assert.doesNotMatch(html, />total-mismatch</);
    assert.match(page(undefined, 'en'), /<a href="#t1-5">line 5<\/a>/);
  });

  it('shows what was decided: confirmed ones in the list, dismissed ones below it', () => {
    const confirmed = page({ ...decision, state: 'confirmed', note: '已告起草人' });
    assert.match(confirmed, /<td>确认有误：已告起草人<small>王科 2031-09-27<\/small><\/td>/);
    assert.doesNotMatch(confirmed, /class="dismissed"/);
    const dismissed = page(decision);
    assert.match(dismissed, /<summary>已决定不再提示 \(1\)<\/summary>/);
    assert.match(dismissed, /<td>口径不同：合计不含南坪乡<small>王科 2031-09-27<\/small><\/td>/);
    assert.doesNotMatch(dismissed, /class="note warning"[^>]*><b>\d<\/b> 合计/);
    assert.match(page(decision, 'en'), /Another scope or basis: 合计不含南坪乡/);
  });

  it('draws the data of each main part, and how many of them are doubtful', () => {
    const html = page(undefined);
    const rows = [...html.matchAll(/<text class="label"[^>]*>([^<]*)<\/text>.*?<text class="amount"[^>]*>([^<]*)</g)];
    assert.deepEqual(
      rows.map(([, title, amount]) => `${title} ${amount}`),
      ['一、主要工作 4（1）', '二、存在问题 0', '三、下一步打算 1'],
    );
    assert.equal(html.match(/<rect class="doubtful"/g)?.length, 1);
    assert.match(html, /<li class="contradicted">有矛盾 <b>\d<\/b><\/li>/);
  });

  it('has no picture where a report has no parts', () => {
    const plain = analyze('新建3个。', 'plain');
    assert.deepEqual(listSections(plain.report), []);
  });
});
