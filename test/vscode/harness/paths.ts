import { join } from 'node:path';

/** The project's root. */
export const root = join(__dirname, '../../..');
/** Where editors are kept between runs; git ignores it, and it may be deleted at any time. */
export const cache = join(root, '.vscode-test');
/** Where tests leave what a person may want to look at. */
export const out = join(root, 'out');
