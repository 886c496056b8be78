import assert from 'node:assert/strict';
import { passagesOf } from '../helpers/reportShape';

const long = '今年以来，全县上下坚持把保障人民健康放在优先发展的战略位置，持续推动优质医疗资源扩容';

describe('joinLines', () => {
  const joined: readonly (readonly [what: string, lines: readonly string[], text: string])[] = [
    ['blank lines', [long, '', '乡镇卫生院全部达标。'], `${long}乡镇卫生院全部达标。`],
    ['one break', [long, '乡镇卫生院全部达标。'], `${long}乡镇卫生院全部达标。`],
    ['a comma', ['坚持建管并重，', '提高质量。'], '坚持建管并重，提高质量。'],
    ['a number and its unit', ['全县累计培训村医1.5', '', '万人次。'], '全县累计培训村医1.5万人次。'],
    [
      'a margin',
      ['全县新建标准化村卫生室二十个，改造卫', '生院三所，配备救护车五辆，培训村医一', '百名。'],
      '全县新建标准化村卫生室二十个，改造卫生院三所，配备救护车五辆，培训村医一百名。',
    ],
  ];
  for (const [what, lines, text] of joined) {
    it(`joins a sentence across ${what}`, () => {
      assert.deepEqual(passagesOf(lines), [`body ${text}`]);
      assert.deepEqual(passagesOf(lines, 'markdown'), [`body ${text}`]);
    });
  }

  const apart: readonly (readonly [what: string, lines: readonly string[]])[] = [
    ['an end mark', [`${long}。`, '乡镇卫生院全部达标。']],
    ['a semicolon', [`${long}；`, '乡镇卫生院全部达标。']],
    ['a heading behind', [long, '', '加强建设', '', `${long}。`]],
    ['an outline number behind', [long, '（一）加强建设。']],
    ['a bullet behind', [long, '• 乡镇卫生院全部达标。']],
    ['a percentage that ends its paragraph', [`${long}，达标率达到95%`, '', '乡镇卫生院全部达标。']],
    ['a short line', ['加强建设', '', `${long}。`]],
    ['a heading that has lost its line', [`${long}。 五、加强建设`, '', `${long}。`]],
    ['a rule between', [long, '----', '乡镇卫生院全部达标。']],
  ];
  for (const [what, lines] of apart) {
    it(`keeps lines apart for ${what}`, () => {
      const written = lines
        .filter((line) => line !== '' && line !== '----')
        .map((line) => line.replace(/^• |(?<=。) /g, ''));
      assert.deepEqual(
        passagesOf(lines).map((line) => line.replace(/^\w+ /, '')),
        written,
      );
    });
  }
});
