import type { Figure } from '../figures/figure';
import { needs } from './characterClasses';
import type { Check } from './check';
import { makeFigureScan, type Slip } from './passageScan';

/** The list that 分别 shares figures out to, from the last mark that is none of a list: 工业、农业、服务业⟦分别⟧. */
const respectively = /([^，。；：！？（）“”]{4,80}?)分别[^，。；：、\d]{0,8}$/;
/** Behind these a list is open, or the things are counted otherwise. */
const openList = /等|各|每|两|三|四|五|六|七|八|九|十|\d/;
const joinsFigures = /^(?:、|和|及|与|以及|，)$/;
const joinsItems = /和|及|与|以及|、/;

/**
 * `工业、农业、服务业投资分别增长⟦12%、8%⟧` is flagged: three things, two figures. Where 和, 及 or 与 may join two items or
 * stand inside one, every count in between is accepted; lists that end in 等 and things that are counted (三大产业) are left
 * alone.
 */
export const respectiveArity: Check = {
  meta: {
    id: 'respective-arity',
    category: 'sequence',
    defaultLevel: 'warning',
    fixable: false,
    title: { 'zh-cn': '“分别”前后的项数不一致', en: 'As many figures as things behind 分别' },
    options: {},
  },
  *run({ report, figures }) {
    yield* scan(report, figures, ({ role }) => role !== 'cell');
  },
};

const scan = makeFigureScan(needs('别', '、'), function* ({ flow }, figures): Generator<Slip> {
  if (!flow.text.includes('分别')) return;
  const claims = figures.filter(({ claim }) => claim);
  for (const [order, first] of claims.entries()) {
    const lead = flow.text.slice(Math.max(0, first.flowSpan.start - 100), first.flowSpan.start);
    const things = respectively.exec(lead)?.[1];
    if (things === undefined || !things.includes('、') || openList.test(things)) continue;
    const shared = runOf(claims, order, flow.text);
    const least = things.split('、').length;
    const most = things.split(joinsItems).length;
    if (shared.length < 2 || (least <= shared.length && shared.length <= most)) continue;
    yield toSlip(shared, least, most);
  }
});

/** Figures of one kind and unit with nothing but a joint between them. */
function runOf(claims: readonly Figure[], from: number, text: string): readonly Figure[] {
  const run: Figure[] = [];
  for (const figure of claims.slice(from)) {
    const before = run.at(-1);
    const joint = before && text.slice(before.flowSpan.end, figure.flowSpan.start);
    if (before && (joint === undefined || !joinsFigures.test(joint) || before.kind !== figure.kind)) break;
    run.push(figure);
  }
  return run;
}

function toSlip(shared: readonly Figure[], least: number, most: number): Slip {
  const span = { start: shared[0]?.flowSpan.start ?? 0, end: shared.at(-1)?.flowSpan.end ?? 0 };
  const things = least === most ? String(least) : `${String(least)}—${String(most)}`;
  return {
    span,
    message: {
      'zh-cn': `“分别”前面列了${things}项，后面却有${String(shared.length)}个数，请核对是否漏写或多写。`,
      en: `${things} things stand before 分别, but ${String(shared.length)} figures behind it. Check what is missing.`,
    },
  };
}
