import { readFile } from 'node:fs/promises';
import { writeAtomically } from '../files/write-atomically.ts';
import { anyFreePort, isPortFree } from '../net/free-port.ts';

const firstChoice = 54_329;

/** The port of last time, so that tools configured for it go on working; another one when it is taken, remembered from then on. */
export async function choosePort(file: string): Promise<number> {
  const remembered = Number(await readFile(file, 'utf8').catch(() => ''));
  const wanted = Number.isInteger(remembered) && remembered > 0 ? remembered : firstChoice;
  const port = (await isPortFree(wanted)) ? wanted : await anyFreePort();
  if (port !== remembered) await writeAtomically(file, `${port}\n`, 0o644);
  return port;
}
