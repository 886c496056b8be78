/**
 * Writes a work report of any length for measurements: invented places, invented figures, the build of real ones
 * (headings, paragraphs, sums with their parts, growth with its base). The same seed gives the same text.
 *
 *   node bench/makeReport.mjs 100000 1 > report.md
 */
import { pathToFileURL } from 'node:url';

/** One figure stands in at least so many characters of text, on average. */
export const charactersPerFigure = 50;

const words = (list) => list.trim().split(/\s+/);

const placeHeads = [...'云青松柳石清平白龙凤安永新和兴东南溪临望金长双广泰宁福明乐嘉'];
const placeTails = [...'河山桥湖坪岭塘湾川岗阳泉洲浦林原坝店台寨峪沟渡港滩畈垭塬'];
const placeKinds = words('镇 镇 乡 街道 社区 村');
const adverbs = words('持续 深入 扎实 统筹 着力 稳步 有序 加快 全面 积极 不断 切实 及时 主动 稳妥 大力');
const verbs =
  words(`完善 健全 优化 建设 改造 培育 壮大 巩固 拓展 规范 落实 推行 试行 整合 盘活 提升 加强 推广 引导 支持 修复
  整治 更新 延伸 衔接 配套 开放 充实 简化 扩大`);
const modifiers =
  words(`老旧 城乡 农村 基层 社区 县域 沿河 山区 园区 集镇 公共 智能 绿色 冷链 数字 传统 骨干 偏远 临街 中小
  特色 普惠 应急 流域 边远 连片 季节性 综合 专业 便民`);
const objects =
  words(`养老服务网络 供水管网 灌溉渠系 仓储设施 道路照明 学校食堂 幼儿园 卫生院 文化站 图书室 农贸市场 客运站
  充电设施 垃圾转运站 污水处理厂 河道堤防 防火通道 茶园 果园 苗圃 制种基地 养殖场 加工车间 物流园 标准厂房 技工学校 法律服务站
  调解室 消防站 气象站 停车场 公园绿地 健身步道 保障性住房 危旧桥梁 输电线路 通信基站 档案库房 科普场馆 救助站 托育机构 集体林地
  高标准农田 水库大坝 排涝泵站 检验检测中心 人才公寓 旅游驿站 民宿集群 电商直播间 粮食烘干中心 农机服务队 志愿服务队 家政企业
  残疾人康复站 便民服务厅 机关食堂 应急广播 地质灾害监测点 生态护林队`);
const results =
  words(`更加完备 运行平稳 日益规范 得到改善 覆盖面逐步扩大 管理更加精细 群众评价良好 短板正在补齐 利用率明显提高
  衔接更加顺畅 布局趋于合理 成效初步显现 服务半径缩短 责任进一步压实 按期交付使用 一次验收合格`);
const means =
  words(`台账管理 现场办公 分级负责 联席会议 定期通报 第三方评估 公开评议 结对帮扶 以奖代补 先建后补 清单管理 专班推进
  包联走访 集中会商 轮岗锻炼 信用评价 竞争立项 网格巡查`);
const problems =
  words(`用水紧张 出行不便 停车困难 就医路远 招工不足 销售渠道单一 设备陈旧 资金周转慢 人手短缺 标准不一 信息不通
  排水不畅 季节性缺电 土地零碎 档案缺失`);
const people =
  words(`农户 职工 学生 老年人 残疾人 退役军人 技术骨干 村医 教师 护林员 返乡青年 种植大户 个体工商户 驾驶员 志愿者
  网格员 保洁员 会计人员 技师 学徒`);
const places = words('家 个 处 座 所');
const counted =
  words(`便民服务点 示范合作社 规模以上企业 村级卫生室 标准化厂房 充电站 社区食堂 水质监测断面 小型水库 家庭农场 研发机构
  培训基地 农家书屋 警务室 文化广场 公交站点 科技特派员工作站 就业帮扶车间 电商服务站 党群服务中心`);
