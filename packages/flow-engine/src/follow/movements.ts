import { type CallEvent, type Handler, type HandlerId, type NodeId, TOO_OFTEN } from '@callwright/flow-schema';
import type { CallState } from '../call-state.ts';
import type { Program } from '../program.ts';
import { programAt } from '../program-at.ts';
import type { Observation } from './observe.ts';

/** A node come to, and what brought the call there if no edge did; or a node left, and by which port. */
export type Movement =
  | { readonly type: 'entered'; readonly part: string; readonly node: NodeId; readonly by?: HandlerId | 'fallback' | 'going-back' }
  | { readonly type: 'left'; readonly part: string; readonly node: NodeId; readonly port: string };

export interface Place {
  readonly part: string;
  readonly node: NodeId;
}

export interface Watched {
  readonly before: CallState;
  readonly event: CallEvent;
  readonly observations: readonly Observation[];
}

/** Where a call went in one step, from what its nodes were seen to do. */
export function movementsOf(program: Program, { before, event, observations }: Watched): readonly Movement[] {
  const movements: Movement[] = [];
  // Where the last reaction leads; undefined when only a handler or the fallback can take the call anywhere.
  let leadsTo: Place | 'back' | undefined = before.status === 'new' ? { part: '', node: program.start } : undefined;
  for (const { part, node, isEntered, reaction } of observations) {
    if (isEntered) movements.push(...arrival(program, { part, node }, leadsTo, event));
    if (reaction.leave !== undefined) movements.push({ type: 'left', part, node, port: reaction.leave });
    leadsTo = targetOf(program, { part, node }, reaction);
  }
  return movements;
}

/** Where a reaction takes the call, as far as it says so itself. */
function targetOf(
  program: Program,
  { part, node }: Place,
  { leave, callFlow, goBack }: Observation['reaction'],
): Place | 'back' | undefined {
  if (goBack === true) return 'back';
  if (leave !== undefined) return ledTo(program, { part, node }, leave);
  if (callFlow === undefined || !Object.hasOwn(program.parts, callFlow.flow)) return undefined;
  return { part: callFlow.flow, node: programAt(program, callFlow.flow).start };
}

function ledTo(program: Program, { part, node }: Place, port: string): Place | undefined {
  const ports = programAt(program, part).nodes[node]?.ports ?? {};
  const to = Object.hasOwn(ports, port) ? ports[port] : undefined;
  return to === undefined || to === '' ? undefined : { part, node: to };
}

/** A node that was come to too often is left at once without being entered: nobody but the next node shows it. */
function arrival(program: Program, at: Place, leadsTo: Place | 'back' | undefined, event: CallEvent): Movement[] {
  if (leadsTo === 'back') return [{ type: 'entered', ...at, by: 'going-back' }];
  const passed: Movement[] = [];
  for (let expected = leadsTo; expected !== undefined && passed.length < 100; expected = ledTo(program, expected, TOO_OFTEN)) {
    if (expected.part === at.part && expected.node === at.node) return [...passed, { type: 'entered', ...at }];
    passed.push({ type: 'left', ...expected, port: TOO_OFTEN });
  }
  const rescued: Movement = { type: 'entered', ...at, by: handlerFor(programAt(program, at.part), at.node, event) ?? 'fallback' };
  // The last of them leads on for nobody: only those with a limit were passed.
  return [...passed.filter((left) => hasLimit(program, left)), rescued];
}

function hasLimit(program: Program, { part, node }: Place): boolean {
  return Object.hasOwn(programAt(program, part).nodes[node]?.ports ?? {}, TOO_OFTEN);
}

/** Which handler took the call to a node: the one that the event is for, or else the one of errors. */
function handlerFor({ handlers }: Program, node: NodeId, event: CallEvent): HandlerId | undefined {
  // `Object.entries` forgets what the keys are; they are the record's own.
  const leading = (Object.entries(handlers) as [HandlerId, Handler][]).filter(([, { to }]) => to === node);
  const meant = leading.find(([id, handler]) => isFor(event, id, handler));
  return (meant ?? leading.find(([, { on }]) => on.type === 'error'))?.[0];
}

function isFor(event: CallEvent, id: HandlerId, { on }: Handler): boolean {
  switch (event.type) {
    case 'caller.spoke':
      return event.handler === id;
    case 'caller.keyed':
      return on.type === 'keypad' && on.keys === event.keys;
    case 'caller.stayed-silent':
      return on.type === 'silence';
    default:
      return false;
  }
}
