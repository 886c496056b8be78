import { Worker } from 'node:worker_threads';
import { loadSegmenter } from '../segmentLoader';
import { runJob, type Job, type JobResult } from './job';
import { noOthers, Others, type OtherTexts } from './others';

/** Below this many files a second thread costs more in loading words than it saves. */
const filesPerWorker = 8;

/**
 * Does jobs in several threads and gives the results in the order of the jobs.
 * @param script the bundle to start again as a worker; it must call `serveJobs` there
 * @param others what the files are compared with
 * @param step called after every job
 */
export async function runJobs(
  jobs: readonly Job[],
  threads: number,
  script: string,
  others: OtherTexts = noOthers,
  step: () => void = () => undefined,
): Promise<readonly JobResult[]> {
  const useful = Math.min(threads, Math.ceil(jobs.length / filesPerWorker));
  if (useful <= 1) return runHere(jobs, others, step);
  const results: JobResult[] = [];
  let next = 0;
  const take = (): number | undefined => (next < jobs.length ? next++ : undefined);
  const keep = (index: number, result: JobResult): void => {
    results[index] = result;
    step();
  };
  const start = (): Worker => new Worker(script, { workerData: others });
  await Promise.all(Array.from({ length: useful }, () => runInWorker(jobs, take, keep, start)));
  return results;
}

async function runHere(jobs: readonly Job[], texts: OtherTexts, step: () => void): Promise<readonly JobResult[]> {
  const others = new Others(texts);
  const { segmenter } = await loadSegmenter();
  const results: JobResult[] = [];
  for (const job of jobs) {
    results.push(await runJob(job, segmenter, others));
    step();
  }
  return results;
}

/** Feeds one worker until no job is left. A worker that dies costs the job that it was at; another takes its place. */
function runInWorker(
  jobs: readonly Job[],
  take: () => number | undefined,
  keep: (index: number, result: JobResult) => void,
  start: () => Worker,
): Promise<void> {
  return new Promise((resolve) => {
    let current = take();
    if (current === undefined) return resolve();
    const worker = start();
    const give = (): void => {
      if (current === undefined) {
        void worker.terminate().then(() => resolve());
      } else {
        worker.postMessage(jobs[current]);
      }
    };
    worker.on('message', (result: JobResult) => {
      if (current !== undefined) keep(current, result);
      current = take();
      give();
    });
    worker.on('error', (error) => {
      const job = current === undefined ? undefined : jobs[current];
      if (current !== undefined && job) keep(current, crashed(job, error));
      resolve(runInWorker(jobs, take, keep, start));
    });
    give();
  });
}

function crashed({ path }: Job, { message }: Error): JobResult {
  return { problems: [{ path, message: { 'zh-cn': `核对时出错：${message}`, en: `checking failed: ${message}` } }] };
}
