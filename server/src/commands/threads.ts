import { parentPort, Worker } from 'node:worker_threads';

/** How tasks are shared out among threads. */
export interface Sharing<T, R> {
  readonly threads: number;
  /** The bundle to start again as a worker; it must call {@link serveTasks} there. */
  readonly script: string;
  /** Tells the worker which tasks it gets. */
  readonly workerData: unknown;
  /** Does a task in this thread, where a second one is of no use. */
  readonly runHere: (task: T) => R;
}

/**
 * Does tasks in several threads and gives their results in the order of the tasks. A thread that dies ends the whole
 * run: what it was at cannot be done without.
 */
export async function shareOut<T, R>(
  tasks: readonly T[],
  { threads, script, workerData, runHere }: Sharing<T, R>,
): Promise<readonly R[]> {
  const results: R[] = [];
  let next = 0;
  const useful = Math.min(threads, tasks.length);
  if (useful <= 1) return tasks.map(runHere);
  const runInWorker = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(script, { workerData });
      let current = -1;
      const give = (): void => {
        current = next++;
        if (current < tasks.length) worker.postMessage(tasks[current]);
        else void worker.terminate().then(() => resolve(), reject);
      };
      worker.on('message', (result: R) => {
        results[current] = result;
        give();
      });
      worker.on('error', reject);
      give();
    });
  await Promise.all(Array.from({ length: useful }, runInWorker));
  return results;
}

/** The worker's side of {@link shareOut}: answers each task by its result, one after the other. */
export function serveTasks<T, R>(run: (task: T) => R): void {
  parentPort?.on('message', (task: T) => parentPort?.postMessage(run(task)));
}
