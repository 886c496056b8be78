import assert from 'node:assert/strict';
import { createProgram, readableWords } from '../../server/src/commands/program';

const around = { version: '0', colours: false, cores: 1, script: '' };
const program = createProgram('zh-cn', around, () => undefined);
const read = (line: string): string => readableWords(line.split(' '), program).join(' ');

describe('the words behind --against', () => {
  for (const [line, expected] of [
    ['check 今.md --against 甲.md 乙.md', 'check 今.md --against 甲.md --against 乙.md'],
    ['check --against 往年.md 今.md', 'check --against 往年.md 今.md'],
    ['check --format json --against 往年 今.md', 'check --format json --against 往年 今.md'],
    ['check --format json 今.md --against 甲 乙 --fix', 'check --format json 今.md --against 甲 --against 乙 --fix'],
    ['check --against 甲 --against 乙 今.md', 'check --against 甲 --against 乙 今.md'],
    ['check - --against 甲 乙', 'check - --against 甲 --against 乙'],
    ['check 今.md --against', 'check 今.md --against'],
    ['check 今.md --against 甲 -- 明.md', 'check 今.md --against 甲 -- 明.md'],
    ['figures 今.md', 'figures 今.md'],
  ] as const) {
    it(`are read as ${expected}`, () => assert.equal(read(line), expected));
  }
});
