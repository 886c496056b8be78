import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { analyze } from '../../server/src/analysis';
import { toCarryOver } from '../../server/src/features/carryOver';
import { parseReport } from '../../server/src/parse/parseReport';
import type { CarryOverSection } from '../../server/src/protocol';
import type { OtherReport } from '../../server/src/similarity/otherReport';

const roads = '全年新建农村公路36公里，改造危桥5座，群众出行更加便利，特色产品出山的路更加顺畅，沿线群众收入稳步增加。';
const schools = '改善办学条件，新建幼儿园2所，维修校舍1.2万平方米，城区学校大班额问题基本解决，群众满意度逐年提升。';
const water = '推进水系连通，治理河道18公里，完成小型水库除险加固3座，防汛能力明显增强，两岸环境焕然一新。';
const fresh = '首次举办山地自行车赛，来自周边县市的两百多名车手参加，沿途农家乐和民宿客满，带火了一批乡村小店。';

const earlier: OtherReport = {
  path: 'file:///%E5%8E%BB%E5%B9%B4.md',
  role: 'earlier',
  report: parseReport(`# 去年\n\n${roads}\n\n${schools}\n\n${water}\n`, 'markdown'),
};

function carryOver(text: string, others: readonly OtherReport[] = [earlier]) {
  const document = TextDocument.create('file:///今年.md', 'markdown', 1, text);
  return toCarryOver({
    document,
    analysis: analyze(text, 'markdown'),
    findings: [],
    dismissed: [],
    mayDecide: false,
    locale: 'zh-cn',
    others,
  });
}

/** `heading carried/characters`, with the passages in it. */
const shown = (sections: readonly CarryOverSection[]): unknown =>
  sections.map(({ heading, carried, characters, passages, sections: inner }) => [
    heading,
    characters === 0 ? 0 : Math.round((100 * carried) / characters),
    ...passages.map(({ text, alike, updated }) => `${text} ${alike}${updated ? ' updated' : ''}`),
    ...(inner.length > 0 ? [shown(inner)] : []),
  ]);

describe('what was carried over', () => {
  it('is told for every section, with the sections inside it', () => {
    const text = `## 一、建设\n\n### （一）交通\n\n${roads}\n\n### （二）教育\n\n${fresh}\n\n## 二、水利\n\n${water.replace('18公里', '25公里').replace('3座', '7座')}\n`;
    const { reports, sections, carried, characters } = carryOver(text);
    assert.deepEqual(reports, ['去年.md']);
    assert.deepEqual(shown(sections), [
      [
        '一、建设',
        52,
        [
          ['（一）交通', 100, '全年新建农村公路36公里… 100'],
          ['（二）教育', 0],
        ],
      ],
      ['二、水利', 93, '推进水系连通，治理河道2… 92 updated'],
    ]);
    assert.ok(carried > 0 && carried < characters);
  });

  it('has places in the draft and both versions, a sentence on each line', () => {
    const changed = schools.replace('逐年提升', '持续提高');
    const text = `😀\r\n\r\n${changed}\r\n`;
    const [section] = carryOver(text).sections;
    assert.equal(section?.heading, '');
    const [passage] = section.passages;
    assert.deepEqual(passage?.range, {
      start: { line: 2, character: 0 },
      end: { line: 2, character: changed.length },
    });
    assert.deepEqual(passage.difference, {
      before: { name: '去年.md', text: schools },
      after: { name: '今年.md', text: changed },
    });
  });

  it('says nothing without an earlier report, and leaves other drafts aside', () => {
    const draft: OtherReport = { ...earlier, role: 'open' };
    const { reports, carried } = carryOver(`${roads}\n`, [draft]);
    assert.deepEqual([reports, carried], [[], 0]);
    assert.deepEqual(carryOver('', []).sections, []);
  });
});
