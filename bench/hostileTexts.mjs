/** Texts that nobody writes and somebody sends: what each is made of is said by its name. */

const controls = Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).join('') + '\u007f\u0080\u009f';
const marks = '，。、；：？！“”‘’（）《》〈〉【】〔〕—…·～';
const paragraph = '全年完成投资30.5亿元，增长4.5%，惠及群众18.9万人，群众满意度达到96.5%。';

/** @type {Record<string, (size: number) => string>} */
const makers = {
  '一行散文 one line of prose': (size) => '全面推进各项工作，'.repeat(size / 9),
  '一行数字 one line of digits': (size) => '1234567890'.repeat(size / 10),
  '一行带数字的散文 one line of figures': (size) => paragraph.repeat(size / paragraph.length),
  '标题 headings': (size) => '# 一、工作\n'.repeat(size / 8),
  '层次序号 outline numbers': (size) => '（一）加强领导。\n'.repeat(size / 9),
  '同一指标的数字 figures of one indicator': (size) =>
    Array.from({ length: size / 14 }, (_, index) => `完成投资${100 + (index % 900)}万元。\n`).join(''),
  '同一段话 one paragraph again and again': (size) => `${paragraph}\n`.repeat(size / (paragraph.length + 1)),
  '左括号 opening brackets': (size) => '（'.repeat(size),
  '嵌套的括号 nested brackets': (size) => '（'.repeat(size / 2) + '）'.repeat(size / 2),
  '方括号 square brackets': (size) => '['.repeat(size),
  '引号 quotation marks': (size) => '“'.repeat(size),
  '各种标点 marks': (size) => marks.repeat(size / marks.length),
  '顿号间的数字 numbers between commas': (size) => '3、'.repeat(size / 2),
  '小数点 decimal points': (size) => '1.'.repeat(size / 2),
  '千分号 thousands': (size) => '1' + ',000'.repeat(size / 4),
  '中文数字 Chinese numerals': (size) => '一千零二十三万'.repeat(size / 7),
  '万 magnitudes': (size) => '9' + '万'.repeat(size),
  '百分号 percent signs': (size) => '5%'.repeat(size / 2),
  '范围 ranges': (size) => '3—'.repeat(size / 2),
  '一是 markers': (size) => '一是抓落实；'.repeat(size / 6),
  '分别 respectively': (size) => '分别为3个、'.repeat(size / 6),
  '占位符 placeholders': (size) => 'xx'.repeat(size / 2),
  '空格 blanks': (size) => ' '.repeat(size),
  '空行 blank lines': (size) => '\n'.repeat(size),
  '混合换行 mixed line ends': (size) => '甲\r\n乙\r丙\n\u2028丁\u2029'.repeat(size / 9),
  '控制字符 control characters': (size) => controls.repeat(size / controls.length),
  NUL: (size) => '\0'.repeat(size),
  '单独的代理项 lone surrogates': (size) => '\ud83d\ude00\ude00\ud83d'.repeat(size / 4),
  '从右到左 right-to-left marks': (size) => '\u202e\u2067增长\u202c3\u200f%'.repeat(size / 8),
  '中间的 BOM byte order marks': (size) => '投资\ufeff3\ufeff亿元'.repeat(size / 7),
  '表格的行 rows of a table': (size) => `| 县区 | 个数 |\n| --- | --- |\n${'| 甲县 | 12 |\n'.repeat(size / 10)}`,
  '表格的列 columns of a table': (size) => `${'| 甲 '.repeat(size / 8)}|\n${'| - '.repeat(size / 8)}|\n`,
  '制表符 tabs': (size) => '甲\t12\n'.repeat(size / 5),
  '引用 block quotes': (size) => '> '.repeat(size / 2),
  '列表 list items': (size) => '- 甲\n'.repeat(size / 4),
  '着重 emphasis': (size) => '**甲'.repeat(size / 3),
  '链接 links': (size) => '[甲]('.repeat(size / 4),
  '反引号 backticks': (size) => '`甲``'.repeat(size / 4),
  '没有结束的注释 comments without an end': (size) => '<!--'.repeat(size / 4),
  '注释 comments': (size) => '<!-- hegao-ignore -->\n'.repeat(size / 22),
  '标签 tags': (size) => '<b>'.repeat(size / 3),
  '实体 entities': (size) => '&amp;'.repeat(size / 5),
  '反斜杠 backslashes': (size) => '\\'.repeat(size),
};

/** Their names, in order. */
export const hostileNames = Object.keys(makers);

/**
 * @param {string} name one of {@link hostileNames}
 * @param {number} size in characters, about
 */
export const hostileText = (name, size) => makers[name](size);

/**
 * How long each text is tried: 100,000 headings or figures, a million brackets, lines of 10 MB.
 *
 * @param {string} name one of {@link hostileNames}
 */
export const hostileSize = (name) => (name.includes('one line of prose') ? 3_400_000 : 1_000_000);
