import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Decimal } from 'decimal.js';
import { scanQuantities } from '../../server/src/figures/quantities';
import { testNoQuantities, testQuantities } from '../helpers/testQuantities';

testQuantities('counts', [
  ['约⟦100余人⟧参加', { kind: 'count', value: 100, unit: '人', bound: 'about', claim: true }],
  ['签约群众⟦18.9万人⟧', { kind: 'count', value: 189000, unit: '人', bound: 'exact', precision: 1000 }],
  ['服务群众⟦9万余人次⟧', { value: 90000, unit: '人次', bound: 'about' }],
  ['新增⟦两家⟧诊所', { kind: 'count', value: 2, unit: '家', claim: true }],
  ['走访⟦三百多户⟧居民', { value: 300, unit: '户', bound: 'about' }],
  ['培训⟦二十几名⟧村医', { value: 20, unit: '名', bound: 'about' }],
  ['新建⟦两到三家⟧诊所', { value: 2, upper: 3, unit: '家', bound: 'range' }],
  ['连续⟦11届⟧获奖', { kind: 'count', value: 11, unit: '届' }],
  ['增加⟦3⟧和⟦7.3万户⟧', { value: 30000, unit: '户' }, { value: 73000 }],
  ['来了⟦三四十人⟧', { value: 30, upper: 40, unit: '人', bound: 'range' }],
  ['辖⟦9乡⟧⟦3镇⟧⟦84个⟧村', { unit: '乡' }, { unit: '镇' }, { value: 84, unit: '个' }],
  ['吞吐量⟦857万标箱⟧', { kind: 'count', value: 8570000, unit: '标箱' }],
  ['带动⟦20多万⟧群众增收', { kind: 'count', value: 200000, unit: null, bound: 'about' }],
  ['近⟦百名⟧志愿者参加', { value: 100, unit: '名', bound: 'about' }],
  ['共⟦1,204⟧', { kind: 'count', value: 1204, unit: null }],
  ['总人口⟦1亿3千万人⟧', { value: 130000000 }],
  ['共⟦10亿零817万人次⟧', { value: 1008170000 }],
  ['没有⟦1例⟧事故', { value: 1, unit: '例', negated: true, claim: true }],
  ['未发生⟦一起⟧事故', { value: 1, unit: '起', negated: true }],
]);

testQuantities('money', [
  ['投入⟦54.31万元⟧', { kind: 'money', value: 543100, unit: '元', precision: 100 }],
  ['先后投入⟦1000多万元⟧', { value: 10000000, bound: 'about' }],
  [
    '分别投入⟦39.6⟧、⟦88.7⟧和⟦81.4万元⟧',
    { kind: 'money', value: 396000, unit: '元', precision: 1000 },
    { value: 887000, precision: 1000 },
    { value: 814000 },
  ],
  ['分别发放⟦8000⟧和⟦1.2万元⟧', { kind: 'money', value: 8000, unit: '元', precision: 1 }, { value: 12000 }],
  ['总投资⟦1.2万亿元⟧', { value: 1200000000000 }],
  ['出口⟦96.5亿美元⟧', { value: 9650000000, unit: '美元' }],
  ['每份补助⟦15～20万元⟧', { value: 150000, upper: 200000, unit: '元', bound: 'range' }],
  ['从⟦8000元⟧到⟦1万元⟧', { value: 8000, bound: 'exact' }, { value: 10000 }],
  ['批发价⟦3.2元/公斤⟧', { kind: 'money', value: 3.2, unit: '元/公斤' }],
  ['全年产值突破⟦千亿⟧，', { kind: 'money', value: 100000000000, unit: '元', bound: 'at-least' }],
  ['完成投资⟦20亿⟧，', { kind: 'money', value: 2000000000, unit: '元' }],
]);

