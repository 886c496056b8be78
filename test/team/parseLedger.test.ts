import assert from 'node:assert/strict';
import { parseLedger, parseLedgerSheet } from '../../server/src/team/parseLedger';

describe('parseLedger', () => {
  it('reads columns in any order, by their Chinese or English names, below a title', () => {
    const chinese = parseLedger(
      '2031年主要指标\n\n单位,指标名称,数值,年份,地区,性质,别名,备注\n个,阅览室,42,2031,青石县,目标,书屋、图书室,文化局\n',
    );
    assert.deepEqual(chinese.problems, []);
    const [row] = chinese.rows;
    assert.deepEqual(
      { ...row, span: undefined },
      {
        span: undefined,
        row: 4,
        names: ['阅览室', '书屋', '图书室'],
        value: '42',
        unit: '个',
        period: '2031',
        scope: '青石县',
        status: 'target',
        note: '文化局',
      },
    );
    const english = parseLedger('Indicator,Value,Unit,Period\n阅览室,42,个,2031\n');
    assert.deepEqual(
      english.rows.map(({ names, value, unit, period }) => [names, value, unit, period]),
      [[['阅览室'], '42', '个', '2031']],
    );
  });

  it('reads tab-separated text and quoted cells', () => {
    assert.deepEqual(parseLedger('指标\t数值\n阅览室\t1,042\n').rows[0]?.value, '1,042');
    assert.deepEqual(parseLedger('指标,数值\n"借阅,自助","1,042"\n').rows[0]?.names, ['借阅,自助']);
  });

  it('takes units from the head of the column, from the name or from the value', () => {
    const unitOf = (table: string) => parseLedger(table).rows[0]?.unit;
    assert.equal(unitOf('指标,数值（万元）\n投资,54.31\n'), '万元');
    assert.equal(unitOf('指标,数值\n投资（万元）,54.31\n'), '万元');
    assert.equal(unitOf('指标,数值\n投资,54.31万元\n'), '元');
    assert.equal(unitOf('指标,数值（万元）,单位\n投资,54.31,亿元\n'), '亿元');
  });

  it('reads bounds, ranges and fullwidth digits', () => {
    const valueOf = (value: string) => parseLedger(`指标,数值\n覆盖率,${value}\n`).rows[0]?.value;
    assert.equal(valueOf('≥95'), '不低于95');
    assert.equal(valueOf('>=95%'), '不低于95');
    assert.equal(valueOf('≈300'), '约300');
    assert.equal(valueOf('15–20'), '15-20');
    assert.equal(valueOf('９５．５'), '95.5');
    assert.equal(valueOf('1.89万'), '1.89万');
  });

  it('tells what it cannot read with its place, and reads the rest', () => {
    const text = '指标,数值,单位\n一、文化,,\n阅览室,四十,个\n,12,个\n书屋,,个\n展览,12,场\n';
    const { rows, problems } = parseLedger(text);
    assert.deepEqual(
      rows.map(({ names }) => names[0]),
      ['展览'],
    );
    assert.deepEqual(
      problems.map(({ span, message }) => [text.slice(span.start, span.end), message['zh-cn'].slice(0, 8)]),
      [
        ['阅览室,四十,个', '数值“四十”看不'],
        [',12,个', '这一行没有写指标'],
        ['书屋,,个', '这一行没有写数值'],
      ],
    );
  });

  it('asks for the names of the columns', () => {
    const { rows, problems } = parseLedger('阅览室,42\n书屋,12\n');
    assert.deepEqual(rows, []);
    assert.match(problems[0]?.message['zh-cn'] ?? '', /至少有“指标”和“数值”/);
  });

  it('never throws', () => {
    for (const text of ['', '\n', '"', '指标,数值\n"', '指标,数值\n,,,,\n', '\u0000\u0001']) parseLedger(text);
  });
});

describe('parseLedgerSheet', () => {
  it('keeps the numbers of rows, and takes shares below one for percentages', () => {
    const sheet = [
      ['台账'],
      [],
      ['指标', '数值', '单位'],
      ['覆盖率', 0.905, '%'],
      ['合格率', 1, '%'],
      ['阅览室', 42, '个'],
    ];
    const { rows, text, problems } = parseLedgerSheet(sheet);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      rows.map(({ row, value, unit }) => [row, value, unit]),
      [
        [4, '90.5', '%'],
        [5, '100', '%'],
        [6, '42', '个'],
      ],
    );
    assert.equal(text.split('\n')[3], '覆盖率\t0.905\t%');
    assert.equal(text.slice(rows[0]?.span.start, rows[0]?.span.end), '覆盖率\t0.905\t%');
  });

  it('leaves percentages alone where one of them is above one', () => {
    const sheet = [
      ['指标', '数值', '单位'],
      ['增速', 0.5, '%'],
      ['覆盖率', 90.5, '%'],
    ];
    assert.deepEqual(
      parseLedgerSheet(sheet).rows.map(({ value }) => value),
      ['0.5', '90.5'],
    );
  });
});
