import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { builtInTemplates } from '../../server/src/team/builtInTemplates';
import { parseTemplate } from '../../server/src/team/parseTemplate';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

describe('templates', () => {
  const files = readdirSync(join(root, 'templates'));

  it('are all built in, in the format that teams use', () => {
    const valid = new Ajv().compile(JSON.parse(read('schemas/template.schema.json')) as object);
    for (const file of files) assert.ok(valid(JSON.parse(read(`templates/${file}`))), file);
    const parsed = files.map((file) => parseTemplate(read(`templates/${file}`)));
    assert.deepEqual(
      parsed.flatMap(({ problems }) => problems),
      [],
    );
    const names = parsed.map(({ template }) => template?.name);
    assert.deepEqual(names.sort(), builtInTemplates.map(({ name }) => name).sort());
  });

  it('of a team are read as far as they can be', () => {
    const text =
      '{ "name": "周报", "sections": [{ "name": "本周" }, { "words": ["下周"] }, { "name": "下周", "words": [] }] }';
    const { template, problems } = parseTemplate(text);
    assert.deepEqual(template, { name: '周报', sections: [{ name: '本周', words: ['本周'] }] });
    assert.deepEqual(
      problems.map(({ span }) => text.slice(span.start, span.end)),
      ['{ "words": ["下周"] }', '{ "name": "下周", "words": [] }'],
    );
    assert.match(parseTemplate('{ "sections": [] }').problems[0]?.message['zh-cn'] ?? '', /缺少名称/);
  });
});

describe('the schema of word lists', () => {
  const valid = new Ajv({ strictRequired: false }).compile(JSON.parse(read('schemas/word-list.schema.json')) as object);

  it('takes what the reader takes, and nothing that it refuses', () => {
    const rule = { say: '甲', not: ['乙'], sure: true, note: '说明' };
    for (const list of [
      [rule],
      { words: [rule, { full: '全', short: '简' }, { order: ['甲', '乙'] }, { not: '丙' }] },
    ]) {
      assert.ok(valid(list), JSON.stringify(valid.errors));
    }
    for (const list of [
      {},
      [{ say: '甲' }],
      [{ full: '全' }],
      [{ order: ['甲'] }],
      [{ not: [] }],
      [{ ...rule, x: 1 }],
    ]) {
      assert.ok(!valid(list), JSON.stringify(list));
    }
  });
});
