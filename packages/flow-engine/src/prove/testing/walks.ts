import { type Hop, type NodeId, TOO_OFTEN } from '@callwright/flow-schema';
import type { CompiledNode } from '../../node-definition.ts';
import type { Program } from '../../program.ts';

/** A step of a walk: a port, or a handler or the fallback that takes over. */
export interface WalkStep {
  readonly from: NodeId;
  readonly port: string | undefined;
  readonly to: NodeId;
}

/** A way that a call could take, as a caller would: nothing is known but what it has passed. */
export interface Walk {
  readonly steps: readonly WalkStep[];
  readonly at: NodeId;
  readonly set: ReadonlySet<string>;
  readonly marks: ReadonlySet<string>;
  readonly isInHandler: boolean;
}

/** All walks that take each step at most twice, the shortest first; at most so many. */
export function* walksOf(program: Program, most: number): Generator<Walk> {
  const queue: Walk[] = [atStart(program)];
  for (let next = 0; next < queue.length && next < most; next += 1) {
    const walk = queue[next];
    if (walk === undefined) return;
    yield walk;
    if (queue.length < most) queue.push(...onwards(program, walk));
  }
}

/** The walks that a path may mean; none when no call could take it. */
export function walksAlong(program: Program, path: readonly Hop[]): Walk[] {
  let walks = [atStart(program)].filter(({ at }) => at === path[0]?.node);
  for (const [index, { port }] of path.slice(0, -1).entries()) {
    const to = path[index + 1]?.node;
    walks = walks.flatMap((walk) => {
      const steps = stepsFrom(program, walk.at).filter((step) => step.port === port && step.to === to);
      return steps.map((step) => goOn(program, walk, step));
    });
  }
  return walks;
}

/** The steps that a call may take from a node: by its ports, or away from it. */
export function stepsFrom(program: Program, from: NodeId): readonly (WalkStep & { readonly isHandler: boolean })[] {
  const node = program.nodes[from];
  if (node === undefined) return [];
  const fallback = program.settings.fallback.node;
  const led = allPorts(node).flatMap(([port, target]) => {
    const to = target !== '' ? target : mayFail(node, port) ? fallback : undefined;
    return to === undefined ? [] : [{ from, port, to, isHandler: false }];
  });
  const taken = Object.values(program.handlers).flatMap(({ on, to }) => {
    return isTakenFrom(node, on.type) ? [{ from, port: undefined, to, isHandler: true }] : [];
  });
  const rescued = fallback === undefined ? [] : [{ from, port: undefined, to: fallback, isHandler: false }];
  return [...led, ...taken, ...rescued];
}

export function allPorts({ ports, maxVisits }: CompiledNode): (readonly [string, NodeId | ''])[] {
  const isMissing = maxVisits !== undefined && ports[TOO_OFTEN] === undefined;
  return [...Object.entries(ports), ...(isMissing ? [[TOO_OFTEN, ''] as const] : [])];
}

export function mayFail({ facts }: CompiledNode, port: string): boolean {
  return port === TOO_OFTEN || facts.failurePorts?.includes(port) === true;
}

function isTakenFrom({ facts, prompts }: CompiledNode, trigger: 'intent' | 'keypad' | 'silence' | 'error'): boolean {
  if (trigger === 'error') return true;
  if (trigger === 'silence') return facts.waits === 'caller';
  return facts.waits !== 'nothing' || (Object.keys(prompts).length > 0 && facts.ending === undefined);
}

function onwards(program: Program, walk: Walk): Walk[] {
  const taken = (step: WalkStep) =>
    walk.steps.filter(({ from, port, to }) => from === step.from && port === step.port && to === step.to).length;
  return stepsFrom(program, walk.at)
    .filter((step) => taken(step) < 2)
    .map((step) => goOn(program, walk, step));
}

function atStart(program: Program): Walk {
  const notice = (program.settings.recordingNotice ?? '').trim() === '' ? [] : ['recording-notice'];
  return { steps: [], at: program.start, set: new Set(program.inputs), marks: new Set(notice), isInHandler: false };
}

function goOn(program: Program, walk: Walk, { isHandler, ...step }: WalkStep & { readonly isHandler: boolean }): Walk {
  return {
    steps: [...walk.steps, step],
    at: step.to,
    ...passed(program.nodes[walk.at], walk, step),
    isInHandler: walk.isInHandler || isHandler,
  };
}

function passed(node: CompiledNode | undefined, { set, marks }: Walk, { port }: WalkStep): Pick<Walk, 'set' | 'marks'> {
  if (node === undefined || port === undefined || port === TOO_OFTEN) return { set, marks };
  const { definition, config, expressions } = node;
  const guard = definition.guardsOf?.(config, port);
  const sure = guard === undefined ? [] : (expressions[guard]?.guards ?? []);
  return {
    set: new Set([...set, ...(definition.writes?.(config, port) ?? []), ...sure]),
    marks: mayFail(node, port) ? marks : new Set([...marks, ...node.marks]),
  };
}
