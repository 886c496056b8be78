/**
 * The thread that checks files which are not open, so that the server goes on answering the person who types.
 */
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { loadSegmenter } from '../segmentLoader';
import { Session } from '../session';
import { checkFile, type CheckSetup } from './fileCheck';
import type { CheckRequest } from './fileChecker';

const builtInLibraries = join(__dirname, '../snippets');
// The server itself tells what is wrong with the files that settings name.
const session = new Session(() => undefined);
let checkPage: string | undefined;
/** Up to which change decisions are known. */
let decisions: number | undefined;

async function takeSetup(setup: CheckSetup): Promise<void> {
  checkPage = setup.checkPage;
  session.begin(setup.editorLocale, setup.folders);
  session.decisions.begin(setup.folders, false);
  // Nobody types here, so that no library of snippets need be read.
  await session.useSettings({ ...setup.settings, snippetLibraries: [] }, builtInLibraries);
  await session.forgetConfigurations();
}

async function answer(request: CheckRequest): Promise<void> {
  if ('setup' in request) return takeSetup(request.setup);
  if (request.decisions !== decisions) session.forgetDecisions();
  decisions = request.decisions;
  parentPort?.postMessage(await checkFile(request.path, session, checkPage));
}

let last = loadSegmenter().then(({ segmenter }) => {
  if (segmenter !== undefined) session.useSegmenter(segmenter);
});
parentPort?.on('message', (request: CheckRequest) => {
  last = last.then(() => answer(request));
});
