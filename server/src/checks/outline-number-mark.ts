import { sourceSpan, type Marker, type Passage, type Report } from '../parse/report';
import { needs } from './characterClasses';
import type { Check, Finding } from './check';
import { makePassageMemory } from './passageRecords';
import { mergeHabit } from './passageScan';

/**
 * `⟦（一）、⟧加强领导` and `⟦1、⟧加强领导` are flagged; `（一）加强领导` and `1.加强领导` are not.
 * Left alone are 第一、 and what stands within a paragraph, where usage is freer.
 * From GB/T 15834—2011, B.3.2 (一、), B.3.3 (1.) and B.3.4 (no mark behind brackets).
 */
export const outlineNumberMark: Check = {
  meta: {
    id: 'outline-number-mark',
    category: 'sequence',
    defaultLevel: 'information',
    fixable: true,
    title: { 'zh-cn': '层次序号后的标点不合规范', en: 'Wrong mark behind an outline number' },
    options: {},
  },
  *run({ report }) {
    yield* mergeHabit(findMarks(report), {
      'zh-cn': '序号后的标点不合规范',
      en: 'marks behind outline numbers',
    });
  },
};

function* findMarks(report: Report): Generator<Finding> {
  for (const { passage, found } of wrongNumbers(report))
    if (passage.role !== 'cell') for (const wrong of found) yield toFinding(passage, wrong);
}

interface Slip {
  /** The number with the mark behind it, as it must not be written. */
  readonly wrong: RegExp;
  /** What stands for that mark. */
  readonly mark: string;
  readonly clause: string;
}

const slips: Readonly<Partial<Record<Marker['family'], Slip>>> = {
  '一、': { wrong: /^[一二三四五六七八九十]+\./, mark: '、', clause: 'B.3.2' },
  '（一）': { wrong: /^[（(][^（）()]{1,3}[）)][、，,.]/, mark: '', clause: 'B.3.4' },
  '（1）': { wrong: /^[（(][^（）()]{1,3}[）)][、，,.]/, mark: '', clause: 'B.3.4' },
  '1.': { wrong: /^\d+、/, mark: '.', clause: 'B.3.3' },
  '①': { wrong: /^.[、，,.]/, mark: '', clause: 'B.3.4' },
};

/** An outline number with a mark that must not stand behind it. */
interface WrongNumber {
  readonly slip: Slip;
  readonly written: string;
}

const wrongNumbers = makePassageMemory(needs('、，,.'), ({ flow, markers }): readonly WrongNumber[] => {
  const slip = markers[0]?.atHead === true ? slips[markers[0].family] : undefined;
  const written = slip?.wrong.exec(flow.text)?.[0];
  return slip && written !== undefined ? [{ slip, written }] : [];
});

function toFinding(passage: Passage, { slip, written }: WrongNumber): Finding {
  const span = sourceSpan(passage, { start: 0, end: written.length });
  const newText = written.slice(0, -1) + slip.mark;
  const mark = sourceSpan(passage, { start: written.length - 1, end: written.length });
  return {
    span,
    message: {
      'zh-cn': `序号“${written}”应写作“${newText}”（GB/T 15834—2011，${slip.clause}）。`,
      en: `“${written}” should be written “${newText}” (GB/T 15834—2011, ${slip.clause}).`,
    },
    fix: {
      title: { 'zh-cn': `改为“${newText}”`, en: `Change to “${newText}”` },
      edits: [{ span: mark, newText: slip.mark }],
    },
  };
}
