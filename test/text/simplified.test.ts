import assert from 'node:assert/strict';
import { Converter } from 'opencc-js/t2cn';
import { simplifiedOf } from '../../server/src/text/simplified';

describe('simplifiedOf', () => {
  it('knows what OpenCC makes of every character', () => {
    const convert = Converter({ from: 't', to: 'cn' });
    const others: string[] = [];
    let traditional = 0;
    for (let code = 0; code < 0x10000; code += 1) {
      const character = String.fromCharCode(code);
      const simplified = simplifiedOf(character);
      if (simplified !== undefined) traditional += 1;
      if ((simplified ?? character) !== convert(character)) others.push(character);
    }
    assert.equal(others.sort().join(''), [...'乾菸薹拚捱摺吒徵夥榘袷麴醣麽濛昇陞谿'].sort().join(''));
    assert.ok(traditional > 3000, `${traditional} characters`);
  });

  it('leaves what simplified texts use too', () => {
    assert.equal(simplifiedOf('萬'), '万');
    for (const character of ['万', '乾', '3', '，']) assert.equal(simplifiedOf(character), undefined);
  });
});
