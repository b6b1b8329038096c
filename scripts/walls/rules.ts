// Who may import what: section 3 of ARCHITECTURE.md. Each wall gives the sentence for whoever walks into it: what is wrong, and
// what to do instead. They are asked from the top, and an import is reported by the first that it breaks.

import { standingOf } from './layers.ts';
import { isPure, isTestPath } from './place.ts';
import type { Import, Tree } from './read-tree.ts';
import { brokenReservation } from './reserved-modules.ts';

export type Wall = (edge: Import, tree: Tree) => string | undefined;

export const walls: readonly Wall[] = [
  packagesAreEnteredByName,
  packagesDoNotImportThemselvesByName,
  appsAreNotImported,
  pluginsAreLoadedAsText,
  pluginsKnowTheirKitOnly,
  importsGoDown,
  packagesForAFewStayWithThem,
  packagesAreEnteredByTheirExports,
  purePackagesTakeLittleOfFoundation,
  purePackagesKnowNothingOfNode,
  reservedModulesStayAtHome,
  shippedCodeDoesNotImportTests,
  importsAreDeclared,
];

const routerDoor = '@callwright/api/app-router';
const foundation = 'packages/foundation';

function packagesAreEnteredByName({ from, target, specifier }: Import): string | undefined {
  if (target.type !== 'file' || target.workspace === from.workspace) return undefined;
  const home = from.workspace === '' ? 'the root' : from.workspace;
  return `"${specifier}" leaves ${home}. Import the other package by its name, through its exports.`;
}

function packagesDoNotImportThemselvesByName({ from, target, specifier }: Import): string | undefined {
  if (!from.isShipped || target.type !== 'workspace' || target.workspace !== from.workspace) return undefined;
  return `"${specifier}" is this package itself. Import the file by its path instead: "./….ts".`;
}

function appsAreNotImported({ from, target, specifier, isTypeOnly }: Import): string | undefined {
  if (target.type !== 'workspace' || !target.workspace.startsWith('apps/') || target.workspace === from.workspace) return undefined;
  if (from.workspace !== 'apps/editor' || specifier !== routerDoor) {
    return `"${specifier}" is an app, and nobody imports an app. Speak to it over HTTP, or move what both need into a package.`;
  }
  if (isTypeOnly) return undefined;
  return `The editor takes types of the api and nothing else. Write: import type { AppRouter } from '${routerDoor}'.`;
}

function pluginsAreLoadedAsText({ from, target, specifier }: Import): string | undefined {
  if (target.type !== 'workspace' || !target.workspace.startsWith('plugins/') || target.workspace === from.workspace) return undefined;
  return `"${specifier}" is a plugin, and nobody imports a plugin. Load its bundle as text, into the sandbox.`;
}

function pluginsKnowTheirKitOnly({ from, target, specifier }: Import): string | undefined {
  if (!from.workspace.startsWith('plugins/') || target.type === 'file') return undefined;
  if (target.type === 'workspace' && ['packages/plugin-sdk', from.workspace].includes(target.workspace)) return undefined;
  // A plugin's tests may put it where it will live.
  if (target.type === 'workspace' && target.workspace === 'packages/plugin-sandbox' && !from.isShipped) return undefined;
  if (target.type === 'package' && (target.name === 'zod' || !from.isShipped)) return undefined;
  return `A plugin imports @callwright/plugin-sdk and zod, and not "${specifier}". Ask the host for it, by a capability.`;
}

function importsGoDown({ from, target, specifier, isTypeOnly }: Import): string | undefined {
  const standing = standingOf(from.workspace);
  if (standing === undefined || target.type !== 'workspace' || target.workspace === from.workspace) return undefined;
  // The editor's exception: the wall round apps has looked at it.
  if (target.workspace.startsWith('apps/')) return undefined;
  if (target.workspace === foundation || standing.mayImport.includes(target.workspace)) return undefined;
  if (standing.typesOf?.includes(target.workspace)) {
    if (isTypeOnly || !from.isShipped) return undefined;
    return `${from.workspace} takes types of ${target.workspace} and nothing else. Write "import type", or take the value as an argument.`;
  }
  return (
    `${from.workspace} may not import "${specifier}": imports go down only, as ARCHITECTURE.md draws them. ` +
    'Move what both need down, or take it as an argument.'
  );
}

