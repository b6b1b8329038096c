import type { Effect, EffectId, EndReason, NodeId } from '@callwright/flow-schema';
import type { CallState, PendingEffect } from './call-state.ts';
import type { CompiledNode, EffectRequest, Reaction, Visit } from './node-definition.ts';
import type { Program } from './program.ts';

/** A state under way to the next one, with the effects wished for so far. */
export interface Turnover {
  readonly state: CallState;
  readonly effects: readonly Effect[];
}

/** A flow that goes on and on without waiting for anything is a loop: this many nodes, and the call is ended. */
const maxNodesWithoutWait = 100;

/** Carries out what a node wants: wishes are numbered, a left visit is cleared up, the next node is entered, until something is waited for. */
export function react(program: Program, before: Turnover, first: Reaction): Turnover {
  let now = before;
  let reaction = first;
  for (let entered = 0; entered <= maxNodesWithoutWait; entered += 1) {
    now = apply(now, reaction);
    if (reaction.end !== undefined) return endCall(now, reaction.end.reason);
    if (reaction.leave === undefined) {
      // A visit that waits for nothing would never go on.
      return Object.keys(now.state.pending).length === 0 ? endCall(now, 'stuck') : now;
    }
    const next = program.nodes[now.state.node ?? program.start]?.ports[reaction.leave];
    const node = next === undefined ? undefined : program.nodes[next as NodeId];
    if (node === undefined) return endCall(now, 'stuck');
    now = enter(now, next as NodeId);
    reaction = node.definition.enter(createVisit(program, node, now.state));
  }
  return endCall(now, 'stuck');
}

/** The first node of a call. */
export function begin(program: Program, state: CallState): Turnover {
  const now = enter({ state, effects: [] }, program.start);
  const node = program.nodes[program.start];
  return node === undefined ? endCall(now, 'stuck') : react(program, now, node.definition.enter(createVisit(program, node, now.state)));
}

export function endCall(now: Turnover, reason: EndReason): Turnover {
  const { state, effects } = cancelPending(now);
  return { state: { ...state, status: 'ended', endReason: reason }, effects: [...effects, { type: 'end-call', reason }] };
}

export function createVisit(program: Program, { config, prompts, expressions }: CompiledNode, state: CallState): Visit<unknown> {
  const { variables } = state;
  const node = state.node ?? program.start;
  return {
    node,
    config,
    settings: program.settings,
    actions: program.actions,
    variables,
    types: program.variables,
    times: state.visits[node] ?? 1,
    nowMs: state.startedAtMs + state.atMs,
    timeZone: state.timeZone,
    caller: state.caller,
    chance: () => 0,
    isSensitive: (field) => (prompts[field] ?? expressions[field])?.privacy.label === 'sensitive',
    say: (field) => {
      const rendered = prompts[field]?.render(variables);
      return rendered !== undefined && 'text' in rendered ? rendered.text : undefined;
    },
    evaluate: (field) => {
      const result = expressions[field]?.evaluate(variables);
      return result !== undefined && 'value' in result ? result.value : undefined;
    },
  };
}

function enter(now: Turnover, node: NodeId): Turnover {
  const { state, effects } = cancelPending(now);
  return { state: { ...state, node, visit: state.visit + 1, memory: {} }, effects };
}

function apply({ state, effects }: Turnover, { effects: requests = [], memory = state.memory, set }: Reaction): Turnover {
  const variables = set === undefined ? state.variables : { ...state.variables, ...set };
  return requests.reduce(wish, { state: { ...state, memory, variables }, effects });
}

function wish(now: Turnover, request: EffectRequest): Turnover {
  if (request.type === 'set-recording' || request.type === 'note-outcome') return { ...now, effects: [...now.effects, request] };
  const { state, effects } = cancelPending(now, request.type);
  const id = `fx_${state.effectCount + 1}` as EffectId;
  const entry: PendingEffect = { type: request.type, ...(request.type === 'speak' && { interruption: request.interruption }) };
  const pending = { ...state.pending, [id]: entry };
  // Spreading a union forgets that its members stay whole; id and visit are what every member lacks.
  const effect = { ...request, id, visit: state.visit } as Effect;
  return { state: { ...state, pending, effectCount: state.effectCount + 1 }, effects: [...effects, effect] };
}

/** Nobody waits any more for what is pending: all of it, or all of one kind. */
function cancelPending({ state, effects }: Turnover, type?: PendingEffect['type']): Turnover {
  const cancelled = (Object.keys(state.pending) as EffectId[]).filter((id) => type === undefined || state.pending[id]?.type === type);
  if (cancelled.length === 0) return { state, effects };
  const pending = Object.fromEntries(Object.entries(state.pending).filter(([id]) => !cancelled.includes(id as EffectId)));
  return { state: { ...state, pending }, effects: [...effects, ...cancelled.map((target) => ({ type: 'cancel', target }) as const)] };
}
