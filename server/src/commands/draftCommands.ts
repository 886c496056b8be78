/**
 * The commands that read drafts, and the worker that does their jobs: with all checks, output formats and settings in
 * it, a bundle of its own that is loaded when one of them runs.
 */
export { findCheck } from '../checks/index';
export { check } from './check';
export { decisions } from './decisions';
export { figures } from './figures';
export { serveJobs } from './serveJobs';
export { snippets } from './snippets';
