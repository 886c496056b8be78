import assert from 'node:assert/strict';
import { analyze } from '../../server/src/analysis';

/** The status of the one claim of the text that is marked by its value. */
function statusOf(text: string, claim: string): string | undefined {
  return analyze(text, 'plain').figures.figures.find((figure) => figure.text === claim)?.status;
}

const bothInTitle = [
  '临川县卫生健康局2025年工作总结和2026年工作计划',
  '',
  '一、2025年工作回顾',
  '',
  '（一）基层能力持续增强',
  '',
  '全年新建卫生室36个。',
  '',
  '二、2026年工作计划',
  '',
  '（一）持续提升能力',
  '',
  '新建卫生室40个。目前已有急救站点12个。',
  '',
].join('\n');

describe('status of claims', () => {
  it('is decided by the heading above, not by a title that names review and plan', () => {
    assert.equal(statusOf(bothInTitle, '36个'), 'actual');
    assert.equal(statusOf(bothInTitle, '40个'), 'target');
  });

  it('is a result where a sentence inside the plans tells what there is', () => {
    assert.equal(statusOf(bothInTitle, '12个'), 'actual');
  });

  it('follows the title of a plan where no heading says otherwise', () => {
    assert.equal(statusOf('临川县卫生健康局2026年工作要点\n\n新建卫生室40个。\n', '40个'), 'target');
  });

  it('is a target where the words say so, wherever they stand', () => {
    assert.equal(statusOf('一、2025年工作回顾\n\n新建卫生室36个，力争达到50个。\n', '50个'), 'target');
    assert.equal(statusOf('一、2025年工作回顾\n\n新建卫生室36个，争取达到50个。\n', '50个'), 'target');
    assert.equal(statusOf('一、2025年工作回顾\n\n争取上级补助资金860万元。\n', '860万元'), 'actual');
  });

  it('is none for what is no claim', () => {
    assert.equal(statusOf('2025年，坚持“四个意识”。', '2025年'), 'none');
  });
});
