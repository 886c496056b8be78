import { matchesOf } from '../text/matches';
import { needs } from './characterClasses';
import type { Check } from './check';
import { makePassageScan, spanOf, type Slip } from './passageScan';

/**
 * `方案⟦，，⟧推进`, `先进单位⟦，。⟧` are flagged; `真的吗？！`, `好！！` and `……` are not.
 * From GB/T 15834—2011, 4: one place takes one pause-or-stop mark; only 问号 and 叹号 may stand together.
 */
export const repeatedMark: Check = {
  meta: {
    id: 'repeated-mark',
    category: 'punctuation',
    defaultLevel: 'warning',
    fixable: true,
    title: { 'zh-cn': '点号重复', en: 'Two marks where one belongs' },
    options: {},
  },
  *run({ report }) {
    yield* scan(report);
  },
};

const marks =
  /[，。、；：！？][，。、；：！？]+|[，。、；：](?:\.(?![0-9.]))|(?<=[\u3400-\u9fff%”》）])\.[，。、；：]/g;

const scan = makePassageScan(needs('，。、；：！？'), function* (text): Generator<Slip> {
  for (const match of matchesOf(text, marks)) {
    const [written] = match;
    if (/^[！？]{2,3}$/.test(written)) continue;
    const kinds = [...new Set(written)];
    yield {
      span: spanOf(match),
      message: {
        'zh-cn': `点号“${written}”叠用，这里只应留一个。`,
        en: `The marks “${written}” stand together; only one belongs here.`,
      },
      ...remedy(written, kinds),
    };
  }
});

/** The same mark twice is one too many; of different ones only a full stop behind a comma is plain. */
function remedy(written: string, kinds: readonly string[]): Pick<Slip, 'replacement' | 'choices'> {
  if (/^。{3,}$/.test(written)) return { replacement: '……' };
  const [only = written] = kinds;
  if (kinds.length === 1) return { replacement: only };
  if (/^[，、]+。$/.test(written)) return { replacement: '。' };
  return { choices: kinds.filter((kind) => kind !== '.') };
}
