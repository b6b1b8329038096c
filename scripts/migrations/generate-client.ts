import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { prismaEnvironment } from './env.ts';

process.exitCode = generateClient();

/**
 * Makes apps/api/src/generated/prisma from prisma/schema.prisma; silent unless it fails. Run as
 * `node scripts/migrations/generate-client.ts`, before anything is built: so it imports nothing of ours that would need building.
 */
function generateClient(): number {
  const root = join(import.meta.dirname, '..', '..');
  const cli = createRequire(join(root, 'apps', 'api', 'package.json')).resolve('prisma/build/index.js');
  const { status, error, stdout, stderr } = spawnSync(process.execPath, [cli, 'generate', '--no-hints'], {
    cwd: root,
    env: prismaEnvironment(findStandIn()),
    encoding: 'utf8',
  });
  if (status === 0) return 0;
  process.stderr.write(`Prisma's client could not be generated.\n${stdout}${stderr}${error === undefined ? '' : `${error.message}\n`}`);
  return status ?? 1;
}

/**
 * `generate` needs no engine, but looks for one, and fetches it when there is none. What is named here must fail when it is called:
 * with a program that succeeds, Prisma's other commands would report migrations as applied that are not.
 */
function findStandIn(): string {
  // Node itself, for Windows: it refuses the arguments of an engine.
  return ['/bin/false', '/usr/bin/false'].find((path) => existsSync(path)) ?? process.execPath;
}
