import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './env.mjs';

/** @typedef {{ folder: string, scripts: Readonly<Record<string, string>> }} Workspace */

/** @type {readonly Workspace[] | undefined} */
let known;

/** The folders of the monorepo, as the root package.json names them. Read once: a start asks six times. @returns {readonly Workspace[]} */
export function readWorkspaces() {
  known ??= findWorkspaces();
  return known;
}

function findWorkspaces() {
  const patterns = /** @type {string[]} */ (readPackage('package.json').workspaces);
  return patterns
    .flatMap((pattern) => (pattern.endsWith('/*') ? childrenOf(pattern.slice(0, -2)) : [pattern]))
    .filter((folder) => existsSync(join(root, folder, 'package.json')))
    .map((folder) => ({ folder, scripts: readPackage(join(folder, 'package.json')).scripts ?? {} }));
}

/** @param {string} folder */
function childrenOf(folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder)).map((name) => join(folder, name));
}

/** @param {string} file @returns {any} */
function readPackage(file) {
  return JSON.parse(readFileSync(join(root, file), 'utf8'));
}
