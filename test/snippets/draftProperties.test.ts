import assert from 'node:assert/strict';
import { readDraftProperties, yearInTitle } from '../../server/src/snippets/draftProperties';

describe('readDraftProperties', () => {
  const whole = { unit: '青石县文化局', region: '青石县', year: 2031 };
  const read: readonly (readonly [about: string, text: string, properties: object])[] = [
    ['front matter', '---\n单位: 青石县文化局\n地区: 青石县\n年度: 2031\n---\n\n# 总结\n', whole],
    ['English keys and CRLF', '---\r\nunit: 青石县文化局\r\nregion: 青石县\r\nyear: 2031\r\n---\r\n', whole],
    ['fullwidth colons', '---\n单位：青石县文化局\n地区：青石县\n年度：2031年\n---\n', whole],
    ['a comment at the top of plain text', '<!--\n单位: 青石县文化局\n地区: 青石县\n年度: 2031\n-->\n总结\n', whole],
    ['other people’s properties beside it', '---\ntags: [甲, 乙]\n单位: "青石县文化局"\n---\n', { unit: '青石县文化局' }],
    ['a year that is none', '---\n年度: 明年\n作者: 林远\n---\n', { author: '林远' }],
    ['prose', '单位: 青石县文化局\n', {}],
    ['a block that is not closed', '---\n单位: 青石县文化局\n', {}],
    ['what is no YAML', '---\n单位: [青石县\n---\n', {}],
    ['a list', '---\n- 单位\n---\n', {}],
  ];
  for (const [about, text, properties] of read) {
    it(`reads ${about}`, () => assert.deepEqual(readDraftProperties(text), properties));
  }
});

describe('yearInTitle', () => {
  const years: readonly (readonly [title: string, year: number | undefined])[] = [
    ['青石县文化局2031年工作总结', 2031],
    ['二〇三一年工作回顾', 2031],
    ['2032年工作要点', 2031],
    ['三、2032年工作打算', 2031],
    ['2031年工作总结和2032年工作计划', 2031],
    ['2031年工作计划完成情况', 2031],
    ['工作总结', undefined],
    ['关于12031年的编号', undefined],
  ];
  for (const [title, year] of years) it(`${title} is about ${year}`, () => assert.equal(yearInTitle(title), year));
});
