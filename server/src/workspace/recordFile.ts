import { crc32 } from 'node:zlib';
import { bytesOnDisk, readExactly, type Bytes } from './bytes';

/**
 * A file of records that is only ever written at its end. Each record stands for itself and says by its checksum that it
 * is whole, so that a program that dies while it writes, or two that write at once, cost no more than the record in
 * question: who reads goes on at the next one.
 *
 *     file    mark of the kind of file (8 bytes), its version, records
 *     record  mark, lengths of head, numbers and texts, checksum of all but mark and checksum, head, numbers, texts
 *
 * Lengths, version and checksum are numbers of 32 bits in the byte order of the machine.
 */
export interface FileRecord {
  /** Small, and read as JSON. */
  readonly head: unknown;
  /** Read with the head. */
  readonly numbers: Uint8Array;
  /** Checked with the rest, but kept on the disk. */
  readonly texts: Bytes;
  /** How many bytes of the file it takes. */
  readonly size: number;
}

export interface RecordToWrite {
  readonly head: unknown;
  readonly numbers?: Uint8Array;
  readonly texts?: Bytes;
}

/** The mark of a kind of file, in eight characters of ASCII, and its version: other versions cannot be read. */
export interface RecordFileKind {
  readonly mark: string;
  readonly version: number;
}

const fileHeaderBytes = 12;
const recordHeaderBytes = 20;
const recordMark = Buffer.from('\u0001rec', 'latin1');
/** So much at a time is looked through for the next record. */
const pieceBytes = 1 << 16;

/** The beginning of a file of records. */
export function fileHeader({ mark, version }: RecordFileKind): Buffer {
  const header = Buffer.alloc(fileHeaderBytes);
  header.write(mark, 'latin1');
  header.set(bytesOf([version]), 8);
  return header;
}

/** What the beginning of a file says: an empty one may become anything. */
export function recognise(file: number, size: number, kind: RecordFileKind): 'own' | 'other version' | 'foreign' {
  const wanted = fileHeader(kind);
  const header = readExactly(file, 0, Buffer.alloc(Math.min(size, fileHeaderBytes)));
  if (header.equals(wanted)) return 'own';
  const begun = Math.min(size, kind.mark.length);
  return header.subarray(0, begun).equals(wanted.subarray(0, begun)) ? 'other version' : 'foreign';
}

/** A record as it is written. */
export function toBytes({ head, numbers = new Uint8Array(), texts }: RecordToWrite): Buffer {
  const headBytes = Buffer.from(JSON.stringify(head));
  const textBytes = texts?.read(0, texts.length) ?? Buffer.alloc(0);
  const lengths = bytesOf([headBytes.length, numbers.length, textBytes.length]);
  const sum = checksum([lengths, headBytes, numbers, textBytes]);
  return Buffer.concat([recordMark, lengths, bytesOf([sum]), headBytes, numbers, textBytes]);
}

/**
 * Reads all records of a file, from the first to the last.
 * @returns how many bytes belong to no record that is whole
 */
export function readRecords(file: number, size: number, take: (record: FileRecord) => void): number {
  let lost = 0;
  for (let at = fileHeaderBytes; at < size;) {
    const record = readRecord(file, at, size);
    if (record) {
      take(record);
      at += record.size;
    } else {
      const next = findMark(file, at + 1, size);
      lost += next - at;
      at = next;
    }
  }
  return lost;
}

/** The record that begins there, if a whole one does. */
function readRecord(file: number, at: number, size: number): FileRecord | undefined {
  if (at + recordHeaderBytes > size) return undefined;
  const header = readExactly(file, at, Buffer.allocUnsafeSlow(recordHeaderBytes));
  if (!header.subarray(0, recordMark.length).equals(recordMark)) return undefined;
  const [headLength = 0, numbersLength = 0, textsLength = 0, sum] = new Uint32Array(header.buffer, 4, 4);
  const length = recordHeaderBytes + headLength + numbersLength + textsLength;
  if (at + length > size) return undefined;
  const body = readExactly(file, at + recordHeaderBytes, roomFor(length - recordHeaderBytes));
  if (crc32(body, crc32(header.subarray(4, 16))) !== sum) return undefined;
  const numbers = new Uint8Array(numbersLength);
  numbers.set(body.subarray(headLength, headLength + numbersLength));
  const head: unknown = JSON.parse(body.toString('utf8', 0, headLength));
  return { head, numbers, texts: bytesOnDisk(file, at + length - textsLength, textsLength), size: length };
}

let room = Buffer.alloc(0);

/** The same bytes for one record after the other. */
function roomFor(length: number): Buffer {
  if (room.length < length) room = Buffer.allocUnsafeSlow(2 * length);
  return room.subarray(0, length);
}

/** Where the next mark of a record stands, or the end of the file. */
function findMark(file: number, from: number, size: number): number {
  for (let at = from; at < size; at += pieceBytes) {
    // A mark may lie across two pieces.
    const end = Math.min(size, at + pieceBytes + recordMark.length - 1);
    const found = readExactly(file, at, Buffer.allocUnsafe(end - at)).indexOf(recordMark);
    if (found >= 0) return at + found;
  }
  return size;
}

function checksum(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, part) => crc32(part, sum), 0);
}

function bytesOf(numbers: readonly number[]): Uint8Array {
  return new Uint8Array(Uint32Array.from(numbers).buffer);
}
