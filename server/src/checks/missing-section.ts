import { builtInTemplates } from '../team/builtInTemplates';
import type { TeamMaterial } from '../team/material';
import type { ReportTemplate, TemplateSection } from '../team/reportTemplate';
import { sourceSpan, type Passage, type Report } from '../parse/report';
import { slice, type Span } from '../text/span';
import type { Check, Finding } from './check';

/**
 * A summary of the year without a section on problems is flagged at its title when the template 年度工作总结 is chosen;
 * one whose heading says 不足与短板 is accepted. A template is chosen by `核稿模板: 年度工作总结` in the front matter or in a
 * comment at the top, by the file's name, or for all documents; without one the check is silent.
 * Left alone is the order of sections, and what stands in them.
 */
export const missingSection: Check = {
  meta: {
    id: 'missing-section',
    category: 'document',
    defaultLevel: 'warning',
    fixable: false,
    title: { 'zh-cn': '缺少模板要求的部分', en: 'A section that the template demands is missing' },
    options: {},
  },
  *run({ report, team = {} }) {
    const chosen = chosenInText(report.text) ?? chosenFor(team);
    if (chosen === undefined) return;
    const templates = [...builtInTemplates, ...(team.templates ?? [])];
    const template = templates.findLast(({ name }) => name === chosen.name);
    const place = chosen.span ?? titleSpan(report);
    if (template === undefined) {
      yield unknownTemplate(chosen.name, templates, place);
      return;
    }
    const missing = findMissing(report, template);
    // Nothing has been written yet: the writer knows.
    if (missing.length > 0 && report.passages.length > 1) yield toFinding(template, missing, titleSpan(report));
  },
};

interface Chosen {
  readonly name: string;
  /** Where the text itself names it. */
  readonly span?: Span;
}

/** A choice in the text stands at its top. */
const top = 2000;
const directive = /(?:^|<!--)[ \t]*(?:核稿模板|hegao-template)[ \t]*[:：](?<name>[^\r\n]*?)(?:-->|$)/mu;

function chosenInText(text: string): Chosen | undefined {
  const match = directive.exec(text.slice(0, top));
  const name = match?.groups?.['name']?.trim().replace(/^(["'])(.*)\1$/, '$2') ?? '';
  if (!match || name === '') return undefined;
  const start = match.index + match[0].indexOf(name);
  return { name, span: { start, end: start + name.length } };
}

function chosenFor({ template, fileName }: TeamMaterial): Chosen | undefined {
  if (typeof template === 'string') return template === '' ? undefined : { name: template };
  const found = Object.entries(template ?? {}).find(([pattern]) => fileName !== undefined && fits(pattern, fileName));
  return found && { name: found[1] };
}

/** `*` stands for any characters, `?` for one; the rest is literal. */
function fits(pattern: string, fileName: string): boolean {
  const escaped = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*+/g, '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${escaped}$`, 'isu').test(fileName);
}

function findMissing(report: Report, { sections }: ReportTemplate): readonly TemplateSection[] {
  const openings = report.passages.flatMap((passage) => opening(passage) ?? []);
  return sections.filter(({ words }) => !openings.some((text) => words.some((word) => text.includes(word))));
}

/** Sentences longer than this open no section. */
const longestOpening = 60;

/** What may name a section: a heading, or the first sentence of a paragraph, as in `（三）存在的问题。一是……`. */
function opening(passage: Passage): string | undefined {
  const { flow, sentences } = passage.content;
  if (passage.role === 'heading') return flow.text;
  if (passage.role !== 'body' && passage.role !== 'listItem') return undefined;
  const first = sentences[0]?.span;
  return first && first.end - first.start <= longestOpening ? slice(flow.text, first) : undefined;
}

/** The title, or what the document begins with; the line that names the template is neither. */
function titleSpan({ passages }: Report): Span {
  const named = passages.filter(({ content }) => /\p{Script=Han}/u.test(content.raw) && !directive.test(content.raw));
  const passage = named.find(({ role }) => role === 'title') ?? named[0] ?? passages[0];
  return passage ? sourceSpan(passage, { start: 0, end: passage.content.flow.text.length }) : { start: 0, end: 0 };
}

function toFinding({ name }: ReportTemplate, missing: readonly TemplateSection[], span: Span): Finding {
  const names = missing.map((section) => `“${section.name}”`);
  return {
    span,
    message: {
      'zh-cn': `按模板“${name}”，还缺：${names.join('、')}。`,
      en: `The template “${name}” demands what is missing here: ${names.join(', ')}.`,
    },
  };
}

function unknownTemplate(name: string, templates: readonly ReportTemplate[], span: Span): Finding {
  const known = [...new Set(templates.map((template) => template.name))].join('、');
  return {
    span,
    message: {
      'zh-cn': `没有名为“${name}”的模板，可用：${known}。`,
      en: `There is no template “${name}”; there are: ${known}.`,
    },
  };
}