function packagesForAFewStayWithThem({ from, target, specifier }: Import): string | undefined {
  if (target.type !== 'workspace' || target.workspace === from.workspace) return undefined;
  const { onlyFor } = standingOf(target.workspace) ?? {};
  if (onlyFor === undefined || onlyFor.includes(from.workspace)) return undefined;
  return `"${specifier}" is for ${onlyFor.join(' and ')} alone. Give what you need of it a package of its own.`;
}

function packagesAreEnteredByTheirExports({ target, specifier }: Import, { manifests }: Tree): string | undefined {
  if (target.type !== 'workspace') return undefined;
  const manifest = manifests.get(target.workspace);
  if (manifest === undefined || manifest.doors.includes(specifier)) return undefined;
  return `"${specifier}" is no door of ${target.name}. Use one that ${manifest.path} lists under exports, or open one there.`;
}

function purePackagesTakeLittleOfFoundation({ from, target, specifier, isTypeOnly }: Import): string | undefined {
  if (!isPure(from.workspace) || from.isTest || target.type !== 'workspace' || target.workspace !== foundation) return undefined;
  const door = specifier.slice(target.name.length + 1);
  if (['app-error', 'id'].includes(door) || (door === 'clock' && isTypeOnly)) return undefined;
  return (
    `${from.workspace} is pure: of foundation it takes app-error, id, and by "import type" the clock, and not "${specifier}". ` +
    'Let the caller do it, or take it as an argument.'
  );
}

function purePackagesKnowNothingOfNode({ from, target, specifier }: Import): string | undefined {
  if (!isPure(from.workspace) || from.isTest || target.type !== 'builtin') return undefined;
  return `${from.workspace} is pure and runs in the browser too, without "${specifier}". Take what you need of Node as an argument.`;
}

function reservedModulesStayAtHome({ from, target }: Import): string | undefined {
  return target.type === 'package' ? brokenReservation(target.name, from)?.message : undefined;
}

function shippedCodeDoesNotImportTests({ from, target, specifier }: Import): string | undefined {
  if (!from.isShipped) return undefined;
  // A door under ./testing leads to helpers for the tests of others.
  const isTest = target.type === 'file' ? isTestPath(target.path) : target.type === 'workspace' && isTestPath(`${specifier}/`);
  if (!isTest) return undefined;
  return `"${specifier}" is for tests and does not ship. Move what you need of it into a file of its own.`;
}

function importsAreDeclared({ from, target, isTypeOnly }: Import, { manifests }: Tree): string | undefined {
  if ((target.type !== 'package' && target.type !== 'workspace') || target.workspace === from.workspace) return undefined;
  const own = manifests.get(from.workspace) ?? manifests.get('');
  if (own === undefined || own.dependencies.has(target.name)) return undefined;
  const mayUseTools = isTypeOnly || !from.isShipped;
  const names = isTypeOnly ? [target.name, typesPackageOf(target.name)] : [target.name];
  if (mayUseTools && names.some((name) => own.devDependencies.has(name))) return undefined;
  // Vitest and the like are declared once, for everybody.
  if (!from.isShipped && manifests.get('')?.devDependencies.has(target.name)) return undefined;
  return `"${target.name}" is not among the ${mayUseTools ? 'devDependencies' : 'dependencies'} of ${own.path}. Declare it there.`;
}

function typesPackageOf(name: string): string {
  return `@types/${name.replace('@', '').replace('/', '__')}`;
}
