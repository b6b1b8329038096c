import type { Diagnostic, NodeId } from '@callwright/flow-schema';
import type { Program } from './program.ts';
import { maxFrames } from './scopes.ts';
import type { TypedFlow } from './type-flow.ts';

export interface CompiledParts {
  readonly parts: Readonly<Record<string, Program>>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Undefined when there is no flow of this name. */
export type TypePart = (name: string) => TypedFlow | undefined;

interface Trouble {
  readonly code: string;
  readonly message: string;
}

interface Part {
  /** How many parts stand within each other here, this one included. */
  readonly height: number;
  readonly trouble?: Trouble | undefined;
}

const mostParts = 100;

/** All flows that run as parts, also within parts, side by side. What is wrong with one is told at the node that wants it. */
export function compileParts(calls: ReadonlyMap<string, NodeId>, typePart: TypePart): CompiledParts {
  const known = new Map<string, Part>();
  const programs = new Map<string, Program>();
  const diagnostics: Diagnostic[] = [];
  for (const [name, node] of calls) {
    const { trouble } = compilePart(name, [], { known, programs, typePart });
    if (trouble !== undefined) diagnostics.push({ severity: 'error', place: { node }, ...trouble });
  }
  return { parts: Object.fromEntries(programs), diagnostics };
}

interface Walk {
  readonly known: Map<string, Part>;
  readonly programs: Map<string, Program>;
  readonly typePart: TypePart;
}

function compilePart(name: string, within: readonly string[], walk: Walk): Part {
  const wrong = troubleOnTheWay(name, within, walk);
  if (wrong !== undefined) return { height: 0, trouble: wrong };
  const known = walk.known.get(name);
  if (known !== undefined) return known;
  const part = compileNewPart(name, within, walk);
  walk.known.set(name, part);
  return part;
}

function troubleOnTheWay(name: string, within: readonly string[], { known }: Walk): Trouble | undefined {
  if (within.includes(name)) {
    const circle = [...within.slice(within.indexOf(name)), name].map((one) => `"${one}"`).join(' runs ');
    return { code: 'PARTS_IN_A_CIRCLE', message: `The flow would run within itself: ${circle}. Let one of them go on in another way.` };
  }
  const depth = within.length + (known.get(name)?.height ?? 1);
  if (depth > maxFrames)
    return { code: 'PARTS_TOO_DEEP', message: `"${name}" would run as a part in more than ${maxFrames} others. Run it further out.` };
  if (!known.has(name) && known.size + within.length >= mostParts)
    return { code: 'TOO_MANY_PARTS', message: `The flow has more than ${mostParts} parts, counting the parts of parts. Use fewer.` };
  return undefined;
}

function compileNewPart(name: string, within: readonly string[], walk: Walk): Part {
  // The flow itself goes by the empty name.
  const typed = name === '' ? undefined : walk.typePart(name);
  if (typed === undefined)
    return {
      height: 1,
      trouble: { code: 'NO_SUCH_FLOW', message: `There is no flow "${name}" that could run as a part. Choose another.` },
    };
  let height = 0;
  let trouble: Trouble | undefined;
  for (const inner of typed.calls.keys()) {
    const part = compilePart(inner, [...within, name], walk);
    height = Math.max(height, part.height);
    trouble ??= part.trouble;
  }
  return { height: height + 1, trouble: trouble ?? finishPart(name, typed, walk) };
}

/** What is to be proved of a part is proved with the flow that runs it. */
function finishPart(name: string, { asPart, diagnostics }: TypedFlow, { programs }: Walk): Trouble | undefined {
  const first = diagnostics.find(({ severity }) => severity === 'error');
  if (asPart !== undefined && first === undefined) programs.set(name, asPart);
  return first && { code: 'BROKEN_PART', message: `The flow "${name}" cannot run as a part. Put it right first: ${first.message}` };
}
