import { duplicateSentence } from '../../server/src/checks/duplicate-sentence';
import { testCheck } from '../helpers/testCheck';

const sentence = '全县建成标准化村卫生室126个，基本实现群众在家门口看病就医。';
const one = '持续加强基层网底建设，新招聘大学生村医38名。';
const two = '公共卫生服务项目稳步推进，居民健康档案建档率达到95%以上，家庭医生签约服务更有温度。';

testCheck(duplicateSentence, {
  flags: [
    { text: `${one}${sentence}\n${two}⟦${sentence}⟧`, message: /本句“全县建成标准化村卫生室1…”前文已有/ },
    `${one}${sentence}${two}⟦${sentence}⟧`,
    `${sentence}${one}\n${two}\n⟦全县建成标准化村卫生室126个,基本实现群众在家门口看病就医。⟧${two.slice(0, 12)}。`,
  ],
  accepts: [
    `${one}${sentence}\n${two}`,
    `${one}各项工作取得新成效。\n${two}各项工作取得新成效。`,
    `坚持以人民健康为中心、以改革创新为动力的发展思想为指导，奋力开创新局面。${one}\n坚持以人民健康为中心、以改革创新为动力的发展思想为指导，奋力开创新局面。${two}`,
    `${one}${sentence}\n${two}${sentence.replace('126', '130')}`,
    // The paragraph is repeated as a whole: another check tells it.
    `${one}${sentence}\n${two}\n${one}${sentence}`,
  ],
});

testCheck(duplicateSentence, {
  options: { shortest: 10 },
  flags: [`${one}各项工作取得了新的成效。\n${two}⟦各项工作取得了新的成效。⟧`],
  accepts: [`${one}成效明显。\n${two}成效明显。`],
});
