import { matchesOf } from '../text/matches';
import { needs } from './characterClasses';
import type { Check } from './check';
import { makePassageScan, spanOf, type Slip } from './passageScan';

/**
 * `下降⟦-3.2%⟧` becomes `3.2%`; `增长-3.2%` (as tables have it), `下降3—5%` and `下降到-3℃` stay.
 * The word tells the direction already; a minus sign turns it round.
 */
export const changeSign: Check = {
  meta: {
    id: 'change-sign',
    category: 'form',
    defaultLevel: 'warning',
    fixable: true,
    title: { 'zh-cn': '“下降”后又带负号', en: 'A minus sign behind a word of decrease' },
    options: {},
  },
  *run({ report }) {
    yield* scan(report);
  },
};

const signed =
  /(负增长|下降|减少|降低|回落|下滑|下跌|缩小|收窄|减幅|降幅)[了为达]{0,2}([-－−–](?:[0-9]+(?:\.[0-9]+)?)(?:%|‰|个百分点|[万亿]*[元人个吨户件家])?)/g;

const scan = makePassageScan(needs('-－−–'), function* (text): Generator<Slip> {
  for (const match of matchesOf(text, signed)) {
    const [written, word = '', value = ''] = match;
    yield {
      span: spanOf(match, value),
      message: {
        'zh-cn': `“${written}”里“${word}”已表示方向，不应再带负号。`,
        en: `In “${written}” the word ${word} tells the direction already; leave the sign out.`,
      },
      replacement: value.slice(1),
    };
  }
});