const incomes =
  words(`一般公共预算收入 固定资产投资 社会消费品零售总额 农产品加工产值 旅游综合收入 进出口总额 贷款余额 技改投资
  村集体经营性收入 居民储蓄存款余额 工业用电支出 林业产值 渔业产值 软件业务收入 快递业务收入 建筑业总产值`);
const rates =
  words(`自来水普及率 垃圾分类覆盖率 森林覆盖率 按期办结率 群众满意度 合同履约率 良种覆盖率 机械化作业率 秸秆利用率 农房抗震达标率
  学前教育普惠率 慢病规范管理率`);
const sectionNames =
  words(`产业发展提质增效 城乡面貌持续改善 民生保障扎实有力 改革开放稳步推进 生态环境总体向好 社会治理平稳有序
  科技人才支撑增强 财政金融运行稳健 农业农村基础巩固 安全生产形势平稳`);
const digits = ['', ...'一二三四五六七八九'];

/** 1 to 999 as headings are numbered: 十二, 二十, 一百零三. */
function numeral(number) {
  const [hundreds, tens, ones] = [Math.floor(number / 100), Math.floor(number / 10) % 10, number % 10];
  const ten = tens === 0 ? '' : `${tens === 1 && hundreds === 0 ? '' : digits[tens]}十`;
  const gap = hundreds > 0 && tens === 0 && ones > 0 ? '零' : '';
  return `${hundreds > 0 ? `${digits[hundreds]}百` : ''}${gap}${ten}${digits[ones]}`;
}

/** Marsaglia's xorshift: numbers from 0 up to 1, the same for the same seed on every machine. */
function randomNumbers(seed) {
  let state = (seed * 2_654_435_761 + 1_013_904_223) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 2 ** 32;
  };
}

/** Chooses words and numbers, and counts the figures that it has written. */
class Writer {
  figures = 0;

  constructor(seed) {
    this.random = randomNumbers(seed);
    for (let i = 0; i < 20; i += 1) this.random();
  }

  one(list) {
    return list[Math.floor(this.random() * list.length)];
  }

  whole(from, to) {
    return from + Math.floor(this.random() * (to - from + 1));
  }

  /** A figure as it is written, with its unit. */
  figure(number, unit) {
    this.figures += 1;
    return `${number}${unit}`;
  }

  decimal(from, to, places) {
    return (from + this.random() * (to - from)).toFixed(places);
  }

  place() {
    return this.one(placeHeads) + this.one(placeTails) + this.one(placeKinds);
  }

  thing() {
    return this.one(modifiers) + this.one(objects);
  }
}

/** Clauses without figures. */
const clauses = [
  (w) => w.one(adverbs) + w.one(verbs) + w.thing(),
  (w) => w.thing() + w.one(results),
  (w) => `针对${w.place()}${w.one(problems)}的实际，${w.one(verbs)}${w.one(objects)}`,
  (w) => `通过${w.one(means)}${w.one(adverbs)}${w.one(verbs)}${w.thing()}`,
  (w) => `在${w.place()}、${w.place()}${w.one(verbs)}${w.thing()}`,
  (w) => `${w.one(people)}和${w.one(people)}反映的${w.one(problems)}问题得到解决`,
  (w) => `把${w.thing()}作为${w.one(modifiers)}${w.one(objects)}的配套内容`,
  (w) => `${w.one(means)}与${w.one(means)}相结合`,
];

