import { findNodeAtLocation, type Node } from 'jsonc-parser';
import type { PlacedProblem } from '../settingsProblems';
import type { Message } from '../text/locale';
import { problemAt, readItems, textOf, textsOf } from './placedProblems';
import type { ReportTemplate, TemplateSection } from './reportTemplate';

export interface ParsedTemplate {
  readonly template?: ReportTemplate;
  readonly problems: readonly PlacedProblem[];
}

/** Reads one template in JSON with comments. It never throws; a section that is not understood costs only itself. */
export function parseTemplate(text: string): ParsedTemplate {
  const { root, items, problems } = readItems(text, 'sections');
  const name = root && textOf(root, 'name');
  if (root === undefined || name === undefined)
    return { problems: problems.length > 0 ? problems : [problemAt(root, noName)] };
  const read = items.map((node) => ({ node, section: toSection(node) }));
  const sections = read.flatMap(({ section }) => section ?? []);
  const title = textOf(root, 'title');
  const draft = textsOf(root, 'draft');
  return {
    template: { name, sections, ...(title !== undefined && { title }), ...(draft.length > 0 && { draft }) },
    problems: [...problems, ...read.flatMap(({ node, section }) => (section ? [] : [problemAt(node, noSection)]))],
  };
}

/** A section whose words are not given is known by its name. */
function toSection(node: Node): TemplateSection | undefined {
  const name = textOf(node, 'name');
  if (name === undefined) return undefined;
  const words = textsOf(node, 'words');
  const given = findNodeAtLocation(node, ['words']) !== undefined;
  if (given && words.length === 0) return undefined;
  return { name, words: given ? words : [name] };
}

const noName: Message = {
  'zh-cn': '模板缺少名称：{ "name": "年度工作总结", "sections": [ … ] }。',
  en: 'The template has no name: { "name": …, "sections": [ … ] }.',
};

const noSection: Message = {
  'zh-cn': '看不懂这一部分，应写成 { "name": "存在的问题", "words": ["问题", "不足"] }。',
  en: 'A section must be { "name": …, "words": [ … ] }.',
};
