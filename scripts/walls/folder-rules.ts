// What may be where. An import has nothing to say here.

import type { Finding } from '../checks/finding.ts';
import { standingOf } from './layers.ts';
import { workspaceOf } from './place.ts';

/** Names that say nothing, so that everything ends up in them. */
const emptyNames = ['utils', 'types', 'common', 'shared', 'db', 'ui'];

/** The files of foundation. One more needs a decision record: what everybody stands on must stay small. */
const foundationFiles = ['app-error', 'clock', 'env', 'id', 'lifecycle', 'log'];

export function checkFolders(paths: readonly string[]): readonly Finding[] {
  const packageFolders = new Set(paths.map(workspaceOf).filter((workspace) => /^(?:apps|packages)\//.test(workspace)));
  return [
    ...[...packageFolders].flatMap((folder) => checkPackageName(folder)),
    ...paths.filter((path) => path.startsWith('packages/foundation/src/')).flatMap((path) => checkFoundationFile(path)),
  ];
}

function checkPackageName(folder: string): readonly Finding[] {
  const name = folder.slice(folder.indexOf('/') + 1);
  const place = { path: `${folder}/package.json`, line: 1 };
  if (emptyNames.includes(name)) {
    return [
      {
        ...place,
        message: `A package named "${name}" can hold anything. Name it after what it does, or put its parts where they are used.`,
      },
    ];
  }
  if (standingOf(folder) !== undefined) return [];
  return [{ ...place, message: `${folder} has no layer. Give it a row in scripts/walls/layers.ts and a line in ARCHITECTURE.md.` }];
}

function checkFoundationFile(path: string): readonly Finding[] {
  const [, name = path] = /^packages\/foundation\/src\/(.+?)(?:\.property)?(?:\.test)?\.ts$/.exec(path) ?? [];
  if (foundationFiles.includes(name)) return [];
  const message =
    `foundation holds ${foundationFiles.join(', ')} and their tests. ` +
    'Put this where it is used, or write a decision record and add it to scripts/walls/folder-rules.ts.';
  return [{ path, line: 1, message }];
}
