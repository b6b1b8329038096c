import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { TestProject } from 'vitest/node';

/** Vitest's global set-up of the integration tests: one real PostgreSQL for all of them, never the user's. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const script = join(import.meta.dirname, '..', 'postgres', 'throw-away.ts');
  const server = spawn(process.execPath, ['--conditions=@callwright/source', script], { stdio: ['pipe', 'pipe', 'inherit'] });
  const exited = once(server, 'exit');
  const firstLine = once(createInterface({ input: server.stdout }), 'line');
  const line = await Promise.race([firstLine, exited.then(() => undefined)]);
  if (line === undefined) throw new Error('The PostgreSQL for the tests did not start; its message stands above.');
  project.provide('postgresUrl', JSON.parse(String(line[0])).superuserUrl);
  return async () => {
    server.stdin.end();
    await exited;
  };
}
