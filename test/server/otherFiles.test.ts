import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { OtherReports } from '../../server/src/otherReports';
import { TemporaryFolder } from '../helpers/cli';

describe('what a draft is compared with', () => {
  let first: TemporaryFolder;
  let second: TemporaryFolder;
  let told: (readonly number[])[];
  let others: OtherReports;

  beforeEach(() => {
    [first, second] = [new TemporaryFolder(), new TemporaryFolder()];
    first.write('甲.md', '# 甲');
    first.write('乙.md', '# 乙');
    second.write('丙.md', '# 丙');
    told = [];
    others = new OtherReports(
      { all: () => [], reportOf: () => assert.fail('nothing is open') },
      ({ path }) => assert.fail(path),
      (read, leftOut) => told.push([read, leftOut]),
    );
  });

  afterEach(() => {
    first.remove();
    second.remove();
  });

  const namesFor = async (own: string): Promise<readonly string[]> => {
    const found = await others.for(pathToFileURL(own).href, 'workspace');
    return found.map(({ path }) => decodeURIComponent(path.replace(/.*\//, ''))).sort();
  };

  it('lies in all folders that are open', async () => {
    await others.use([], [first.path, second.path]);
    assert.deepEqual(await namesFor(`${first.path}/甲.md`), ['丙.md', '乙.md']);
    await others.use([], [second.path]);
    assert.deepEqual(await namesFor(`${first.path}/甲.md`), ['丙.md']);
    await others.use([], []);
    assert.deepEqual(await namesFor(`${first.path}/甲.md`), []);
    assert.deepEqual(told, []);
  });

  it('is no more than was asked for, and what is left out is told', async () => {
    await others.use([], [first.path, second.path], 2);
    assert.equal((await namesFor(`${second.path}/别的.md`)).length, 2);
    assert.deepEqual(told, [[2, 1]]);
    await others.use(['丙.md'], [second.path, first.path], 3);
    const found = await others.for(pathToFileURL(`${first.path}/甲.md`).href, 'workspace');
    assert.deepEqual(found.map(({ role }) => role).sort(), ['earlier', 'workspace']);
    assert.equal(told.length, 1);
  });
});
