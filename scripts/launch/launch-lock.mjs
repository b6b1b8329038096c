// Two launchers at once must not install or build twice in one folder: the second waits for the first.

import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from './env.mjs';

const lockFile = join(root, '.cache', 'launch.lock');
const pollMs = 200;

/**
 * @template T
 * @param {import('./progress.mjs').Progress} progress
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLaunchLock(progress, work) {
  let waiting;
  while (!take()) {
    waiting ??= progress.begin('Waiting', `another start is preparing this folder (process ${owner() ?? 'unknown'})`);
    await sleep(pollMs);
  }
  waiting?.done();
  try {
    return await work();
  } finally {
    rmSync(lockFile, { force: true });
  }
}

/** The lock appears whole or not at all: a file is written aside, then linked to the name. */
function take() {
  mkdirSync(join(root, '.cache'), { recursive: true });
  const aside = `${lockFile}.${process.pid}`;
  writeFileSync(aside, String(process.pid));
  try {
    linkSync(aside, lockFile);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    const pid = owner();
    if (pid !== undefined && !isAlive(pid)) rmSync(lockFile, { force: true });
    return false;
  } finally {
    rmSync(aside, { force: true });
  }
}

function owner() {
  try {
    return Number(readFileSync(lockFile, 'utf8'));
  } catch {
    return undefined;
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}
