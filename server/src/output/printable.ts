/** Half of a character of two code units, as a cut through the middle of a text leaves it. */
const half = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Control characters but for tabs and line ends: they would steer the terminal, and XML and HTML forbid them. */
const control = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]/g;

/** Marks that turn the direction of what follows: the words behind them would be shown in another order. */
const direction = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The text without what no reader can show, and without what changes how the words around it are shown. */
export function printable(text: string): string {
  return text.replace(half, '').replace(control, '\ufffd').replace(direction, '\ufffd');
}