/** Sentences with one figure or more. */
const statements = [
  (w) => `${w.place()}新建${w.one(counted)}${w.figure(w.whole(2, 480), w.one(places))}`,
  (w) => `${w.place()}完成${w.one(incomes)}${w.figure(w.decimal(1, 90, 2), '亿元')}，${w.one(clauses)(w)}`,
  (w) => growth(w),
  (w) => sum(w),
  (w) => share(w),
  (w) => `${w.place()}${w.one(rates)}达到${w.figure(w.decimal(70, 99, 1), '%')}，${w.thing()}${w.one(results)}`,
  (w) => `${w.place()}为${w.figure(w.whole(100, 98_000), '名')}${w.one(people)}办理${w.one(means)}事项`,
  (w) =>
    `${w.figure(w.whole(2019, 2025), '年')}以来${w.place()}${w.one(verbs)}${w.thing()}，惠及${w.figure(w.decimal(1, 60, 2), '万人')}`,
  (w) => `${w.place()}全年培训${w.one(people)}${w.figure(w.whole(1000, 99_000), '人次')}，${w.one(clauses)(w)}`,
  (w) =>
    `${w.place()}改造${w.thing()}${w.figure(w.decimal(3, 900, 1), '公里')}，约有${w.figure(w.whole(2, 90) * 100, '户')}受益`,
  (w) => `${w.place()}先后出台${w.figure(w.one(['两', '三', '五', '六', '八']), '项')}支持措施，${w.one(clauses)(w)}`,
];

function growth(w) {
  const before = w.whole(200, 9000) / 10;
  const rate = w.whole(11, 299) / 10;
  const now = (before * (1 + rate / 100)).toFixed(1);
  const name = w.one(incomes);
  return `${w.place()}${name}由${w.figure(before.toFixed(1), '万元')}增加到${w.figure(now, '万元')}，增长${w.figure(rate.toFixed(1), '%')}，${w.one(clauses)(w)}`;
}

function sum(w) {
  const [a, b] = [w.whole(12, 900), w.whole(12, 900)];
  const [one, other] = [w.one(modifiers), w.one(modifiers)];
  const thing = w.one(counted);
  return `${w.place()}共建成${thing}${w.figure(a + b, '个')}，其中${one}${w.figure(a, '个')}、${other}${w.figure(b, '个')}，${w.one(clauses)(w)}`;
}

function share(w) {
  const whole = w.whole(300, 9000);
  const part = w.whole(20, whole);
  const thing = w.one(people);
  const percentage = ((100 * part) / whole).toFixed(1);
  return `${w.place()}登记${thing}${w.figure(whole, '人')}，其中参加${w.one(means)}的${w.figure(part, '人')}，占${w.figure(percentage, '%')}`;
}

/** A paragraph of sentences, in which figures stand no closer than {@link charactersPerFigure} on the average so far. */
function paragraph(w, written) {
  let text = '';
  for (let sentences = w.whole(4, 8); sentences > 0; sentences -= 1) {
    const room = written + text.length + 60 > (w.figures + 3) * charactersPerFigure;
    const plain = () => `${w.one(clauses)(w)}，${w.one(clauses)(w)}`;
    text += `${room && w.random() < 0.8 ? w.one(statements)(w) : plain()}。`;
  }
  return text;
}

function* paragraphs(w, title) {
  yield title;
  for (let section = 1; ; section += 1) {
    yield `${numeral(section)}、${w.place()}片区${w.one(sectionNames)}`;
    for (let part = 1, parts = w.whole(2, 4); part <= parts; part += 1) {
      yield `（${numeral(part)}）${w.one(adverbs)}${w.one(verbs)}${w.thing()}`;
      for (let left = w.whole(3, 6); left > 0; left -= 1) yield undefined;
    }
  }
}

/**
 * A report of exactly so many characters (UTF-16 code units).
 *
 * @param {number} length
 * @param {number} seed
 * @returns {string}
 */
export function makeReport(length, seed) {
  const writer = new Writer(seed);
  let text = '';
  for (const line of paragraphs(writer, `${writer.place()}2025年工作总结`)) {
    text += `${line ?? paragraph(writer, text.length)}\n\n`;
    if (text.length >= length) return text.slice(0, length);
  }
  return text;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.stdout.write(makeReport(Number(process.argv[2] ?? 100_000), Number(process.argv[3] ?? 1)));
}
