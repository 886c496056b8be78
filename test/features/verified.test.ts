import assert from 'node:assert/strict';
import { MarkupContent } from 'vscode-languageserver';
import { analyze } from '../../server/src/analysis';
import { toHover } from '../../server/src/features/hover';
import { verifiedLines } from '../../server/src/features/verified';
import type { Locale } from '../../server/src/text/locale';
import { readMarks } from '../helpers/marks';
import { openMarked } from '../helpers/openReport';
import { loadTestSegmenter } from '../helpers/segmenter';

describe('what was verified about a figure', () => {
  const linesAt = async (marked: string, locale: Locale = 'zh-cn'): Promise<readonly string[]> => {
    const { text, spans } = readMarks(marked);
    const { figures } = analyze(text, 'plain', await loadTestSegmenter());
    const figure = figures.figures.find(({ span }) => span.start === spans[0]?.start);
    assert.ok(figure, marked);
    return verifiedLines(figures, figure, locale);
  };

  const cases: readonly (readonly [text: string, ...lines: string[]])[] = [
    ['共新建⟦29个⟧，分别为东岭镇12个、西河镇17个。', '= 12个 + 17个 ✓ 合计相符'],
    ['共新建29个，分别为东岭镇⟦12个⟧、西河镇17个。', '29个 = 12个 + 17个 ✓ 合计相符'],
    ['床位由1200张增至1350张，新增⟦150张⟧。', '= 1350张 - 1200张 ✓ 增减量相符'],
    ['接待游客由20.0万人次增加到23.0万人次，增长⟦15.0%⟧。', '= (23.0万人次 - 20.0万人次) ÷ 20.0万人次 ✓ 增长率相符'],
    ['培育企业130家，其中规模以上⟦42家⟧。', '≤ 整体 130家 ✓'],
    ['培育企业⟦130家⟧，其中规模以上42家。', '≥ 部分 42家 ✓'],
    ['产量由2万吨增加到8万吨，翻了⟦两番⟧。', '8万吨 ÷ 2万吨 = 4 ✓ 翻番相符'],
    // Nothing is computed of a direction, and nothing holds of what contradicts.
    ['覆盖率由83.2%提高到⟦85.7%⟧。'],
    ['床位由1200张增至1350张，新增⟦160张⟧。'],
    ['组织义诊⟦35场⟧。'],
  ];
  for (const [text, ...lines] of cases) {
    it(`${text} ${lines.join('；')}`, async () => assert.deepEqual(await linesAt(text), lines));
  }

  it('says ≈ where written figures are rounded', async () => {
    const [line] = await linesAt('全县共有村卫生室468个，其中达标434个，占⟦92.7%⟧。');
    assert.match(line ?? '', /^≈ 434个 ÷ 468个 ✓ 占比相符$/);
  });

  it('is told in English too', async () => {
    assert.deepEqual(await linesAt('共新建⟦29个⟧，分别为东岭镇12个、西河镇17个。', 'en'), [
      '= 12个 + 17个 ✓ total agrees',
    ]);
    assert.deepEqual(await linesAt('培育企业130家，其中规模以上⟦42家⟧。', 'en'), ['≤ whole 130家 ✓']);
  });

  it('stands in the hover only where it is asked for', () => {
    const open = openMarked('床位由1200张增至1350张，新增⟦150张⟧。');
    const position = open.document.positionAt(open.spans[0]?.start ?? 0);
    const shown = (verified: boolean): string => {
      const contents = toHover(open, position, verified)?.contents;
      assert.ok(MarkupContent.is(contents));
      return contents.value;
    };
    assert.doesNotMatch(shown(false), /已核对/);
    assert.match(shown(true), /已核对：= 1350张 \\- 1200张 ✓ 增减量相符/);
  });
});
