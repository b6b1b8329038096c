import { canonicalJson } from '@callwright/flow-schema';
import type { Frame, Scope } from '../call-state.ts';
import type { Program } from '../program.ts';
import { programAt } from '../program-at.ts';
import type { Scene } from '../simulate/scene.ts';

/** Milliseconds of the epoch, as nodes remember when they began. */
const instant = /:1\d{12}\b/g;

/** The same for scenes from which a call goes on alike: neither the time, nor ids, nor how often it was where matter, unless a flow counts it. */
export function sceneKey(program: Program, { state, next }: Scene): string {
  const { status, node, memory, pending, stack, silences, rescue } = state;
  const key = {
    status,
    ...placeOf(program, state),
    node,
    memory,
    pending: Object.values(pending).map(({ type, isCut }) => [type, isCut === true]),
    next: next.map((deed) => (deed.type === 'ask' ? deed.effect.type : deed.event.type)),
    stack: stack.map((frame) => frameOf(program, frame)),
    silences: Math.min(silences, longestSilence(program) + 1),
    rescue,
  };
  return canonicalJson(key)
    .replace(/"fx_[0-9a-z]+"/g, '"fx"')
    .replace(instant, ':"instant"');
}

/** Beyond what any handler of silence counts to, one more makes no difference. */
function longestSilence({ handlers, parts }: Program): number {
  const times = Object.values(handlers).map(({ on }) => (on.type === 'silence' ? on.times : 0));
  return Math.max(0, ...times, ...Object.values(parts).map(longestSilence));
}

function placeOf(program: Program, { part, visits, variables }: Scope) {
  const { nodes } = programAt(program, part);
  const counted = Object.entries(visits).filter(([node]) => nodes[node as keyof typeof nodes]?.maxVisits !== undefined);
  return { part, variables, counted: Object.fromEntries(counted) };
}

function frameOf(program: Program, frame: Frame) {
  const { type, node } = frame;
  if (frame.type === 'part') return { type, node, ...placeOf(program, frame) };
  const { handler, part, left } = frame;
  return { type, node, handler, part, ...(left !== undefined && { left: { ...placeOf(program, left), frame: left.frame } }) };
}
