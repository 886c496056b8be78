/**
 * Entry of the bundle `dist/server.js`: the server itself, or, started again as a thread, what checks closed files. One
 * bundle serves both, so that the package does not carry the checks twice.
 */
import { isMainThread } from 'node:worker_threads';

void (isMainThread ? import('./server') : import('./folderCheck/checkThread'));
