/** What a figure is scored on, beside its place. */
export const attributes = ['kind', 'value', 'unit', 'bound', 'claim', 'status'];

const overlaps = (a, b) => a.start < b.end && b.start < a.end;
const placeOf = ({ start, end }) => `${start}-${end}`;

/** Counts that add up over documents; see `scoreFigures`. */
export function noCounts() {
  return {
    labels: 0,
    found: 0,
    matched: 0,
    right: Object.fromEntries(attributes.map((name) => [name, 0])),
    pairs: { labels: 0, matched: 0, extra: 0 },
    relations: { labels: 0, matched: 0 },
  };
}

/**
 * Adds what one document's figures (as `hegao figures --format json` gives them) share with its labels.
 * A figure is found when it begins where the label does and ends there too, or at the label's `coreEnd`. What the labels
 * leave open (`ignored` with policy `either`) counts neither for nor against, as long as it is no claim.
 */
export function scoreFigures(counts, labels, output) {
  const { figures } = output;
  const matches = labels.figures.map((label) =>
    figures.find(({ start, end }) => start === label.start && (end === label.end || end === label.coreEnd)),
  );
  const open = (figure) =>
    !figure.claim && (labels.ignored ?? []).some((span) => span.policy === 'either' && overlaps(span, figure));
  counts.labels += labels.figures.length;
  counts.found += figures.filter((figure) => matches.includes(figure) || !open(figure)).length;
  labels.figures.forEach((label, order) => {
    const match = matches[order];
    if (!match) return;
    counts.matched += 1;
    for (const name of attributes) if (same(name, match[name], label[name])) counts.right[name] += 1;
  });
  scorePairs(counts.pairs, labels, output);
  scoreRelations(counts.relations, labels, output);
}

function same(name, found, label) {
  if (name === 'value' && found !== null && label !== null && Number(found) === Number(label)) return true;
  return String(found ?? null) === String(label ?? null);
}

function scorePairs(counts, labels, output) {
  const wanted = pairsOf(labels.sameIndicator ?? [], labels.figures);
  const found = pairsOf(output.sameIndicator, output.figures);
  counts.labels += wanted.size;
  counts.matched += [...wanted].filter((pair) => found.has(pair)).length;
  counts.extra += [...found].filter((pair) => !wanted.has(pair)).length;
}

function pairsOf(groups, figures) {
  const pairs = groups.flatMap((group) => group.flatMap((a, order) => group.slice(order + 1).map((b) => [a, b])));
  return new Set(
    pairs.map((pair) =>
      pair
        .map((index) => placeOf(figures[index]))
        .sort()
        .join(' '),
    ),
  );
}

/** A relation is found when one of its type has at least half of all members of the two in common. */
function scoreRelations(counts, labels, output) {
  const starts = (members, figures) => new Set(members.map(({ figure }) => figures[figure].start));
  for (const { type, members, holds } of labels.relations ?? []) {
    if (holds !== true || members.length < 2) continue;
    const wanted = starts(members, labels.figures);
    counts.labels += 1;
    const isFound = output.relations.some((relation) => {
      const found = starts(relation.members, output.figures);
      const common = [...wanted].filter((start) => found.has(start)).length;
      return relation.type === type && common / (wanted.size + found.size - common) >= 0.5;
    });
    if (isFound) counts.matched += 1;
  }
}

/**
 * Adds what a recogniser of bare numbers finds of the same figures: it has no units, so a number inside a label counts
 * as found, and its value as right when it is the label's, in the written magnitude or the base unit.
 */
export function scoreNumbers(counts, labels, numbers) {
  const inside = (label) => numbers.filter(({ start, end }) => label.start <= start && end <= label.end);
  counts.labels += labels.figures.length;
  counts.found += numbers.length;
  counts.overlapping += numbers.filter((number) => labels.figures.some((label) => overlaps(label, number))).length;
  for (const label of labels.figures) {
    const found = inside(label);
    if (found.length === 0) continue;
    counts.matched += 1;
    if (found.some(({ value }) => label.value !== null && value === Number(label.value))) counts.rightValue += 1;
  }
}

export function noNumbers() {
  return { labels: 0, found: 0, overlapping: 0, matched: 0, rightValue: 0 };
}
