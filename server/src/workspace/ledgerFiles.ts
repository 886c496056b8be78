import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Ledger } from '../team/ledger';
import { parseLedger, parseLedgerSheet, type SheetCell } from '../team/parseLedger';
import type { Message } from '../text/locale';
import { decode } from './decode';
import { fileProblem, notAnswering } from './documents';
import { placed, type FileProblem } from './placed';

/** What was read of one table. */
export interface ReadLedger {
  /** Absent where nothing could be read. */
  readonly ledger?: Ledger;
  readonly problems: readonly FileProblem[];
}

/** A share that has not answered for so long is waited for in the background; in milliseconds. */
const patience = 3000;
/** A workbook is unpacked in memory; tables of figures are a thousandth of this. */
const largest = 32 * 1024 * 1024;

interface Shelf {
  stamp: string;
  read: ReadLedger;
  /** The reading that is under way; no second one is begun beside it, so that a share that hangs holds up one call. */
  reading: Promise<void> | undefined;
}

/**
 * The tables of figures of record, each as it was last read. Nobody waits long for one: where a share does not answer, what
 * was last read is used, and `onLate` is called when it answers at last.
 */
export class LedgerFiles {
  private readonly shelves = new Map<string, Shelf>();
  private readonly late = new Set<string>();
  /** Called with the path of a table that has come after nobody waited for it any more. */
  onLate: (path: string) => void = () => undefined;

  /** Asked before a file is touched, where this process must be able to end whatever hangs; false leaves the file alone. */
  mayRead: (path: string, wait: number) => Promise<boolean> = () => Promise.resolve(true);

  /** @param wait milliseconds until a file counts as not answering */
  constructor(
    private readonly read: (
      path: string,
      before: string,
    ) => Promise<{ stamp: string; read: ReadLedger } | undefined> = readLedger,
    private readonly wait = patience,
  ) {}

  /** What a table holds now, or held when it last answered. It never rejects. @param path absolute */
  async of(path: string): Promise<ReadLedger> {
    let shelf = this.shelves.get(path);
    if (!shelf) this.shelves.set(path, (shelf = { stamp: '', read: { problems: [] }, reading: undefined }));
    const own = shelf;
    const late = { ...own.read, problems: [...own.read.problems, { path, message: notAnswering }] };
    if (!own.reading && !(await this.mayRead(path, this.wait))) return late;
    own.reading ??= this.refresh(path, own);
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<true>((done) => {
      timer = setTimeout(() => done(true), this.wait).unref();
    });
    const isLate = await Promise.race([own.reading, tooLong]);
    clearTimeout(timer);
    if (isLate !== true) return own.read;
    this.late.add(path);
    return late;
  }

  private async refresh(path: string, shelf: Shelf): Promise<void> {
    const read = await this.read(path, shelf.stamp);
    shelf.reading = undefined;
    if (read) Object.assign(shelf, read);
    if (this.late.delete(path)) this.onLate(path);
  }
}

/** Those of this process. */
export const ledgerFiles = new LedgerFiles();

/** Reads a table, or tells by `undefined` that it is as it was. @param before the stamp of what was last read */
async function readLedger(path: string, before: string): Promise<{ stamp: string; read: ReadLedger } | undefined> {
  try {
    const { mtimeMs, size } = await stat(path);
    const stamp = `${mtimeMs} ${size}`;
    if (stamp === before) return undefined;
    if (size > largest) return { stamp, read: { problems: [{ path, message: tooLarge }] } };
    return { stamp, read: await parseBytes(path, await readFile(path)) };
  } catch (error) {
    return { stamp: '', read: { problems: [{ path, message: fileProblem(error) }] } };
  }
}

async function parseBytes(path: string, bytes: Buffer): Promise<ReadLedger> {
  if (['.xlsx', '.xlsm'].includes(extname(path).toLowerCase())) {
    const sheet = await readSheetOf(bytes);
    if (sheet === undefined) return { problems: [{ path, message: noWorkbook }] };
    const { text, rows, problems } = parseLedgerSheet(sheet);
    return { ledger: { path, text, rows }, problems: placed(path, text, problems).map(withoutPlace) };
  }
  const decoded = decode(bytes);
  if ('problem' in decoded) return { problems: [{ path, message: isOldExcel(bytes) ? oldWorkbook : decoded.problem }] };
  const { rows, problems } = parseLedger(decoded.text);
  return { ledger: { path, text: decoded.text, rows }, problems: placed(path, decoded.text, problems) };
}

/** The first sheet of a workbook; `undefined` for what is none. The reader is loaded when it is first needed. */
async function readSheetOf(bytes: Buffer): Promise<readonly (readonly SheetCell[])[] | undefined> {
  try {
    const { readSheet } = await import('read-excel-file/universal');
    const content = new Uint8Array(bytes).buffer;
    const rows = await readSheet(content, { trim: true });
    return rows.map((row) => row.map(toCell));
  } catch {
    return undefined;
  }
}

/** A date is a day of the calendar, without a time zone. */
function toCell(value: unknown): SheetCell {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'number') return Number(value.toPrecision(15));
  return typeof value === 'string' ? value : '';
}

/** A workbook has no lines that an editor could show. */
function withoutPlace({ path, place, message }: FileProblem): FileProblem {
  if (!place) return { path, message };
  const row = place.start.line + 1;
  return {
    path,
    message: { 'zh-cn': `第${row}行：${place.message['zh-cn']}`, en: `row ${row}: ${place.message.en}` },
  };
}

function isOldExcel(bytes: Buffer): boolean {
  return bytes.subarray(0, 4).toString('hex') === 'd0cf11e0';
}

const tooLarge: Message = { 'zh-cn': '表格超过 32 MB，没有读', en: 'is larger than 32 MB and was not read' };

const noWorkbook: Message = {
  'zh-cn': '不是 Excel 工作簿（.xlsx），或文件已损坏',
  en: 'is no Excel workbook (.xlsx), or is damaged',
};

const oldWorkbook: Message = {
  'zh-cn': '是旧版 Excel 表格（.xls），请另存为 .xlsx 或 .csv',
  en: 'is an old Excel file (.xls); save it as .xlsx or .csv',
};
