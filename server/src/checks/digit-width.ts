import type { Passage, Report } from '../parse/report';
import { matchesOf } from '../text/matches';
import { needs } from './characterClasses';
import type { Check, Finding } from './check';
import { makePassageFilter } from './passageRecords';
import { mergeHabit, replacing } from './passageScan';

/**
 * `投资⟦３．５⟧亿元` becomes `3.5亿元`; `3.5亿元`, `①` and `Ⅲ类` stay.
 * Left alone are fullwidth letters and signs, ％ among them: they are read alike in either width.
 * From GB/T 15835—2011: Arabic digits take half the width of a Chinese character.
 */
export const digitWidth: Check = {
  meta: {
    id: 'digit-width',
    category: 'form',
    defaultLevel: 'information',
    fixable: true,
    title: { 'zh-cn': '全角的阿拉伯数字', en: 'Fullwidth digits' },
    options: {},
  },
  *run({ report }) {
    yield* mergeHabit(find(report), { 'zh-cn': '全角数字', en: 'fullwidth digits' });
  },
};

/** A number with its points and groups; the flow has made halfwidth digits of it, so that the source is looked at. */
const number = /[０-９]{1,3}(?:，[０-９]{3})+(?![０-９])(?:．[０-９]+)?|[０-９]+(?:．[０-９]+)?/g;
const halfwidth: Readonly<Record<string, string>> = { '．': '.', '，': ',' };

const withFullwidthDigits = makePassageFilter(needs('０１２３４５６７８９'));

function* find(report: Report): Generator<Finding> {
  for (const passage of withFullwidthDigits(report)) yield* inPassage(passage);
}

function* inPassage({ start, content }: Passage): Generator<Finding> {
  for (const { index, 0: written } of matchesOf(content.raw, number)) {
    const right = written.replace(/[０-９．，]/g, toHalfwidth);
    const span = { start: start + index, end: start + index + written.length };
    yield {
      span,
      message: {
        'zh-cn': `“${written}”是全角数字，应写为半角的“${right}”。`,
        en: `“${written}” is in fullwidth digits: write “${right}”.`,
      },
      fix: replacing(span, right),
    };
  }
}

function toHalfwidth(character: string): string {
  return halfwidth[character] ?? String.fromCharCode(character.charCodeAt(0) - 0xfee0);
}
