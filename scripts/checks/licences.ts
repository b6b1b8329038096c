// What we stand on must let us pass it on. Run: node --conditions=@callwright/source scripts/checks/licences.ts [root] [--write]

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { CheckResult, Finding } from './finding.ts';
import { isCovered } from './licence-expression.ts';
import { keptByHandIn, noticesPath, renderNotices } from './notices.ts';
import { type LockedPackage, readLock } from './read-lock.ts';
import { runCheck } from './run-check.ts';

/** Licences that let us embed a package in ours and pass both on, for a notice at most. */
const allowedLicences: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'PostgreSQL',
  'Python-2.0',
  'Unicode-3.0',
  'Unlicense',
  'Zlib',
]);

/** No reason excuses these: they would bind our users' own code, or forbid their use of ours. */
const neverAllowed = /\b(?:[AL]?GPL|SSPL|FSL|BUSL|CC-BY-NC)/i;

const exceptionsPath = 'scripts/checks/licences.allow.json';
const exceptionSchema = z.object({ declares: z.string(), reason: z.string().min(1) });
type Exceptions = Readonly<Record<string, z.infer<typeof exceptionSchema>>>;

export function checkLicences(root: string): CheckResult {
  const { packages, direct } = readLock(root);
  const production = packages.filter(({ isProduction }) => isProduction);
  const exceptions = readExceptions(root);
  return {
    looked: `${production.length} packages`,
    findings: [
      ...production.flatMap((each) => checkPackage(each, exceptions)),
      ...checkExceptions(exceptions, production),
      ...checkNotices(root, direct),
    ],
  };
}

/** Writes the notices anew. What people wrote between the markers stays; without markers nobody knows what they wrote. */
export function writeNotices(root: string): void {
  const present = readIfThere(join(root, noticesPath));
  const keptByHand = present === undefined ? '' : keptByHandIn(present);
  if (keptByHand === undefined) return;
  writeFileSync(join(root, noticesPath), renderNotices(root, readLock(root).direct, keptByHand));
}

function checkPackage({ name, version, licence, folder, line }: LockedPackage, exceptions: Exceptions): readonly Finding[] {
  if (isCovered(licence, allowedLicences)) return [];
  const declared = licence === '' ? 'declares no licence' : `is under ${licence}`;
  const place = { path: 'package-lock.json', line };
  if (neverAllowed.test(licence)) {
    return [{ ...place, message: `${name} ${version} (${folder}) ${declared}, which no product can embed. Replace the package.` }];
  }
  if (exceptions[name]?.declares === licence) return [];
  const message =
    `${name} ${version} (${folder}) ${declared}, which is not on the list of scripts/checks/licences.ts. ` +
    `Replace the package; or read its licence, and say in ${exceptionsPath} why we may embed it.`;
  return [{ ...place, message }];
}

function checkExceptions(exceptions: Exceptions, production: readonly LockedPackage[]): readonly Finding[] {
  const isNeeded = (name: string, declares: string) =>
    !isCovered(declares, allowedLicences) && production.some((each) => each.name === name && each.licence === declares);
  return Object.entries(exceptions)
    .filter(([name, { declares }]) => !isNeeded(name, declares))
    .map(([name]) => ({ path: exceptionsPath, line: 1, message: `"${name}" needs no exception (any more). Remove its entry.` }));
}

function checkNotices(root: string, direct: readonly LockedPackage[]): readonly Finding[] {
  const present = readIfThere(join(root, noticesPath));
  const keptByHand = present === undefined ? '' : keptByHandIn(present);
  if (keptByHand === undefined) {
    return [{ path: noticesPath, line: 1, message: 'A marker of the part kept by hand is gone. Put it back: git log -p shows it.' }];
  }
  if (present === renderNotices(root, direct, keptByHand)) return [];
  const message = 'This is not what package-lock.json says. Run: node --conditions=@callwright/source scripts/checks/licences.ts --write';
  return [{ path: noticesPath, line: 1, message }];
}

function readExceptions(root: string): Exceptions {
  const text = readIfThere(join(root, exceptionsPath));
  return text === undefined ? {} : z.record(z.string(), exceptionSchema).parse(JSON.parse(text));
}

function readIfThere(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

if (import.meta.main) {
  runCheck('licences', (root) => {
    if (process.argv.includes('--write')) writeNotices(root);
    return checkLicences(root);
  });
}
