import { CodeActionKind, type CodeAction, type Diagnostic, type Range, type TextEdit } from 'vscode-languageserver';
import { chooseFixes } from '../checks/applyFixes';
import type { Fix, LevelledFinding } from '../checks/check';
import { titleOfCheck } from '../checks/index';
import type { Span } from '../text/span';
import { decisionActions } from './decisionActions';
import { diagnosticSource } from './diagnostics';
import { differenceActions } from './differences';
import { ignoreEverywhere, ignoreHere } from './ignoreComments';
import type { OpenReport } from './openReport';
import { toRange, toSpan } from './ranges';
import { renumberAction } from './renumber';

/** "Fix all" under the name that settings such as `editor.codeActionsOnSave` call it by. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.hegao`;
export const codeActionKinds = [CodeActionKind.QuickFix, fixAllKind];

/** What the editor asks for: a place, and the kinds that it wants (all of them when absent). */
export interface CodeActionQuestion {
  readonly range: Range;
  readonly only?: readonly string[];
  /** The problems at the place as the editor knows them; each action names the one that it solves. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Quick fixes for the findings at a place, and "fix all" for the document where that is asked for by name. */
export function toCodeActions(open: OpenReport, question: CodeActionQuestion): CodeAction[] {
  const actions: CodeAction[] = [];
  if (wants(question, CodeActionKind.QuickFix)) {
    const place = toSpan(open.document, question.range);
    for (const finding of open.findings.filter(({ span }) => touches(span, place))) {
      actions.push(...quickFixes(open, finding, question.diagnostics));
    }
    actions.push(...renumberAction(open, place));
  }
  // Nobody wants "fix all" in the menu of one problem, so that it must be asked for.
  if (question.only !== undefined && wants(question, fixAllKind)) actions.push(...fixAll(open));
  return actions;
}

/** A kind asked for takes in those below it: `source` gives `source.fixAll.hegao`. */
function wants({ only }: CodeActionQuestion, kind: string): boolean {
  return only?.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`)) ?? true;
}

/** A cursor at either end of a finding means it too. */
function touches(span: Span, place: Span): boolean {
  return span.start <= place.end && place.start <= span.end;
}

function quickFixes(open: OpenReport, finding: LevelledFinding, known: readonly Diagnostic[]): CodeAction[] {
  const diagnostics = known.filter((diagnostic) => isOf(open, finding, diagnostic));
  const toAction = (title: string, edits: readonly TextEdit[], preferred = false): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    ...(diagnostics.length > 0 && { diagnostics }),
    ...(preferred && { isPreferred: true }),
    edit: { changes: { [open.document.uri]: [...edits] } },
  });
  const ofFix = (fix: Fix, preferred: boolean): CodeAction =>
    toAction(fix.title[open.locale], editsOf(open, fix), preferred);
  const alike = open.findings.filter(({ check, fix }) => check === finding.check && fix !== undefined);
  return [
    ...(finding.fix === undefined ? [] : [ofFix(finding.fix, true)]),
    ...(finding.suggestions ?? []).map((fix) => ofFix(fix, false)),
    ...(finding.fix === undefined || alike.length < 2
      ? []
      : [toAction(fixAlikeTitle(open, finding, alike.length), chosenEdits(open, alike))]),
    ...differenceActions(open, finding, diagnostics),
    ...decisionActions(open, finding, diagnostics),
    ...[ignoreHere(open, finding), ignoreEverywhere(open, finding)].map(({ title, edits }) => toAction(title, edits)),
  ];
}

function isOf(open: OpenReport, finding: LevelledFinding, diagnostic: Diagnostic): boolean {
  if (diagnostic.source !== diagnosticSource || diagnostic.code !== finding.check) return false;
  const { start, end } = toSpan(open.document, diagnostic.range);
  return start === finding.span.start && end === finding.span.end;
}

function fixAlikeTitle(open: OpenReport, finding: LevelledFinding, count: number): string {
  const name = titleOfCheck(finding.check, open.locale);
  return open.locale === 'zh-cn'
    ? `修正全文 ${count} 处同类问题：${name}`
    : `Fix all ${count} problems of this kind: ${name}`;
}

function fixAll(open: OpenReport): CodeAction[] {
  const edits = chosenEdits(open, open.findings);
  if (edits.length === 0) return [];
  return [
    {
      title: open.locale === 'zh-cn' ? '修正全文可自动修正的问题' : 'Fix all problems that can be fixed automatically',
      kind: fixAllKind,
      edit: { changes: { [open.document.uri]: edits } },
    },
  ];
}

function chosenEdits(open: OpenReport, findings: readonly LevelledFinding[]): TextEdit[] {
  return editsOf(open, chooseFixes(open.analysis.report.text, findings));
}

function editsOf(open: OpenReport, { edits }: Pick<Fix, 'edits'>): TextEdit[] {
  return edits.map(({ span, newText }) => ({ range: toRange(open.document, span), newText }));
}
