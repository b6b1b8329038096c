import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkLicences, writeNotices } from './licences.ts';
import { createTempTree } from './temp-tree.ts';

type Files = Readonly<Record<string, string | object>>;

/** A lock in which apps/api names zod, and which holds this package besides. */
const lockWith = (folder: string, entry: object) => ({
  packages: {
    '': { name: 'callwright', devDependencies: { vitest: '5.1.1' } },
    'apps/api': { name: '@callwright/api', dependencies: { '@callwright/foundation': '*', zod: '4.6.7' } },
    'node_modules/@callwright/foundation': { link: true },
    'node_modules/vitest': { version: '5.1.1', license: 'MIT', dev: true },
    'node_modules/zod': { version: '4.6.7', license: 'MIT' },
    [folder]: entry,
  },
});
const soundLock = lockWith('node_modules/tiny', { version: '1.0.0', license: 'MIT OR GPL-3.0-only' });

const findingsIn = (files: Files) => {
  using tree = createTempTree(files);
  writeNotices(tree.root);
  return checkLicences(tree.root).findings;
};

describe('licences', () => {
  it('may be any that lets us embed the package', () => {
    expect(findingsIn({ 'package-lock.json': soundLock })).toEqual([]);
  });

  it.each(['GPL-3.0-only', 'AGPL-3.0-or-later', 'LGPL-2.1-only', 'GPLv3', 'SSPL-1.0', 'FSL-1.1-MIT'])(
    'are never %s, with or without a reason',
    (license) => {
      const files = {
        'package-lock.json': lockWith('node_modules/a/node_modules/bad', { version: '1.2.3', license }),
        'scripts/checks/licences.allow.json': { bad: { declares: license, reason: 'We need it.' } },
      };
      const message = `bad 1.2.3 (node_modules/a/node_modules/bad) is under ${license}, which no product can embed. Replace the package.`;
      expect(findingsIn(files).map((finding) => finding.message)).toEqual([message]);
    },
  );

  it.each([
    [{ version: '1.2.3', license: 'EPL-2.0' }, 'is under EPL-2.0'],
    [{ version: '1.2.3' }, 'declares no licence'],
    [{ version: '1.2.3', license: 'EPL-2.0', devOptional: true }, 'is under EPL-2.0'],
  ])('that nobody has judged stop the check: %j', (entry, declared) => {
    const message =
      `@scope/odd 1.2.3 (node_modules/@scope/odd) ${declared}, which is not on the list of scripts/checks/licences.ts. ` +
      'Replace the package; or read its licence, and say in scripts/checks/licences.allow.json why we may embed it.';
    const lock = JSON.stringify(lockWith('node_modules/@scope/odd', entry), undefined, 2);
    const line = lock.split('\n').findIndex((each) => each.includes('@scope/odd')) + 1;
    expect(findingsIn({ 'package-lock.json': lock })).toEqual([{ path: 'package-lock.json', line, message }]);
  });

  it('do not matter for what is not installed in production', () => {
    expect(findingsIn({ 'package-lock.json': lockWith('node_modules/odd', { version: '1.2.3', license: 'EPL-2.0', dev: true }) })).toEqual(
      [],
    );
  });

  it('may be excused with a reason', () => {
    const files = {
      'package-lock.json': lockWith('node_modules/odd', { version: '1.2.3', license: 'EPL-2.0' }),
      'scripts/checks/licences.allow.json': { odd: { declares: 'EPL-2.0', reason: 'We do not change it.' } },
    };
    expect(findingsIn(files)).toEqual([]);
  });

  it.each([
    ['gone', soundLock],
    ['under another licence now', lockWith('node_modules/odd', { version: '1.2.3', license: 'MIT' })],
  ])('are not excused for a package that is %s', (_what, lock) => {
    const path = 'scripts/checks/licences.allow.json';
    const files = { 'package-lock.json': lock, [path]: { odd: { declares: 'EPL-2.0', reason: 'We do not change it.' } } };
    expect(findingsIn(files)).toEqual([{ path, line: 1, message: '"odd" needs no exception (any more). Remove its entry.' }]);
  });
});

describe('the notices', () => {
  const outOfDate = {
    path: 'THIRD_PARTY_NOTICES.md',
    line: 1,
    message: 'This is not what package-lock.json says. Run: node --conditions=@callwright/source scripts/checks/licences.ts --write',
  };

  it('name what a workspace names, in a row each', () => {
    using tree = createTempTree({
      'package-lock.json': soundLock,
      'node_modules/zod/package.json': { description: 'Schemas | at\nhttps://zod.dev today. And much more.' },
    });
    writeNotices(tree.root);
    const rows = readFileSync(join(tree.root, 'THIRD_PARTY_NOTICES.md'), 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('| '));
    expect(rows).toEqual([
      '| package | version | licence | what it is |',
      '| --- | --- | --- | --- |',
      '| vitest | 5.1.1 | MIT |  |',
      '| zod | 4.6.7 | MIT | Schemas \\| at today |',
    ]);
  });

  it('name the copy that a workspace has of its own', () => {
    using tree = createTempTree({ 'package-lock.json': lockWith('apps/api/node_modules/zod', { version: '3.0.0', license: 'MIT' }) });
    writeNotices(tree.root);
    expect(readFileSync(join(tree.root, 'THIRD_PARTY_NOTICES.md'), 'utf8')).toContain('| zod | 3.0.0 | MIT |');
  });

  it('stop the check when they are missing', () => {
    using tree = createTempTree({ 'package-lock.json': soundLock });
    expect(checkLicences(tree.root).findings).toEqual([outOfDate]);
  });

  it('stop the check when the lock has changed since', () => {
    using tree = createTempTree({ 'package-lock.json': soundLock });
    writeNotices(tree.root);
    writeFileSync(join(tree.root, 'package-lock.json'), JSON.stringify(soundLock).replaceAll('4.6.7', '4.6.8'));
    expect(checkLicences(tree.root).findings).toEqual([outOfDate]);
  });

  it('keep what people wrote between the markers', () => {
    const kept = '<!-- kept by hand: begin -->\nPostgreSQL.\n<!-- kept by hand: end -->\n';
    using tree = createTempTree({ 'package-lock.json': soundLock, 'THIRD_PARTY_NOTICES.md': `Old.\n${kept}` });
    writeNotices(tree.root);
    expect(readFileSync(join(tree.root, 'THIRD_PARTY_NOTICES.md'), 'utf8')).toMatch(new RegExp(`${kept}$`));
    expect(checkLicences(tree.root).findings).toEqual([]);
  });

  it('are not written anew, and stop the check, when a marker is gone', () => {
    using tree = createTempTree({ 'package-lock.json': soundLock, 'THIRD_PARTY_NOTICES.md': '<!-- kept by hand: begin -->' });
    writeNotices(tree.root);
    expect(checkLicences(tree.root).findings).toEqual([
      { path: 'THIRD_PARTY_NOTICES.md', line: 1, message: 'A marker of the part kept by hand is gone. Put it back: git log -p shows it.' },
    ]);
  });
});
