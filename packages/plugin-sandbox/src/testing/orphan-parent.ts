// A parent that is there to be killed: it opens a sandbox, says which processes it has, and waits.

import { createSandbox } from '../supervisor.ts';
import { openAttackBench } from './open-attack-bench.ts';

const { sandbox } = await openAttackBench(createSandbox);
process.stdout.write(`${JSON.stringify(sandbox.pids())}\n`);
