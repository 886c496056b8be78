import assert from 'node:assert/strict';
import { parseReport } from '../../server/src/parse/parseReport';
import { sourceSpan } from '../../server/src/parse/report';
import { slice } from '../../server/src/text/span';
import { writeMarks } from '../helpers/marks';
import { passagesOf } from '../helpers/reportShape';

describe('markdown', () => {
  const reads: readonly (readonly [source: string, passage: string])[] = [
    ['**五年来，综合实力增强。**新建卫生室20个。', 'body 五年来，综合实力增强。新建卫生室20个。'],
    ['新建[卫生室](https://a.example/12)*20*个。', 'body 新建卫生室20个。'],
    ['新建卫生室\\*20个&nbsp;。', 'body 新建卫生室*20个。'],
    ['新建`code`卫生室20个。', 'body 新建卫生室20个。'],
    ['新建<!-- 待核 -->卫生室20个。', 'body 新建卫生室20个。'],
    ['> 今年新建卫生室，\n> 改造卫生院3所。', 'body 今年新建卫生室，改造卫生院3所。'],
    ['![村医巡诊](a.jpg)', 'caption 村医巡诊'],
    ['- 新建卫生室20个。', 'listItem 新建卫生室20个。'],
    ['1. 新建卫生室20个，投用18个。', 'body 1.新建卫生室20个，投用18个。'],
    ['    新建卫生室20个，投用18个。', 'body 新建卫生室20个，投用18个。'],
    ['建设情况\n===\n\n新建卫生室20个，投用18个。', 'title 建设情况'],
  ];
  for (const [source, passage] of reads) {
    it(`reads ${JSON.stringify(source)}`, () => assert.equal(passagesOf([source], 'markdown')[0], passage));
  }

  it('names the source of a figure behind markup exactly', () => {
    const source = '😀\r\n\r\n**五年来，**新建[卫生室](a.html)**20**个。';
    const passage = parseReport(source, 'markdown').passages[1];
    assert.ok(passage);
    const start = passage.content.flow.text.indexOf('卫生室20个');
    assert.equal(slice(source, sourceSpan(passage, { start, end: start + 6 })), '卫生室](a.html)**20**个');
  });

  it('keeps code, HTML, front matter and addresses out of the text', () => {
    const source =
      '---\ntitle: 总结\n---\n\n```\n新建9个\n\n改造8个\n```\n\n<div>\n甲\n</div>\n\n新建[卫生室](a.html)20个。\n';
    const report = parseReport(source, 'markdown');
    assert.deepEqual(
      report.passages.map(({ content }) => content.flow.text),
      ['新建卫生室20个。'],
    );
    assert.equal(
      writeMarks(source, report.opaque),
      '⟦---\ntitle: 总结\n---⟧\n\n⟦```\n新建9个\n\n改造8个\n```⟧\n\n⟦<div>\n甲\n</div>⟧\n\n新建[卫生室⟦](a.html)⟧20个。\n',
    );
  });

  it('finds comments, over blank lines too', () => {
    const source = '<!-- 核稿忽略\n\n下一行 -->\n\n新建20个。<!-- 注 -->\n\n<!-- 没有写完';
    for (const kind of ['plain', 'markdown'] as const) {
      assert.equal(
        writeMarks(source, parseReport(source, kind).comments),
        '⟦<!-- 核稿忽略\n\n下一行 -->⟧\n\n新建20个。⟦<!-- 注 -->⟧\n\n<!-- 没有写完',
      );
    }
  });

  it('takes dashes between text for a rule and not for front matter', () => {
    assert.deepEqual(passagesOf(['---', '新建卫生室20个。', '---'], 'markdown').length, 1);
  });
});
