import { Decimal } from 'decimal.js';
import type { Position, Range, WorkspaceEdit } from 'vscode-languageserver';
import type { Figure } from '../figures/figure';
import { numberOf } from '../figures/numberOf';
import { scanQuantities } from '../figures/quantities';
import { numeralFactor, rewriteFigure, withNumeral } from '../figures/rewriteFigure';
import type { Message } from '../text/locale';
import { slice } from '../text/span';
import { figureAt, mentionsOf } from './facts';
import type { OpenReport } from './openReport';
import { toRange } from './ranges';

/** Why a figure cannot take the new text, in words for the writer. */
export class RenameRefusal {
  constructor(readonly message: Message) {}
}

const notANumber: Message = {
  'zh-cn': '请输入一个数值，例如“19.2”“19.2万”或者连同单位“19.2万人”。',
  en: 'Enter one number, such as "19.2", "19.2万" or, with its unit, "19.2万人".',
};

/** A value as the writer has typed it, with what to put at the place where it was typed. */
interface NewValue {
  readonly value: Decimal;
  readonly text: string;
}

/** The figure at the cursor, when its value can be changed: one number, not a range, a date or a name. */
export function prepareRename(open: OpenReport, position: Position): { range: Range; placeholder: string } | null {
  const figure = changeableFigureAt(open, position);
  if (figure === undefined) return null;
  return { range: toRange(open.document, figure.span), placeholder: figure.text };
}

/**
 * Gives a figure another value at every mention of the same fact, each in its own magnitude, precision and numerals.
 * Where it was asked for stands what the writer has typed; a bare number takes the magnitude and unit that stood there.
 */
export function toRename(open: OpenReport, position: Position, newName: string): WorkspaceEdit | RenameRefusal | null {
  const figure = changeableFigureAt(open, position);
  if (figure === undefined) return null;
  const wanted = readNewValue(figure, newName);
  if (wanted instanceof RenameRefusal) return wanted;
  const edits = mentionsOf(open.analysis.figures, figure)
    .filter((mention) => mention === figure || isChangeable(mention))
    .map((mention) => ({
      range: toRange(open.document, mention.span),
      newText:
        mention === figure
          ? wanted.text
          : rewriteFigure(mention, slice(open.analysis.report.text, mention.span), wanted.value),
    }));
  return { changes: { [open.document.uri]: edits } };
}

function changeableFigureAt(open: OpenReport, position: Position): Figure | undefined {
  const figure = figureAt(open.analysis.figures, open.document.offsetAt(position));
  return figure !== undefined && isChangeable(figure) ? figure : undefined;
}

function isChangeable(figure: Figure): boolean {
  return numberOf(figure) !== undefined && figure.upper === null && figure.kind !== 'identifier';
}

function readNewValue(figure: Figure, newName: string): NewValue | RenameRefusal {
  const typed = newName.trim();
  const bare = /^\d[\d,]*(?:\.\d+)?$/.test(typed);
  if (bare) {
    const value = new Decimal(typed.replace(/,/g, '')).times(numeralFactor(figure));
    return { value, text: withNumeral(figure, typed) };
  }
  const [quantity, ...others] = scanQuantities(typed);
  if (quantity === undefined || others.length > 0) return new RenameRefusal(notANumber);
  const { value, upper, unit, span } = quantity;
  if (value === null || typeof value === 'string' || upper !== null) return new RenameRefusal(notANumber);
  if (span.start !== 0 || span.end !== typed.length) return new RenameRefusal(notANumber);
  if (unit !== null && quantity.kind !== figure.kind) return new RenameRefusal(wrongUnit(figure));
  return { value, text: unit === null ? typed + (figure.unit ?? '') : typed };
}

function wrongUnit({ unit }: Figure): Message {
  const name = unit ?? '';
  return {
    'zh-cn': `这里的单位是“${name}”，请输入同一种单位的数值。`,
    en: `The unit here is "${name}": enter a value of that kind.`,
  };
}
