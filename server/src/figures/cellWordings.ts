import type { Passage, Report, Table } from '../parse/report';
import type { Segmenter } from '../segment/segmenter';
import { wordsOf, type ContentWord } from './passageWords';
import { names, type Wording } from './indicators';
import type { WeightedWord } from './lexeme';

const columnHeaderWeight = 0.6;
const changeHeader = /增长|增速|增幅|增减|同比|±/;
const shareHeader = /比重|占比|构成/;

/** What the cells of tables count: their row's label and their column's header, with the caption around them. */
export class CellWordings {
  private readonly words = new Map<number, readonly ContentWord[]>();

  constructor(
    private readonly report: Report,
    private readonly segmenter: Segmenter,
  ) {}

  /** `undefined` for what is no cell, and for a cell that has words of its own. */
  wordingOf(passage: Passage): Wording | undefined {
    const table = passage.cell && this.report.tables[passage.cell.table];
    if (!table || !passage.cell || /[\u3400-\u9fff]{4}/.test(passage.content.flow.text)) return undefined;
    const { row, column } = passage.cell;
    if (row < table.headerRows || column === 0) return undefined;
    const label = this.wordsOf(table.rows[row]?.[0]);
    const headers = table.rows.slice(0, table.headerRows).map((cells) => cells[column]);
    const header = headers.flatMap((cell) => this.wordsOf(cell));
    const headerText = headers.map((cell) => this.textOf(cell)).join('');
    const naming = weigh(label, 1).concat(weigh(header, columnHeaderWeight));
    if (naming.length === 0) return undefined;
    return {
      indicator: this.describe(table, row, headerText),
      naming,
      context: this.wordsOf(table.caption).map(({ word }) => word),
      aspect: changeHeader.test(headerText) ? 'rise' : shareHeader.test(headerText) ? 'share' : 'level',
      places: [...label, ...header].filter(({ kind }) => kind === 'place'),
    };
  }

  private describe(table: Table, row: number, header: string): Wording['indicator'] {
    const label = this.wordsOf(table.rows[row]?.[0]);
    const head = label.findLast(({ kind }) => kind === 'noun')?.word;
    const name = this.textOf(table.rows[row]?.[0]);
    if (head === undefined) return header === '' ? null : { name: header, head: header, modifiers: [], predicates: [] };
    const modifiers = label.filter(({ word, kind }) => word !== head && kind !== 'verb').map(({ word }) => word);
    return { name: header === '' ? name : `${name}（${header}）`, head, modifiers, predicates: [] };
  }

  private textOf(passage: number | undefined): string {
    return passage === undefined
      ? ''
      : (this.report.passages[passage]?.content.flow.text.replace(/[\s（(].*$/, '') ?? '');
  }

  private wordsOf(passage: number | undefined): readonly ContentWord[] {
    if (passage === undefined) return [];
    const known = this.words.get(passage);
    if (known) return known;
    const words = wordsOf(this.report.passages[passage]?.content.flow.text ?? '', this.segmenter);
    this.words.set(passage, words);
    return words;
  }
}

function weigh(words: readonly ContentWord[], factor: number): WeightedWord[] {
  return words.filter(({ lexeme }) => names(lexeme)).map(({ lexeme }) => lexeme.weighted(factor));
}
