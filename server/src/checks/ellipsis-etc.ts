import { matchesOf } from '../text/matches';
import { needs } from './characterClasses';
import type { Check } from './check';
import { makePassageScan, spanOf, type Slip } from './passageScan';

/**
 * `工业、农业⟦……等⟧` becomes `等`, `等⟦……⟧` loses the dots; `工业、农业……`, `……等待验收` are right.
 * From GB/T 15834—2011, A.9.2: 等 and …… say the same; only one of them is written.
 */
export const ellipsisEtc: Check = {
  meta: {
    id: 'ellipsis-etc',
    category: 'punctuation',
    defaultLevel: 'information',
    fixable: true,
    title: { 'zh-cn': '省略号与“等”并用', en: '…… together with 等' },
    options: {},
  },
  *run({ report }) {
    yield* scan(report);
  },
};

// 等 begins other words too: 等待, 等级, 等同, 等于, 等候, 等次.
const together =
  /(?:(?<!…)…{1,12}|(?<!\.)\.{3,12}|(?<!。)。{3,12})、?等等?(?![待级同于候次额值])|等等?(?:…{1,12}|\.{3,12}|。{3,12})/g;

const scan = makePassageScan(needs('等', '….。'), function* (text): Generator<Slip> {
  for (const match of matchesOf(text, together)) {
    const [written] = match;
    const replacement = written.includes('等等') ? '等等' : '等';
    yield {
      span: spanOf(match),
      message: {
        'zh-cn': `“${written}”里省略号和“等”重复，只应用一个。`,
        en: `“${written}” says "and so on" twice; keep one.`,
      },
      replacement,
    };
  }
});
