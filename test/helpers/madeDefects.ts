import fc from 'fast-check';
import type { DocumentKind } from '../../server/src/parse/report';
import type { WordList } from '../../server/src/team/wordList';

/** A slip made up by a generator: a line of its own, or a clause to be put into a sentence. */
export interface MadeDefect {
  readonly text: string;
  readonly alone: boolean;
}

/** What stands around the slips of one text. */
export interface Surroundings {
  readonly kind: DocumentKind;
  readonly lineEnd: '\n' | '\r\n';
  /** Before and behind each slip, taken in turn. */
  readonly sentences: readonly string[];
  readonly start: string;
  readonly indent: string;
}

/** A word list with a rule of each kind that may be mended without asking. */
export const teamWords: WordList = {
  rules: [
    { kind: 'term', say: '智慧水利', not: ['智能水利'], sure: true },
    { kind: 'order', order: ['县委', '县人大', '县政府', '县政协'], sure: true },
  ],
};

const things = ['阅览室', '泵站', '幼儿园', '卫生室', '合作社', '灌区', '果园', '厂房'];
const places = ['青禾县', '云岭市', '柳溪镇', '东湾区', '石桥乡'];
const deeds = ['新建', '改造', '投用', '修缮', '新增'];
const thing = fc.constantFrom(...things);
const place = fc.constantFrom(...places);
const deed = fc.constantFrom(...deeds);
const whole = fc.integer({ min: 2, max: 98 });
const share = fc.integer({ min: 11, max: 989 }).map((tenths) => (tenths / 10).toFixed(1));
const year = fc.integer({ min: 2001, max: 2029 });
const digits = '〇一二三四五六七八九';

const clause = (text: fc.Arbitrary<string>): fc.Arbitrary<MadeDefect> =>
  text.map((each) => ({ text: each, alone: false }));
const line = (text: fc.Arbitrary<string>): fc.Arbitrary<MadeDefect> =>
  text.map((each) => ({ text: each, alone: true }));
const write = (...parts: readonly (string | fc.Arbitrary<string | number>)[]): fc.Arbitrary<string> =>
  fc.tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part))).map((all) => all.join(''));

