import { resolve } from 'node:path';
import { AppError } from '@callwright/foundation/app-error';
import { type CheckResult, formatFinding, inOrder } from './finding.ts';

/** The repository that these scripts belong to. */
const repository = resolve(import.meta.dirname, '../..');

/** Runs a check over the folder that the command line names, prints what it found, and sets the exit status. */
export function runCheck(name: string, check: (root: string) => CheckResult): void {
  const root = process.argv.slice(2).find((arg) => !arg.startsWith('--'));
  try {
    print(name, check(resolve(root ?? repository)));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    process.stderr.write(`${name}: ${error.message}\n`);
    process.exitCode = 1;
  }
}

function print(name: string, { looked, findings, warnings = [] }: CheckResult): void {
  for (const warning of inOrder(warnings)) process.stdout.write(`${formatFinding(warning)} (a warning)\n`);
  for (const finding of inOrder(findings)) process.stdout.write(`${formatFinding(finding)}\n`);
  process.stdout.write(`${name}: looked at ${looked}; ${findings.length} to mend, ${warnings.length} to watch.\n`);
  process.exitCode = findings.length === 0 ? 0 : 1;
}
