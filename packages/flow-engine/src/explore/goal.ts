import { canonicalJson, type HandlerId, type NodeId } from '@callwright/flow-schema';
import { type Coverage, type FlowCoverage, missedIn } from '../coverage.ts';
import { describeNode } from '../follow/describe-node.ts';
import type { Movement } from '../follow/movements.ts';
import type { Program } from '../program.ts';
import { programAt } from '../program-at.ts';

/** Something that no call has come through yet. An edge is the port that it leaves by. */
export type Goal =
  | { readonly type: 'node'; readonly part: string; readonly node: NodeId }
  | { readonly type: 'port'; readonly part: string; readonly node: NodeId; readonly port: string }
  | { readonly type: 'handler'; readonly part: string; readonly handler: HandlerId };

/** What is missed in a flow and in its parts. */
export function goalsOf(covered: Coverage): readonly Goal[] {
  return [['', covered] as const, ...Object.entries(covered.parts)].flatMap(([part, flow]) => missedGoals(part, flow));
}

/** What a movement reaches. */
export function reachedBy(movement: Movement): readonly Goal[] {
  const { part, node } = movement;
  if (movement.type === 'left') return [{ type: 'port', part, node, port: movement.port }];
  const { by } = movement;
  const handler = by === undefined || by === 'fallback' || by === 'going-back' ? [] : [{ type: 'handler', part, handler: by } as const];
  return [{ type: 'node', part, node }, ...handler];
}

/** One text for each goal. */
export function goalKey(goal: Goal): string {
  return canonicalJson(goal);
}

/** What a call does that reaches it. */
export function describeGoal(goal: Goal, program: Program): string {
  switch (goal.type) {
    case 'node':
      return `comes to ${describeNode(program, goal)}`;
    case 'port':
      return `leaves ${describeNode(program, goal)} by "${goal.port}"`;
    case 'handler':
      return `is taken over by ${describeHandler(goal, program)}`;
  }
}

function describeHandler({ part, handler }: Extract<Goal, { type: 'handler' }>, program: Program): string {
  const name = programAt(program, part).handlers[handler]?.name ?? handler;
  return part === '' ? `the handler "${name}"` : `the handler "${name}" of the part "${part}"`;
}

function missedGoals(part: string, flow: FlowCoverage): readonly Goal[] {
  const { nodes, ports, handlers } = missedIn(flow);
  return [
    ...nodes.map(({ node }) => ({ type: 'node', part, node }) as const),
    ...ports.map(({ node, port }) => ({ type: 'port', part, node, port }) as const),
    ...handlers.map(({ handler }) => ({ type: 'handler', part, handler }) as const),
  ];
}
