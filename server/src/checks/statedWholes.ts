import type { Figure, FigureIndex } from '../figures/figure';
import { sameMeasure } from '../figures/mentions';
import type { Passage, Report } from '../parse/report';
import { needs } from './characterClasses';
import { makePassageMemory } from './passageRecords';

/** A count of all there are of a kind in a place: `全县⟦13家⟧医疗机构全部`. */
export interface StatedWhole {
  readonly figure: Figure;
  /** `全县`: never compared with another one. */
  readonly place: string;
  /** `医疗机构` */
  readonly kind: string;
}

/** One kind, and a narrower one of which there are said to be more. */
export interface ExceededWhole {
  readonly whole: StatedWhole;
  readonly part: StatedWhole;
}

const placeBefore = /(全[国省市州县区乡镇村旗])(?:现有|共有|的)?$/;
const kindBehind = /^([\u3400-\u9fff]{2,12}?)(?:已经?|目前)?(?:全部|全都|均已|都已)/;
/** With these words the longer name is another kind beside the shorter one, no narrower one. */
const addsToKind = /[和及与或]|其他|其余|另/;

/**
 * `全县13家医疗机构全部…` and `全县⟦14家⟧公立医疗机构全部…`: the qualifier stands in front of the noun, so that the name of
 * the narrower kind ends with that of the wider one. Only figures of one period, scope and status are compared.
 */
export function findExceededWholes(report: Report, figures: FigureIndex): readonly ExceededWhole[] {
  const stated = speakOfAll(report).flatMap(({ passage }) =>
    figures.ofPassage(passage.index).flatMap((figure) => readWhole(passage, figure) ?? []),
  );
  return stated.flatMap((part) => {
    const whole = stated.find((one) => isNarrower(part, one) && exceeds(part.figure, one.figure));
    return whole ? [{ whole, part }] : [];
  });
}

/** Passages whose words may state a whole; most name no place, or do not say 全部. */
const speakOfAll = makePassageMemory(needs('全', '国省市州县区乡镇村旗', '部都已'), ({ flow: { text } }) =>
  mayBeStated.test(text) ? [true] : [],
);
const mayBeStated = /全[国省市州县区乡镇村旗](?=.*(?:全部|全都|均已|都已))/s;

function readWhole({ content }: Passage, figure: Figure): StatedWhole | undefined {
  const { text } = content.flow;
  const { start, end } = figure.flowSpan;
  const place = placeBefore.exec(text.slice(Math.max(0, start - 4), start))?.[1];
  const kind = place && kindBehind.exec(text.slice(end, end + 18))?.[1];
  return place && kind && figure.bound === 'exact' ? { figure, place, kind } : undefined;
}

function isNarrower(part: StatedWhole, whole: StatedWhole): boolean {
  if (part.place !== whole.place || part.kind === whole.kind || !part.kind.endsWith(whole.kind)) return false;
  return !addsToKind.test(part.kind.slice(0, -whole.kind.length));
}

function exceeds(part: Figure, whole: Figure): boolean {
  const comparable =
    sameMeasure(part, whole) &&
    part.period === whole.period &&
    part.scope === whole.scope &&
    part.status === whole.status;
  if (!comparable || typeof part.value === 'string' || typeof whole.value === 'string') return false;
  return part.value !== null && whole.value !== null && part.value.gt(whole.value);
}
