import iconv from 'iconv-lite';
import type { Message } from '../text/locale';

export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'gb18030';

export interface DecodedText {
  /** Without a byte order mark; line ends as they are. */
  readonly text: string;
  readonly encoding: Encoding;
}

/** Either the text of a file, or why it has none. */
export type Decoded = DecodedText | { readonly problem: Message };

/** Files that office people take for text, by their first bytes, with what to do about them. */
const knownFormats: readonly { readonly magic: string; readonly format: Message }[] = [
  {
    magic: '504b0304',
    format: { 'zh-cn': 'Word、Excel 等压缩格式（.docx、.xlsx）', en: 'Word, Excel or another zip file' },
  },
  { magic: 'd0cf11e0', format: { 'zh-cn': '旧版 Word、Excel 文档（.doc、.xls）', en: 'an old Word or Excel file' } },
  { magic: '25504446', format: { 'zh-cn': 'PDF 文档', en: 'a PDF file' } },
  { magic: '7b5c727466', format: { 'zh-cn': 'RTF 文档', en: 'an RTF file' } },
];

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Decodes the bytes of a file: by its byte order mark, else as UTF-8, else as GB18030 (of which GBK and GB2312 are
 * parts) when what comes out is plausible Chinese.
 */
export function decode(bytes: Buffer): Decoded {
  const start = bytes.subarray(0, 8).toString('hex');
  if (start.startsWith('efbbbf')) return decodeUtf8(bytes.subarray(3), 'utf-8-bom') ?? unreadable(bytes);
  if (start.startsWith('fffe')) return { text: iconv.decode(bytes.subarray(2), 'utf-16le'), encoding: 'utf-16le' };
  if (start.startsWith('feff')) return { text: iconv.decode(bytes.subarray(2), 'utf-16be'), encoding: 'utf-16be' };
  if (bytes.subarray(0, 65_536).includes(0) || knownFormats.some(({ magic }) => start.startsWith(magic))) {
    return unreadable(bytes);
  }
  return decodeUtf8(bytes, 'utf-8') ?? decodeGb18030(bytes) ?? unreadable(bytes);
}

/** The bytes to write back, in the encoding that the file had. */
export function encode({ text, encoding }: DecodedText): Buffer {
  switch (encoding) {
    case 'utf-8':
    case 'gb18030':
      return iconv.encode(text, encoding);
    case 'utf-8-bom':
      return iconv.encode(text, 'utf-8', { addBOM: true });
    case 'utf-16le':
    case 'utf-16be':
      return iconv.encode(text, encoding, { addBOM: true });
  }
}

function decodeUtf8(bytes: Buffer, encoding: Encoding): DecodedText | undefined {
  try {
    return { text: strictUtf8.decode(bytes), encoding };
  } catch {
    return undefined;
  }
}

/** Almost any bytes can be read as GB18030, so that the text must look like Chinese before it is believed. */
function decodeGb18030(bytes: Buffer): DecodedText | undefined {
  if (!isMostlyCommon(bytes)) return undefined;
  const text = iconv.decode(bytes, 'gb18030', { stripBOM: false });
  return /[\ufffd\x00-\x08\x0e-\x1f]/.test(text) ? undefined : { text, encoding: 'gb18030' };
}

/** Share of common characters below which a text is taken for another encoding; reports have more than 95%. */
const leastCommon = 0.85;

/**
 * True when most Chinese characters are of the 3,755 common ones, which GB 2312 put into rows of their own. Texts in
 * other encodings, read this way, are full of rare characters.
 */
function isMostlyCommon(bytes: Buffer): boolean {
  let common = 0;
  let rare = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    at += 1;
    const trail = bytes[at] ?? 0;
    const isMark = lead >= 0xa1 && lead <= 0xa9 && trail >= 0xa1;
    if (lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1) common += 1;
    else if (!isMark) rare += 1;
  }
  return common > 0 && common >= (common + rare) * leastCommon;
}

function unreadable(bytes: Buffer): { readonly problem: Message } {
  const start = bytes.subarray(0, 8).toString('hex');
  const known = knownFormats.find(({ magic }) => start.startsWith(magic))?.format;
  if (!known) {
    return {
      problem: {
        'zh-cn': '不是文本文件，或编码无法识别（支持 UTF-8、UTF-16、GBK、GB18030）',
        en: 'is not a text file, or its encoding is not known (UTF-8, UTF-16, GBK and GB18030 are)',
      },
    };
  }
  return {
    problem: {
      'zh-cn': `是${known['zh-cn']}，不是文本文件；请另存为纯文本（.txt）或 Markdown（.md）再核对`,
      en: `is ${known.en}, not text; save it as plain text (.txt) or Markdown (.md) first`,
    },
  };
}
