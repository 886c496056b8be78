import picocolors from 'picocolors';
import type { Locale } from '../text/locale';
import { printable } from './printable';
import type { Repetitions, RepetitionsFormat, ReportShare, ShownStretch } from './repetitionList';

type Colours = ReturnType<typeof picocolors.createColors>;

/** Nobody reads more on a screen; json and csv have everything. */
const mostStretches = 50;
const mostPlaces = 10;
const mostReports = 20;
/** Reports of which less than this stands elsewhere are not listed. */
const leastShare = 0.05;

/** Repeated stretches for people at a terminal, the weightiest first, then the reports that repeat most. */
export const repetitionsToStylish: RepetitionsFormat = (repetitions, { locale, colours }) => {
  const paint = picocolors.createColors(colours);
  const shown = repetitions.stretches.slice(0, mostStretches).map((each) => block(each, locale, paint));
  return [...shown, ...reportLines(repetitions, locale, paint), ...closing(repetitions, locale, paint), ''].join('\n');
};

function block(stretch: ShownStretch, locale: Locale, paint: Colours): string {
  const { opening, paragraphs, characters, reports, places } = stretch;
  const head =
    locale === 'en'
      ? `“${opening}”  ${count(paragraphs, 'paragraph')}, ${characters} characters, in ${count(reports, 'report')}`
      : `“${opening}”  ${paragraphs}段，${characters}字，见于${reports}份报告`;
  const lines = places.slice(0, mostPlaces).map(({ path, line, alike }) => {
    const degree = alike === 100 ? paint.yellow(locale === 'en' ? 'same' : '相同') : degreeOf(alike, locale);
    return `  ${printable(path)}:${line + 1}  ${degree}`;
  });
  const left = places.length - mostPlaces;
  const more = left > 0 ? [paint.dim(locale === 'en' ? `  and ${count(left, 'more place')}` : `  另有${left}处`)] : [];
  return [paint.bold(printable(head)), ...lines, ...more, ''].join('\n');
}

function degreeOf(alike: number, locale: Locale): string {
  return locale === 'en' ? `${alike}% alike` : `相似${alike}%`;
}

function reportLines({ reports }: Repetitions, locale: Locale, paint: Colours): readonly string[] {
  const share = ({ repeated, characters }: ReportShare): number => (characters === 0 ? 0 : repeated / characters);
  const most = reports
    .filter((each) => share(each) >= leastShare)
    .sort((a, b) => share(b) - share(a))
    .slice(0, mostReports);
  if (most.length === 0) return [];
  const lines = most.map((each) => {
    const percentage = `${Math.round(100 * share(each))}%`.padStart(6);
    const near = each.nearest ? nearestNote(each.nearest, locale) : '';
    return `${percentage}  ${printable(each.path)}${paint.dim(printable(near))}`;
  });
  return [paint.bold(locale === 'en' ? 'Reports that repeat most' : '重复最多的报告'), ...lines, ''];
}

function nearestNote({ path, characters }: NonNullable<ReportShare['nearest']>, locale: Locale): string {
  return locale === 'en'
    ? `  ${characters} characters shared with ${path}`
    : `  其中${characters}字与${path}相同或相近`;
}

function closing(repetitions: Repetitions, locale: Locale, paint: Colours): readonly string[] {
  const { stretches, reports, formulas, read } = repetitions;
  const [hidden, affected] = [stretches.length - mostStretches, reports.filter(({ repeated }) => repeated > 0).length];
  const notes: string[] = [];
  if (locale === 'en') {
    if (hidden > 0) notes.push(`${count(hidden, 'more stretch', 'more stretches')}: --format csv or json has all.`);
    if (formulas > 0)
      notes.push(`${count(formulas, 'passage')} that a tenth of all reports have left out as formulas.`);
    notes.push(`${count(reports.length, 'report')} compared, ${read} read anew.`);
  } else {
    if (hidden > 0) notes.push(`另有${hidden}处重复没有列出，用 --format csv 或 json 可得全部。`);
    if (formulas > 0) notes.push(`十分之一以上的报告都有的套话${formulas}处，没有列出。`);
    notes.push(`比对了${reports.length}份报告，其中${read}份是新读的。`);
  }
  const result =
    locale === 'en'
      ? `${count(stretches.length, 'repeated stretch', 'repeated stretches')} in ${count(affected, 'report')}`
      : `发现${stretches.length}处重复，涉及${affected}份报告`;
  const none = locale === 'en' ? 'No repetitions found' : '没有发现重复';
  return [...notes.map((note) => paint.dim(note)), stretches.length > 0 ? paint.yellow(result) : paint.green(none)];
}

function count(number: number, one: string, several = `${one}s`): string {
  return `${number} ${number === 1 ? one : several}`;
}
