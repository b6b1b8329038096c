// The real biome, with the real biome.json, once over one tree that breaks every rule that we added.

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createTempTree } from '../checks/temp-tree.ts';

const waits = 'Nothing waits in a pure package. Return the effect start-timer, or let the caller wait.';
const doesNoIo = 'A pure package does no I/O. Return an effect, or take what it would fetch as an argument.';
const knowsNoHost = 'A pure package knows nothing of its host. Take what you need of it as an argument.';
const hasNoClock = "A pure package has no clock. Take the time from the event's `at`, or as an argument.";
const readsTheZone = 'This reads the zone of the machine. Use the UTC method, and the time zone of the call.';
const differs = 'Node and browsers answer this differently. Use our own word tables, and compare with < and >.';
const needsNode = 'A pure package runs in the browser too. Take what you need of Node as an argument.';
const takeAClock = 'Take a Clock from @callwright/foundation/clock as an argument';
const takeALogger = 'Take a Logger from @callwright/foundation/log as an argument';
const readInEnv = 'The environment is read in env.ts alone. Parse it there with zod, and take typed values as arguments.';
const noBarrel = "Only a package's own src/index.ts re-exports. Import the thing from the file it lives in.";
const routingOnly = 'Row-level security does not cover this table, so apps/api/src/routing alone touches it.';

type Row = readonly [code: string, message: string];

const inPurePackages: readonly Row[] = [
  ["import { readFileSync } from 'node:fs';\nexport const read = readFileSync;", needsNode],
  ["import { setTimeout } from 'node:timers/promises';\nexport const wait = setTimeout;", needsNode],
  ["export const load = () => import('node:fs/promises');", needsNode],
  ["export const load = () => fetch('https://example.com').then(String);", doesNoIo],
  ['export const request = new XMLHttpRequest();', doesNoIo],
  ["export const socket = new WebSocket('wss://example.com');", doesNoIo],
  ["export const source = new EventSource('https://example.com');", doesNoIo],
  ['export const now = Date.now();', hasNoClock],
  ['export const now = Date.now;', hasNoClock],
  ['export const now = new Date();', hasNoClock],
  ['export const now = Date();', hasNoClock],
  ['export const now = performance.now();', hasNoClock],
  ['export const day = new Date(2026, 1);', 'This is a time in the zone of the machine. Use Date.UTC, and the time zone of the call.'],
  ['export const hours = (date: Date) => date.getHours();', readsTheZone],
  ['export const day = (date: Date | undefined) => date?.getDay();', readsTheZone],
  ['export const noon = (date: Date) => date.setHours(12);', readsTheZone],
  ['export const offset = (date: Date) => date.getTimezoneOffset();', readsTheZone],
  ['export const text = (date: Date) => date.toLocaleString();', differs],
  ['export const text = (date: Date) => date.toLocaleDateString();', differs],
  ["export const order = (text: string) => text.localeCompare('a');", differs],
  [
    'export const chance = Math.random();',
    'A pure package makes no chance of its own. Take it from the seed of the call, or as an argument.',
  ],
  ['export const stop = setTimeout(() => {}, 1);', waits],
  ['export const stop = setInterval(() => {}, 1);', waits],
  ['export const stop = setImmediate(() => {});', waits],
  ['export const later = () => queueMicrotask(() => {});', waits],
  ['export const signal = AbortSignal.timeout(1);', waits],
  [
    'export const id = crypto.randomUUID();',
    'A pure package makes no chance of its own. Hash with @noble/hashes; take ids and seeds as arguments.',
  ],
  ["console.log('x');", 'A pure package does not log. Return a diagnostic or an outcome, and let the caller log it.'],
  ['export const folder = process.cwd();', knowsNoHost],
  ['export const stop = globalThis.setTimeout(() => {}, 1);', knowsNoHost],
  ['export const page = window.location;', knowsNoHost],
  ['export const page = self.location;', knowsNoHost],
  ['export const host = global;', knowsNoHost],
  ["export const bytes = Buffer.from('x');", 'A pure package runs in the browser too. Use Uint8Array.'],
];

