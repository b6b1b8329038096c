import { parentPort } from 'node:worker_threads';
import { describeFailure } from '@callwright/flow-engine/testing/describe-failure';
import { holdSchedules } from '@callwright/flow-engine/testing/hold-schedules';
import { walk } from '@callwright/flow-engine/testing/walk';
import { subjects } from './subjects.ts';
import type { Done, Task } from './tasks.ts';

/** Among a million calls, fifteen thousand that are looked at for the costly laws are enough. */
const wholeEvery = 64;

const all = subjects();
parentPort?.on('message', (task: Task) => parentPort?.postMessage(perform(task)));

function perform(task: Task): Done {
  const subject = all.find(({ name }) => name === task.flow);
  if (subject === undefined) throw new Error(`There is no flow "${task.flow}".`);
  const { name: flow, program, openings = [] } = subject;
  if (task.type === 'hold') {
    const { from, count } = task;
    return { type: 'held', flow, held: holdSchedules({ flow, program, openings, from, count, wholeEvery }) };
  }
  const { broken, ...found } = walk({ program, openings, depth: task.depth });
  const failure = broken && describeFailure({ flow, program, from: broken.from, course: broken });
  return { type: 'walked', flow, walk: found, ...(failure !== undefined && { failure }) };
}
