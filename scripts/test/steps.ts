/** One thing that must hold. */
export interface Step {
  readonly name: string;
  readonly doing: string;
  /** What Node runs, below the repository's folder. */
  readonly args: readonly string[];
  /** Tests are counted one by one; any other step counts as one test. */
  readonly project?: string;
}

const ours = (file: string, ...args: string[]) => ['--conditions=@callwright/source', file, ...args];
const tool = (bin: string, ...args: string[]) => [`node_modules/${bin}`, ...args];
const tests = (project: string, doing: string, ...options: string[]): Step => ({
  name: project,
  doing,
  project,
  args: tool('vitest/vitest.mjs', 'run', '--project', project, ...options),
});

const looks: readonly Step[] = [
  { name: 'format', doing: 'is every file formatted?', args: tool('@biomejs/biome/bin/biome', 'format', '.') },
  { name: 'lint', doing: 'looking for faults', args: tool('@biomejs/biome/bin/biome', 'lint', '--error-on-warnings', '.') },
  { name: 'walls', doing: 'does every import go where it may?', args: ours('scripts/walls/check-walls.ts') },
  { name: 'sizes', doing: 'is every file small enough to read?', args: ours('scripts/checks/file-sizes.ts') },
  { name: 'licences', doing: 'may every dependency be embedded?', args: ours('scripts/checks/licences.ts') },
  { name: 'types', doing: 'checking types', args: tool('turbo/bin/turbo', 'run', 'typecheck', '--output-logs=errors-only', '--no-color') },
];

const slow: readonly Step[] = [
  tests('integration', 'tests against a real PostgreSQL'),
  { name: 'drift', doing: 'do schema and migrations agree?', args: ours('scripts/migrations/check-drift.ts') },
  // One file after the other: people talk in them, and a machine that is busy with something else answers late.
  tests('e2e', 'calls and a real browser', '--no-file-parallelism'),
];

export const suites = {
  check: [...looks, tests('unit', 'unit and property tests')],
  // Together both cores have something to do until the end.
  test: [...looks, tests('unit', 'unit and property tests, and thousands of cases', '--project', 'thousands'), ...slow],
} satisfies Record<string, readonly Step[]>;

export type SuiteName = keyof typeof suites;