const neighbours = fc.integer({ min: 1, max: 8 });
const numeral = (value: number): string => {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens > 1 ? digits.charAt(tens) : ''}${tens > 0 ? '十' : ''}${ones > 0 || tens === 0 ? digits.charAt(ones) : ''}`;
};

/** For each check with a fix the slips that it must find and mend. */
const makers: Readonly<Record<string, fc.Arbitrary<MadeDefect>>> = {
  'approximation-form': clause(
    fc.oneof(
      write(
        '连续',
        neighbours.map((low) => `${low}、${low + 1}`),
        '个昼夜值守',
      ),
      write(
        '来了',
        neighbours.map((low) => `${digits.charAt(low)}、${digits.charAt(low + 1)}`),
        '户人家',
      ),
      write('约有', fc.constantFrom('20', '30', '50', '90'), '几个', thing),
    ),
  ),
  'change-sign': clause(write(thing, '损耗', fc.constantFrom('下降', '减少', '回落', '降低了'), '-', share, '%')),
  'comparison-term': clause(
    fc.oneof(write(thing, '产值比上月同比增长', share, '%'), write(thing, '产值比上年同期环比增长', share, '%')),
  ),
  'date-form': clause(
    fc.oneof(
      fc
        .constantFrom('、', '.', '/')
        .chain((mark) =>
          write('于', year, mark, fc.constantFrom('8', '08'), mark, fc.integer({ min: 1, max: 28 }), '投用'),
        ),
      write('会议于当天', fc.constantFrom('下午', '晚上'), fc.integer({ min: 13, max: 23 }), ':30开始'),
      write('开展“', fc.integer({ min: 1, max: 12 }), '.', fc.integer({ min: 10, max: 28 }), '”活动'),
    ),
  ),
  'digit-group': clause(write(thing, '占比提高到.', whole, '%')),
  'digit-width': clause(write(deed, thing, fc.constantFrom('１２', '３', '２．５万', '１，２００'), '个')),
  'document-number': clause(
    write(
      '按照青政发',
      fc.constantFrom('[', '（', '【', '〔'),
      year,
      fc.constant('|'),
      fc.constantFrom('0', '第'),
      whole,
      '号',
    ).map((text) => {
      const close = { '[': ']', '（': '）', '【': '】', '〔': '〕' }[text.charAt(5)] ?? '〕';
      return `${text.replace('|', close)}文件要求`;
    }),
  ),
  'ellipsis-etc': clause(write(deed, '了', thing, '、', thing, fc.constantFrom('……等设施', '等……'))),
  'heading-mark': line(
    write(
      neighbours.map((number) => `${digits.charAt(number)}、`),
      deed,
      thing,
      '有新成效。',
    ),
  ),
  'magnitude-form': clause(
    fc.oneof(
      write('安置', fc.integer({ min: 2, max: 9 }), fc.constantFrom('千', '百'), '户'),
      write('投入', whole, '万', fc.integer({ min: 1, max: 9 }), '千元'),
    ),
  ),
  'numeral-consistency': clause(
    fc.oneof(
      write(
        '建成',
        whole,
        '个省级',
        thing,
        '、',
        neighbours.map((each) => digits.charAt(each).replace('二', '两')),
        '个市级',
        thing,
      ),
      write(
        '从二',
        fc.constantFrom('O', '○', '0', '零'),
        '二',
        neighbours.map((each) => digits.charAt(each)),
        '年起',
      ),
      write('始于', year, '年', fc.integer({ min: 1, max: 12 }).map(numeral), '月'),
    ),
  ),
  'outline-number-mark': line(
    fc.oneof(
      write(
        '（',
        neighbours.map((each) => digits.charAt(each)),
        '）、',
        deed,
        thing,
      ),
      write(fc.integer({ min: 1, max: 20 }), '、', deed, thing),
    ),
  ),
  'percentage-point-misuse': clause(
    fc
      .tuple(fc.integer({ min: 200, max: 600 }), fc.integer({ min: 11, max: 199 }), thing)
      .map(
        ([from, by, what]) =>
          `${what}覆盖率由${(from / 10).toFixed(1)}%提高到${((from + by) / 10).toFixed(1)}%，提高${(by / 10).toFixed(1)}%`,
      ),
  ),
  'punctuation-width': clause(
    write(deed, thing, fc.constantFrom(',', ';', ':', '?', '!', ', '), deed, thing, fc.constantFrom('', '(含改造)')),
  ),
  'range-form': clause(
    fc
      .tuple(
        whole,
        whole,
        fc.constantFrom('%', '万元', '亿元', '万', '‰'),
        fc.constantFrom('—', '～', '-', '至'),
        thing,
      )
      .map(([from, by, unit, dash, what]) => `${what}达到${from}${dash}${from + by}${unit}`),
  ),
  'repeated-mark': clause(
    write(deed, thing, fc.constantFrom('，，', '、、', '；；', '，,', '::', '，，，'), deed, thing),
  ),
  'repeated-word': clause(
    write(fc.constantFrom('加强紧缺人才引进引进', '积极积极推进各项任务', '改善农村环境环境'), '，', deed, thing),
  ),
  'slight-pause-comma': clause(
    fc.oneof(
      write('实施“', deed, thing, '”、“', deed, thing, '”行动'),
      write('印发《', thing, '管理办法》、《', thing, '建设规划》'),
    ),
  ),
  'split-number': clause(
    fc.oneof(
      write(deed, '农户1.', fc.integer({ min: 1, max: 9 }), fc.constantFrom('\n', '\r\n', '\n\n'), '万户'),
      write('到20', fc.constantFrom('\n', '\r\n', '\n\n'), fc.integer({ min: 20, max: 29 }), '年建成'),
    ),
  ),
  term: clause(
    fc.oneof(
      write(deed, '智能水利', thing),
      write('按照', fc.constantFrom('县政府、县委', '县政协、县人大、县委'), '的要求'),
    ),
  ),
  'traditional-character': clause(write(deed, thing, fc.constantFrom('學習', '建設', '發展', '管理辦法'), '项目')),
  'unit-form': clause(
    fc.oneof(
      write('接诊', whole, '万人/次'),
      write('慰问', whole, '名医务人员们'),
      write('加高', whole, fc.constantFrom('公分', '公尺')),
      write('修路', whole, fc.constantFrom('KM', 'Km')),
    ),
  ),
};

/** One to four slips of the kinds named; throws where no maker of that name is there. */
export function chooseDefects(ids: readonly string[]): fc.Arbitrary<readonly MadeDefect[]> {
  const chosen = ids.map((id) => {
    const maker = makers[id];
    if (maker === undefined) throw new Error(`Nothing makes slips for the check ${id}.`);
    return maker;
  });
  return fc.array(fc.oneof(...chosen), { minLength: 1, maxLength: 4 });
}

/** Puts each slip into a paragraph of its own, with a heading above and sentences around. */
export function makeText(
  defects: readonly MadeDefect[],
  { kind, lineEnd, sentences, start, indent }: Surroundings,
): { readonly text: string; readonly kind: DocumentKind } {
  const paragraphs = defects.flatMap(({ text, alone }, index) => {
    const before = sentences[(2 * index) % sentences.length] ?? '';
    const behind = sentences[(2 * index + 1) % sentences.length] ?? '';
    return alone ? [`${indent}${text}`, `${indent}${behind}`] : [`${indent}${before}${text}。${behind}`];
  });
  return { text: `${start}${paragraphs.join(lineEnd + lineEnd)}${lineEnd}`, kind };
}

const sentence = fc.oneof(
  write(place, deed, thing, whole, '个，完成投资', share, '亿元。'),
  write('全年', deed, thing, whole, '处，覆盖率达到', share, '%。'),
  write('建立健全“', thing, '长”制度，', place, '群众满意度达到', share, '%。'),
  write(place, '（含', place, '）', deed, thing, '的做法在全省推广。'),
  fc.constantFrom('群众反映良好。', '各项工作稳步推进。😀', '会议强调，要一抓到底。'),
);

makeText.surroundings = fc.record<Surroundings>({
  kind: fc.constantFrom<DocumentKind>('plain', 'markdown'),
  lineEnd: fc.constantFrom<'\n' | '\r\n'>('\n', '\r\n'),
  sentences: fc.array(sentence, { minLength: 2, maxLength: 6 }),
  start: fc.constantFrom('青禾县工作总结\n\n', '# 青禾县工作总结\r\n\r\n', '😀青禾县工作总结\r\n\r\n'),
  indent: fc.constantFrom('', '　　'),
});
