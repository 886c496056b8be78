import { documentNumber } from '../../server/src/checks/document-number';
import { testCheck } from '../helpers/testCheck';

testCheck(documentNumber, {
  flags: [
    '根据青政办发⟦〔23〕5号⟧文件。',

    { text: '根据《通知》（青政发⟦[2024]5号⟧）要求', fixed: '根据《通知》（青政发〔2024〕5号）要求' },
    { text: '青卫办⟦（2024）12号⟧', fixed: '青卫办〔2024〕12号' },
    { text: '青政函⟦〔2024〕第08号⟧', fixed: '青政函〔2024〕8号' },
  ],
  accepts: [
    '甲栋（23）5号楼和乙栋已交付。',
    '青政发〔2024〕5号',
    '（2024）青01民终5号，第08号样品。',
    '会议（2024）审议通过，12号文件。',
  ],
});
