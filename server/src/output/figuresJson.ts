import type { CheckOutput, FormatOptions } from './checkOutput';
import { write } from './json';

/** Counts up when a field changes its meaning or goes away. */
const schema = 1;

/** The figures of each file, for programs. */
export function figuresToJson({ files, problems }: CheckOutput, { locale, version }: FormatOptions): string {
  return write({
    schema,
    tool: { name: 'hegao', version },
    files: files.map(({ path, figures }) => ({
      path,
      ...(figures
        ? { ...figures, figures: figures.figures.map(({ stated: _stated, ...figure }) => figure) }
        : { figures: [], sameIndicator: [], relations: [] }),
    })),
    problems: problems.map(({ path, message }) => ({ path, message: message[locale] })),
  });
}
