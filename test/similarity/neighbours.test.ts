import assert from 'node:assert/strict';
import fc from 'fast-check';
import { toSignature } from '../../server/src/similarity/minhash';
import { NeighbourIndex, type Neighbour } from '../../server/src/similarity/neighbours';
import { toShingles } from '../../server/src/similarity/shingles';
import { propertyRuns } from '../helpers/propertyRuns';

const frame = '推进老旧小区改造完善供水管网整治背街小巷群众出行条件得到改善';
const texts = [
  frame,
  `${frame}明显`,
  frame.replace('供水', '供热'),
  `今年${frame}`,
  '培训护理员一千二百名持证上岗率稳步提高',
];
const signatures = texts.map((text) => toSignature(toShingles(text)));

const signatureOf = ({ signature }: Text): Uint32Array => signature;

class Text implements Neighbour {
  position = 0;
  id = 0;
  constructor(
    readonly name: number,
    readonly signature: Uint32Array,
  ) {}
}

const toText = (name: number): Text => new Text(name, signatures[name] ?? new Uint32Array(0));

describe('NeighbourIndex', () => {
  it('finds the earlier texts that are alike, the nearest first', () => {
    const index = new NeighbourIndex<Text>();
    const all = [4, 0, 1].map(toText);
    all.forEach((text, position) => Object.assign(text, { position }));
    index.add(all, signatureOf);
    assert.deepEqual(
      all.map((text) => index.earlierLike(text).map(({ name }) => name)),
      [[], [], [0]],
    );
  });

  it('finds after texts have come and gone what it finds in a new index, and says where to look again', () => {
    const change = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), name: fc.option(fc.nat({ max: 4 })) });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 40 }), (changes) => {
        const index = new NeighbourIndex<Text>();
        const known = new Map<Text, readonly Text[]>();
        const list: Text[] = [];
        for (const { at, name } of changes) {
          const place = Math.floor(at * list.length);
          const gone = name === null ? list.splice(place, 1) : [];
          const come = name === null ? [] : [toText(name)];
          list.splice(place, 0, ...come);
          for (const text of gone) index.remove(text);
          list.forEach((text, position) => (text.position = position));
          index.add(come, signatureOf);
          for (const text of index.takeTouched()) known.set(text, index.earlierLike(text));
          assert.deepEqual(
            list.map((text) => known.get(text)?.map(({ position }) => position)),
            likeAnew(list),
          );
        }
      }),
      propertyRuns(100),
    );
  });
});

/** A text is in one index alone. */
function likeAnew(list: readonly Text[]): readonly (readonly number[])[] {
  const index = new NeighbourIndex<Text>();
  const copies = list.map(({ name, position }) => Object.assign(toText(name), { position }));
  index.add(copies, signatureOf);
  return copies.map((text) => index.earlierLike(text).map(({ position }) => position));
}
