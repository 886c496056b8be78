import { parentPort } from 'node:worker_threads';
import { loadSegmenter } from '../segmentLoader';
import { runJob, type Job } from './job';

/** The worker's side of `runJobs`: answers each job by its result, one after the other. */
export function serveJobs(): void {
  const loading = loadSegmenter();
  parentPort?.on('message', (job: Job) => {
    void loading.then(({ segmenter }) => runJob(job, segmenter)).then((result) => parentPort?.postMessage(result));
  });
}
