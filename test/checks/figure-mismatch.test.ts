import { figureMismatch } from '../../server/src/checks/figure-mismatch';
import { testCheck } from '../helpers/testCheck';

testCheck(figureMismatch, {
  flags: [
    {
      text: '全县中药材种植面积达到3476亩，产值稳步增长。\n\n全县药材种植面积达到⟦3426亩⟧，带动农户增收。\n',
      message: /也可能是两件事/,
    },
    {
      text: '全县新建标准化村卫生室914个。\n\n年底前，⟦941个⟧标准化村卫生室全部投用，均为当年新建。',
      message: /此处为941个，前文为914个。.*相邻两位颠倒/,
    },
    {
      text: '全年拨付住院救助资金54.31万元。\n\n会议指出，住院救助资金拨付⟦543.1万元⟧，群众负担明显减轻。',
      message: /小数点或数量级不同/,
    },
    // Noun in front and behind, and a number in Chinese numerals.
    '改造老旧小区1201个，加装电梯86部。\n\n走访中看到，⟦二千一百零一个⟧老旧小区面貌一新。',
    // A short form of the name.
    '云溪市新认定高新技术企业129家。\n\n截至年底，全市高企达⟦192家⟧。',
    // A look back inside the plans.
    '一、2023年工作回顾\n\n2023年，签约家庭医生居民18.9万人。\n\n二、2024年工作打算\n\n去年签约家庭医生居民⟦1.89万人⟧，今年要提质扩面。',
    // The value that stands more often is likely the right one.
    '全县建成公办托位3460个。\n\n⟦3640个⟧公办托位分布在各乡镇。\n\n公办托位3460个已全部投入使用。',
    // Last year's figure left standing.
    {
      text: '一、2023年工作回顾\n\n财政总收入由上年的439亿元增加到555亿元。\n\n有了2023年⟦439亿元⟧的财政总收入，投入更有底气。',
      message: /另一年份的数/,
    },
  ],
  accepts: [
    '一、2023年工作回顾\n\n财政总收入由上年的439亿元增加到555亿元。\n\n比2022年439亿元的财政总收入又上一个台阶。',
    // Another year, written or as 去年.
    '2023年新建标准化村卫生室914个。\n\n2022年新建标准化村卫生室941个。',
    // Another place.
    '青禾县新建标准化村卫生室914个。\n\n南溪县新建标准化村卫生室941个。',
    // A plan beside its result.
    '一、2023年工作回顾\n\n新建标准化村卫生室914个。\n\n二、2024年工作打算\n\n力争新建标准化村卫生室941个。',
    // Another thing counted, another part of it, a change beside the level.
    '全县新建标准化村卫生室914个。\n\n全县新建标准化养老院941个。',
    '轻工业总产值6560亿元。\n\n重工业总产值6650亿元。',
    '财政收入增长15.63%。\n\n财政收入占生产总值的16.53%。',
    // The same value in another unit, rounded, or with a word that leaves room.
    '接待游客4900万人次。\n\n全年接待游客0.49亿人次。',
    '办理群众建议1798件。\n\n全年办理群众建议近1800件。',
    '脱贫人口18332户。\n\n脱贫人口超过1.8万户。',
    // Values that no slip makes of each other are two facts.
    '全县新建标准化村卫生室914个。\n\n标准化村卫生室656个已经通过验收。',
    // Parallel rows of one sentence.
    '中心校新增学位1250个，分校新增学位1520个。',
  ],
});
