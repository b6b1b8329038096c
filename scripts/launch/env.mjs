// The launcher's only door to the environment.

import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's own folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Set for the second run, under the Node that was chosen: it never chooses again. */
export const chosenNodeVariable = 'CALLWRIGHT_NODE';

/** @typedef {{ isCi: boolean, chosenNode: string | undefined, npmExecPath: string | undefined, underNpm: boolean, searchPath: readonly string[] }} LaunchEnv */

/** @returns {LaunchEnv} */
export function readLaunchEnv() {
  return {
    isCi: isSet(process.env.CI),
    chosenNode: process.env[chosenNodeVariable],
    npmExecPath: process.env.npm_execpath,
    underNpm: isSet(process.env.npm_lifecycle_event),
    searchPath: (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== ''),
  };
}

/** Settings of the file .env, for whatever the environment does not say already. */
export function loadDotEnv() {
  const file = join(root, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
}

/**
 * The environment of everything the launcher starts: `node` means the Node that runs us, also to npm's lifecycle scripts and
 * to bins that begin with `#!/usr/bin/env node`; and no tool looks for its maker's servers.
 *
 * @param {Readonly<Record<string, string>>} [extra]
 * @param {string} [node] the Node to put first, when it is not the one that runs us
 * @returns {NodeJS.ProcessEnv}
 */
export function childEnv(extra = {}, node = process.execPath) {
  const { npm_node_execpath: _callersNode, NODE: _alsoCallersNode, ...inherited } = process.env;
  return {
    ...inherited,
    PATH: [dirname(node), process.env.PATH].join(delimiter),
    CHECKPOINT_DISABLE: '1',
    TURBO_TELEMETRY_DISABLED: '1',
    TURBO_NO_UPDATE_NOTIFIER: '1',
    // Prisma's engines package fetches a native engine when it is installed, from outside npm. We use none: see docs/decisions.
    PRISMA_SCHEMA_ENGINE_BINARY: process.platform === 'win32' ? 'C:\\Windows\\System32\\where.exe' : '/bin/false',
    // Its install script fetches what we do not use (graphics cards) from outside npm. package.json says so to npm 11; this is for older ones.
    ONNXRUNTIME_NODE_INSTALL: 'skip',
    ...extra,
  };
}

/** @param {string | undefined} value */
function isSet(value) {
  return value !== undefined && value !== '' && value !== '0' && value !== 'false';
}
