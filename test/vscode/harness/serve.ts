import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { run } from './run';
import { waitFor } from './waitFor';

/** A server that runs until it is told to stop. */
export interface Serving {
  readonly port: number;
  /** What it has printed so far, for the message of a test that fails. */
  log(): string;
  stop(): Promise<void>;
}

/** A port of the loopback interface that nobody listens on at this moment. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port);
        else reject(new Error('The system gave no port.'));
      });
    });
  });
}

/**
 * Starts a web server and waits until it answers.
 *
 * @param args makes the arguments from the port to listen on.
 * @throws Error with what it printed, when it ends or stays silent.
 */
export async function serve(command: string, args: (port: number) => readonly string[]): Promise<Serving> {
  const port = await freePort();
  // In a group of its own, so that the processes it starts end with it.
  const child = spawn(command, args(port), {
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  child.stdout.on('data', (chunk: Buffer) => (log += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (log += chunk.toString('utf8')));
  let ended: string | undefined;
  const closed = new Promise<void>((resolve) => {
    child.on('error', (error) => {
      ended = error.message;
      resolve();
    });
    child.on('close', (code, signal) => {
      ended = String(code ?? signal);
      resolve();
    });
  });
  const stop = async (): Promise<void> => {
    if (ended !== undefined || child.pid === undefined) return;
    if (process.platform === 'win32') await run('taskkill', ['/pid', String(child.pid), '/t', '/f']);
    else process.kill(-child.pid, 'SIGTERM');
    await closed;
  };
  const answers = async (): Promise<boolean> => {
    if (ended !== undefined) return true;
    return (await fetch(`http://127.0.0.1:${port}/`, { redirect: 'manual' })).status < 500;
  };
  try {
    await waitFor('the editor to answer', answers, 60_000);
    if (ended !== undefined) throw new Error(`The editor ended with ${ended}.`);
  } catch (error) {
    await stop();
    throw new Error(`The editor did not start. It printed:\n${log.slice(-4000)}`, { cause: error });
  }
  return { port, log: () => log, stop };
}
