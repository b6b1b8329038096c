import { type NodeId, TOO_OFTEN, type Values } from '@callwright/flow-schema';
import { chance } from './chance.ts';
import { type Moment, nodeAt, programOf } from './moment.ts';
import type { CompiledNode, Memory, Reaction, Visit } from './node-definition.ts';
import { own } from './own.ts';
import { cancelPending } from './pending.ts';

/** The call can go nowhere from here. */
export const stuck: Reaction = { end: { reason: 'stuck' } };

const nothing: Memory = {};

/** A flow that goes on and on without waiting for anything is a loop: after so many nodes, the call is stuck. */
const maxNodesWithoutWait = 100;

/** Begins a visit of a node, unless the call has come there too often. What the visit before it waited for is cancelled. */
export function enterNode(moment: Moment, id: NodeId): Reaction {
  const node = nodeAt(moment, id);
  if (node === undefined || moment.nodes >= maxNodesWithoutWait) return stuck;
  const { state } = moment;
  const times = (state.visits[id] ?? 0) + 1;
  moment.nodes += 1;
  if (node.maxVisits !== undefined && times > node.maxVisits) return passBy(moment, id);
  state.visits = { ...state.visits, [id]: times };
  beginVisit(moment, id);
  return node.definition.enter(createVisit(moment, node));
}

/** Begins a visit of the node where the call was interrupted: it is entered anew, and that is not coming there once more. */
export function comeBack(moment: Moment, id: NodeId): Reaction {
  const node = nodeAt(moment, id);
  if (node === undefined) return stuck;
  beginVisit(moment, id);
  return node.definition.enter(createVisit(moment, node));
}

function passBy(moment: Moment, id: NodeId): Reaction {
  cancelPending(moment);
  moment.state.node = id;
  moment.state.memory = nothing;
  return { leave: TOO_OFTEN };
}

export function beginVisit(moment: Moment, id: NodeId): void {
  cancelPending(moment);
  moment.state.node = id;
  moment.state.visit += 1;
  moment.state.memory = nothing;
}

/** What a node sees at this moment. */
export function createVisit({ root, state }: Moment, { config, prompts, expressions }: CompiledNode): Visit<unknown> {
  const { variables, seed, visit, caller, part } = state;
  const { settings, actions, start, variables: types } = programOf(root, part) ?? root;
  const node = state.node ?? start;
  return {
    node,
    config,
    settings,
    actions,
    variables,
    types,
    part,
    times: state.visits[node] ?? 1,
    nowMs: state.startedAtMs + state.atMs,
    timeZone: state.timeZone,
    caller,
    chance: (of) => chance(`${of === 'stable' ? (caller ?? seed) : seed} ${of === 'visit' ? visit : `${part} ${node}`}`),
    isSensitive: (field) => (own(prompts, field) ?? own(expressions, field))?.privacy.label === 'sensitive',
    say: (field, locals) => {
      const rendered = own(prompts, field)?.render(valuesWith(variables, locals));
      return rendered !== undefined && 'text' in rendered ? rendered.text : undefined;
    },
    evaluate: (field, locals) => {
      const result = own(expressions, field)?.evaluate(valuesWith(variables, locals));
      return result !== undefined && 'value' in result ? result.value : undefined;
    },
  };
}

function valuesWith(variables: Values, locals: Values | undefined): Values {
  return locals === undefined ? variables : { ...variables, ...locals };
}
