import type { Locale } from '../text/locale';
import { toCsv } from './csv';
import type { RepetitionsFormat } from './repetitionList';

const titles: Readonly<Record<Locale, readonly string[]>> = {
  'zh-cn': ['组', '文件', '行', '相似度', '字数', '段数', '报告数', '开头'],
  en: ['Group', 'File', 'Line', 'Alike', 'Characters', 'Paragraphs', 'Reports', 'Beginning'],
};

/** Repeated stretches as a table, one row for each place. */
export const repetitionsToCsv: RepetitionsFormat = ({ stretches }, { locale }) =>
  toCsv([
    titles[locale],
    ...stretches.flatMap(({ places, characters, paragraphs, reports, opening }, at) =>
      places.map(({ path, line, alike }) =>
        [at + 1, path, line + 1, `${alike}%`, characters, paragraphs, reports, opening].map(String),
      ),
    ),
  ]);
