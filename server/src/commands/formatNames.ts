/**
 * The formats of each command, by their names on the command line; the first is the one that is used when none is
 * named. They stand apart from the code that writes them, so that help and errors need none of it.
 */
export const formatNames = {
  check: ['stylish', 'json', 'sarif', 'html', 'markdown', 'rdjson', 'rdjsonl', 'github', 'junit', 'codequality'],
  figures: ['table', 'json', 'csv', 'xlsx'],
  repetitions: ['stylish', 'json', 'csv'],
  snippets: ['table', 'json'],
  decisions: ['table', 'json'],
} as const;

/** Name of a format of a command. */
export type FormatName<C extends keyof typeof formatNames> = (typeof formatNames)[C][number];
