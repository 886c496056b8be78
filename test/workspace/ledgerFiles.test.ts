import assert from 'node:assert/strict';
import iconv from 'iconv-lite';
import writeExcelFile from 'write-excel-file/universal';
import { LedgerFiles, type ReadLedger } from '../../server/src/workspace/ledgerFiles';
import { TemporaryFolder } from '../helpers/cli';

const table = '指标,数值,单位\n阅览室,42,个\n';

async function workbook(rows: readonly (readonly (string | number | Date | null)[])[]): Promise<Buffer> {
  const cells = rows.map((row) =>
    row.map((value) =>
      value instanceof Date ? { value, type: Date, format: 'yyyy"年"m"月"' } : value === null ? null : { value },
    ),
  );
  const blob = await writeExcelFile(cells as never, { sheet: '数字' }).toBlob();
  return Buffer.from(await blob.arrayBuffer());
}

describe('LedgerFiles', () => {
  let folder: TemporaryFolder;

  beforeEach(() => {
    folder = new TemporaryFolder();
  });

  afterEach(() => folder.remove());

  const namesIn = ({ ledger }: ReadLedger) => ledger?.rows.map(({ names, value }) => `${names[0]} ${value}`);
  const messagesOf = ({ problems }: ReadLedger) => problems.map(({ message }) => message['zh-cn']);

  it('reads tables in UTF-8, with and without a mark, and in GB 18030', async () => {
    const files = new LedgerFiles();
    for (const [name, bytes] of [
      ['a.csv', Buffer.from(table)],
      ['b.csv', iconv.encode(table, 'utf-8', { addBOM: true })],
      ['c.csv', iconv.encode(table, 'gb18030')],
    ] as const) {
      assert.deepEqual(namesIn(await files.of(folder.write(name, bytes))), ['阅览室 42'], name);
    }
  });

  it('reads the first sheet of a workbook, with rows numbered as there', async () => {
    const path = folder.write(
      '台账.xlsx',
      await workbook([
        ['2031年台账', null, null, null],
        [null, null, null, null],
        ['指标', '数值', '单位', '时期'],
        ['阅览室', 42, '个', new Date(Date.UTC(2031, 5, 1))],
        ['书屋', '十二', '个', null],
      ]),
    );
    const read = await new LedgerFiles().of(path);
    assert.deepEqual(
      read.ledger?.rows.map(({ row, names, value, period }) => [row, names[0], value, period]),
      [[4, '阅览室', '42', '2031-06-01']],
    );
    assert.match(messagesOf(read).join(), /^第5行：数值“十二”看不懂/);
  });

  it('tells what is wrong with a file', async () => {
    const files = new LedgerFiles();
    assert.match(
      messagesOf(await files.of(folder.write('坏.xlsx', 'PK\u0003\u0004 no workbook'))).join(),
      /文件已损坏/,
    );
    const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
    assert.match(messagesOf(await files.of(folder.write('旧.xls', old))).join(), /旧版 Excel 表格/);
    assert.match(messagesOf(await files.of(`${folder.path}/没有.csv`)).join(), /没有这个文件/);
  });

  it('reads a file again when it has changed', async () => {
    const files = new LedgerFiles();
    const path = folder.write('a.csv', table);
    const first = await files.of(path);
    assert.equal((await files.of(path)).ledger, first.ledger);
    folder.write('a.csv', `${table}书屋,12,个\n`);
    assert.deepEqual(namesIn(await files.of(path)), ['阅览室 42', '书屋 12']);
  });

  it('waits for no share that hangs, begins no second call, and tells when it answers', async () => {
    let calls = 0;
    let answer: () => void = () => undefined;
    const hangs = new Promise<void>((resolve) => (answer = resolve));
    const files = new LedgerFiles(async (path) => {
      calls += 1;
      await hangs;
      return { stamp: '1', read: { ledger: { path, text: '', rows: [] }, problems: [] } };
    }, 1);
    const told = new Promise<string>((resolve) => (files.onLate = resolve));
    assert.match(messagesOf(await files.of('/share/a.csv')).join(), /没有响应/);
    assert.match(messagesOf(await files.of('/share/a.csv')).join(), /没有响应/);
    assert.equal(calls, 1);
    answer();
    assert.equal(await told, '/share/a.csv');
    const read = await files.of('/share/a.csv');
    assert.deepEqual(messagesOf(read), []);
    assert.equal(read.ledger?.path, '/share/a.csv');
  });
});
