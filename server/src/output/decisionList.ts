import { decisionInWords, type Decision } from '../checks/decision';
import type { Message } from '../text/locale';
import type { FormatOptions, Problem } from './checkOutput';
import { write } from './json';
import { printable } from './printable';

/** A decision with where it stands today. */
export interface ListedDecision {
  /** Path of the list that it is in. */
  readonly list: string;
  readonly decision: Decision;
  readonly standing: 'found' | 'moved' | 'stale' | 'silent';
  /** The report's path now, as entries have it. */
  readonly movedTo?: string;
}

export interface DecisionOutput {
  readonly decisions: readonly ListedDecision[];
  readonly problems: readonly Problem[];
  /** True where stale entries were taken out and moved ones given their new path. */
  readonly pruned: boolean;
}

export type DecisionFormat = (output: DecisionOutput, options: FormatOptions) => string;

const standingNames: Readonly<Record<ListedDecision['standing'], Message>> = {
  found: { 'zh-cn': '有效', en: 'holds' },
  moved: { 'zh-cn': '文稿已改名', en: 'report renamed' },
  stale: { 'zh-cn': '原文已不在', en: 'text is gone' },
  silent: { 'zh-cn': '现已不提示', en: 'nothing found now' },
};

/** Decisions by report, for people at a terminal. */
export const decisionsToTable: DecisionFormat = ({ decisions, pruned }, { locale }) => {
  const blocks: string[] = [];
  for (const file of new Set(decisions.map(({ decision }) => decision.file))) {
    const rows = decisions.filter(({ decision }) => decision.file === file).map((each) => row(each, locale));
    blocks.push(`${printable(file)}\n${rows.join('')}`);
  }
  return [...blocks, summary(decisions, pruned)[locale], ''].join('\n');
};

function row({ decision, standing, movedTo }: ListedDecision, locale: FormatOptions['locale']): string {
  const { text, by, at, check } = decision;
  const name = standingNames[standing][locale] + (movedTo === undefined ? '' : ` → ${movedTo}`);
  const who = [by, at].filter((part) => part !== undefined).join(' ');
  const lines = [`  [${name}] ${decisionInWords(decision)[locale]}  ${check}  ${who}`, `      ${text}`];
  return lines.map((line) => `${printable(line).replace(/\s*\n\s*/g, ' ')}\n`).join('');
}

function summary(decisions: readonly ListedDecision[], pruned: boolean): Message {
  const count = (wanted: ListedDecision['standing']): number =>
    decisions.filter(({ standing }) => standing === wanted).length;
  const [stale, moved] = [count('stale'), count('moved')];
  const chinese = [`共 ${decisions.length} 条决定`];
  const english = [`${decisions.length} ${decisions.length === 1 ? 'decision' : 'decisions'}`];
  if (stale > 0) {
    chinese.push(pruned ? `已清理 ${stale} 条原文已不在的` : `${stale} 条原文已不在，可加 --prune 清理`);
    english.push(
      pruned ? `${stale} removed, as the text is gone` : `${stale} whose text is gone (--prune removes them)`,
    );
  }
  if (moved > 0) {
    chinese.push(pruned ? `已更新 ${moved} 条的文稿路径` : `${moved} 条的文稿已改名`);
    english.push(pruned ? `${moved} given the new path` : `${moved} of renamed reports`);
  }
  return { 'zh-cn': `${chinese.join('，')}。`, en: `${english.join('; ')}.` };
}

/** Decisions for programs; docs/decisions.md describes the fields. */
export const decisionsToJson: DecisionFormat = ({ decisions, problems, pruned }, { locale, version }) =>
  write({
    schema: 1,
    tool: { name: 'hegao', version },
    pruned,
    decisions: decisions.map(({ list, decision, standing, movedTo }) => ({
      list,
      standing,
      ...(movedTo !== undefined && { movedTo }),
      ...decision,
    })),
    problems: problems.map(({ path, message }) => ({ path, message: message[locale] })),
  });