testQuantities('percentages, points, multiples and fractions', [
  ['占⟦87.23%⟧', { kind: 'percentage', value: 87.23, unit: '%', precision: 0.01 }],
  ['死亡率⟦7.11‰⟧', { kind: 'percentage', unit: '‰' }],
  ['增长⟦百分之八点五⟧', { kind: 'percentage', value: 8.5, unit: '%' }],
  ['增长⟦6.5%—7%⟧', { value: 6.5, upper: 7, bound: 'range' }],
  ['增长⟦15%至20%⟧', { value: 15, upper: 20, bound: 'range' }],
  ['从⟦30%⟧到⟦40%⟧', { value: 30, bound: 'exact' }, { value: 40 }],
  ['提高⟦1.33个百分点⟧', { kind: 'percentage-point', value: 1.33, unit: '个百分点' }],
  ['提高⟦0.5⟧和⟦0.4个百分点⟧', { kind: 'percentage-point', value: 0.5, unit: '个百分点' }, { value: 0.4 }],
  ['分别提高⟦1个⟧和⟦2个百分点⟧', { kind: 'percentage-point', value: 1, unit: '个百分点' }, { value: 2 }],
  ['覆盖率达⟦九成⟧以上', { kind: 'percentage', value: 90, unit: '%', bound: 'at-least' }],
  ['增长⟦百分之百⟧', { kind: 'percentage', value: 100 }],
  ['死亡率⟦9.02/10万⟧', { kind: 'percentage', value: 9.02, unit: '/10万' }],
  ['增长⟦1.1倍⟧', { kind: 'multiple', value: 1.1, unit: '倍' }],
  ['翻了⟦一番多⟧', { kind: 'multiple', value: 1, unit: '番', bound: 'about' }],
  ['占⟦三分之二⟧', { kind: 'fraction', value: 0.6667, unit: null, claim: true }],
  ['压缩⟦1/3⟧以上', { kind: 'fraction', value: 0.3333, bound: 'at-least' }],
  ['缩小到⟦3.6:1⟧', { kind: 'multiple', value: 3.6, unit: null }],
  ['师生比为⟦1:20⟧', { kind: 'multiple', value: 0.05 }],
  ['三次产业比例调整为⟦8.1:40.3:51.6⟧', { kind: 'identifier', value: null }],
]);

testQuantities('measures, ages and lengths of time', [
  ['铁路⟦2万5千公里⟧', { kind: 'measure', value: 25000, unit: '公里', precision: 1000 }],
  ['耗能⟦43.0亿吨标准煤⟧', { value: 4300000000, unit: '吨标准煤', precision: 10000000 }],
  ['发电⟦3400万千瓦时⟧', { value: 34000000, unit: '千瓦时' }],
  ['浓度⟦35微克/立方米⟧', { kind: 'measure', value: 35, unit: '微克/立方米' }],
  ['气温为⟦-5℃⟧', { value: -5, unit: '℃' }],
  ['绿地⟦13.16㎡⟧', { unit: '平方米' }],
  ['为⟦0-6岁⟧儿童体检', { kind: 'age', value: 0, upper: 6, unit: '岁', bound: 'range', claim: false }],
  ['⟦65周岁⟧及以上', { kind: 'age', value: 65, unit: '岁', bound: 'at-least', claim: false }],
  ['人均预期寿命⟦78.2岁⟧', { kind: 'age', claim: true }],
  ['连续⟦11年⟧获得称号', { kind: 'duration', value: 11, unit: '年', claim: true }],
  ['今后⟦五年⟧', { kind: 'duration', value: 5, claim: false }],
  ['办理时限压缩到⟦5个工作日⟧', { kind: 'duration', unit: '个工作日', claim: true }],
  ['用了⟦3个多月⟧', { value: 3, unit: '个月', bound: 'about' }],
  ['历时⟦一年半⟧', { value: 1.5, unit: '年' }],
  ['过去的⟦一年⟧', { kind: 'duration', value: 1 }],
]);

testQuantities('bounds', [
  ['近⟦500人⟧', { bound: 'about' }],
  ['附近⟦500人⟧', { bound: 'exact' }],
  ['签约⟦500人⟧', { bound: 'exact' }],
  ['⟦500人⟧左右', { bound: 'about' }],
  ['突破⟦700亿元⟧', { bound: 'at-least' }],
  ['不低于⟦35%⟧', { bound: 'at-least' }],
  ['低于⟦35%⟧', { bound: 'at-most' }],
  ['不足⟦35%⟧', { bound: 'at-most' }],
  ['达到⟦90%⟧以上', { bound: 'at-least' }],
  ['控制在⟦3%⟧以内', { bound: 'at-most' }],
  ['近⟦20年⟧', { bound: 'exact' }],
  ['在⟦5个⟧方面上下功夫', { bound: 'exact' }],
  ['种植苗木⟦10万株⟧以上', { bound: 'at-least' }],
  ['补种⟦10万棵⟧树以上', { bound: 'at-least' }],
  ['⟦9家⟧二级以上医院', { bound: 'exact' }],
  ['⟦6.5%—7%⟧左右', { bound: 'range' }],
]);

