import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from './commands.mjs';
import { readLaunchEnv, root } from './env.mjs';
import { ensureNode } from './node-runtime.mjs';
import { createProgress } from './progress.mjs';

const { isCi } = readLaunchEnv();
/** Newcomers have Node 20 more than any other; the rest is fetched where nobody waits for it. */
const versions = isCi ? ['18.20.8', '20.20.2', '22.22.0'] : ['20.20.2'];
const nodes = await Promise.all(versions.map(async (version) => ({ version, node: await nodeOrNothing(version) })));

describe.each(nodes.filter(({ node }) => node !== undefined))('under Node $version', ({ node = '' }) => {
  const launch = (...args: string[]) => spawnSync(node, [join(root, 'scripts/launch.mjs'), ...args], { encoding: 'utf8' });

  it.each(Object.entries(commands))('%s answers to --help, without preparing anything', (name, { summary }) => {
    const { status, stdout, stderr } = launch(name, '--help');
    expect({ status, stderr, says: stdout.includes(summary) }).toEqual({ status: 0, stderr: '', says: true });
  });

  it('an unknown command is refused with the list of those there are', () => {
    const { status, stderr } = launch('strat');
    expect(status).toBe(2);
    expect(stderr).toContain('There is no command "strat".');
    expect(stderr).toContain('start ');
  });

  it('a command is run under a Node that the native packages ship for', () => {
    const script = `import('./scripts/launch/node-runtime.mjs')
      .then(({ suitableNode }) => suitableNode({ begin: () => ({ done() {}, failed() {} }) }, {}))
      .then((chosen) => process.stdout.write(chosen));`;
    const chosen = execFileSync(node, ['-e', script], { cwd: root, encoding: 'utf8' });
    expect(execFileSync(chosen, ['-p', 'process.versions.modules'], { encoding: 'utf8' }).trim()).toMatch(/^(137|147)$/);
  });
});

/** From the cache folder, or from npm. In CI it must be there. */
async function nodeOrNothing(version: string): Promise<string | undefined> {
  try {
    return await ensureNode(version, createProgress({ write: () => undefined }, { live: false }));
  } catch (error) {
    if (isCi) throw error;
    process.stdout.write(`NOTE: Node ${version} could not be fetched, so the launcher is not tried under it.\n`);
    return undefined;
  }
}
