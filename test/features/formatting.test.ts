import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { runChecks } from '../../server/src/checks/runChecks';
import { toFormattingEdits } from '../../server/src/features/formatting';
import { openMarked } from '../helpers/openReport';

/** The text after formatting; ⟦⟧ mark the range to format where there are any. */
function formatted(marked: string, languageId = 'work-report'): string {
  const report = openMarked(marked, { languageId });
  const open = { ...report, findings: runChecks(report.analysis).findings };
  const [span] = report.spans;
  const range = span && {
    start: report.document.positionAt(span.start),
    end: report.document.positionAt(span.end),
  };
  return TextDocument.applyEdits(report.document, toFormattingEdits(open, range));
}

describe('formatting', () => {
  it('mends form and punctuation, and leaves words and figures alone', () => {
    assert.equal(
      formatted('全县投用5千人的场馆，，覆盖15～30%的村。\n\n人才引进引进工作全年新增xx人。\n'),
      '全县投用5000人的场馆，覆盖15%～30%的村。\n\n人才引进引进工作全年新增xx人。\n',
    );
  });

  it('leaves one blank line at most, no blanks at line ends, and every indent', () => {
    assert.equal(
      formatted('\n\n　　全县新建阅览室20个。  \n \n\n\n　　投用18个。　\n　　管理规范。\n\n\n'),
      '　　全县新建阅览室20个。\n\n　　投用18个。\n　　管理规范。\n',
    );
    assert.equal(formatted('全县新建20个。\r\n\r\n\r\n投用18个。'), '全县新建20个。\r\n\r\n投用18个。');
  });

  it('keeps Markdown’s hard line breaks, its code and its front matter', () => {
    const kept = '---\n甲: 1\n\n\n乙: 2\n---\n\n全县新建20个，  \n投用18个。\n\n```\n甲\n\n\n乙\n```\n';
    assert.equal(formatted(kept, 'markdown'), kept);
  });

  it('stays within the range that it is asked for', () => {
    assert.equal(
      formatted('全县新建，，阅览室20个。\n⟦全县投用，，阅览室18个。\n⟧\n\n\n管理，，规范。\n'),
      '全县新建，，阅览室20个。\n全县投用，阅览室18个。\n\n\n\n管理，，规范。\n',
    );
  });

  it('changes nothing the second time', () => {
    const once = formatted('全县投用5千人的场馆,覆盖15～30%的村。 \n\n\n\n共2,300人。\n');
    assert.equal(formatted(once), once);
  });
});
