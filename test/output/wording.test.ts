import assert from 'node:assert/strict';
import type { Coverage } from '../../server/src/checks/coverage';
import type { CheckedFinding, CheckOutput } from '../../server/src/output/checkOutput';
import { toHtml } from '../../server/src/output/html';
import { toJson } from '../../server/src/output/json';
import { toMarkdown } from '../../server/src/output/markdown';
import { toStylish } from '../../server/src/output/stylish';
import { coverageLine, summaryOf } from '../../server/src/output/wording';

const finding: CheckedFinding = {
  check: 'repeated-word',
  level: 'warning',
  span: { start: 0, end: 0 },
  message: { 'zh-cn': '', en: '' },
};

function outputOf(...files: readonly { readonly coverage?: Coverage; readonly dismissed?: number }[]): CheckOutput {
  return {
    files: files.map(({ dismissed, ...file }) => ({
      path: '稿.md',
      text: '',
      findings: [],
      ...file,
      ...(dismissed !== undefined && { dismissed: Array.from({ length: dismissed }, () => finding) }),
    })),
    problems: [],
  };
}

const coverage = { claims: 92, agreed: 61, contradicted: 7, undecided: 3, unchecked: 21 };
const line = '共 92 个数据：61 个经比对一致，7 个有矛盾，3 个无法判断，21 个没有可比对的。';

describe('the line of coverage', () => {
  it('tells what became of all figures, in both languages', () => {
    assert.equal(coverageLine(outputOf({ coverage }), 'zh-cn'), line);
    assert.equal(
      coverageLine(outputOf({ coverage }), 'en'),
      '92 figures: 61 in agreement, 7 contradicted, 3 undecided, 21 with nothing to compare.',
    );
  });

  it('adds up several files, and is left out where no figure claims anything', () => {
    const one = { claims: 1, agreed: 1, contradicted: 0, undecided: 0, unchecked: 0 };
    assert.match(coverageLine(outputOf({ coverage }, { coverage: one }, {}), 'zh-cn') ?? '', /^共 93 个数据：62 个/);
    assert.equal(coverageLine(outputOf({}), 'zh-cn'), undefined);
  });

  it('stands in every format that people read, and in JSON by file', () => {
    const options = { locale: 'zh-cn', version: '0', colours: false } as const;
    const output = outputOf({ coverage, dismissed: 2 });
    for (const format of [toStylish, toMarkdown, toHtml]) assert.ok(format(output, options).includes(line));
    const { files } = JSON.parse(toJson(output, options)) as { files: Record<string, unknown>[] };
    assert.deepEqual(files[0], { path: '稿.md', coverage, dismissed: 2, findings: [] });
  });
});

describe('the summary', () => {
  it('counts what was dismissed by decision', () => {
    assert.equal(summaryOf(outputOf({ dismissed: 0 }), 'zh-cn'), '核对 1 个文件：没有发现问题。');
    const output = outputOf({ dismissed: 2 }, { dismissed: 1 });
    assert.equal(summaryOf(output, 'zh-cn'), '核对 2 个文件：没有发现问题，另有 3 处已决定不再提示。');
    assert.equal(summaryOf(output, 'en'), '2 files checked: nothing found; 3 dismissed by decision.');
  });
});
