import { parentPort, workerData } from 'node:worker_threads';
import { loadSegmenter } from '../segmentLoader';
import { runJob, type Job } from './job';
import { Others, type OtherTexts } from './others';

/** The worker's side of `runJobs`: answers each job by its result, one after the other. */
export function serveJobs(): void {
  const loading = loadSegmenter();
  const others = new Others(workerData as OtherTexts);
  parentPort?.on('message', (job: Job) => {
    void loading
      .then(({ segmenter }) => runJob(job, segmenter, others))
      .then((result) => parentPort?.postMessage(result));
  });
}
