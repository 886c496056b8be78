import type { Passage, Report } from '../parse/report';
import { sourceSpan } from '../parse/report';
import { withoutMarker } from '../similarity/comparable';
import type { Message } from '../text/locale';
import type { Span } from '../text/span';
import type { Fix } from './check';

/** Characters of a paragraph that name it in a message. */
const longestOpening = 12;

/** Where a passage's text stands in the document. */
export function passageSpan(passage: Passage): Span {
  return sourceSpan(passage, { start: 0, end: passage.content.flow.text.length });
}

/** Takes out whole passages with their list marks, emphasis and line breaks, so that one blank line stays between the others. */
export function removal(report: Report, span: Span, title: Message): Fix {
  return { title, edits: [{ span: wholeLines(report.text, span), newText: '' }] };
}

function wholeLines(text: string, span: Span): Span {
  let { start, end } = span;
  while (start > 0 && /[ \t\u3000*_>+#-]/.test(text.charAt(start - 1))) start -= 1;
  while (end < text.length && /[ \t\u3000*_]/.test(text.charAt(end))) end += 1;
  const opensLine = start === 0 || /[\r\n]/.test(text.charAt(start - 1));
  if (!opensLine || (end < text.length && !/[\r\n]/.test(text.charAt(end)))) return span;
  while (end < text.length && /[\r\n]/.test(text.charAt(end))) end += 1;
  if (end === text.length) while (start > 0 && /[\r\n]/.test(text.charAt(start - 1))) start -= 1;
  return { start, end };
}

/** The beginning of a text behind its outline number, by which a reader finds the paragraph. */
export function opening(text: string): string {
  const body = withoutMarker(text).replace(/^[\s\p{P}]+/u, '');
  return body.length > longestOpening ? `${body.slice(0, longestOpening)}…` : body;
}
