import type { Report } from '../../parse/report';
import type { FigureIndex, Relation } from '../figure';
import { mentionsBySentence } from '../mentions';
import { findChanges } from './changes';
import { findProducts } from './products';
import { findRunningTotals } from './runningTotals';
import { findShares } from './shares';
import { findSums } from './sums';
import { findTableRelations } from './tables';

/** Every relation between figures that the words of a passage or the layout of a table state, in text order. */
export function findRelations(report: Report, figures: Pick<FigureIndex, 'ofPassage'>): readonly Relation[] {
  const inProse = report.passages.flatMap((passage) => {
    const here = passage.role === 'cell' ? [] : figures.ofPassage(passage.index);
    if (here.length === 0) return [];
    const sentences = mentionsBySentence(passage, here);
    return [
      ...sentences.flatMap((mentions) => [
        ...findChanges(mentions),
        ...findProducts(mentions),
        ...findRunningTotals(mentions),
      ]),
      ...findShares(sentences),
      ...findSums(sentences),
    ];
  });
  return [...inProse, ...findTableRelations(report, figures)];
}
