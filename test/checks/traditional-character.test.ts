import { traditionalCharacter } from '../../server/src/checks/traditional-character';
import { testCheck } from '../helpers/testCheck';

testCheck(traditionalCharacter, {
  flags: [
    { text: '新建中小⟦學⟧12所。', fixed: '新建中小学12所。' },
    { text: '落实外防⟦輸⟧入、⟦內防反彈⟧要求。', fixed: '落实外防输入、内防反弹要求。' },
    '建成⟦鍾⟧楼广场，建设警⟦鍾⟧教育基地。',
    '推动卫生健康事⟦業⟧高质量⟦發⟧展。',
  ],
  accepts: [
    '县文联主席李鍾、作家钱鍾书故居、副县长王海鎔。',
    '乾隆年间修建的乾元桥，昇平街道摺扇厂。',
    '新建中小学12所。',
    '這是一份用繁體字寫成的報告，內容豐富，結構嚴謹，數據準確，論證充分，請各單位認真學習領會，並結合實際貫徹執行。',
  ],
});
