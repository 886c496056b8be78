import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checks, findCheck } from '../../server/src/checks/index';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

describe('the registry of checks', () => {
  it('holds every check file once', () => {
    const files = readdirSync(join(root, 'server/src/checks')).map((name) => name.replace(/\.ts$/, ''));
    // A check's file holds its meta data, with the file's name for an id.
    const ids = files.filter((name) => read(`server/src/checks/${name}.ts`).includes(`    id: '${name}',\n`));
    assert.deepEqual(checks.map(({ meta }) => meta.id).sort(), ids.sort());
  });

  for (const { meta } of checks) {
    it(`knows ${meta.id} by its id, with test and page of its own`, () => {
      assert.match(meta.id, /^[a-z]+(-[a-z]+)*$/);
      assert.equal(findCheck(meta.id)?.meta, meta);
      assert.ok(meta.title['zh-cn'] && meta.title.en);
      assert.ok(existsSync(join(root, `test/checks/${meta.id}.test.ts`)), 'it has no test');
      const page = read(`docs/checks/${meta.id}.md`);
      assert.match(page, /^# .*\p{Script=Han}/u, 'its page does not begin in Chinese');
      assert.ok(page.includes(`hegao.checks.${meta.id}`), 'its page does not name its setting');
    });
  }
});
