import assert from 'node:assert/strict';
import iconv from 'iconv-lite';
import { decode, encode, type Encoding } from '../../server/src/workspace/decode';

const text = '全县新建村卫生室20个，“一老一小”服务优化。\r\n';

describe('decode', () => {
  const bytes: readonly (readonly [Encoding, Buffer])[] = [
    ['utf-8', Buffer.from(text)],
    ['utf-8-bom', Buffer.from(`\ufeff${text}`)],
    ['utf-16le', iconv.encode(text, 'utf-16le', { addBOM: true })],
    ['utf-16be', iconv.encode(text, 'utf-16be', { addBOM: true })],
    ['gb18030', iconv.encode(text, 'gbk')],
  ];
  for (const [encoding, encoded] of bytes) {
    it(`reads ${encoding} and writes the same bytes back`, () => {
      const decoded = decode(encoded);
      assert.deepEqual(decoded, { text, encoding });
      assert.deepEqual(encode({ text, encoding }), encoded);
    });
  }

  it('takes nothing for an empty text', () => {
    assert.deepEqual(decode(Buffer.alloc(0)), { text: '', encoding: 'utf-8' });
  });

  it('keeps a byte order mark in the middle', () => {
    assert.deepEqual(decode(Buffer.from('a\ufeffb')), { text: 'a\ufeffb', encoding: 'utf-8' });
  });

  it('does not take other encodings and other bytes for Chinese', () => {
    const others = [
      iconv.encode('Les élèves préfèrent les forêts à Noël. Où êtes-vous né?', 'latin1'),
      iconv.encode('これは日本語のテキストです。テストのために書きました。', 'shift_jis'),
      iconv.encode('Это русский текст для проверки кодировки файла', 'win1251'),
      Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x10, 0x4a, 0x46]),
      Buffer.from([0xc0, 0x80, 0x41]),
    ];
    for (const encoded of others) assert.ok('problem' in decode(encoded), encoded.toString('latin1'));
  });

  it('names well-known files that are no text', () => {
    const problemOf = (hex: string) => {
      const decoded = decode(Buffer.from(hex, 'hex'));
      return 'problem' in decoded ? decoded.problem['zh-cn'] : '';
    };
    assert.match(problemOf('504b030414000600'), /Word、Excel.*请另存为/);
    assert.match(problemOf('d0cf11e0a1b11ae1'), /旧版 Word/);
    assert.match(problemOf('255044462d312e37'), /PDF/);
  });
});