testQuantities('names and slogans', [
  ['增强“⟦四个⟧意识”', { kind: 'enumeration', value: 4, unit: '个', claim: false }],
  ['开展“⟦两⟧癌”筛查', { kind: 'enumeration', value: 2, unit: null, claim: false }],
  ['关注“⟦一老一小⟧”', { kind: 'enumeration', value: null, unit: null, claim: false }],
  ['⟦五位⟧一体的体系', { kind: 'enumeration', value: 5, unit: '位' }],
  ['市、县⟦两级⟧平台', { kind: 'enumeration', unit: '级' }],
  ['抓好⟦七项⟧重点工作', { kind: 'enumeration', value: 7, unit: '项' }],
  ['⟦五大⟧中心', { kind: 'enumeration', unit: '大' }],
  ['打造“⟦15分钟⟧就医圈”', { kind: 'duration', claim: false }],
  ['实施“⟦369⟧”人才工程', { kind: 'identifier', value: null, unit: null }],
  ['“⟦3+2⟧”模式', { kind: 'identifier' }],
  ['“⟦十四五⟧”规划', { kind: 'identifier' }],
  ['⟦5G⟧基站', { kind: 'identifier' }],
  ['⟦PM2.5⟧浓度', { kind: 'identifier' }],
  ['人均GDP⟦6110美元⟧', { kind: 'money', value: 6110 }],
  ['⟦120⟧指挥中心', { kind: 'identifier' }],
  ['分别为⟦215⟧、⟦127⟧和⟦69所⟧', { kind: 'count', unit: '所' }, { kind: 'count', unit: '所' }, { kind: 'count' }],
  ['开通⟦119⟧和⟦120⟧急救电话', { kind: 'identifier' }, { kind: 'identifier' }],
  ['⟦500强⟧企业', { kind: 'identifier' }],
  ['热线⟦0312-5550123⟧', { kind: 'identifier' }],
  ['总量⟦[7]⟧增加', { kind: 'identifier' }],
  ['青卫发〔⟦2023⟧〕⟦1号⟧', { kind: 'date', value: '2023' }, { kind: 'identifier', value: null }],
]);

testQuantities('ordinals', [
  ['⟦第一阶段⟧', { kind: 'ordinal', value: 1, unit: '阶段', claim: false }],
  ['位居全省⟦第3⟧。', { kind: 'ordinal', value: 3, unit: null }],
  ['全国⟦第一⟧，', { kind: 'ordinal', value: 1, unit: null }],
  ['⟦十九届⟧六中全会', { kind: 'ordinal', value: 19, unit: '届' }],
  ['市委⟦八届⟧⟦十次⟧全会', { unit: '届' }, { value: 10, unit: '次' }],
  ['门诊楼⟦四楼⟧会议室', { kind: 'ordinal', value: 4, unit: '楼' }],
  ['⟦一期⟧工程', { kind: 'ordinal', value: 1, unit: '期' }],
  ['位列前⟦10名⟧', { kind: 'ordinal', value: 10 }],
]);

testNoQuantities('words that only hold a numeral', [
  '统一管理，进一步完善，一体化推进，一站式服务，防止万一',
  '创建三甲医院，达到二级以上标准',
  '在疫情一线，第一时间响应，第三方评估，第一产业',
  '千方百计，五湖四海，万众一心，一心一意',
  '一个时期，一批项目，一项工作，不平凡的一年',
  '党的二十大精神',
  '一是加强领导；二是落实责任。',
  '（一）加强领导（2）落实责任',
  '1.加强领导',
  '3、加强领导',
  '第一，加强领导。第二，落实责任。',
  '三门峡、五台山、七台河、六盘水、红十字会',
  '几项工作，数十万人，新一届政府',
  '每千人口、万元产值、亿元级项目',
  '完成xx.x万人',
  '新建1XX家',
]);

describe('scanQuantities', () => {
  const alphabet = [
    ...'0123456789.,%‰一二两三四五六七八九十百千万亿零〇点分之第个人元年月日号时届期“”（）[]〔〕—-～至到、，。余多近约以上 aGx/:+',
  ];
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 60 }),
  );

  it('reads any string: no throw, spans in order and in bounds, texts that slice back', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const { span, text: written } of scanQuantities(text)) {
          assert.ok(span.start >= end && span.end > span.start && span.end <= text.length);
          assert.equal(text.slice(span.start, span.end), written);
          end = span.end;
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('reads back the value of any number with any decimals and magnitude', () => {
    const magnitudes = [
      ['', 1],
      ['万', 1e4],
      ['亿', 1e8],
      ['万亿', 1e12],
    ] as const;
    fc.assert(
      fc.property(fc.nat(99_999_999), fc.nat(4), fc.constantFrom(...magnitudes), (number, decimals, [name, factor]) => {
        const written = (number / 10 ** decimals).toFixed(decimals);
        const [quantity] = scanQuantities(`投入${written}${name}元。`);
        const value = quantity?.value as Decimal;
        assert.equal(value.toFixed(), new Decimal(written).times(factor).toFixed());
        assert.equal(quantity?.unit, '元');
      }),
    );
  });

  // Anything worse than linear would take minutes here and run into the time limit of the test.
  for (const unit of [
    '1',
    '一',
    '1-',
    '1、',
    '第',
    '“一',
    '1:',
    '1+',
    '[1',
    '1.1',
    '年1',
    'a1',
    '至1个',
    '1/',
    '一、',
  ]) {
    it(`stays linear on a long row of ${unit}`, () => {
      assert.ok(scanQuantities(unit.repeat(50_000)).length <= 50_000);
    });
  }
});
