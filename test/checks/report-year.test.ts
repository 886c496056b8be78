import { reportYear } from '../../server/src/checks/report-year';
import { testCheck } from '../helpers/testCheck';

const review = '一、2024年工作回顾\n\n全县新建卫生室20个，投用18个。\n\n';

testCheck(reportYear, {
  flags: [
    `${review}二、⟦2023年⟧工作打算\n\n新建卫生室30个。\n`,
    `${review}二、⟦2024年⟧重点工作安排\n\n新建卫生室30个。\n`,
    '一、2024年工作回顾\n\n⟦2022年⟧，我们新建卫生室20个，投用18个。\n',
  ],
  accepts: [
    `${review}二、2025年工作打算\n\n新建卫生室30个。\n`,
    '一、2024年上半年工作总结\n\n新建卫生室20个。\n\n二、2024年下半年工作打算\n\n新建卫生室30个。\n',
    '一、2024年工作回顾\n\n2020年以来，我们连续五年新建卫生室。\n',
    '一、2024年工作回顾\n\n2024年，我们新建卫生室20个。2019年起步的医院迁建全面完成。\n',
  ],
});
