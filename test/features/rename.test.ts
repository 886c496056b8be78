import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { prepareRename, RenameRefusal, toRename } from '../../server/src/features/rename';
import { openMarked } from '../helpers/openReport';

/** Renames the first figure in ⟦⟧, of which all others in ⟦⟧ are mentions, and returns the text. */
function renamed(marked: string, newName: string): string {
  const open = openMarked(marked, { oneFact: true });
  const position = open.document.positionAt(open.spans[0]?.start ?? 0);
  const edit = toRename(open, position, newName);
  assert.ok(edit !== null && !(edit instanceof RenameRefusal), JSON.stringify(edit));
  return TextDocument.applyEdits(open.document, edit.changes?.[open.document.uri] ?? []);
}

describe('rename', () => {
  const cases: readonly (readonly [text: string, newName: string, expected: string])[] = [
    // The magnitude, the decimals and the unit of each mention stay.
    ['签约⟦18.9万人⟧，签约群众⟦189000人⟧。', '19.2万人', '签约19.2万人，签约群众192000人。'],
    ['签约⟦189,000人⟧，签约群众⟦18.9万人⟧。', '192000', '签约192000人，签约群众19.2万人。'],
    ['投资⟦5.40亿元⟧，到位⟦54000万元⟧。', '5.6亿元', '投资5.6亿元，到位56000万元。'],
    ['到位⟦54000万元⟧，投资⟦5.40亿元⟧。', '56000', '到位56000万元，投资5.60亿元。'],
    // A bare number takes the magnitude and the unit that stood there; a number with a magnitude the unit.
    ['签约⟦18.9万人⟧，共⟦189000人⟧。', '19.2', '签约19.2万人，共192000人。'],
    ['签约⟦18.9万人⟧，共⟦189000人⟧。', '20万', '签约20万人，共200000人。'],
    // Fewer decimals round; more than 超过 says would be wrong.
    ['签约⟦186500人⟧，约⟦19万人⟧，超过⟦18万人⟧。', '192600', '签约192600人，约19万人，超过19万人。'],
    ['签约⟦196500人⟧，超过⟦19万人⟧。', '197900', '签约197900人，超过19万人。'],
    // Numerals stay of their kind.
    ['建成⟦26所⟧，新建的⟦二十六所⟧学校。', '31', '建成31所，新建的三十一所学校。'],
    ['建成⟦２６所⟧，新建⟦26所⟧。', '31所', '建成31所，新建31所。'],
    ['建成⟦26所⟧，新建⟦２６所⟧。', '31', '建成31所，新建３１所。'],
    ['培训⟦1300人⟧，培训⟦1000余人⟧。', '1400', '培训1400人，培训1400余人。'],
    ['满意率⟦95.5%⟧，即⟦95.50%⟧。', '96.25', '满意率96.25%，即96.25%。'],
  ];
  for (const [text, newName, expected] of cases) {
    it(`${text} + ${newName}`, () => assert.equal(renamed(text, newName), expected));
  }

  const refusals: readonly (readonly [text: string, newName: string])[] = [
    ['签约⟦18.9万人⟧。', '很多'],
    ['签约⟦18.9万人⟧。', '19万人和20万人'],
    ['签约⟦18.9万人⟧。', '19.2%'],
    ['签约⟦18.9万人⟧。', ''],
    ['签约⟦18.9万人⟧。', '15～20万人'],
  ];
  for (const [text, newName] of refusals) {
    it(`refuses ${newName === '' ? 'nothing' : newName} for ${text}`, () => {
      const open = openMarked(text);
      assert.ok(toRename(open, open.document.positionAt(open.spans[0]?.start ?? 0), newName) instanceof RenameRefusal);
    });
  }

  for (const text of ['适合⟦0-6岁⟧儿童。', '⟦2031年9月27日⟧召开会议。', '⟦完成⟧投资30亿元。']) {
    it(`does not begin at ${text}`, () => {
      const open = openMarked(text);
      assert.equal(prepareRename(open, open.document.positionAt((open.spans[0]?.start ?? 0) + 1)), null);
    });
  }

  it('begins at the whole figure, behind an emoji and CRLF too', () => {
    const open = openMarked('😀\r\n共签约⟦18.9万人⟧。');
    assert.deepEqual(prepareRename(open, { line: 1, character: 5 }), {
      range: { start: { line: 1, character: 3 }, end: { line: 1, character: 9 } },
      placeholder: '18.9万人',
    });
  });
});
