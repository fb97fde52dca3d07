import os from 'node:os';
import { parentPort, Worker, workerData } from 'node:worker_threads';

/**
 * Runs jobs on as many threads as the machine has cores. A job's file answers to its data with `answer`.
 *
 * @param jobs data, one a job; what comes back stands in the same order.
 */
export async function runJobs(file, jobs) {
  const results = [];
  let next = 0;
  const lane = async () => {
    while (next < jobs.length) {
      const job = next++;
      results[job] = await new Promise((resolve, reject) => {
        const worker = new Worker(file, { workerData: jobs[job], resourceLimits: { maxOldGenerationSizeMb: 4096 } });
        worker.once('message', resolve).once('error', reject);
      });
    }
  };
  await Promise.all(Array.from({ length: os.availableParallelism() }, lane));
  return results;
}

/** In a job's file: does the work on the data and sends what comes out. */
export function answer(work) {
  parentPort.postMessage(work(workerData));
}
