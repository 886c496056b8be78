import { shareOverWhole } from '../../server/src/checks/share-over-whole';
import { testCheck } from '../helpers/testCheck';

testCheck(shareOverWhole, {
  flags: ['疫苗接种覆盖率达⟦103%⟧。', '村卫生室达标率提高到⟦112.5%⟧。', '一般病例占住院病例的⟦104%⟧。'],
  accepts: [
    '企业利润增长率达103%，床位需求满足率达112%。',
    '投资完成率达103%。',
    '毛入学率达108.5%。',
    '疫苗接种覆盖率达100%。',
    '产量占上年同期的103%。',
    '资产负债率为120%。',
  ],
});
