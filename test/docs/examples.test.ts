import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze } from '../../server/src/analysis';
import type { AnyCheck } from '../../server/src/checks/check';
import { checks } from '../../server/src/checks/index';
import { runChecks } from '../../server/src/checks/runChecks';
import type { DocumentKind } from '../../server/src/parse/report';
import type { Segmenter } from '../../server/src/segment/segmenter';
import type { TeamMaterial } from '../../server/src/team/material';
import { parseLedger } from '../../server/src/team/parseLedger';
import { loadTestSegmenter } from '../helpers/segmenter';

const pageOf = (id: string) => readFileSync(join(import.meta.dirname, '../../docs/checks', `${id}.md`), 'utf8');

/** Pages that tell their examples in words, since they are about two reports or whole paragraphs. */
const toldInWords = ['duplicate-paragraph', 'near-duplicate-paragraph', 'repeated-from-earlier', 'carried-number', 'missing-section'];

/** What stands where an example leaves paragraphs out. */
const leftOut = '\n\n全年各项工作有序推进，成效明显。\n\n';

/** Examples of a page: the items under 错例 and 正例, or the columns of a table. */
function examplesOf(id: string): { readonly bad: readonly string[]; readonly good: readonly string[] } {
  const page = pageOf(id).split('\n---\n')[0] ?? '';
  const itemsUnder = (heading: string) =>
    [...(new RegExp(`^## ${heading}\\n([^#]*)`, 'm').exec(page)?.[1] ?? '').matchAll(/^- (.*)$/gm)].map(([, item]) => item ?? '');
  const table = /^\| 会提示 +\| 不提示 +\|\n.*\n((?:\|.*\n)*)/m.exec(page)?.[1] ?? '';
  const cells = [...table.matchAll(/^\|(.*)\|(.*)\|$/gm)];
  const cell = (text = '') => text.replaceAll('**', '').replace(/^ *(?:台账为[^：]*：)?| *$/g, '').replace(/^“(.*)”(?:在两段中各出现一次|出现两次)。$/, '今年工作平稳。$1……文化工作也有进展。$1');
  return {
    bad: [...itemsUnder('错例'), ...cells.map(([, bad]) => cell(bad))],
    good: [...itemsUnder('正例'), ...cells.map(([, , good]) => cell(good))],
  };
}

/** An example as a report: ⏎ is a line end, …… leaves paragraphs out, and a remark in brackets is none of it. */
function textsOf(id: string, example: string): readonly string[] {
  const bare = example.replace(/(?<=[。”…；])（[^（）]*(?:（[^（）]*）)?[^（）]*）$/, '').replaceAll('⏎', '\n');
  const text = id === 'ellipsis-etc' ? bare : bare.replaceAll('……', leftOut);
  return [text, `${text}${leftOut}`, `# 青石县2031年工作总结\n\n${text}`];
}

function teamFor(id: string): TeamMaterial {
  const { rows } = parseLedger('指标,数值,单位,时期,范围\n新建标准化村卫生室,914,个,2031,青石县\n培训村医,18923,人次,2031,\n');
  if (id === 'ledger-mismatch') return { ledgers: [{ path: '台账.csv', text: ' '.repeat(999), rows }] };
  if (id !== 'term') return {};
  return {
    words: {
      rules: [
        { kind: 'term', say: '智慧医疗', not: ['智能医疗'], sure: true },
        { kind: 'short', full: '县域医疗卫生共同体', short: '医共体' },
        { kind: 'order', order: ['县委', '县人大常委会', '县政府', '县政协'], sure: false },
      ],
    },
  };
}

describe('the examples of the pages', () => {
  let segmenter: Segmenter | undefined;
  before(async () => {
    segmenter = await loadTestSegmenter();
  });

  function isFlagged(check: AnyCheck, text: string, kind: DocumentKind): boolean {
    const { id } = check.meta;
    const settings = { levels: { [id]: 'warning' as const }, options: {}, team: teamFor(id) };
    return runChecks(analyze(text, kind, segmenter), settings, segmenter, [check]).findings.length > 0;
  }

  for (const check of checks) {
    const { id } = check.meta;
    if (toldInWords.includes(id)) continue;
    it(`of ${id} are reported where they are bad, and only there`, () => {
      const { bad, good } = examplesOf(id);
      assert.ok(bad.length > 0 && good.length > 0, 'the page has no examples');
      const kinds: readonly DocumentKind[] = ['plain', 'markdown'];
      const flags = (example: string) =>
        kinds.flatMap((kind) => textsOf(id, example).filter((text) => isFlagged(check, text, kind)));
      assert.deepEqual(bad.filter((example) => flags(example).length === 0), [], 'silent');
      assert.deepEqual(good.flatMap(flags), [], 'reported');
    });
  }
});
