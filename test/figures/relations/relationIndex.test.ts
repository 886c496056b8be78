import assert from 'node:assert/strict';
import { analyze } from '../../../server/src/analysis';

const paragraph = '全市建成桥梁29座，其中公路桥12座、铁路桥8座、人行桥9座。';
const other = '完成绿化面积20公顷。';

/** Members and judged figure of each relation, by the text of the figures. */
function relationsOf(text: string): readonly string[] {
  const { figures, relations } = analyze(text, 'plain').figures;
  return relations.map(({ members, verdict }) => {
    const named = members.map(({ figure }) => `${String(figure)} ${figures[figure]?.text ?? '?'}`);
    return `${named.join(', ')} → ${figures[verdict?.figure ?? -1]?.text ?? '?'}`;
  });
}

describe('relations of a paragraph', () => {
  it('are told of the right figures, wherever the paragraph stands and however often', () => {
    const alone = relationsOf(paragraph);
    assert.deepEqual(alone, ['0 29座, 1 12座, 2 8座, 3 9座 → 29座']);
    assert.deepEqual(relationsOf(`${other}\n\n${paragraph}`), ['1 29座, 2 12座, 3 8座, 4 9座 → 29座']);
    assert.deepEqual(relationsOf(`${paragraph}\n\n${other}\n\n${paragraph}`), [
      ...alone,
      '5 29座, 6 12座, 7 8座, 8 9座 → 29座',
    ]);
  });
});
