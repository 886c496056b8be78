import assert from 'node:assert/strict';
import {
  fillVariables,
  fiveYearPlan,
  makeVariables,
  previewSnippet,
  yearInChinese,
} from '../../server/src/snippets/variables';

const november = { now: new Date(2026, 10, 21) };
const february = { now: new Date(2027, 1, 3) };

describe('variables', () => {
  it('take the year of the report from the date: in spring the last year is reported', () => {
    assert.equal(makeVariables(november).get('REPORT_YEAR'), '2026');
    assert.equal(makeVariables(february).get('REPORT_YEAR'), '2026');
    assert.equal(makeVariables({ ...february, reportYear: 2020 }).get('REPORT_NEXT_YEAR'), '2021');
  });

  it('are filled in where the body names them', () => {
    assert.equal(fillVariables('${REPORT_YEAR}年比${REPORT_LAST_YEAR}年$1', november), '2026年比2025年${1}');
    assert.equal(previewSnippet('$REPORT_NEXT_YEAR_CHINESE，$DOCUMENT_DATE', november), '二〇二七年，2026年11月21日');
    assert.equal(previewSnippet('“${FIVE_YEAR_PLAN}”${FIVE_YEAR_PLAN_STAGE}', november), '“十五五”开局之年');
  });

  it('that belong to the editor are left to it', () => {
    assert.equal(fillVariables('${CURRENT_YEAR} $TM_SELECTED_TEXT', november), '${CURRENT_YEAR} ${TM_SELECTED_TEXT}');
    assert.equal(previewSnippet('${CURRENT_YEAR}-${CURRENT_MONTH}', november), '2026-11');
  });

  it('that nobody knows become tab stops before the others, one for each name', () => {
    assert.equal(
      fillVariables('${1:甲}$OFFICE ${OFFICE} ${PLACE:某地}', november),
      '${3:甲}${1:OFFICE} ${1:OFFICE} ${2:某地}',
    );
  });

  it('of names show what is missing, in the form that the check of placeholders finds', () => {
    assert.equal(fillVariables('${UNIT}${1:甲}$0', november), '${1:××（单位）}${2:甲}${0}');
    const names = { unit: '青石县文化局', region: '青石县', author: '林远' };
    assert.equal(previewSnippet('${UNIT}（$UNIT_SHORT）$REGION $AUTHOR', { ...november, names }), '青石县文化局（青石县文化局）青石县 林远');
  });

  it('write years and plans in Chinese', () => {
    assert.equal(yearInChinese(2005), '二〇〇五年');
    const plans = [1976, 2005, 2006, 2010, 2020, 2021, 2025, 2026, 2065, 2066].map(fiveYearPlan);
    assert.deepEqual(plans, [
      '五五',
      '十五',
      '十一五',
      '十一五',
      '十三五',
      '十四五',
      '十四五',
      '十五五',
      '二十二五',
      '二十三五',
    ]);
  });
});
