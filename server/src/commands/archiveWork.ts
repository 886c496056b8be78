/** By this a worker knows that it was started for an archive. */
export const archiveWork = { work: 'archive' } as const;

/** Whether a thread was started for an archive. */
export function isArchiveWork(workerData: unknown): boolean {
  return typeof workerData === 'object' && workerData !== null && 'work' in workerData && workerData.work === 'archive';
}
