import { chmod, chown, cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Call } from '../harness/start-callwright.ts';
import { ensureNode } from '../launch/node-runtime.mjs';
import { npmScript } from '../launch/npm.mjs';
import { createProgress } from '../launch/progress.mjs';
import { searchPathWith, userEnv } from './env.ts';

/** Where and how a newcomer has the project. */
export interface Situation {
  readonly name: string;
  readonly clone: string;
  readonly home: string;
  /** `npm ARGS` as this newcomer gives it. */
  npm(...args: readonly string[]): Call;
  readonly owner: { readonly uid: number; readonly gid: number } | undefined;
}

export const situationNames = ['plain', 'ordinary-user', 'private-folder'] as const;
export type SituationName = (typeof situationNames)[number];

/** The Node that newcomers have: one that the native packages do not ship for. */
export const newcomersNode = '20.20.2';

const nobody = { uid: 65534, gid: 65534 };

/** Prepares the folders of a situation below `base`; the clone itself is made by the caller. */
export async function prepareSituation(name: SituationName, base: string): Promise<Situation> {
  const isRoot = process.getuid?.() === 0;
  const owner = name === 'ordinary-user' && isRoot ? nobody : undefined;
  const folder = join(base, name === 'plain' ? 'a path with spaces' : name);
  await mkdir(folder, { recursive: true });
  if (name === 'private-folder') await chmod(folder, 0o700);
  const user = join(folder, 'user');
  await mkdir(user);
  await copyNpm(base);
  const node = await copyNode(base);
  if (owner !== undefined) for (const path of [folder, user]) await chown(path, owner.uid, owner.gid);
  const env = userEnv({ home: user, path: searchPathWith(join(node, '..')) });
  const clone = join(folder, 'callwright');
  return {
    name,
    clone,
    home: join(folder, 'home'),
    owner,
    npm: (...args) => ({ command: node, args: [join(base, 'npm', 'bin', 'npm-cli.js'), ...args], cwd: clone, env, ...owner }),
  };
}

/** Node and npm where every user can run them: ours may lie in a folder that others may not enter. */
async function copyNode(base: string): Promise<string> {
  const progress = createProgress(process.stderr, { live: false });
  const node = await ensureNode(newcomersNode, progress);
  progress.close();
  const copy = join(base, 'node', 'bin', 'node');
  await cp(node, copy);
  return copy;
}

async function copyNpm(base: string): Promise<void> {
  await cp(join(npmScript(), '..', '..'), join(base, 'npm'), { recursive: true });
}
