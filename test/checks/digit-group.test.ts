import { digitGroup } from '../../server/src/checks/digit-group';
import { testCheck } from '../helpers/testCheck';

testCheck(digitGroup, {
  flags: ['服务⟦1,2345⟧人。', '投入⟦1,234,56⟧元。', { text: '增长⟦.46⟧%。', fixed: '增长0.46%。' }],
  accepts: ['服务12,345人，投入1,234.56万元。', '第3,5,7组，2020,2021年。', '增长0.46%，左右.2023年'],
});
