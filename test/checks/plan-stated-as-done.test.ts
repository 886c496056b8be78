import { planStatedAsDone } from '../../server/src/checks/plan-stated-as-done';
import { testCheck } from '../helpers/testCheck';

const plan = '一、2024年工作回顾\n\n全县新建卫生室20个。\n\n二、2025年工作打算\n\n';

testCheck(planStatedAsDone, {
  flags: [
    `${plan}全面提升服务能力，⟦已完成⟧三级医院创建，群众满意度进一步提高。\n`,
    `${plan}⟦建成了⟧县级影像中心。推动优质资源下沉。\n`,
    `${plan}加快项目建设，⟦已经建成⟧急救站点6个。\n`,
  ],
  accepts: [
    `${plan}完成三级医院创建，建成县级影像中心。\n`,
    `${plan}在已完成三级医院创建的基础上，推进学科建设。\n`,
    `${plan}目前，已建成急救站点6个，今年再建4个。\n`,
    '一、2024年工作回顾\n\n已完成三级医院创建。\n',
  ],
});