const inAppsAndPackages: readonly Row[] = [
  ['export const now = Date.now();', takeAClock],
  ['export const now = new Date();', takeAClock],
  ['export const now = performance.now();', takeAClock],
  ['export const chance = Math.random();', 'Chance is injected. Take createId, randomBytes or a seed as an argument.'],
  ['export const stop = setTimeout(() => {}, 1);', takeAClock],
  ['export const stop = setInterval(() => {}, 1);', takeAClock],
  ['export const stop = setImmediate(() => {});', takeAClock],
  ['export const stop = globalThis.setTimeout(() => {}, 1);', takeAClock],
  ["import { setTimeout } from 'node:timers/promises';\nexport const wait = setTimeout;", takeAClock],
  ["console.log('x');", takeALogger],
];

const everywhere: readonly Row[] = [
  ['export const port = process.env.PORT;', readInEnv],
  ["export const port = process['env'];", readInEnv],
  ['export const port = globalThis.process.env.PORT;', readInEnv],
  ['const { env } = process;\nexport const port = env.PORT;', readInEnv],
  ["import { env } from 'node:process';\nexport const port = env.PORT;", readInEnv],
  ["import process from 'node:process';\nexport const port = process.env.PORT;", readInEnv],
  ["export { x } from './x.ts';", noBarrel],
  ["export * from './x.ts';", noBarrel],
  ["export * as x from './x.ts';", noBarrel],
  ['const work = async () => 1;\nexport const start = () => {\n  work();\n};', 'This happens when a Promise is not awaited'],
  ['export const read = (x: any) => String(x);', 'Unexpected any. Specify a different type.'],
  ['export const read = (x?: string) => x!.length;', 'Forbidden non-null assertion.'],
  ["import { X } from './x.ts';\nexport const read = (x: X) => String(x);", 'Use import type.'],
  ["import type { X } from './x.ts';\nexport { X };", 'Use export type.'],
  ['export default 1;', 'Use a named export instead.'],
  ["import { x } from './x.ts';\nexport const y = 1;", 'Remove the unused imports.'],
  ['export const read = () => {\n  const x = 1;\n};', 'This variable x is unused.'],
  ["import { join } from 'path';\nexport const read = join;", 'Add the node: protocol.'],
  ["import { it } from 'vitest';\nit.only('x', () => {});", 'Remove focus from test.'],
  ["import { old } from './old.ts';\nexport const x = old;", 'Deprecated import: Use x.'],
];

const inApi: readonly Row[] = [
  ['export const read = (prisma: Client) => prisma.account.findMany();', routingOnly],
  ["export const leave = (tx: Client) => tx.membership.deleteMany({ where: { accountId: 'ac_1' } });", routingOnly],
  ['export const count = ({ prisma }: Services) => prisma.session.count();', routingOnly],
  ['export const add = (services: Services) => services.prisma.numberRoute.create({});', routingOnly],
  ['export const lead = (tx: Client) => tx.callRoute.upsert({});', routingOnly],
  ['export const spend = (tx: Client) => tx.nonce.updateManyAndReturn({});', routingOnly],
];

