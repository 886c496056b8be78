import type { Disagreement, Figure, FigureIndex, RelationRole } from '../figures/figure';
import type { Message } from '../text/locale';
import type { Check, Finding, Fix, TextEdit } from './check';
import { findingsOf } from './disagreementFindings';

/**
 * `新建标准化村卫生室914个。……⟦941个⟧标准化村卫生室全部投用。` is flagged: one indicator, two values, and a slip that makes
 * the one from the other. Left alone are another year, place or unit, a plan beside its result, a part beside its whole,
 * another thing counted, and the same value rounded or in other units. Which value is right only the writer can know.
 * Source: 党政机关公文处理工作条例 article 20 (figures must be exact).
 */
export const figureMismatch: Check = {
  meta: {
    id: 'figure-mismatch',
    category: 'figure',
    defaultLevel: 'warning',
    fixable: false,
    title: { 'zh-cn': '同一指标前后数字不一致', en: 'One indicator, two values' },
    options: {},
  },
  run({ report, figures }) {
    return findingsOf({ report, figures }, (disagreement) =>
      isPartOfOther(figures, disagreement) ? undefined : toFinding(figures, disagreement),
    );
  },
};

/** `752个…，其中…725个`: where the text itself makes the one a part of the other, they are two figures that look alike. */
function isPartOfOther({ relationsOf }: FigureIndex, { figure, others }: Disagreement): boolean {
  return relationsOf(figure).some(({ holds, members }) => {
    const role = members.find((member) => member.figure === figure)?.role;
    const opposite = role && oppositeRoles[role];
    if (holds === false || opposite === undefined) return false;
    return members.some((member) => opposite.includes(member.role) && others.includes(member.figure));
  });
}

const oppositeRoles: Readonly<Partial<Record<RelationRole, readonly RelationRole[]>>> = {
  part: ['whole', 'total'],
  whole: ['part'],
  total: ['part'],
};

const slipNames: Readonly<Record<Disagreement['slip'], Message>> = {
  'other-year': { 'zh-cn': '这里写的是另一年份的数', en: 'the value here is that of another year' },
  'digits-swapped': { 'zh-cn': '两个数字只有相邻两位颠倒', en: 'two neighbouring digits are swapped' },
  'digit-changed': { 'zh-cn': '两个数字只差一位', en: 'one digit differs' },
  'digit-dropped': { 'zh-cn': '这里少一位数字', en: 'a digit is missing here' },
  'digit-added': { 'zh-cn': '这里多一位数字', en: 'a digit is added here' },
  'point-moved': {
    'zh-cn': '数字相同，小数点或数量级不同',
    en: 'the digits are the same, the point or the magnitude is not',
  },
};

/** As many places as a reader would look at. */
const mostRelated = 20;

function toFinding({ figureAt }: FigureIndex, disagreement: Disagreement): Finding | undefined {
  const figure = figureAt(disagreement.figure);
  const others = disagreement.others.flatMap((index) => figureAt(index) ?? []);
  const other = others[0];
  if (!figure || !other) return undefined;
  const finding: Finding = {
    span: figure.span,
    message: describe(figure, other, others.length, disagreement),
    related: others
      .slice(0, mostRelated)
      .map(({ span, text }) => ({ span, message: { 'zh-cn': `另一处写作${text}`, en: `${text} here` } })),
    suggestions: [
      take(other, [figure], { 'zh-cn': '此处改为', en: 'Change this to' }),
      take(figure, others, { 'zh-cn': others.length > 1 ? '其他各处都改为' : '另一处改为', en: 'Change the other to' }),
    ],
  };
  return disagreement.certain ? finding : { ...finding, uncertain: true };
}

function describe(figure: Figure, other: Figure, count: number, { slip, words, certain }: Disagreement): Message {
  const name = figure.indicator?.name ?? other.indicator?.name ?? words.join('');
  const where = other.index < figure.index ? '前文' : '后文';
  const whereEn = other.index < figure.index ? 'above' : 'below';
  const times = count > 1 ? { 'zh-cn': `${count}处`, en: ` in ${count} places` } : { 'zh-cn': '', en: '' };
  const common =
    words.length > 0
      ? { 'zh-cn': `两处都说“${words.join('、')}”，`, en: `Both speak of ${words.join(', ')}; ` }
      : { 'zh-cn': '', en: '' };
  const verdict = certain
    ? { 'zh-cn': '请核对。', en: 'Please check.' }
    : { 'zh-cn': '也可能是两件事，请核对。', en: 'They may be two facts; please check.' };
  return {
    'zh-cn': `“${name}”此处为${figure.text}，${where}${times['zh-cn']}为${other.text}。${common['zh-cn']}${slipNames[slip]['zh-cn']}，${verdict['zh-cn']}`,
    en: `${name} is ${figure.text} here, but ${other.text} ${whereEn}${times.en}. ${common.en}${slipNames[slip].en}. ${verdict.en}`,
  };
}

/** Writes the value of one figure at the places of others, each with its own unit or classifier. */
function take(from: Figure, places: readonly Figure[], verb: Message): Fix {
  const edits = places.map((place): TextEdit => ({ span: place.span, newText: valueFor(from, place) }));
  const text = edits[0]?.newText ?? from.text;
  return { title: { 'zh-cn': `${verb['zh-cn']}${text}`, en: `${verb.en} ${text}` }, edits };
}

function valueFor(from: Figure, place: Figure): string {
  const [unit, ownUnit] = [from.unit ?? '', place.unit ?? ''];
  const bare = unit !== '' && from.text.endsWith(unit) ? from.text.slice(0, -unit.length) : undefined;
  return bare === undefined || ownUnit === '' || !place.text.endsWith(ownUnit) ? from.text : bare + ownUnit;
}
