import type { VariableName } from '@callwright/flow-schema';
import type { Analysis } from './analysis.ts';
import { type Finding, mostFindings } from './finding.ts';
import type { Edge, Graph } from './graph.ts';
import { hasBit, passOn } from './pass-on.ts';
import { edgesTo, hop, hopsOf, shortestWays, type Ways } from './ways.ts';

/** A variable must be set on every way to where it is read: one way without it is a call that would say nothing there. */
export function setBeforeUse(analysis: Analysis): Finding[] {
  const { program, graph, reached } = analysis;
  const names = Object.keys(program.variables) as VariableName[];
  const numberOf = new Map(names.map((name, number) => [name, number]));
  const numbersOf = (some: readonly VariableName[]) => (some.length === 0 ? none : some.flatMap((name) => numberOf.get(name) ?? []));
  const gathered = new Map<readonly VariableName[], readonly number[]>();
  const sets = ({ sets: set }: Edge) => {
    if (set.length === 0) return none;
    const numbers = gathered.get(set) ?? numbersOf(set);
    gathered.set(set, numbers);
    return numbers;
  };
  const rows = passOn(graph, numbersOf(program.inputs ?? []), names.length, sets);
  const waysWithout = waysWithoutEach(graph, sets);
  const isMissing = (node: number, name: VariableName) => {
    const number = numberOf.get(name);
    return number !== undefined && !hasBit(rows, node, number);
  };
  const missing: Use[] = [];
  for (const node of reached) {
    const { reads = none, outcomes = none } = graph.nodes[node] ?? {};
    for (const [name, field] of reads) if (isMissing(node, name)) missing.push({ node, name, field });
    if (outcomes.length === 0) continue;
    for (const name of program.outputs) if (isMissing(node, name)) missing.push({ node, name, field: undefined });
  }
  return missing.slice(0, mostFindings).map(({ node, name, field }) => ({
    severity: 'error',
    ...saying(name, field),
    place: { node: hop(graph, node).node, ...(field !== undefined && { field }), variable: name },
    path: hopsOf(graph, edgesTo(waysWithout(numberOf.get(name)), node), node),
  }));
}

const none: readonly never[] = [];

interface Use {
  readonly node: number;
  readonly name: VariableName;
  /** Undefined where it is given back. */
  readonly field: string | undefined;
}

/** A node can be reached without the variable exactly when it can be reached by edges of which none sets it. */
function waysWithoutEach(graph: Graph, sets: (edge: Edge) => readonly number[]): (variable: number | undefined) => Ways {
  const found = new Map<number | undefined, Ways>();
  return (variable) => {
    const known = found.get(variable) ?? shortestWays(graph, (edge) => variable === undefined || !sets(edge).includes(variable));
    found.set(variable, known);
    return known;
  };
}

function saying(name: VariableName, field: string | undefined): { readonly code: string; readonly message: string } {
  if (field === undefined) {
    const message = `"${name}" is given back to the flow that runs this one, and is not set on every way to here. Set it before, or do not give it back.`;
    return { code: 'OUTPUT_NOT_SET', message };
  }
  const message = `"${name}" is not set on every way to here. Ask for it before, or lead the way that misses it elsewhere.`;
  return { code: 'NOT_SET', message };
}
