import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { analyze } from '../../server/src/analysis';
import { runChecks } from '../../server/src/checks/runChecks';
import { newReport } from '../../server/src/newReport';
import type { Segmenter } from '../../server/src/segment/segmenter';
import { parseBody, previewBody, walkBody } from '../../server/src/snippets/body';
import { parseLibrary } from '../../server/src/snippets/parseLibrary';
import { builtInTemplates } from '../../server/src/team/builtInTemplates';
import { loadTestSegmenter } from '../helpers/segmenter';

const folder = join(import.meta.dirname, '../../snippets');
const libraries = readdirSync(folder).map((name) => parseLibrary(readFileSync(join(folder, name), 'utf8'), name));
const names = { unit: '青石县文化局', unitShort: '县文化局', region: '青石县', author: '林远' };
const context = { libraries, now: new Date(2031, 10, 21), reportYear: 2031, names };

describe('newReport', function () {
  this.timeout(20_000);
  let segmenter: Segmenter | undefined;
  before(async () => {
    segmenter = await loadTestSegmenter();
  });

  for (const template of builtInTemplates) {
    for (const extension of ['md', 'report']) {
      it(`begins a ${template.name} (.${extension}) that lacks nothing but what is to be filled in`, () => {
        const { body, fileName } = newReport(template, { ...context, fileName: `\${KIND}.${extension}` });
        assert.equal(fileName, `${template.name}.${extension}`);
        const nodes = parseBody(body);
        const text = previewBody(nodes);
        assert.doesNotMatch(text, /[${}]|REPORT_|UNIT/);
        assert.equal(
          nodes.filter((node) => node.type === 'tabStop' && node.number === 0).length,
          0,
          'the cursor rests at the end',
        );
        const kind = extension === 'md' ? 'markdown' : 'plain';
        const { findings } = runChecks(analyze(text, kind, segmenter), undefined, segmenter);
        const others = findings.filter(({ check }) => check !== 'unfilled-placeholder');
        assert.deepEqual(
          others.map(({ check, span, message }) => [check, text.slice(span.start, span.end), message.en]),
          [],
          text,
        );
        assert.ok(text.includes('年度: 2031') && text.includes(`核稿模板: ${template.name}`), text);
      });
    }
  }

  it('numbers the sections through and gives each tab stop a number of its own', () => {
    const [annual] = builtInTemplates;
    assert.ok(annual);
    const nodes = parseBody(newReport(annual, context).body);
    const headings = previewBody(nodes).match(/^[一二三四五六七八九十]+、.*$/gm);
    assert.deepEqual(headings, ['一、2031年工作回顾', '二、主要做法', '三、存在的主要问题', '四、2032年工作计划']);
    const defined = [...walkBody(nodes)].flatMap((node) =>
      node.type === 'tabStop' && (node.placeholder ?? node.choices) ? node.number : [],
    );
    assert.equal(new Set(defined).size, defined.length);
  });

  it('calls the file after the pattern, without what no file may have in its name', () => {
    const [annual] = builtInTemplates;
    assert.ok(annual);
    const named = (fileName: string) => newReport(annual, { ...context, fileName }).fileName;
    assert.equal(named('${REPORT_YEAR}年${UNIT_SHORT}${KIND}.md'), '2031年县文化局年度工作总结.md');
    assert.equal(named('${UNIT}/${KIND}：${REPORT_NEXT_YEAR}?.report'), '青石县文化局年度工作总结：2032.report');
    assert.equal(named('$KIND'), '年度工作总结.md');
    const unknown = { libraries, now: context.now };
    assert.equal(newReport(annual, unknown).fileName, '2031年年度工作总结.md');
  });

  it('makes headings of the sections where a team has named no snippets', () => {
    const weekly = { name: '周报', sections: ['本周', '下周'].map((name) => ({ name, words: [name] })) };
    const text = previewBody(parseBody(newReport(weekly, { ...context, fileName: '周报.md' }).body));
    assert.match(text, /\n# 青石县文化局2031年工作报告\n\n一、本周\n\n××（本周）。\n\n二、下周\n\n××（下周）。\n$/);
  });
});
