import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/checks/applyFixes';
import { findSequenceFaults, toFinding } from '../../server/src/checks/sequenceFaults';
import { parseReport } from '../../server/src/parse/parseReport';

/** The texts that "renumber from here on" gives, one for each fault that offers it. */
function renumbered(text: string): readonly string[] {
  const report = parseReport(text, 'plain');
  const findings = [...findSequenceFaults(report, () => true)].map((fault) => toFinding(report, fault));
  return findings.flatMap(({ suggestions = [] }) =>
    suggestions
      .filter(({ title }) => title['zh-cn'] === '从这里起顺次重排')
      .map(({ edits }) => applyEdits(text, edits)),
  );
}

describe('renumbering the rest of a list', () => {
  it('gives every later item of a list in a paragraph its number', () => {
    assert.deepEqual(renumbered('一是抓建设；二是抓管理；四是抓服务；五是抓保障；六是抓考核。'), [
      '一是抓建设；二是抓管理；三是抓服务；四是抓保障；五是抓考核。',
    ]);
  });

  it('gives every later heading its number, and leaves what stands under it', () => {
    const text =
      '（一）建设\n\n新建20个。\n\n（二）管理\n\n修订制度3项。\n\n（二）服务\n\n上门180次。\n\n（三）保障\n\n投入3亿元。\n';
    assert.deepEqual(renumbered(`一、成效\n\n${text}`), [
      `一、成效\n\n${text.replace('（三）', '（四）').replace('（二）服务', '（三）服务')}`,
    ]);
  });

  it('keeps the digits and circles that were written', () => {
    assert.deepEqual(renumbered('主要有：（1）抓建设；（3）抓管理；（4）抓服务。'), [
      '主要有：（1）抓建设；（2）抓管理；（3）抓服务。',
    ]);
    assert.deepEqual(renumbered('主要有：①抓建设；③抓管理；④抓服务。'), ['主要有：①抓建设；②抓管理；③抓服务。']);
  });

  it('is not offered where one number is all that is wrong', () => {
    assert.deepEqual(renumbered('一是抓建设；二是抓管理；二是抓服务；四是抓保障。'), []);
    assert.deepEqual(renumbered('一是抓建设；二是抓管理；四是抓服务。'), []);
  });
});
