// The table of root scripts. package.json names each of them; a test holds the two together.

import { childEnv, root } from './env.mjs';
import { runInForeground } from './run-child.mjs';

/**
 * @typedef {{ args: readonly string[], progress: import('./progress.mjs').Progress }} Invocation
 * @typedef {{ summary: string, usage?: string, needs: readonly import('./prepare.mjs').Need[], run(invocation: Invocation): Promise<number> }} Command
 */

/** @type {Readonly<Record<string, Command>>} */
export const commands = {
  start: {
    summary: 'Run Callwright: database, api and runtime, at http://localhost:3000 or where PORT says.',
    needs: ['packages', 'client', 'build'],
    run: async ({ progress }) => (await import('../start/start.ts')).start(progress),
  },
  test: {
    summary: 'Everything that must hold: format, lint, types, walls, and all tests against a real PostgreSQL and browser.',
    usage: '[step...]   only these steps, such as: npm test -- types integration',
    needs: ['packages', 'client', 'build'],
    run: ({ args }) => runScript('scripts/test/main.ts', ['test', ...args]),
  },
  check: {
    summary: 'The quick part of the tests: format, lint, types, walls, unit and property tests. Within a minute.',
    usage: '[step...]   only these steps, such as: npm run check -- lint',
    needs: ['packages', 'client'],
    run: ({ args }) => runScript('scripts/test/main.ts', ['check', ...args]),
  },
  'test:kill': {
    summary: 'Kills supervisor, PostgreSQL, api and runtime, ten times each, and looks whether everything comes back.',
    usage: '[rounds]   how often each is killed, 10 by default',
    needs: ['packages', 'client', 'build'],
    run: ({ args }) => runScript('scripts/test-kill/main.ts', args),
  },
  'test:sandbox': {
    summary: 'Attacks the built plugin sandbox with every row of the threat table, bombs included.',
    usage: '[word...]   only rows whose name holds one of these',
    needs: ['packages', 'client', 'build'],
    run: ({ args }) => runScript('scripts/test-sandbox/main.ts', args),
  },
  'test:mutants': {
    summary: 'Changes every condition and early return of the core, one at a time: a test must notice each.',
    usage: '[word...]   only sources whose path holds one of these, such as: npm run test:mutants -- step',
    needs: ['packages', 'client'],
    run: ({ args }) => runScript('scripts/test-mutants/main.ts', args),
  },
  'test:interleavings': {
    summary: 'A million calls in which things happen in every order, and then everything that can happen after each node.',
    usage: '[schedules] [events]   how many calls, and how many events after each node; 1000000 and 6 by default',
    needs: ['packages', 'client'],
    run: ({ args }) => runScript('scripts/test-interleavings/main.ts', args),
  },
  'test:fresh': {
    summary: 'Fresh clones, as newcomers have them: ordinary user, a private folder of root, a path with spaces, older Nodes.',
    usage: '[situation...]   only these',
    needs: ['packages'],
    run: ({ args }) => runScript('scripts/test-fresh/main.ts', args),
  },
  build: {
    summary: 'Build what is stale, and nothing else.',
    needs: ['packages', 'client', 'build'],
    run: async () => 0,
  },
  typecheck: {
    summary: 'Check the types of every workspace.',
    needs: ['packages', 'client'],
    run: ({ args }) => runScript('scripts/test/main.ts', ['check', 'types', ...args]),
  },
  lint: {
    summary: 'Look for faults: biome, the walls between packages, file sizes, licences.',
    needs: ['packages', 'client'],
    run: ({ args }) => runScript('scripts/test/main.ts', ['check', 'lint', 'walls', 'sizes', 'licences', ...args]),
  },
  format: {
    summary: 'Format every file.',
    needs: ['packages'],
    run: ({ args }) => formatted(...args),
  },
  bench: {
    summary: 'Measure: one JSON line a figure; fails when a bound does not hold.',
    usage: 'NAME   one of the files in bench/, such as: npm run bench -- start',
    needs: ['packages', 'client', 'build'],
    run: ({ args }) => runScript('bench/main.ts', args),
  },
  'new:node': {
    summary: 'Begin a kind of node: a folder that compiles, has a form and runs. docs/how-to/add-a-node.md goes on from there.',
    usage: 'NAME   in small letters and hyphens, such as: npm run new:node -- hold-on',
    needs: ['packages'],
    run: ({ args }) => runScript('scripts/new-node/new-node.ts', args),
  },
  'db:migrate': {
    summary: 'Bring the database of DATABASE_OWNER_URL up to date. `npm start` does this by itself.',
    needs: ['packages', 'client', 'build'],
    run: ({ args }) => runInForeground(process.execPath, ['apps/api/dist/migrate/main.js', ...args]),
  },
  'db:migration': {
    summary: 'Write the migration that brings the database from the last migration to prisma/schema.prisma.',
    usage: 'NAME   in snake_case, such as: npm run db:migration -- add_contacts',
    needs: ['packages', 'client'],
    run: ({ args }) => runScript('scripts/migrations/author-migration.ts', args),
  },
  schema: {
    summary: 'Write the JSON Schemas of flows, traces, tests and templates to packages/flow-schema/schema.',
    needs: ['packages'],
    run: async ({ args }) => (await runScript('scripts/schema/main.ts', args)) || formatted('packages/flow-schema/schema'),
  },
};

/** Runs one of our own TypeScript files: Node strips the types, and packages are read from their sources. */
function runScript(/** @type {string} */ file, /** @type {readonly string[]} */ args) {
  return runInForeground(process.execPath, ['--conditions=@callwright/source', `${root}/${file}`, ...args], { env: childEnv(), ipc: true });
}

function formatted(/** @type {readonly string[]} */ ...paths) {
  return runTool('@biomejs/biome/bin/biome', ['check', '--write', '--linter-enabled=false', ...paths]);
}

function runTool(/** @type {string} */ bin, /** @type {readonly string[]} */ args) {
  return runInForeground(process.execPath, [`${root}/node_modules/${bin}`, ...args]);
}
