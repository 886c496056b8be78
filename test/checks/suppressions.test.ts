import assert from 'node:assert/strict';
import { analyze } from '../../server/src/analysis';
import type { LevelledFinding } from '../../server/src/checks/check';
import { findSuppressions, isSuppressed } from '../../server/src/checks/suppressions';
import type { DocumentKind } from '../../server/src/parse/report';

/** The letters of the text that a finding of check `a` would still be shown at. */
function shown(text: string, kind: DocumentKind = 'plain', check = 'a'): string {
  const suppressions = findSuppressions(analyze(text, kind).report);
  const letters = [...text.matchAll(/[A-Z]/g)].filter(({ index }) => {
    const finding: LevelledFinding = {
      check,
      level: 'warning',
      span: { start: index, end: index + 1 },
      message: { 'zh-cn': '', en: '' },
    };
    return !isSuppressed(finding, suppressions);
  });
  return letters.join('');
}

describe('suppressions', () => {
  it('leave out the next line that is not blank', () => {
    assert.equal(shown('A\n<!-- hegao-ignore-next-line a -->\nB\nC'), 'AC');
    assert.equal(shown('A\r\n<!-- 核稿忽略下一行 a -->\r\n\r\nB\r\nC'), 'AC');
  });

  it('leave out what stands between begin and end, or to the end of the text', () => {
    assert.equal(shown('A\n<!-- hegao-ignore a -->\nB\n\nC\n<!-- hegao-end-ignore -->\nD'), 'AD');
    assert.equal(shown('A\n<!-- 核稿忽略开始 a -->\nB\n<!-- 核稿忽略结束 -->\nC'), 'AC');
    assert.equal(shown('A\n<!-- 核稿忽略开始 a -->\nB\nC'), 'A');
  });

  it('end only the checks that an end names', () => {
    const text = 'A\n<!-- 核稿忽略开始 a -->\nB\n<!-- 核稿忽略结束 b -->\nC\n<!-- 核稿忽略结束 a -->\nD';
    assert.equal(shown(text), 'AD');
  });

  it('leave out the whole file', () => {
    assert.equal(shown('A\n\nB\n<!-- hegao-ignore-file a -->\nC'), '');
    assert.equal(shown('A\n\nB\n<!-- 核稿忽略全文 -->\nC'), '');
  });

  it('touch only the checks that they name; all of them when they name none', () => {
    assert.equal(shown('<!-- 核稿忽略下一行 b，c -->\nA'), 'A');
    assert.equal(shown('<!-- 核稿忽略下一行 b，a -->\nA'), '');
    assert.equal(shown('<!-- 核稿忽略下一行：a、b -->\nA'), '');
    assert.equal(shown('<!-- 核稿忽略下一行 -->\nA'), '');
  });

  it('work in Markdown, but not in its code', () => {
    assert.equal(shown('A\n\n<!-- hegao-ignore-next-line a -->\nB\n\nC', 'markdown'), 'AC');
    assert.equal(shown('`<!-- hegao-ignore-file a -->`\n\nB', 'markdown'), 'B');
  });

  it('are not found in other comments', () => {
    assert.equal(shown('<!-- 请核对 a -->\nA\n<!-- constructor -->\nB'), 'AB');
  });
});
