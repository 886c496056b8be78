import assert from 'node:assert/strict';
import { outlineOf, passagesOf } from '../helpers/reportShape';

const body = '今年以来，全县新建卫生室20个，改造乡镇卫生院3所，群众看病更加方便，满意度明显提高。';

describe('outline', () => {
  it('reads outline numbers as headings and nests them', () => {
    const lines = [
      '云岭县2024年卫生健康工作总结',
      '',
      '一、主要工作',
      '（一）建设',
      body,
      '1.村级',
      body,
      '（二）管理',
      body,
      '二、存在问题',
      body,
    ];
    assert.deepEqual(outlineOf(lines), ['一、主要工作', '  （一）建设', '    1.村级', '  （二）管理', '二、存在问题']);
    assert.equal(passagesOf(lines)[0], 'title 云岭县2024年卫生健康工作总结');
  });

  it('understands any order of levels that the writer keeps to', () => {
    const lines = ['一、工作', '1.建设', body, '（一）村级', body, '2.管理', body];
    assert.deepEqual(outlineOf(lines), ['一、工作', '  1.建设', '    （一）村级', '  2.管理']);
  });

  it('reads # headings in plain text and in Markdown', () => {
    const lines = ['# 总结', '', '## 建设', '', body, '', '## 管理', '', body];
    for (const kind of ['plain', 'markdown'] as const) {
      assert.deepEqual(outlineOf(lines, kind), ['建设', '管理']);
      assert.equal(passagesOf(lines, kind)[0], 'title 总结');
    }
  });

  it('reads bold lines and bare short lines over a paragraph as headings', () => {
    const lines = ['总结', '', body, '', '**加强建设**', '', body, '', '严格管理', '', body];
    for (const kind of ['plain', 'markdown'] as const) {
      assert.deepEqual(
        passagesOf(lines, kind).filter((line) => !line.startsWith('body')),
        ['title 总结', 'heading 加强建设', 'heading 严格管理'],
      );
    }
  });

  it('reads 一是 on a short line of its own as a heading, and in a paragraph as text', () => {
    const alone = ['一是抓建设', '', body, '', '二是抓管理', '', body];
    assert.deepEqual(outlineOf(alone), ['一是抓建设', '二是抓管理']);
    assert.deepEqual(outlineOf([`一是抓建设。${body}`, `二是抓管理。${body}`]), []);
  });

  it('takes numbered lines without text between for items of a list', () => {
    assert.deepEqual(outlineOf(['主要做了三件事：', '1.建村卫生室', '2.修县医院', '3.配救护车', body]), []);
  });

  it('takes columns of numbers, salutations and names for no headings', () => {
    const lines = ['2024年1月5日', '县长 王某某', '各位代表：', body, '粮 食 410 万吨 2.8', '棉 花 41 万吨 1.4', body];
    assert.deepEqual(outlineOf(lines), []);
    assert.deepEqual(passagesOf(lines).slice(0, 3), ['byline 2024年1月5日', 'byline 县长王某某', 'body 各位代表：']);
  });

  it('takes an office over a date at the end for a signature', () => {
    assert.deepEqual(passagesOf([body, '', '云岭县卫生健康局', '2024年1月5日']).slice(1), [
      'byline 云岭县卫生健康局',
      'byline 2024年1月5日',
    ]);
  });

  it('takes a line in brackets for a caption', () => {
    assert.deepEqual(passagesOf([body, '（村医上门巡诊）', body])[1], 'caption （村医上门巡诊）');
  });
});

describe('articles of a compilation', () => {
  it('begin at a number alone on its line', () => {
    const lines = ['经验材料汇编', '', '1', '', '甲县抓建设', '', body, '', '2', '', '乙县抓管理', '', body];
    assert.deepEqual(outlineOf(lines), ['甲县抓建设 @1', '乙县抓管理 @2']);
  });

  it('begin at a title over a dateline', () => {
    const news = `本报讯（记者周某）${body}`;
    assert.deepEqual(outlineOf(['甲县抓建设', news, body, '乙县抓管理', news]), ['甲县抓建设 @1', '乙县抓管理 @2']);
  });

  it('begin at a name with its office', () => {
    const lines = [
      '新年谋划',
      '',
      `编者按：${body}`,
      '',
      '甲县卫生健康局局长 钱某',
      '',
      body,
      '',
      '乙县卫生健康局局长 孙某',
      '',
      body,
    ];
    assert.deepEqual(outlineOf(lines), ['甲县卫生健康局局长钱某 @1', '乙县卫生健康局局长孙某 @2']);
  });

  it('are none in a report that one person signs', () => {
    assert.deepEqual(outlineOf(['总结', '', body, '', '县卫生健康局局长 钱某', '', body]), []);
  });
});
