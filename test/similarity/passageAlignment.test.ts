import assert from 'node:assert/strict';
import fc from 'fast-check';
import { toComparable } from '../../server/src/similarity/comparable';
import { alignPassages } from '../../server/src/similarity/passageAlignment';

function shown(former: string, latter: string) {
  const [a, b] = [toComparable(former), toComparable(latter)];
  const alignment = alignPassages(a, b);
  return (
    alignment && {
      changes: alignment.changes.map(
        ({ before, after }) => `${a.text.slice(before.start, before.end)}→${b.text.slice(after.start, after.end)}`,
      ),
      moved: alignment.moved.map(({ after }) => b.text.slice(after.start, after.end)),
      alike: alignment.alike,
    }
  );
}

describe('toComparable', () => {
  it('keeps words and figures, without marks, spaces, width and the outline number', () => {
    assert.equal(toComparable('（三）投资 1.5亿元，增长8.1%；GDP增速居前。').text, '投资1.5亿元增长8.1%gdp增速居前');
    assert.equal(toComparable('2024年，完成投资。').text, '2024年完成投资');
  });

  it('knows where each part stands', () => {
    const text = '一是新建公路，改造危桥。';
    const { text: comparable, toFlow } = toComparable(text);
    const start = comparable.indexOf('公路');
    const span = toFlow({ start, end: start + 4 });
    assert.equal(text.slice(span.start, span.end), '公路，改造');
  });
});

describe('alignPassages', () => {
  it('names changed words', () => {
    assert.deepEqual(shown('加快推进改革，完善制度。', '加速推进改革，完善制度。')?.changes, ['快→速']);
  });

  it('names clauses that stand elsewhere as moved, not as changed', () => {
    const found = shown('完善各项制度。加快推进改革，压实责任。', '加快推进改革，压实责任。完善各项制度。');
    assert.deepEqual(found, { changes: [], moved: ['完善各项制度'], alike: 1 });
  });

  it('puts what was added where a clause begins', () => {
    const found = shown('加强科普宣传。', '加快场馆建设，加强科普宣传。');
    assert.deepEqual(found?.changes, ['→加快场馆建设']);
  });

  it('keeps every span inside its text', () => {
    const clause = fc.constantFrom(
      '加快推进改革，',
      '完善制度。',
      '投资12亿元，',
      '投资15亿元，',
      '压实各方责任。',
      '',
    );
    const text = fc.array(clause, { maxLength: 12 }).map((clauses) => clauses.join(''));
    fc.assert(
      fc.property(text, text, (former, latter) => {
        const [a, b] = [toComparable(former), toComparable(latter)];
        for (const { before, after } of [
          ...(alignPassages(a, b)?.changes ?? []),
          ...(alignPassages(a, b)?.moved ?? []),
        ]) {
          assert.ok(0 <= before.start && before.start <= before.end && before.end <= a.text.length);
          assert.ok(0 <= after.start && after.start <= after.end && after.end <= b.text.length);
        }
      }),
    );
  });
});
