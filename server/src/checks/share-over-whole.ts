import { Decimal } from 'decimal.js';
import type { Figure } from '../figures/figure';
import type { PassageContent } from '../parse/report';
import { digits, needs } from './characterClasses';
import type { Check } from './check';
import { makeFigureScan, type Slip } from './passageScan';

/** Rates of a part in its whole. 完成率, 满足率, 增长率, 负债率, 毛入学率 and others may well exceed a hundred. */
const partOfWhole =
  /(?:覆盖率|普及率|合格率|达标率|优良率|满意率|满意度|知晓率|及时率|成活率|存活率|治愈率|城镇化率|绿化率|绿地率|贫困发生率|死亡率|失业率|占比|比重|占[^，。；、地用据有]{1,16}的?)(?:达到|达|为|提高到|提升到|提升至|上升到|上升至|稳定在|保持在|均|都|已|约|是|超过)*$/;
const hundred = new Decimal(100);

/**
 * `疫苗接种覆盖率达⟦103%⟧` is flagged: no part is larger than its whole. `投资完成率达103%` and `占上年同期的103%` are not.
 */
export const shareOverWhole: Check = {
  meta: {
    id: 'share-over-whole',
    category: 'arithmetic',
    defaultLevel: 'warning',
    fixable: false,
    title: { 'zh-cn': '占比或覆盖率超过100%', en: 'A share or coverage above 100%' },
    options: {},
  },
  *run({ report, figures }) {
    yield* scan(report, figures);
  },
};

const scan = makeFigureScan(needs(digits, '%'), function* (content, figures): Generator<Slip> {
  for (const figure of figures) {
    if (figure.kind !== 'percentage' || figure.unit !== '%' || !exceedsWhole(figure)) continue;
    const lead = clauseBefore(content, figure);
    if (!partOfWhole.test(lead) || /同期|上年|去年|计划|目标|任务/.test(lead)) continue;
    yield {
      span: figure.flowSpan,
      message: {
        'zh-cn': `部分不会大于整体：这里的比率写作${figure.text}，超过了100%，请核对数字或指标名称。`,
        en: `No part is larger than its whole: this rate is written ${figure.text}, above 100%. Check the figure or the indicator's name.`,
      },
    };
  }
});

function exceedsWhole({ value }: Figure): boolean {
  return value !== null && typeof value !== 'string' && value.gt(hundred);
}

/** The words of the figure's clause in front of it. */
function clauseBefore({ flow, sentences }: PassageContent, figure: Figure): string {
  const clause = sentences[figure.sentence]?.clauses[figure.clause];
  return clause ? flow.text.slice(clause.span.start, figure.flowSpan.start) : '';
}
