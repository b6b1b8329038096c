// Holds the walls of ARCHITECTURE.md: who may import whom. Run: node --conditions=@callwright/source scripts/walls/check-walls.ts [root]

import type { CheckResult, Finding } from '../checks/finding.ts';
import { runCheck } from '../checks/run-check.ts';
import { findCycles } from './find-cycles.ts';
import { checkFolders } from './folder-rules.ts';
import { type Import, readTree, type Tree } from './read-tree.ts';
import { walls } from './rules.ts';

export function checkWalls(root: string): CheckResult {
  const tree = readTree(root);
  return {
    looked: `${tree.imports.length} imports`,
    findings: [
      ...tree.unreadable,
      ...checkFolders(tree.paths),
      ...tree.imports.flatMap((edge) => checkImport(edge, tree)),
      ...checkCycles(tree.imports),
    ],
  };
}

function checkImport(edge: Import, tree: Tree): readonly Finding[] {
  for (const wall of walls) {
    const message = wall(edge, tree);
    if (message !== undefined) return [{ path: edge.from.path, line: edge.line, message }];
  }
  return [];
}

/**
 * Between packages the layers leave no room for a cycle, so the files of each are enough. A cycle that `import type` closes is
 * let pass: it is gone before the code runs, and types that name each other need not share a file.
 */
function checkCycles(imports: readonly Import[]): readonly Finding[] {
  const edges = new Map<string, Map<string, number>>();
  for (const { from, target, isTypeOnly, line } of imports) {
    if (target.type !== 'file' || isTypeOnly) continue;
    const targets = edges.get(from.path) ?? new Map<string, number>();
    edges.set(from.path, targets.set(target.path, line));
  }
  const graph = new Map([...edges].map(([path, targets]) => [path, [...targets.keys()]]));
  return findCycles(graph).map((cycle) => {
    const [first = '', second = first] = cycle;
    const message = `Imports go in a circle: ${[...cycle, first].join(' -> ')}. Move what the files share into one that imports neither.`;
    return { path: first, line: edges.get(first)?.get(second) ?? 1, message };
  });
}

if (import.meta.main) runCheck('walls', checkWalls);
