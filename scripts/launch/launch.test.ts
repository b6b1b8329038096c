import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';
import { describe, expect, it } from 'vitest';
import { commands } from './commands.mjs';
import { root } from './env.mjs';
import { withLaunchLock } from './launch-lock.mjs';
import { createProgress } from './progress.mjs';

const launcherFiles = [
  'scripts/launch.mjs',
  ...readdirSync(join(root, 'scripts/launch'))
    .filter((file) => file.endsWith('.mjs'))
    .map((file) => `scripts/launch/${file}`),
];
const source = (file: string) => readFileSync(join(root, file), 'utf8');

describe('the launcher', () => {
  it('stands behind every root script, and has no command without a script', () => {
    const { scripts } = JSON.parse(source('package.json'));
    const expected = Object.keys(commands).map((name) => [name, `node scripts/launch.mjs ${name}`]);
    expect(scripts).toEqual(Object.fromEntries(expected));
  });

  it.each(launcherFiles)('%s is syntax that Node 18 knows', (file) => {
    expect(() => parse(source(file), { ecmaVersion: 2022, sourceType: 'module', allowHashBang: true })).not.toThrow();
  });

  it.each(launcherFiles)('%s imports nothing that has to be installed', (file) => {
    const { body } = parse(source(file), { ecmaVersion: 2022, sourceType: 'module', allowHashBang: true });
    const imported = body.flatMap((statement) => (statement.type === 'ImportDeclaration' ? [String(statement.source.value)] : []));
    expect(imported.filter((from) => !/^(node:|\.)/.test(from))).toEqual([]);
  });
});

describe('the launch lock', () => {
  const silent = createProgress({ write: () => undefined }, { live: false });

  it('lets the second wait until the first is done', async () => {
    const events: string[] = [];
    const first = Promise.withResolvers<void>();
    const one = withLaunchLock(silent, async () => {
      events.push('first begins');
      await first.promise;
      events.push('first ends');
    });
    const two = withLaunchLock(silent, async () => void events.push('second begins'));
    first.resolve();
    await Promise.all([one, two]);
    expect(events).toEqual(['first begins', 'first ends', 'second begins']);
  });

  it('is free again after a failure', async () => {
    await expect(withLaunchLock(silent, () => Promise.reject(new Error('no network')))).rejects.toThrow('no network');
    expect(await withLaunchLock(silent, async () => 'free')).toBe('free');
  });
});
