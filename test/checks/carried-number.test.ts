import { carriedNumber } from '../../server/src/checks/carried-number';
import { testCheck } from '../helpers/testCheck';

const invested =
  '2030年，全县固定资产投资完成126.5亿元，增长8.1%，新开工项目35个，竣工项目28个，重点项目建设取得明显进展。';
const training =
  '加强村医队伍建设，举办各类培训班46期，培训乡村医生1260人次，选派86名骨干到县级医院进修，基层服务能力明显提升。';
const covered =
  '推进就医便利化，2028年建成的远程会诊系统覆盖全县146个行政村，接诊1820人次，群众满意度达到95%以上，县域内就诊率稳步提高。';

testCheck(carriedNumber, {
  others: [{ path: '2030年总结.md', text: `${invested}\n\n${training}\n\n${covered}`, role: 'earlier' }],
  flags: [
    {
      text: '2031年，全县固定资产投资完成141.2亿元，增长11.6%，新开工项目⟦35个⟧，竣工项目31个，重点项目建设取得明显进展。',
      message: /“35个”仍与往年报告“2030年总结\.md”相同，请核对是否漏改/,
    },
    '2031年，全县固定资产投资完成⟦126.5亿元⟧，增长⟦8.1%⟧，新开工项目⟦35个⟧，竣工项目⟦28个⟧，重点项目建设取得明显进展。',
    '加强村医队伍建设，举办各类培训班52期，培训乡村医生⟦1260人次⟧，选派93名骨干到县级医院进修，基层服务能力明显提升。',
    '着力加强村医队伍建设，举办各类业务培训班⟦46期⟧，累计培训乡村医生⟦1260人次⟧，分批选派⟦86名⟧骨干到县级医院跟班进修，基层服务水平显著提高。',
  ],
  accepts: [
    // The same throughout: repeated-from-earlier tells it.
    training,
    training.replace('明显', '显著'),
    // Every figure is another.
    '2031年，全县固定资产投资完成141.2亿元，增长11.6%，新开工项目42个，竣工项目31个，重点项目建设取得明显进展。',
    // A figure of last year, what a named year dates, and a standard.
    '加强村医队伍建设，举办各类培训班52期（去年46期），培训乡村医生1480人次，选派93名骨干到县级医院进修，基层服务能力明显提升。',
    covered.replace('1820', '2460'),
    // The same number of other things.
    '2031年，全县固定资产投资完成141.2亿元，增长11.6%，新开工项目42个，竣工项目31个，储备产业类项目35个，重点项目建设取得明显进展。',
    // No earlier report has such a paragraph.
    '开展作风整治专项行动，查处问题35个，问责28人，办结群众来信1260件。',
  ],
});
