import { digitWidth } from '../../server/src/checks/digit-width';
import { testCheck } from '../helpers/testCheck';

testCheck(digitWidth, {
  flags: [
    { text: '完成投资⟦３．５⟧亿元，新建泵站12座。', fixed: '完成投资3.5亿元，新建泵站12座。' },
    { text: '共有农户⟦１２，３４５⟧户。', fixed: '共有农户12,345户。' },
    { text: '第⟦１⟧，⟦２⟧组已验收。', fixed: '第1，2组已验收。' },
    { text: '⟦２０２４⟧年⟦３⟧月投用。', fixed: '2024年3月投用。' },
    {
      text: '第⟦１⟧组、第２组、第３组、第４组、第５组、第６组都已验收。',
      fixed: '第1组、第2组、第3组、第4组、第5组、第6组都已验收。',
      message: /全文共有6处全角数字/,
    },
  ],
  accepts: [
    '完成投资3.5亿元，新建泵站12座。',
    '①组织培训，②检查验收，水质稳定在Ⅲ类。',
    '第二〇二四号决定，覆盖率达到95％。',
    'ＡＢ两个片区同时开工。',
  ],
});
