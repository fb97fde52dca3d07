import { once } from 'node:events';

/** Writes a line to standard output, waiting where the reader is slower than we are. A reader that went away ends the run. */
export async function writeLine(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
}

/** Ends quietly when the reader of a pipe has gone (`daftar list | head`). */
export function endWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}
