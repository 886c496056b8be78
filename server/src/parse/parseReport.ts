import { makeFlow } from '../text/flow';
import { splitSentences } from './sentences';
import type { DocumentKind, Passage, Report } from './report';

/** Reads a text as a report. Any text gives one; nothing is thrown. */
export function parseReport(text: string, kind: DocumentKind): Report {
  const passages: Passage[] = [];
  const line = /[^\r\n]+/g;
  for (let match = line.exec(text); match !== null; match = line.exec(text)) {
    const raw = match[0].trim();
    if (raw === '') continue;
    const flow = makeFlow(raw);
    const role = raw.length < 40 && !/[。；：！？.;:!?]$/.test(raw) ? 'heading' : 'body';
    const start = match.index + match[0].indexOf(raw);
    const content = { raw, flow, sentences: splitSentences(flow.text), markers: [] };
    passages.push({ index: passages.length, start, content, role, section: 0 });
  }
  const whole = { index: 0, level: 0, firstPassage: 0, endPassage: passages.length, article: 0, span: { start: 0, end: text.length } };
  return { text, kind, passages, sections: [whole], tables: [], comments: [], opaque: [] };
}
