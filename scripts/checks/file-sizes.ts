// A smell and no law: a long file mostly does two things. Run: node --conditions=@callwright/source scripts/checks/file-sizes.ts [root]

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { CheckResult, Finding } from './finding.ts';
import { listFiles } from './list-files.ts';
import { runCheck } from './run-check.ts';

const warnAtLines = 300;
const failAtLines = 400;
const allowListPath = 'scripts/checks/file-sizes.allow.json';

export function checkFileSizes(root: string): CheckResult {
  const sizes = listFiles(root)
    .filter(isWrittenByHand)
    .map((path) => ({ path, lines: countLines(join(root, path)) }));
  const allowed = readAllowList(root);
  const tooLong = sizes.filter(({ lines }) => lines >= failAtLines);
  const long = sizes.filter(({ lines }) => lines >= warnAtLines && lines < failAtLines);
  const tooLongPaths = new Set(tooLong.map(({ path }) => path));

  return {
    looked: `${sizes.length} files`,
    findings: [
      ...tooLong.filter(({ path }) => !allowed.has(path)).map(reportTooLong),
      ...[...allowed].filter(([path]) => !tooLongPaths.has(path)).map(([path]) => reportStale(path)),
      ...[...allowed].filter(([, reason]) => reason.trim() === '').map(([path]) => reportNoReason(path)),
    ],
    warnings: long.map(({ path, lines }) => ({
      path,
      line: warnAtLines,
      message: `${lines} lines. Split it before it reaches ${failAtLines}: which two things does it do?`,
    })),
  };
}

/** Code that people write; SQL migrations and lock files are neither split nor read from the top. */
function isWrittenByHand(path: string): boolean {
  if (!/\.(?:[cm]?[jt]s|[jt]sx|css|prisma)$/.test(path)) return false;
  return !/\.d\.[cm]?ts$/.test(path) && !/(?:^|\/)generated\//.test(path);
}

function countLines(file: string): number {
  const text = readFileSync(file, 'utf8');
  const breaks = text.split('\n').length - 1;
  return text === '' || text.endsWith('\n') ? breaks : breaks + 1;
}

function readAllowList(root: string): ReadonlyMap<string, string> {
  const file = join(root, allowListPath);
  if (!existsSync(file)) return new Map();
  const reasonsByPath = z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(file, 'utf8')));
  return new Map(Object.entries(reasonsByPath));
}

function reportTooLong({ path, lines }: { readonly path: string; readonly lines: number }): Finding {
  const message = `${lines} lines; ${failAtLines} are too many. Split it by what it does, or give the reason in ${allowListPath}.`;
  return { path, line: failAtLines, message };
}

function reportStale(path: string): Finding {
  const message = `"${path}" is not ${failAtLines} lines long (any more). Remove its entry.`;
  return { path: allowListPath, line: 1, message };
}

function reportNoReason(path: string): Finding {
  return { path: allowListPath, line: 1, message: `"${path}" is excused without a reason. Write why it cannot be split.` };
}

if (import.meta.main) runCheck('file sizes', checkFileSizes);
