import assert from 'node:assert/strict';
import { findMarkers, toNumeral, toOrdinal } from '../../server/src/parse/enumerations';
import { readMarks, writeMarks } from '../helpers/marks';

describe('findMarkers', () => {
  const examples: readonly (readonly [marked: string, reading: string])[] = [
    ['⟦一、⟧总体要求', '一、1'],
    ['⟦十二、⟧保障措施', '一、12'],
    ['⟦1.⟧建设；⟦2.⟧管理', '1.1 1.2'],
    ['⟦1、⟧建设', '1.1'],
    ['⟦（1）⟧建设', '（1）1'],
    ['⟦①⟧建设；⟦②⟧管理', '①1 ①2'],
    ['主要抓了三件事：⟦一是⟧建；⟦二是⟧管；⟦三是⟧用。', '一是1 一是2 一是3'],
    ['主要做法⟦一是⟧建；⟦二是⟧管。', '一是1 一是2'],
    ['⟦一要⟧建好，⟦二要⟧管好。', '一是1 一是2'],
    ['⟦第一⟧，建好。⟦第二⟧，管好。', '第一，1 第一，2'],
    ['⟦首先⟧，建好；⟦其次⟧，管好；⟦最后⟧，用好。', '首先1 首先2 首先3'],
    ['⟦其一⟧，建好；⟦其二⟧，管好。', '其一1 其一2'],
    ['⟦第三章⟧附则', '第一章3'],
    ['⟦第十一条⟧本办法自发布之日起施行。', '第一条11'],
    ['重点做好以下工作：⟦（一）⟧建设', '（一）1'],
  ];
  for (const [marked, reading] of examples) {
    it(`reads ${marked}`, () => {
      const { text } = readMarks(marked);
      const markers = findMarkers(text);
      assert.equal(
        writeMarks(
          text,
          markers.map(({ span }) => span),
        ),
        marked,
      );
      assert.equal(markers.map(({ family, number }) => family + String(number)).join(' '), reading);
      assert.deepEqual(
        markers.map(({ atHead }) => atHead),
        markers.map(({ span }) => span.start === 0),
      );
    });
  }

  const ordinary: readonly string[] = [
    '三是三，五是五，一是一。',
    '一、二、三产业融合发展',
    '推动第一、第二产业发展',
    '获全市第一，全省第三。',
    '1.5万人参加',
    '3.15活动顺利开展',
    '近3、4个月',
    '十一、十二月份',
    '二、三产业比重提高',
    '首先保证供应',
    '最后，感谢大家。',
    '三要素齐全，一来二去',
    '这是统一是大局，周二是集中学习日',
    '依据第五条（二）项办理',
    '其一生致力于医学',
    '农业总产值②达到90亿元',
  ];
  for (const text of ordinary) it(`leaves ${text} alone`, () => assert.deepEqual(findMarkers(text), []));

  it('writes and reads the ordinals to 99', () => {
    for (let number = 1; number < 100; number += 1) assert.equal(toOrdinal(toNumeral(number)), number);
    assert.ok(Number.isNaN(toOrdinal('一二')));
  });
});
