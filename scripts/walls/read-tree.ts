import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, posix } from 'node:path';
import type { Finding } from '../checks/finding.ts';
import { listFiles } from '../checks/list-files.ts';
import { folderOfName } from './layers.ts';
import { type Place, placeOf, workspaceOf } from './place.ts';
import { type FoundImport, readImports } from './read-imports.ts';
import { type Manifest, readManifests } from './read-manifests.ts';

/** What an import leads to. */
export type Target =
  | { readonly type: 'file'; readonly path: string; readonly workspace: string }
  | { readonly type: 'workspace'; readonly name: string; readonly workspace: string }
  | { readonly type: 'package'; readonly name: string; readonly workspace?: undefined }
  | { readonly type: 'builtin' };

export interface Import extends FoundImport {
  readonly from: Place;
  readonly target: Target;
}

export interface Tree {
  readonly paths: readonly string[];
  readonly manifests: ReadonlyMap<string, Manifest>;
  readonly imports: readonly Import[];
  /** Files that could not be parsed, in which no import was seen. */
  readonly unreadable: readonly Finding[];
}

/** Everything the walls are about: which files there are, and what each of them imports. */
export function readTree(root: string): Tree {
  const paths = listFiles(root);
  const manifests = readManifests(root, paths);
  const imports: Import[] = [];
  const unreadable: Finding[] = [];
  for (const path of paths.filter(isSource)) {
    const from = placeOf(path);
    const { imports: found, problem } = readImports(path, readFileSync(join(root, path), 'utf8'));
    for (const each of found) imports.push({ ...each, from, target: targetOf(each.specifier, from, manifests) });
    if (problem !== undefined) unreadable.push({ path, line: 1, message: `Its imports cannot be read: ${problem}. Mend the syntax.` });
  }
  return { paths, manifests, imports, unreadable };
}

function isSource(path: string): boolean {
  return /\.(?:[cm]?[jt]s|[jt]sx)$/.test(path) && !/(?:^|\/)generated\//.test(path);
}

function targetOf(specifier: string, from: Place, manifests: ReadonlyMap<string, Manifest>): Target {
  if (isBuiltin(specifier)) return { type: 'builtin' };
  if (/^\.{1,2}(?:\/|$)/.test(specifier)) {
    const [file = specifier] = specifier.split('?');
    const path = posix.join(posix.dirname(from.path), file);
    return { type: 'file', path, workspace: workspaceOf(path) };
  }
  const name = packageNameOf(specifier);
  const [scope, shortName = ''] = name.split('/');
  if (scope !== '@callwright') return { type: 'package', name };
  const manifest = [...manifests.values()].find((candidate) => candidate.name === name);
  return { type: 'workspace', name, workspace: manifest?.folder ?? folderOfName(shortName) };
}

/** `@prisma/client` of `@prisma/client/runtime`. */
function packageNameOf(specifier: string): string {
  const [first = '', second] = specifier.split('/');
  return first.startsWith('@') && second !== undefined ? `${first}/${second}` : first;
}
