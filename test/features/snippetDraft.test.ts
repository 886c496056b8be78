import assert from 'node:assert/strict';
import { toSnippetDraft } from '../../server/src/features/snippetDraft';
import { openMarked } from '../helpers/openReport';

const variables = { now: new Date(2031, 10, 1), reportYear: 2031 };

/** The draft of what stands in ⟦⟧, with these blanks left open. */
function draftOf(marked: string, chosen?: readonly number[]) {
  const open = openMarked(marked);
  const [span] = open.spans;
  assert.ok(span);
  return toSnippetDraft(open, span, variables, chosen);
}

describe('a snippet made of a part of a report', () => {
  it('leaves the numbers open, keeps their units, and lets years move on', () => {
    const { body, blanks } = draftOf('一、主要成效\n\n⟦2031年，新建阅览室40个，投入54.31万元，比2030年增长8.5%。⟧\n');
    assert.equal(body, '${REPORT_YEAR}年，新建阅览室${1:××}个，投入${2:××}万元，比${REPORT_LAST_YEAR}年增长${3:××}%。');
    assert.deepEqual(
      blanks.map(({ text, kind }) => `${kind} ${text}`),
      ['year 2031年', 'figure 40个', 'figure 54.31万元', 'year 2030年', 'figure 8.5%'],
    );
  });

  it('keeps what was not chosen as it is written', () => {
    const { body } = draftOf('一、主要成效\n\n⟦2031年，新建阅览室40个，投入54.31万元。⟧\n', [2]);
    assert.equal(body, '2031年，新建阅览室40个，投入${1:××}万元。');
  });

  it('takes marks of the snippet syntax for text', () => {
    assert.equal(draftOf('一、成效\r\n\r\n⟦价格$5和{甲}\\乙。\r\n完。⟧', []).body, '价格\\$5和{甲\\}\\\\乙。\n完。');
  });

  it('proposes a name and a section', () => {
    const { name, section } = draftOf('# 总结\n\n## 三、存在的问题\n\n⟦（一）人手不足。编制40个。⟧\n');
    assert.equal(name, '人手不足');
    assert.equal(section, '存在的问题');
  });
});
