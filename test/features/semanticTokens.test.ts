import assert from 'node:assert/strict';
import {
  SemanticTokensHistory,
  tokenModifiers,
  tokenTypes,
  toSemanticTokens,
  type Highlight,
} from '../../server/src/features/semanticTokens';
import { openMarked, type MarkedReportOptions } from '../helpers/openReport';

/** `text type.modifier` of each token, read back through the document. */
function tokensOf(marked: string, highlight: Highlight = 'all', options: MarkedReportOptions = {}): string[] {
  const open = openMarked(marked, options);
  const data = toSemanticTokens(open, highlight);
  const tokens: string[] = [];
  let [line, character] = [0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0, modifiers = 0] = data.slice(at, at + 5);
    character = lines === 0 ? character + characters : characters;
    line += lines;
    const text = open.document.getText({ start: { line, character }, end: { line, character: character + length } });
    const names = tokenModifiers.filter((_, bit) => (modifiers & (1 << bit)) !== 0);
    tokens.push(`${text} ${[tokenTypes[type], ...names].join('.')}`);
  }
  return tokens;
}

describe('semantic tokens', () => {
  it('give each family of figures its type', () => {
    assert.deepEqual(tokensOf('2031年完成投资30亿元，增长4.5%，惠及18.9万人。'), [
      '2031年 date',
      '30亿元 money.claim',
      '4.5% percentage.claim',
      '18.9万人 figure.claim',
    ]);
  });

  it('stand right behind emoji and CRLF', () => {
    assert.deepEqual(tokensOf('😀全年投资30亿元。\r\n😀增长4.5%。'), ['30亿元 money.claim', '4.5% percentage.claim']);
  });

  it('are cut at line ends, where a figure was broken over them', () => {
    assert.deepEqual(
      tokensOf('各地今年以来累计新建和改造了一批标准化卫生服务站，总数已经达到18.9\n万个，覆盖全部乡镇。'),
      ['18.9 figure.claim', '万个 figure.claim'],
    );
  });

  it('leave out what claims nothing, or everything, as chosen', () => {
    assert.deepEqual(tokensOf('2031年完成投资30亿元。', 'claims'), ['30亿元 money.claim']);
    assert.deepEqual(tokensOf('2031年完成投资30亿元。', 'off'), []);
  });

  it('mark a figure that disagrees, but not for a matter of form', () => {
    const text = '全年投资⟦30亿元⟧，其中一期12亿元。';
    const [disputed] = tokensOf(text, 'all', { findings: [{ check: 'total-mismatch' }] });
    assert.equal(disputed, '30亿元 money.claim.mismatch');
    const [formal] = tokensOf(text, 'all', { findings: [{ check: 'repeated-word' }] });
    assert.equal(formal, '30亿元 money.claim');
  });

  it('mark places that are still to be filled in', () => {
    const tokens = tokensOf('全年投资⟦××亿元⟧。', 'all', { findings: [{ check: 'unfilled-placeholder' }] });
    assert.deepEqual(tokens, ['××亿元 figure.placeholder']);
  });
});

describe('the difference to the last tokens', () => {
  const apply = (before: readonly number[], after: number[]): number[] => {
    const history = new SemanticTokensHistory();
    const { resultId = '' } = history.full('u', [...before]);
    const answer = history.delta('u', resultId, after);
    assert.ok('edits' in answer);
    const result = [...before];
    for (const { start, deleteCount, data = [] } of answer.edits) result.splice(start, deleteCount, ...data);
    return result;
  };

  for (const [before, after] of [
    [[], []],
    [[], [1, 2, 3]],
    [[1, 2, 3], []],
    [
      [1, 2, 3],
      [1, 2, 3],
    ],
    [
      [1, 2, 3],
      [1, 9, 3],
    ],
    [
      [1, 1, 1],
      [1, 1],
    ],
    [
      [1, 1],
      [1, 1, 1],
    ],
    [
      [5, 1, 2],
      [1, 2],
    ],
  ] as const) {
    it(`leads from [${before.join()}] to [${after.join()}]`, () => assert.deepEqual(apply(before, [...after]), after));
  }

  it('is all of them when the editor names another answer', () => {
    const history = new SemanticTokensHistory();
    history.full('u', [1]);
    assert.ok('data' in history.delta('u', 'elsewhere', [1, 2]));
  });
});
