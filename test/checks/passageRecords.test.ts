import assert from 'node:assert/strict';
import { everyText, needs } from '../../server/src/checks/characterClasses';
import { makePassageFilter, makePassageMemory, makePassageTest } from '../../server/src/checks/passageRecords';
import { parseReport } from '../../server/src/parse/parseReport';

describe('passage records', () => {
  it('look at a text once, wherever it stands, and not at one without what is needed', () => {
    const seen: string[] = [];
    const memory = makePassageMemory(needs('※'), ({ raw }) => {
      seen.push(raw);
      return raw.endsWith('※。') ? [raw] : [];
    });
    const [one, two] = ['记录甲※。', '记录※乙。'];
    const found = (text: string) => memory(parseReport(text, 'plain')).map(({ found: [first] }) => first);
    assert.deepEqual(found(`${one}\n没有记号。\n${two}`), [one]);
    assert.deepEqual(found(`${two}\n新的一段。\n${one}`), [one]);
    assert.deepEqual(seen, [one, two]);
  });

  it('look again at a text at which the look failed', () => {
    let fails = true;
    const memory = makePassageMemory(everyText, () => {
      if (fails) throw new Error('oh');
      return ['found'];
    });
    const report = parseReport('失败后再看。', 'plain');
    assert.throws(() => memory(report), /oh/);
    fails = false;
    assert.equal(memory(report).length, 1);
  });

  it('keep what memories find apart, beyond the bits of a number too', () => {
    const memories = Array.from({ length: 40 }, (_, order) => makePassageMemory(everyText, () => [order]));
    const report = parseReport('每一种检查各记各的。', 'plain');
    for (const [order, memory] of memories.entries()) {
      assert.deepEqual([memory(report)[0]?.found, memory(report)[0]?.found], [[order], [order]]);
    }
  });

  it('find what is needed in the source as well, which the flow writes otherwise', () => {
    const report = parseReport('全年完成,增长。\n第二段，增长。', 'plain');
    const halfwidth = makePassageFilter(needs(',;'))(report);
    assert.deepEqual(
      halfwidth.map(({ content }) => content.flow.text),
      ['全年完成，增长。'],
    );
  });

  it('follow a report from version to version with the passages that have come, gone or moved', () => {
    const asked: string[] = [];
    const ending = makePassageTest<string>(needs('※'), ({ content }, mark) => {
      asked.push(content.raw);
      return content.raw.endsWith(mark);
    });
    const first = parseReport('甲※。\n\n乙※！\n\n丙※。', 'plain');
    const found = (text: string) =>
      ending(parseReport(text, 'plain', first.history), '。').map(({ index, content }) => `${index}${content.raw}`);
    assert.deepEqual(found(first.text), ['0甲※。', '2丙※。']);
    assert.deepEqual(found('甲※。\n\n乙※！\n\n新。\n\n丙※。'), ['0甲※。', '3丙※。']);
    assert.deepEqual(found('甲※。\n\n丁※。\n\n新。\n\n丙※。'), ['0甲※。', '1丁※。', '3丙※。']);
    assert.deepEqual(asked, ['甲※。', '乙※！', '丙※。', '丁※。']);
    assert.deepEqual(found('丁※。\n\n新。'), ['0丁※。']);
  });
});
