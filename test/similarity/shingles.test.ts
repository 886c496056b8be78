import assert from 'node:assert/strict';
import { SimilarityIndex, toSignature } from '../../server/src/similarity/minhash';
import { compareShingles, ShingleFrequencies, toShingles } from '../../server/src/similarity/shingles';

const one = '全年新建农村公路三十六公里改造危桥五座群众出行更加便利';
const reworded = '全年新修农村公路三十六公里改造危桥五座群众出行更加便利';
const other = '改善办学条件新建幼儿园两所维修校舍一万多平方米';

describe('compareShingles', () => {
  const compare = (a: string, b: string, others: readonly string[] = []) => {
    const frequencies = new ShingleFrequencies([a, b, ...others].map(toShingles));
    return compareShingles(toShingles(a), toShingles(b), frequencies);
  };

  it('is 1 for equal texts and 0 for texts without a common shingle', () => {
    assert.deepEqual(compare(one, one), { resemblance: 1, containment: 1 });
    assert.deepEqual(compare(one, other), { resemblance: 0, containment: 0 });
    assert.deepEqual(compare('', ''), { resemblance: 0, containment: 0 });
  });

  it('falls with every changed word', () => {
    const { resemblance } = compare(one, reworded);
    assert.ok(resemblance > 0.6 && resemblance < 1, String(resemblance));
  });

  it('counts what a piece has of the whole', () => {
    assert.equal(compare(one, one.slice(0, 12)).containment, 1);
  });

  it('gives less weight to what other texts have too', () => {
    const frame = '坚持党政同责压实工作责任确保各项任务落到实处';
    const [a, b] = [`甲县引进龙头企业${frame}`, `乙县建设高标准农田${frame}`];
    const alone = compare(a, b).resemblance;
    const common = compare(a, b, [
      `丙县办好中小学${frame}`,
      `丁县修通农村公路${frame}`,
      `戊县治理河道${frame}`,
    ]).resemblance;
    assert.ok(common < alone / 1.5, `${common} of ${alone}`);
  });
});

describe('SimilarityIndex', () => {
  it('hands out similar texts and leaves out others', () => {
    const index = new SimilarityIndex(3);
    const add = (text: string): readonly number[] => {
      const signature = toSignature(toShingles(text));
      const found = index.find(signature);
      index.add(signature);
      return found;
    };
    assert.deepEqual(add(one), []);
    assert.deepEqual(add(other), []);
    assert.deepEqual(add(reworded), [0]);
  });
});

describe('toSignature', () => {
  const characters = '春夏秋冬东西南北山川河湖田园路桥工农商学林牧渔茶果菜粮油盐糖水电气热光风'.split('');

  /** A text of its own for each number, the same on every machine. */
  function textOf(seed: number, length: number): string {
    let state = seed * 2_654_435_761 + 12_345;
    let text = '';
    for (let at = 0; at < length; at += 1) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      text += characters[(state % 8191) % characters.length] ?? '';
    }
    return text;
  }

  it('agrees in as many rows as the sets resemble each other, for short texts too', () => {
    for (const length of [40, 60, 200, 800]) {
      let [agreed, expected] = [0, 0];
      for (let seed = 1; seed <= 60; seed += 1) {
        const a = toShingles(textOf(seed, length));
        const b = toShingles(textOf(seed, Math.ceil(length / 2)) + textOf(seed + 1000, Math.floor(length / 2)));
        const [x, y] = [toSignature(a), toSignature(b)];
        const common = a.filter((hash) => b.includes(hash)).length;
        expected += common / (a.length + b.length - common);
        agreed += x.filter((value, row) => value === y[row]).length / x.length;
      }
      assert.ok(Math.abs(agreed - expected) / 60 < 0.03, `${length}: ${agreed / 60} for ${expected / 60}`);
    }
  });

  it('does not depend on the order of the shingles, nor on how often one stands there', () => {
    const hashes = toShingles(one);
    const twice = Uint32Array.from([...hashes, ...hashes].reverse());
    assert.deepEqual(toSignature(twice), toSignature(hashes));
  });
});
