// Stamps say what a step was last done for. They live under node_modules, so that deleting it resets everything.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './env.mjs';

const folder = join(root, 'node_modules', '.callwright');

/** @param {string} name */
export function readStamp(name) {
  const file = join(folder, name);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** Written only after the step succeeded. @param {string} name @param {string} value */
export function writeStamp(name, value) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), value);
}

/** A fingerprint of what the files say. @param {readonly string[]} files @param {readonly string[]} [more] */
export function fingerprintOfContents(files, more = []) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\0${existsSync(join(root, file)) ? readFileSync(join(root, file)) : ''}\0`);
  for (const value of more) hash.update(`${value}\0`);
  return hash.digest('hex');
}

/**
 * A fingerprint of every file's path, size and time of change: hundreds of files in a few milliseconds.
 *
 * @param {readonly string[]} paths files and folders
 * @param {readonly string[]} [more]
 */
export function fingerprintOfStats(paths, more = []) {
  const hash = createHash('sha256');
  for (const path of paths) addStats(hash, path);
  for (const value of more) hash.update(`${value}\0`);
  return hash.digest('hex');
}

/** @param {import('node:crypto').Hash} hash @param {string} path */
function addStats(hash, path) {
  const stats = statSync(join(root, path), { throwIfNoEntry: false });
  if (stats === undefined) return;
  if (!stats.isDirectory()) {
    hash.update(`${path}\0${stats.size}\0${stats.mtimeMs}\0`);
    return;
  }
  for (const entry of readdirSync(join(root, path)).sort()) addStats(hash, join(path, entry));
}
