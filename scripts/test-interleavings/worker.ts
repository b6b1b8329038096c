import { parentPort } from 'node:worker_threads';
import { describeFailure } from '@callwright/flow-engine/testing/describe-failure';
import { holdSchedules } from '@callwright/flow-engine/testing/hold-schedules';
import { walk } from '@callwright/flow-engine/testing/walk';
import { subjects } from './subjects.ts';
import type { Done, Task } from './tasks.ts';

const all = subjects();
parentPort?.on('message', (task: Task) => parentPort?.postMessage(perform(task)));

function perform(task: Task): Done {
  const subject = all.find(({ name }) => name === task.flow);
  if (subject === undefined) throw new Error(`There is no flow "${task.flow}".`);
  const { name: flow, program, openings = [] } = subject;
  if (task.type === 'hold')
    return { type: 'held', flow, held: holdSchedules({ flow, program, openings, from: task.from, count: task.count }) };
  const { broken, ...found } = walk({ program, openings, depth: task.depth });
  const failure = broken && describeFailure({ flow, program, from: broken.from, course: broken });
  return { type: 'walked', flow, walk: found, ...(failure !== undefined && { failure }) };
}
