import type { Held } from '@callwright/flow-engine/testing/hold-schedules';
import type { Walk } from '@callwright/flow-engine/testing/walk';
import { describeCounts } from '../test/vitest-report.ts';
import { performTasks } from './perform-tasks.ts';
import { subjects } from './subjects.ts';
import type { Done, Task } from './tasks.ts';

const [schedules = 1_000_000, depth = 6] = process.argv.slice(2).map(Number);
const chunk = 2_500;
const flows = subjects();
const startedMs = performance.now();
const held = new Map<string, Held[]>();
const walked = new Map<string, Walk>();
const failures: string[] = [];
let passed = 0;

print(
  `${schedules} schedules of at least 30 events in ${flows.length} flows, then everything that can happen in ${depth} events after each node`,
);
await performTasks(holdTasks(), noteHeld);
for (const { name, unreachable } of flows) reportHeld(name, held.get(name) ?? [], unreachable);
await performTasks(
  flows.map(({ name }) => ({ type: 'walk', flow: name, depth })),
  noteWalked,
);

for (const failure of failures) print(`FAILED ${failure}`);
print(`${elapsed()} s`);
print(describeCounts({ passed, failed: failures.length, skipped: 0 }));
process.exitCode = failures.length === 0 ? 0 : 1;

/** Each flow gets as many, in pieces small enough that no thread waits long for the other at the end. */
function holdTasks(): readonly Task[] {
  const each = Math.ceil(schedules / flows.length);
  const tasks: Task[] = [];
  for (let from = 1; from <= each; from += chunk) {
    for (const { name: flow } of flows) tasks.push({ type: 'hold', flow, from, count: Math.min(chunk, each - from + 1) });
  }
  return tasks;
}

function noteHeld(done: Done): void {
  if (done.type !== 'held') return;
  held.set(done.flow, [...(held.get(done.flow) ?? []), done.held]);
  for (const failure of done.held.failures) if (!isKnown(failure)) failures.push(failure);
  const pieces = [...held.values()].flat();
  if (pieces.length % 20 !== 0) return;
  const count = sum(pieces, (piece) => piece.schedules);
  print(`${count} schedules, ${Math.round(count / elapsed())} a second, ${failures.length} failures`);
}

/** The same law broken in the same flow is told once. */
function isKnown(failure: string): boolean {
  const [head = ''] = failure.split('\n');
  const what = head.replace(/seed \d+/, '');
  return failures.some((known) => known.split('\n')[0]?.replace(/seed \d+/, '') === what);
}

function reportHeld(name: string, pieces: readonly Held[], unreachable: readonly string[]): void {
  const [first, ...rest] = pieces;
  const missing = (first?.missing ?? []).filter((place) => rest.every((piece) => piece.missing.includes(place)));
  const figures = {
    schedules: sum(pieces, (one) => one.schedules),
    events: sum(pieces, (one) => one.events),
    live: sum(pieces, (one) => one.live),
  };
  print(`${name}: ${figures.schedules} schedules, ${figures.events} events, ${figures.live} of them in calls under way`);
  const unexpected = missing.filter((place) => !unreachable.includes(place));
  const wrong = unreachable.filter((place) => !missing.includes(place));
  check(`${name}: no call came to ${unexpected.join(', ')}`, unexpected.length === 0);
  check(`${name}: calls came to ${wrong.join(', ')}, which nobody thought they could`, wrong.length === 0);
  check('', !pieces.some((piece) => piece.failures.length > 0), 'told already');
}

function noteWalked(done: Done): void {
  if (done.type !== 'walked') return;
  const { nodes, states, steps } = done.walk;
  walked.set(done.flow, done.walk);
  print(`${done.flow}: ${states} states, ${steps} events tried in them`);
  print(
    nodes
      .map(
        ({ node, entered, states: count }) =>
          `  ${node}: ${entered === undefined ? 'not entered' : `entered after ${entered} events, ${count} states`}`,
      )
      .join('\n'),
  );
  if (done.failure !== undefined) failures.push(done.failure);
  else passed += 1;
  const unentered = nodes.filter(({ entered }) => entered === undefined).map(({ node }) => node);
  check(`${done.flow}: the walk found no way to ${unentered.join(', ')}`, unentered.length === 0);
}

function check(failure: string, holds: boolean, told?: 'told already'): void {
  if (holds) passed += 1;
  else if (told === undefined) failures.push(failure);
}

function sum<Item>(items: readonly Item[], figure: (item: Item) => number): number {
  return items.reduce((total, item) => total + figure(item), 0);
}

function elapsed(): number {
  return Math.max(1, Math.round((performance.now() - startedMs) / 1_000));
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
