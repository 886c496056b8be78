import type { Passage, Report } from '../parse/report';
import { sourceSpan } from '../parse/report';
import type { Segmenter } from '../segment/segmenter';
import type { Figure, FigureIndex, Quantity } from './figure';
import { scanQuantities } from './quantities';

/** Finds every figure of a report. Without a segmenter what the figures count is not read (`indicator` is `null`). */
export function indexFigures(report: Report, _segmenter?: Segmenter): FigureIndex {
  const figures: Figure[] = [];
  const byPassage: Figure[][] = report.passages.map((passage) => {
    const here = figuresOf(passage, figures.length);
    figures.push(...here);
    return here;
  });
  return {
    figures,
    sameIndicator: [],
    relations: [],
    ofPassage: (passage) => byPassage[passage] ?? [],
  };
}

function figuresOf(passage: Passage, firstIndex: number): Figure[] {
  return scanQuantities(passage.content.flow.text).map((quantity, order) => {
    const { span, coreEnd: _coreEnd, ...rest } = quantity;
    return {
      ...rest,
      index: firstIndex + order,
      span: sourceSpan(passage, span),
      flowSpan: span,
      passage: passage.index,
      ...clauseOf(passage, quantity),
      indicator: null,
      period: null,
      scope: null,
      status: rest.claim ? 'actual' : 'none',
    };
  });
}

function clauseOf(passage: Passage, quantity: Quantity): { sentence: number; clause: number } {
  const { sentences } = passage.content;
  const sentence = Math.max(0, sentences.findLastIndex(({ span }) => span.start <= quantity.span.start));
  const clauses = sentences[sentence]?.clauses ?? [];
  return { sentence, clause: Math.max(0, clauses.findLastIndex(({ span }) => span.start <= quantity.span.start)) };
}
