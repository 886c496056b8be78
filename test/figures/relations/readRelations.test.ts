import assert from 'node:assert/strict';
import { scanQuantities } from '../../../server/src/figures/quantities';
import { readRelations } from '../../../server/src/figures/relations/readRelations';
import { parseReport } from '../../../server/src/parse/parseReport';

/** Type, members by role and outcome of each relation that a paragraph states. */
function stated(text: string): readonly string[] {
  const content = parseReport(text, 'plain').passages[0]?.content;
  assert.ok(content);
  const quantities = scanQuantities(content.flow.text);
  return readRelations(content, quantities).map(({ type, members, holds, verdict }) => {
    const named = members.map(({ figure, role }) => `${role} ${quantities[figure]?.text ?? '?'}`);
    const outcome = holds === false && verdict?.uncertain ? 'uncertain' : String(holds);
    return `${type}: ${named.join(', ')}: ${outcome}`;
  });
}

describe('readRelations', () => {
  it('finds what each kind of words binds', () => {
    const texts: readonly (readonly [string, string])[] = [
      ['投资由20亿元增加到23亿元。', 'increment: from 20亿元, to 23亿元: true'],
      ['收入30.0亿元，上年同期为25.0亿元，同比增长20.0%。', 'growth: from 25.0亿元, to 30.0亿元, rate 20.0%: true'],
      ['每人300元为1438名老人体检，共支出43.14万元。', 'product: base 300元, ratio 1438名, value 43.14万元: true'],
      ['1—5月42万人，6月9万人，1—6月51万人。', 'sum: total 51万人, part 42万人, part 9万人: true'],
      ['建成小学12所、初中8所，合计20所。', 'sum: total 20所, part 12所, part 8所: true'],
      ['应种270人，接种265人，接种率98.15%。', 'share: part 265人, whole 270人, share 98.15%: true'],
      ['引进300名。其中硕士120名、本科180名。', 'sum: total 300名, part 120名, part 180名: true'],
      ['新增机构4家，总数达127家。', 'subset: whole 127家, part 4家: true'],
      ['产业结构调整为8.4∶29.4∶62.2。', 'sum: part 8.4∶29.4∶62.2: true'],
    ];
    for (const [text, relation] of texts) assert.deepEqual(stated(text), [relation], text);
  });

  it('finds columns of a series, which only ； parts', () => {
    const text = '共90个、投资200亿元。省级40个，80亿元；市级30个，70亿元；县级20个，50亿元。';
    assert.deepEqual(stated(text), [
      'sum: total 90个, part 40个, part 30个, part 20个: true',
      'sum: total 200亿元, part 80亿元, part 70亿元, part 50亿元: true',
    ]);
  });

  it('is uncertain where a round number may be rounded', () => {
    const change = (rate: string): string => `投资由10亿元增加到12亿元，增长${rate}。`;
    assert.equal(stated(change('20%'))[1], 'growth: from 10亿元, to 12亿元, rate 20%: true');
    assert.equal(stated(change('23%'))[1], 'growth: from 10亿元, to 12亿元, rate 23%: uncertain');
    assert.equal(stated(change('40%'))[1], 'growth: from 10亿元, to 12亿元, rate 40%: false');
  });

  it('states nothing of claims without such words', () => {
    assert.deepEqual(stated('新建学校12所，改造桥梁30座，培训教师500名，投资2.5亿元。'), []);
  });
});
