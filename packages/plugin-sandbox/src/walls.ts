import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';

/** What stands between a guest that has broken out of its isolate, and the machine. */
export interface Walls {
  /** Each tenant's plugin in an isolate of its own. Always. */
  readonly isolate: true;
  /** In a process of its own, without environment. Always. */
  readonly process: true;
  /** Files, children and workers are refused by Node itself. */
  readonly permission: boolean;
  /** A network namespace with nothing in it. */
  readonly network: boolean;
  /** Another user, who owns nothing. */
  readonly user: boolean;
  /** No way back to more privileges. */
  readonly noNewPrivileges: boolean;
}

/** How to start a host behind the walls that this machine has: what goes before Node, and which user the host becomes. */
export interface Enclosure {
  readonly walls: Walls;
  readonly command: readonly string[];
  readonly uid: number;
}

/** What every machine has. */
export const noEnclosure: Enclosure = {
  command: [],
  uid: 0,
  walls: { isolate: true, process: true, permission: true, network: false, user: false, noNewPrivileges: false },
};

/** Tries what is there, most first. Each try starts one short process. */
export async function findEnclosure(): Promise<Enclosure> {
  const isRoot = process.getuid?.() === 0;
  const command = [...(await firstThatRuns(isRoot ? namespacesOfRoot : namespacesOfAnybody)), ...(await firstThatRuns(noNewPrivileges))];
  return {
    command,
    uid: isRoot ? nobody : 0,
    walls: {
      isolate: true,
      process: true,
      permission: true,
      network: command.includes('--net'),
      user: isRoot,
      noNewPrivileges: command.includes('--no-new-privs'),
    },
  };
}

const nobody = 65534;

const unshare = ['/usr/bin/unshare', '/bin/unshare'].find((file) => existsSync(file)) ?? 'unshare';
const setpriv = ['/usr/bin/setpriv', '/bin/setpriv'].find((file) => existsSync(file)) ?? 'setpriv';

// None of them forks, so that the process we kill is the one that holds the guests.
const namespacesOfRoot = [
  [unshare, '--net', '--ipc', '--uts'],
  [unshare, '--net'],
];
const namespacesOfAnybody = [
  [unshare, '--user', '--net', '--ipc', '--uts'],
  [unshare, '--user', '--net'],
];
const noNewPrivileges = [[setpriv, '--no-new-privs']];

const run = promisify(execFile);

async function firstThatRuns(prefixes: readonly (readonly string[])[]): Promise<readonly string[]> {
  if (process.platform !== 'linux') return [];
  for (const prefix of prefixes) {
    const [file = '', ...args] = prefix;
    // Not there, or not allowed: either way this machine does not have the wall, and wallsUp() says so.
    const runs = await run(file, [...args, '/bin/true'], { timeout: 5_000, env: {} }).then(
      () => true,
      () => false,
    );
    if (runs) return prefix;
  }
  return [];
}
