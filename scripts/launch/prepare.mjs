// What a command needs before it can run: packages, the Prisma client, built programs. Each is made only when it is stale.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './env.mjs';
import { StepFailure } from './failure.mjs';
import { withLaunchLock } from './launch-lock.mjs';
import { npmScript } from './npm.mjs';
import { runQuietly } from './run-child.mjs';
import { fingerprintOfContents, fingerprintOfStats, readStamp, writeStamp } from './stamp.mjs';
import { readWorkspaces } from './workspaces.mjs';

/** @typedef {'packages' | 'client' | 'build'} Need */

/** @type {readonly Need[]} */
const order = ['packages', 'client', 'build'];

/** @type {Record<Need, { name: string, fingerprint: () => string, isMissing: () => boolean, doing: string, make: () => Promise<string> }>} */
const steps = {
  packages: {
    name: 'Packages',
    fingerprint: packagesFingerprint,
    isMissing: () => !existsSync(join(root, 'node_modules')),
    doing: 'npm ci: the lock file or the Node version is new (the first time takes a minute)',
    make: () =>
      runQuietly({
        name: 'packages',
        command: process.execPath,
        args: [npmScript(), 'ci', '--no-audit', '--no-fund'],
        remedy:
          'Read the lines above. Without a network: connect, or set npm up for the mirror you use. After a change of dependencies: run "npm install" once.',
      }),
  },
  client: {
    name: 'Prisma',
    fingerprint: () => fingerprintOfContents(['prisma/schema.prisma', 'prisma.config.ts'], [packagesFingerprint()]),
    isMissing: () => !existsSync(join(root, 'apps/api/src/generated/prisma')),
    doing: 'generating the client: the schema is new',
    make: () =>
      runQuietly({
        name: 'prisma-client',
        command: process.execPath,
        args: ['scripts/migrations/generate-client.ts'],
        remedy: 'Mend prisma/schema.prisma as the lines above say.',
      }),
  },
  build: {
    name: 'Build',
    fingerprint: () => fingerprintOfStats([...sources(), ...sharedSources], [packagesFingerprint()]),
    isMissing: () => builtWorkspaces().some(({ folder }) => !existsSync(join(root, folder, 'dist'))),
    doing: 'sources changed',
    make: () =>
      runQuietly({
        name: 'build',
        command: process.execPath,
        args: ['node_modules/turbo/bin/turbo', 'run', 'build', '--output-logs=errors-only', '--no-color'],
        remedy: 'Mend the sources as the lines above say.',
      }),
  },
};

/** Files outside a workspace that its build reads. */
const sharedSources = ['tsconfig.base.json', 'turbo.json', 'prisma/schema.prisma', 'scripts/plugins'];

/**
 * @param {readonly Need[]} needs
 * @param {import('./progress.mjs').Progress} progress
 */
export async function prepare(needs, progress) {
  const wanted = order.filter((need) => needs.includes(need));
  if (wanted.every((need) => isFresh(need))) return;
  await withLaunchLock(progress, async () => {
    for (const need of wanted) if (!isFresh(need)) await make(need, progress);
  });
}

/** @param {Need} need */
function isFresh(need) {
  return !steps[need].isMissing() && readStamp(need) === steps[need].fingerprint();
}

/** @param {Need} need @param {import('./progress.mjs').Progress} progress */
async function make(need, progress) {
  const { name, doing, fingerprint, make: run } = steps[need];
  const step = progress.begin(name, doing);
  try {
    // Taken before the work: what is edited meanwhile must count as changed.
    const before = fingerprint();
    await run();
    writeStamp(need, before);
    step.done();
  } catch (error) {
    step.failed();
    throw describeFullDisk(error);
  }
}

/** @param {unknown} error */
function describeFullDisk(error) {
  const isFull = error instanceof StepFailure && /ENOSPC|no space left/i.test(error.reason);
  if (!isFull) return error;
  return new StepFailure({
    what: error.message,
    cause: error.reason,
    remedy: `The disk is full. Make room (about 2 GB) where ${root} lies, and start again.`,
  });
}

/** @type {string | undefined} */
let packagesKnown;

/** Asked by every step, and of files that no step changes. */
function packagesFingerprint() {
  packagesKnown ??= makePackagesFingerprint();
  return packagesKnown;
}

function makePackagesFingerprint() {
  const manifests = readWorkspaces().map(({ folder }) => join(folder, 'package.json'));
  const machine = `${process.platform} ${process.arch} ${process.version}`;
  return fingerprintOfContents(['package.json', 'package-lock.json', '.npmrc', ...manifests], [machine]);
}

function builtWorkspaces() {
  return readWorkspaces().filter(({ scripts }) => scripts.build !== undefined);
}

function sources() {
  const parts = ['src', 'index.html', 'public', 'package.json', 'tsconfig.json', 'tsconfig.build.json', 'vite.config.ts'];
  return builtWorkspaces().flatMap(({ folder }) => parts.map((part) => join(folder, part)));
}
