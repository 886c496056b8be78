/** What compares the reports of an archive, and its worker: a bundle of its own, loaded when it is wanted. */
export { serveArchiveTasks } from './archiveTasks';
export { repetitions } from './repetitions';
