import type { FigureKind } from './figure';
import type { Unit } from './units';

/**
 * Units and classifiers of written Chinese, one row for each kind of quantity.
 * In brackets: what turns it into another word when it follows, `家(庭|长)`. Behind an equals sign: the name under which it is
 * compared, `周岁=岁`. A row marked `arabic` counts only behind Arabic figures: its characters are too often part of a word
 * when a Chinese numeral stands before them (三分, 一路, 四面).
 */
const rows: readonly (readonly [FigureKind, 'any' | 'arabic', string])[] = [
  // People.
  ['count', 'any', '人(民|才|口|均|大|力) 名 位(于|数) 人次 人份 人天 人日 人年 户(籍|外|型) 户次 家 家次 员工 口人'],
  // Things in general.
  [
    'count',
    'any',
    '个 件 件次 件套 项 项次 条 种 份 篇 部(分|委|队) 部门 台 台套 台（套） 台（件） 台件 台次 套 套次 座 栋 幢',
  ],
  [
    'count',
    'any',
    '所 间 处(于|理|置) 辆 辆次 架(构) 架次 艘 艘次 列(入|为) 列车 本(科|市|级|地|省|县|区|次|届) 册 卷 幅(度)',
  ],
  [
    'count',
    'any',
    '支(出|持|付|撑|部) 只(有|要|能|是|为) 张(家口|家港|家界) 张床位=张 张病床=张 枚 颗 粒 株 棵 匹 头(部) 羽 尾(矿|气)',
  ],
  [
    'count',
    'any',
    '箱 袋 瓶 盒 桶 罐 包(括|含) 捆 盏 扇 方面 根(据|本) 块 片(区) 片区 段(落) 盘(活|山|水) 床 床位 席 岗 岗位 例(如|会) 例次',
  ],
  [
    'count',
    'any',
    '宗(旨|教) 起(来|步|草|点|诉) 桩 笔 单(位|独|一|项) 票 票次 证(明|书|据|券|监|件|实|照) 股(份|权) 次(日|年|月|要|生|产业) 频次 批次 车次 班次 场次',
  ],
  [
    'count',
    'any',
    '船次 趟 回(顾|归|收|升|落|应) 遍(布|及) 场(所|地|景|馆) 剂(型|量) 剂次 针(对|灸) 针次 针剂 标箱 标准箱 集装箱 TEU',
  ],
  [
    'count',
    'any',
    '标段 标台 标准台 字(体|样) 批(准|复|发) 组(织|成|建) 队(伍|员) 支队伍=支 对(接|口|外|于|照|标|应) 副 样 款(项)',
  ],
  [
    'count',
    'any',
    '课(程|题|堂) 堂 节(能|约|点|日|水|会|气) 节课=节 门(诊|店|类) 科(室|技|学|研) 科室 讲 版块 板块 类别 门类 人物',
  ],
  // Places and bodies.
  [
    'count',
    'any',
    '国(家|际|有|内|企|道) 省(级|委|份|直|道) 省份 省（区、市） 省（市、区） 省区市 市(级|场|民|直|域|政|委|属|值|辖) 州(级|直) 盟 旗 县(级|域|城|委|直|属)',
  ],
  [
    'count',
    'any',
    '县区 市县 县市 县市区 县（市） 县（区） 县（市、区） 县（市）区 区(级|域|委|块|间) 区县 镇(级|区|域) 镇街 镇（街）',
  ],
  [
    'count',
    'any',
    '乡(村|土|贤|愁) 乡镇 乡镇（街道） 街道 社区 村(级|民|卫|委|镇) 村居 村（居） 村（社区） 园区 校(园|长|区) 院(士|校|长|内|外)',
  ],
  ['count', 'any', '站(点|位|在|稳) 店(铺) 局(面|势|部|长|限) 厅(级|局|长) 部委 单位 企业 机构 家庭'],
  // Behind a number alone they count, behind 第 they rank.
  [
    'count',
    'any',
    '届 期(间|货|末|望|待) 轮(换|岗|候|训|流|汽车|摩托|车) 章(程) 则 首(次|位|个|批|先|创) 句 集(中|团|成|约|聚|体|合|群|装|散|资) 档(案)',
  ],
  [
    'count',
    'any',
    '圈 道(路|德) 道题=道 端(午|正) 级(别) 层(次|面|级) 类(似|型|比) 重(点|大|要|视|新|庆) 方(面|式|案|向|便) 大',
  ],
  [
    'count',
    'arabic',
    '环(境|保|节|比) 枪 顶(层|级|尖) 点(多|以|击|亮|燃|赞|评) 点位 面(积|向|对|临) 线(上|下|路|索) 路(段|网|灯|线|面|径) 步(伐|入|行|骤) 把 口(岸|腔) 眼',
  ],
  [
    'count',
    'arabic',
    '滴(灌) 碗 杯 桌 筐 车(间|辆|站|型|主) 帧 页 版(权|本) 键 连(续|接) 班(子|级|组|车) 桶油=桶 排(放|水|污|名|查)',
  ],
  [
    'money',
    'any',
    '元(旦|素|宇|器件) 元钱=元 块钱=元 美元 欧元 日元 港元 港币=港元 韩元 英镑 加元 澳元 瑞士法郎 法郎 卢布 马克',
  ],
  ['money', 'any', '新台币 新加坡元 泰铢 卢比 澳门元'],
  ['money', 'arabic', '角(度|色|落) 分钱'],
  ['percentage', 'any', '% ‰'],
  ['percentage', 'arabic', '%o=‰ 千分点=个千分点 个千分点 ppm /10万 /十万 /万 /百万 /100万 /千'],
  ['percentage-point', 'any', '个百分点 百分点=个百分点 %点=个百分点 个pct=个百分点'],
  ['multiple', 'any', '倍(增|数|加|受|感) 番(禺|茄)'],
  ['age', 'any', '岁(月|末|尾|首) 周岁=岁 月龄 周龄 日龄'],
  [
    'duration',
    'any',
    '年(级|龄|鉴|轻|画) 周年 年度 年时间=年 载(体|重|入) 个年头 年头 个月 个半月 个季度 个星期 星期 个礼拜 周(边|期) 天 个工作日 工作日',
  ],
  [
    'duration',
    'any',
    '个交易日 个小时 小时 个钟头 钟头 分钟 刻钟 秒钟=秒 毫秒 微秒 纳秒 个昼夜 昼夜 学年 学期 个学期 个学年 个世纪 代人',
  ],
  ['duration', 'arabic', '秒(杀) 课时 学时 工时 机时 台时 床日 h min'],
  // Length and area.
  [
    'measure',
    'any',
    '公里 千米 海里 华里=里 英里 延米 延长米=延米 米(粉|脂) 分米 厘米 毫米 微米 纳米 公尺=米 英寸 英尺 车公里 人公里 吨公里 吨海里',
  ],
  [
    'measure',
    'any',
    '换算吨公里 单公里 双公里 皮长公里 芯公里 沟公里 线公里 平方公里 平方千米=平方公里 平方米 平方分米 平方厘米 平方毫米 平方英里',
  ],
  ['measure', 'any', '平方海里 平米=平方米 方平米 平方=平方米 公顷 公顷次 亩(产|均) 亩次 标准亩 亩地=亩 公亩 英亩'],
  // Volume and mass.
  [
    'measure',
    'any',
    '立方米 立方千米 立方分米 立方厘米 立方=立方米 标准立方米 标立方米=标准立方米 标方=标准立方米 升(级|至|到|为) 公升=升 毫升 微升',
  ],
  [
    'measure',
    'any',
    '加仑 蒲式耳 立方英尺 吨(位) 吨级 吨标准煤 吨标煤=吨标准煤 吨油当量 吨当量 公吨=吨 吨原煤 吨二氧化碳 吨二氧化碳当量 吨碳 载重吨 总吨',
  ],
  ['measure', 'any', '净吨 公斤 千克=公斤 斤 市斤=斤 克(服|拉|隆) 毫克 微克 纳克 克拉 磅 盎司 担(任|当|保|负|心)'],
  // Energy, electricity, heat, sound, information.
  [
    'measure',
    'any',
    '千瓦时 千瓦小时=千瓦时 兆瓦时 吉瓦时 瓦时 度电=度 千瓦 兆瓦 吉瓦 太瓦 瓦(斯|房) 千伏安 兆伏安 伏安 千伏 伏(羲) 安培 毫安 毫安时',
  ],
  [
    'measure',
    'any',
    '安时 欧姆 大卡 千卡 焦耳 千焦 兆焦 吉焦 太焦 马力 牛顿 千牛 千帕 兆帕 赫兹 千赫 兆赫 吉赫 分贝 流明 蒸吨 摄氏度=℃ ℃ 华氏度',
  ],
  ['measure', 'any', '°C=℃ 贝可 戈瑞 毫西弗 摩尔 国际单位 字节 比特 兆比特每秒 吉比特每秒'],
  [
    'measure',
    'arabic',
    '度(假|过|汛) 里(程|面|氏|约) 分(别|公司|期|之|类|布|店|院|中心|局|校|会|支|析|成|批|片|散|管) 兆 ° 寸 km=公里 KM=公里 ㎞=公里 m=米',
  ],
  [
    'measure',
    'arabic',
    'dm=分米 cm=厘米 CM=厘米 ㎝=厘米 mm=毫米 MM=毫米 ㎜=毫米 μm=微米 um=微米 nm=纳米 km²=平方公里 km2=平方公里 ㎢=平方公里 ㎡=平方米',
  ],
  [
    'measure',
    'arabic',
    'm²=平方米 m2=平方米 hm²=公顷 hm2=公顷 ha=公顷 m³=立方米 m3=立方米 ㎥=立方米 L=升 l=升 mL=毫升 ml=毫升 ML=毫升 μL=微升 t=吨',
  ],
  [
    'measure',
    'arabic',
    'kg=公斤 KG=公斤 Kg=公斤 ㎏=公斤 g=克 mg=毫克 ㎎=毫克 μg=微克 ug=微克 ng=纳克 kW·h=千瓦时 kWh=千瓦时 kw·h=千瓦时 KWH=千瓦时',
  ],
  [
    'measure',
    'arabic',
    'MWh=兆瓦时 GWh=吉瓦时 TWh=太瓦时 kW=千瓦 KW=千瓦 kw=千瓦 MW=兆瓦 GW=吉瓦 GWp=吉瓦 MWp=兆瓦 kWp=千瓦 kV=千伏 KV=千伏 kv=千伏',
  ],
  [
    'measure',
    'arabic',
    'kVA=千伏安 KVA=千伏安 MVA=兆伏安 mA Hz=赫兹 kHz=千赫 MHz=兆赫 GHz=吉赫 Mbps=兆比特每秒 Gbps=吉比特每秒 KB=千字节 MB=兆字节',
  ],
  [
    'measure',
    'arabic',
    'GB=吉字节 TB=太字节 PB=拍字节 EB ZB PFlops EFlops TFlops bit dB=分贝 kJ=千焦 MJ=兆焦 GJ=吉焦 cal kcal=千卡 Pa kPa=千帕',
  ],
  [
    'measure',
    'arabic',
    'MPa=兆帕 kN=千牛 mol mmol IU=国际单位 mSv=毫西弗 Bq=贝可 tce=吨标准煤 Nm3=标准立方米 Nm³=标准立方米 rpm',
  ],
];

const entry = /^([^(=]+)(?:\(([^)]*)\))?(?:=(.+))?$/;

function toUnit(kind: FigureKind, scripts: 'any' | 'arabic', written: string): Unit {
  const match = entry.exec(written);
  const text = match?.[1] ?? written;
  const unless = match?.[2];
  return {
    text,
    name: match?.[3] ?? text,
    kind,
    unless: unless === undefined ? null : new RegExp(unless, 'y'),
    afterChinese: scripts === 'any',
  };
}

/** Every unit, in no order. */
export const unitTable: readonly Unit[] = rows.flatMap(([kind, scripts, words]) =>
  words.split(' ').map((written) => toUnit(kind, scripts, written)),
);
