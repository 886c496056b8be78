import type { Check } from './check';
import { findSequenceFaults, isOutlineSequence, toFinding } from './sequenceFaults';

/**
 * `一是抓建设；二是抓管理；⟦四是⟧抓服务。` is flagged, as is a second 二是; `…三是抓服务。一是…` begins anew and is not.
 * Left alone are lists whose missing number stands there in another form, and excerpts that begin with （三）.
 * From 党政机关公文处理工作条例, article 20 (the order of paragraphs), and GB/T 15834—2011, appendix B.3.
 */
export const enumerationGap: Check = {
  meta: {
    id: 'enumeration-gap',
    category: 'sequence',
    defaultLevel: 'warning',
    fixable: false,
    title: { 'zh-cn': '列举序号跳号、重号', en: 'A number of a list is missing or used twice' },
    options: {},
  },
  *run({ report }) {
    for (const fault of findSequenceFaults(report, (sequence) => !isOutlineSequence(sequence)))
      yield toFinding(report, fault);
  },
};
