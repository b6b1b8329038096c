import assert from 'node:assert/strict';
import type { ActionResult, PublishedPlugin } from '../sandbox.ts';
import { type AttackBench, type GuestOptions, guest } from './open-attack-bench.ts';

type Check = (bench: AttackBench) => Promise<void>;

/** The action succeeds, and gives exactly this. */
export function gives(act: string, output: unknown, options: GuestOptions = {}): Check {
  return async ({ run }) => assert.deepEqual(await run(guest(act, options)), { type: 'succeeded', output });
}

/** It ends in one of these ways, and the host goes on as if nothing had been. */
export function endsAs(act: string | PublishedPlugin, endings: readonly Ending[], options: GuestOptions = {}): Check {
  return async ({ run, askNeighbour }) => {
    const result = await run(typeof act === 'string' ? guest(act, options) : act);
    assert.ok(endings.includes(endingOf(result)), `expected ${endings.join(' or ')}, and it was ${shown(result)}`);
    assert.deepEqual(await askNeighbour(), stillHere);
  };
}

/** As `endsAs`; and a neighbour in the same host is answered while the attack is going on. */
export function endsBesideNeighbour(act: string, endings: readonly Ending[], options: GuestOptions = {}): Check {
  return async ({ run, askNeighbour }) => {
    assert.deepEqual(await askNeighbour(), stillHere);
    let isOver = false;
    const attack = run(guest(act, options)).finally(() => {
      isOver = true;
    });
    assert.deepEqual(await askNeighbour(), stillHere);
    assert.equal(isOver, false, 'the neighbour was answered only when the attack was over');
    const result = await attack;
    assert.ok(endings.includes(endingOf(result)), `expected ${endings.join(' or ')}, and it was ${shown(result)}`);
  };
}

export type Ending = 'succeeded' | 'timed-out' | `failed ${string}` | `killed ${string}`;

export const stillHere: ActionResult = { type: 'succeeded', output: 'still here' };

function endingOf(result: ActionResult): Ending {
  if (result.type === 'failed') return `failed ${result.code}`;
  return result.type === 'killed' ? `killed ${result.reason}` : result.type;
}

function shown(result: ActionResult): string {
  return JSON.stringify(result).slice(0, 300);
}