const allowed = [
  ['packages/foundation/src/clock.ts', 'export const now = () => Date.now();\nexport const stop = () => setTimeout(() => {}, 1);\n'],
  ['packages/media-stream/src/a.test.ts', 'export const now = new Date();\nexport const chance = Math.random();\n'],
  ['packages/media-stream/src/testing/a.ts', 'export const stop = setTimeout(() => {}, 1);\n'],
  ['packages/flow-schema/src/golden.test.ts', "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n"],
  [
    'packages/flow-schema/src/dates.ts',
    'export const iso = (ms: number) => new Date(ms).toISOString();\nexport const hours = (date: Date) => date.getUTCHours();\n',
  ],
  ['packages/flow-schema/src/names.ts', 'export const read = (fetch: () => string, process: { now: number }) => fetch() + process.now;\n'],
  ['packages/flow-schema/src/index.ts', "export { x } from './x.ts';\n"],
  ['apps/api/src/env.ts', 'export const port = process.env.PORT;\n'],
  ['apps/api/src/routing/sessions.ts', 'export const count = (db: Client) => db.session.count();\n'],
  ['apps/api/src/flows/list.ts', 'export const list = (tx: Client, ctx: Context) => tx.flow.findMany(ctx.session.tenantId.trim());\n'],
  ['scripts/launch/env.mjs', 'export const port = process.env.PORT;\n'],
  ['scripts/a.ts', 'console.log(Date.now(), Math.random());\nsetTimeout(() => {}, 1);\n'],
  ['bench/a.ts', 'console.log(performance.now());\n'],
  ['e2e/a.ts', 'export const now = new Date();\nexport const stop = setTimeout(() => {}, 1);\n'],
  ['apps/editor/vite.config.ts', 'export default {};\n'],
] as const;

const rowsIn = (folder: string, rows: readonly Row[]) =>
  rows.map(([code, message], index) => ({ path: `${folder}/row-${index}.ts`, code, message }));

const refused = [
  ...rowsIn('packages/flow-schema/src', inPurePackages),
  ...rowsIn('apps/runtime/src', inAppsAndPackages),
  ...rowsIn('scripts/walls', everywhere),
  ...rowsIn('apps/api/src/flows', inApi),
  { path: 'packages/plugin-sdk/src/a.ts', code: 'export const now = Date.now();', message: hasNoClock },
  { path: 'packages/understanding/src/a.ts', code: "export const x = fetch('x').then(String);", message: doesNoIo },
  { path: 'packages/flow-schema/src/a.test.ts', code: 'export const now = Date.now();', message: hasNoClock },
  { path: 'packages/media-stream/src/a.ts', code: 'export const now = Date.now();', message: takeAClock },
  { path: 'apps/api/src/index.ts', code: "export { x } from './x.ts';", message: noBarrel },
  { path: 'apps/api/src/a.test.ts', code: 'export const port = process.env.PORT;', message: readInEnv },
  { path: 'e2e/b.ts', code: "console.log('x');", message: takeALogger },
];

const repository = resolve(import.meta.dirname, '../..');
const copied = (paths: readonly string[]) => Object.fromEntries(paths.map((path) => [path, readFileSync(join(repository, path), 'utf8')]));

const tree = createTempTree({
  ...copied(['.gitignore', 'biome.json']),
  ...copied(readdirSync(join(repository, 'scripts/walls/rules')).map((name) => `scripts/walls/rules/${name}`)),
  'scripts/walls/x.ts': 'export const x = 1;\nexport interface X {\n  readonly x: 1;\n}\n',
  'scripts/walls/old.ts': '/** @deprecated Use x. */\nexport const old = 1;\n',
  ...Object.fromEntries(refused.map(({ path, code }) => [path, `${code}\n`])),
  ...Object.fromEntries(allowed),
});
afterAll(() => tree[Symbol.dispose]());

const said = runBiome(tree.root);

describe('the linter', () => {
  it.each(refused)('stops $path: $code', ({ path, message }) => {
    expect(said.get(path)).toContain(message);
  });

  it.each(allowed)('lets %s pass', (path) => {
    expect(said.get(path)).toBeUndefined();
  });
});

/** What biome says of each file. Its reports for machines leave out the advice, so this reads what people read. */
function runBiome(root: string): ReadonlyMap<string, string> {
  const folder = dirname(createRequire(import.meta.url).resolve('@biomejs/biome/package.json'));
  const args = [join(folder, 'bin/biome'), 'lint', '--colors=off', '--max-diagnostics=none', '.'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  const textByPath = new Map<string, string>();
  let path = '';
  for (const line of `${stdout}${stderr}`.split('\n')) {
    path = /^(\S+?)(?::\d+:\d+)? .*━$/.exec(line)?.[1] ?? path;
    textByPath.set(path, `${textByPath.get(path) ?? ''}${line}\n`);
  }
  return textByPath;
}
