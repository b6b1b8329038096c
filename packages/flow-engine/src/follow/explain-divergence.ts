import { type CallEvent, canonicalJson, type Effect } from '@callwright/flow-schema';
import type { Program } from '../program.ts';
import { describeEffect } from './describe-effect.ts';
import { describeNode } from './describe-node.ts';
import type { FollowedStep } from './follow.ts';
import type { Movement } from './movements.ts';

interface Parting {
  readonly program: Program;
  readonly now: FollowedStep;
  readonly original?: Program;
  /** The same step, as the original takes it. */
  readonly before?: FollowedStep;
}

/** Why a call parts from its trace, in sentences: what happened, what was wished for then and would be now, and where it went. */
export function explainDivergence({ program, now, original, before }: Parting): readonly string[] {
  const where = before === undefined || original === undefined ? [] : [`Then, the call ${describeWay(original, before.movements)}.`];
  return [
    `It parts when ${describeEvent(now.event)}.`,
    ...differences(now.traced, now.effects),
    ...where,
    `Now, the call ${describeWay(program, now.movements)}.`,
  ];
}

/** The first wish in which they differ says the most; those after it follow from it. */
function differences(then: readonly Effect[], now: readonly Effect[]): string[] {
  const index = [...then, undefined].findIndex((effect, at) => canonicalJson(effect ?? null) !== canonicalJson(now[at] ?? null));
  return [`Then, it ${describeWish(then[index])}; now, it ${describeWish(now[index])}.`];
}

function describeWish(effect: Effect | undefined): string {
  return effect === undefined ? 'wished for nothing more' : describeEffect(effect);
}

function describeWay(program: Program, movements: readonly Movement[]): string {
  if (movements.length === 0) return 'stays where it is';
  return movements.map((movement) => describeMovement(program, movement)).join(', ');
}

function describeMovement(program: Program, movement: Movement): string {
  const node = describeNode(program, movement);
  if (movement.type === 'left') return `leaves ${node} by "${movement.port}"`;
  const { by } = movement;
  if (by === undefined) return `comes to ${node}`;
  if (by === 'fallback') return `falls back to ${node}`;
  return by === 'going-back' ? `goes back to ${node}` : `is taken to ${node} by the handler ${by}`;
}

function describeEvent(event: CallEvent): string {
  switch (event.type) {
    case 'caller.spoke':
      return `the caller says "${event.words}"`;
    case 'caller.keyed':
      return `the caller presses ${event.keys}`;
    case 'caller.stayed-silent':
      return 'the caller stays silent';
    case 'caller.hung-up':
      return 'the caller hangs up';
    case 'call.started':
      return 'the call begins';
    default:
      return `${event.type} comes in`;
  }
}
