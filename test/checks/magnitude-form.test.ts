import { magnitudeForm } from '../../server/src/checks/magnitude-form';
import { testCheck } from '../helpers/testCheck';

testCheck(magnitudeForm, {
  flags: [
    { text: '惠及⟦5千⟧人。', fixed: '惠及5000人。' },
    { text: '投资⟦2万8千⟧元。', fixed: '投资28000元。' },
    { text: '安排⟦3百⟧万元，种植⟦1.5千⟧亩。', fixed: '安排300万元，种植1500亩。' },
  ],
  accepts: ['长5千米，重3千克，装机2千瓦，5千字。', '惠及2.5万人，入选“千县工程”和500强。', '距今2千年，第5百货商店。'],
});
