import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Call } from '../harness/start-callwright.ts';

/** Runs a command to its end; resolves to its last line, rejects with its last lines when it fails. */
export async function runCall({ command, args, ...options }: Call): Promise<string> {
  const child = spawn(command, [...args], { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const [code] = await once(child, 'close');
  const lines = output.trimEnd().split('\n');
  if (code !== 0) throw new Error(`exit code ${code}\n${lines.slice(-60).join('\n')}`);
  return lines.at(-1) ?? '';
}
