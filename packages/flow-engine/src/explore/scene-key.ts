import { canonicalJson, type Values } from '@callwright/flow-schema';
import type { CallState, Frame } from '../call-state.ts';
import type { Program } from '../program.ts';
import { programAt } from '../program-at.ts';
import type { Scene } from '../simulate/scene.ts';

/** The same for scenes from which a call goes on alike: neither the time, nor ids, nor how often it was where matter, unless a flow counts it. */
export function sceneKey(program: Program, { state, next }: Scene): string {
  const { status, part, node, memory, variables, pending, stack, silences, rescue } = state;
  const key = {
    status,
    ...placeOf(program, { part, visits: state.visits, variables }),
    node,
    memory,
    pending: Object.values(pending).map(({ type, isCut }) => [type, isCut === true]),
    next: next.map((deed) => (deed.type === 'ask' ? deed.effect.type : deed.event.type)),
    stack: stack.map((frame) => frameOf(program, frame)),
    silences: Math.min(silences, longestSilence(program) + 1),
    rescue,
  };
  return canonicalJson(key).replace(/"fx_[0-9a-z]+"/g, '"fx"');
}

/** Beyond what any handler of silence counts to, one more makes no difference. */
function longestSilence({ handlers, parts }: Program): number {
  const times = Object.values(handlers).map(({ on }) => (on.type === 'silence' ? on.times : 0));
  return Math.max(0, ...times, ...Object.values(parts).map(longestSilence));
}

interface Scope {
  readonly part: string;
  readonly visits: CallState['visits'];
  readonly variables: Values;
}

function placeOf(program: Program, { part, visits, variables }: Scope) {
  const { nodes } = programAt(program, part);
  const counted = Object.entries(visits).filter(([node]) => nodes[node as keyof typeof nodes]?.maxVisits !== undefined);
  return { part, variables, counted: Object.fromEntries(counted) };
}

function frameOf(program: Program, frame: Frame) {
  if (frame.type !== 'part') return { type: frame.type, node: frame.node };
  return { type: frame.type, node: frame.node, ...placeOf(program, frame) };
}
