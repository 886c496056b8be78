import { approximationForm } from '../../server/src/checks/approximation-form';
import { testCheck } from '../helpers/testCheck';

testCheck(approximationForm, {
  flags: [
    { text: '时间不长，⟦3、4⟧个月，⟦六、七⟧家参与。', fixed: '时间不长，三四个月，六七家参与。' },
    { text: '都是⟦十七、八⟧岁的青年。', fixed: '都是十七八岁的青年。' },
    { text: '走了⟦二十三、四⟧公里。', fixed: '走了二十三四公里。' },

    { text: '用⟦3、4⟧个月完成。', fixed: '用三四个月完成。' },
    { text: '有⟦六、七⟧家单位参加。', fixed: '有六七家单位参加。' },
    { text: '来了⟦20几⟧个人。', fixed: '来了二十几个人。' },
  ],
  accepts: [
    '十七、十八岁两个年龄段，十三、十四届委员。',
    '第十七、八项任务，五十七、八十岁。',

    '改造1、2号楼，第三、四季度完成。',
    '甲、乙两县分别有3、4个试点。',
    '一、二产业增长较快，三、四级医院，1、2、3个等次。',
    '用三四个月完成，来了20多人。',
  ],
});
