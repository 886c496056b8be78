import assert from 'node:assert/strict';
import { templateChoice } from '../../client/src/templateChoice';

function chosen(text: string, name = '述职报告'): string {
  const { start, end, newText } = templateChoice(text, name);
  return text.slice(0, start) + newText + text.slice(end);
}

describe('templateChoice', () => {
  it('writes a comment above a report that says nothing', () => {
    assert.equal(chosen('# 青石县工作总结\n'), '<!-- 核稿模板：述职报告 -->\n\n# 青石县工作总结\n');
    assert.equal(chosen(''), '<!-- 核稿模板：述职报告 -->\n\n');
  });

  it('keeps the line ends of the report', () => {
    assert.equal(chosen('标题\r\n正文\r\n'), '<!-- 核稿模板：述职报告 -->\r\n\r\n标题\r\n正文\r\n');
  });

  it('adds a property where there are properties', () => {
    assert.equal(chosen('---\n年份: 2031\n---\n正文\n'), '---\n核稿模板: 述职报告\n年份: 2031\n---\n正文\n');
  });

  it('replaces what was chosen before, however it was written', () => {
    assert.equal(chosen('<!-- 核稿模板：工作计划 -->\n正文'), '<!-- 核稿模板：述职报告 -->\n正文');
    assert.equal(chosen('---\nhegao-template: 工作计划\n---\n正文'), '---\nhegao-template: 述职报告\n---\n正文');
    assert.equal(chosen('核稿模板: \n正文'), '核稿模板: 述职报告\n正文');
  });

  it('chooses the same twice without a change', () => {
    const once = chosen('正文');
    assert.equal(chosen(once), once);
  });
});
