/** Other tools that check Chinese text, each called as its own documentation says, with what it finds as plain offsets. */
import { createRequire } from 'node:module';
import { lintMarkdown } from '@lint-md/core';
import { TextlintKernel } from '@textlint/kernel';
import noUnmatchedPair from '@textlint-rule/textlint-rule-no-unmatched-pair';
import markdownPlugin from '@textlint/textlint-plugin-markdown';
import autocorrect from 'autocorrect-node';
import { run as runZhlint } from 'zhlint';

const require = createRequire(import.meta.url);

/** Above about 171,000 characters autocorrect-node says nothing, without an error. */
const longestForAutocorrect = 100_000;

/**
 * @typedef {{ start: number, end: number, rule: string, message: string }} PeerFinding
 * offsets in UTF-16 code units, half-open
 */

/**
 * @param {string} text Markdown or plain text
 * @returns {PeerFinding[]}
 */
export function zhlint(text) {
  const { validations } = runZhlint(text, { rules: { preset: 'default' } });
  return validations.map(({ index, length, target, name, message }) => ({
    // A place beside a mark is told by the mark; the space before or after it by the mark and its side.
    start: index,
    end: index + length,
    rule: name || target,
    message,
  }));
}

/**
 * @param {string} text
 * @returns {PeerFinding[]} one for each line that would be written otherwise
 */
export function autocorrectLines(text) {
  return blocksOf(text).flatMap(({ start, block }) => {
    const { lines, error } = autocorrect.lintFor(block, 'text');
    if (error) throw new Error(error);
    const lineStarts = startsOfLines(block);
    return lines.map(({ l, c, old, new: corrected }) => {
      const at = start + (lineStarts[l - 1] ?? 0) + c - 1;
      return { start: at, end: at + old.length, rule: 'autocorrect', message: corrected, written: old };
    });
  });
}

/**
 * @param {string} text
 * @returns {PeerFinding[]}
 */
export function lintMd(text) {
  return lintMarkdown(text).lintResult.map(({ loc, name, message }) => ({
    start: loc.start.offset,
    end: loc.end.offset,
    rule: name,
    message,
  }));
}

const kernel = new TextlintKernel();
// A package of the time before modules: its default export lies one level deeper here and there.
const moduleOf = (loaded) => loaded.default?.default ?? loaded.default ?? loaded;
const textlintOptions = {
  ext: '.md',
  filePath: 'report.md',
  plugins: [{ pluginId: 'markdown', plugin: moduleOf(markdownPlugin) }],
  rules: [
    { ruleId: 'no-unmatched-pair', rule: moduleOf(noUnmatchedPair) },
    {
      ruleId: 'zh-half-and-full-width-bracket',
      rule: moduleOf(require('textlint-rule-zh-half-and-full-width-bracket')),
      options: { bracket: 'fullWidth' },
    },
  ],
};

/**
 * textlint with the rules on npm that bear on Chinese punctuation.
 *
 * @param {string} text Markdown or plain text
 * @returns {Promise<PeerFinding[]>}
 */
export async function textlint(text) {
  const { messages } = await kernel.lintText(text, textlintOptions);
  return messages.map(({ range, ruleId, message }) => ({ start: range[0], end: range[1], rule: ruleId, message }));
}

/** Cut at line ends; a line longer than a block is a block of its own. */
function blocksOf(text) {
  const blocks = [];
  for (let start = 0; start < text.length;) {
    let end = Math.min(start + longestForAutocorrect, text.length);
    if (end < text.length) {
      const lineEnd = text.lastIndexOf('\n', end - 1);
      end = lineEnd > start ? lineEnd + 1 : end;
    }
    blocks.push({ start, block: text.slice(start, end) });
    start = end;
  }
  return blocks;
}

function startsOfLines(text) {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
