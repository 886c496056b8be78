import { readSync } from 'node:fs';

/** Bytes in memory or on the disk, of which a part can be had. */
export interface Bytes {
  readonly length: number;
  /** The bytes [start, end); they must not be changed. */
  read(start: number, end: number): Buffer;
}

export function bytesInMemory(bytes: Uint8Array): Bytes {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return { length: view.length, read: (start, end) => view.subarray(start, end) };
}

/** @param file a descriptor, which must stay open as long as these bytes are asked for; `at` is where they begin */
export function bytesOnDisk(file: number, at: number, length: number): Bytes {
  return { length, read: (start, end) => readExactly(file, at + start, Buffer.allocUnsafe(end - start)) };
}

/** Fills the buffer from a place in the file. */
export function readExactly(file: number, from: number, buffer: Buffer): Buffer {
  for (let at = 0; at < buffer.length;) {
    const read = readSync(file, buffer, at, buffer.length - at, from + at);
    if (read === 0) throw new RangeError('the file ends too early');
    at += read;
  }
  return buffer;
}
