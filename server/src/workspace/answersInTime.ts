import { spawn } from 'node:child_process';

/** Reads one byte of the file that it is given. */
const program = 'const fs = require("node:fs"); fs.readSync(fs.openSync(process.argv[1]), Buffer.alloc(1));';

/**
 * Whether a file answers within the time, be it with an error. A process of its own asks: a call that hangs could not be
 * taken back, and would keep this process from ending.
 *
 * @param wait milliseconds
 */
export function answersInTime(path: string, wait: number): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['-e', program, path], { stdio: 'ignore', windowsHide: true });
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      // One that cannot even be killed is left to itself.
      child.unref();
      resolve(false);
    }, wait);
    const done = (): void => {
      clearTimeout(timer);
      resolve(true);
    };
    child.once('exit', done);
    child.once('error', done);
  });
}
