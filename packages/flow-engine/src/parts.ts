import type { Value, Values, VariableName } from '@callwright/flow-schema';
import { type Moment, nodeAt, programOf } from './moment.ts';
import type { Reaction } from './node-definition.ts';
import { own } from './own.ts';
import type { Program } from './program.ts';
import { maxFrames, returnFrame, scopeOf, takeScope } from './scopes.ts';
import { beginVisit, createVisit, enterNode, stuck } from './visit.ts';

/** Another flow begins as a part of this one. It knows no more than its inputs. */
export function callFlow(moment: Moment, { flow, inputs }: { readonly flow: string; readonly inputs: Values }): Reaction {
  const { root, state } = moment;
  const program = own(root.parts, flow);
  if (program === undefined || state.node === undefined || state.stack.length >= maxFrames) return stuck;
  state.stack = [...state.stack, { type: 'part', node: state.node, ...scopeOf(state) }];
  takeScope(moment, { part: flow, visits: {}, variables: pick(inputs, program.inputs ?? []) });
  return enterNode(moment, program.start);
}

/** A flow that ran as a part is over: the node that wanted it decides what now. Undefined when the call is in no part. */
export function returnFromPart(moment: Moment, outcome: string): Reaction | undefined {
  const { root, state } = moment;
  const at = returnFrame(state.stack);
  const frame = at === undefined ? undefined : state.stack[at];
  if (frame?.type !== 'part') return undefined;
  const outputs = outputsOf(programOf(root, state.part), state.variables);
  state.stack = state.stack.slice(0, at);
  takeScope(moment, frame);
  beginVisit(moment, frame.node);
  const node = nodeAt(moment, frame.node);
  return node?.definition.onReturn?.(outcome, outputs, createVisit(moment, node)) ?? stuck;
}

function outputsOf(part: Program | undefined, variables: Values): Values {
  return part === undefined ? {} : pick(variables, part.outputs);
}

function pick(values: Values, names: readonly VariableName[]): Values {
  const picked: Record<VariableName, Value> = {};
  for (const name of names) {
    const value = own(values, name);
    if (value !== undefined) picked[name] = value;
  }
  return picked;
}
