import type { VariableName } from '@callwright/flow-schema';
import type { Program } from '../program.ts';
import type { Analysis, Whole } from './analysis.ts';
import type { KnownNode } from './known-node.ts';
import { outputLabel } from './labels-outside.ts';
import { isSensitive, open, type Secrecy, secrecyOf } from './secrecy.ts';
import { valuesIn } from './values-in.ts';

/** How private each variable really is, and where what makes it so comes from. */
export interface TrueSecrecy {
  of(name: VariableName): Secrecy;
  readonly flows: readonly Flowing[];
}

/** A value that gets into a variable at a node. */
export interface Flowing {
  readonly node: number;
  readonly into: VariableName;
  /** The variables that it is made from, or was told with. */
  readonly from: readonly VariableName[];
  /** Whether all of them make it more private, or only those that are sensitive. */
  readonly counts: 'all' | 'sensitive';
  /** What it is at least, whatever it is made from. */
  readonly least: Secrecy;
}

/** Every variable is at least as private as what it is made from, however far that has come: the least labels for which this holds. */
export function trueSecrecy({ program, graph, reached }: Analysis, whole: Whole): TrueSecrecy {
  const labels = new Map<VariableName, Secrecy>();
  for (const [name, variable] of Object.entries(program.variables)) labels.set(name as VariableName, secrecyOf(variable));
  const of = (name: VariableName) => labels.get(name) ?? open;
  const flows: Flowing[] = [];
  const readers = new Map<VariableName, Flowing[]>();
  for (const node of reached) {
    const { assigned = [] } = graph.nodes[node] ?? {};
    if (assigned.length === 0) continue;
    for (const flowing of flowsAt(assigned, { node, program, whole })) {
      flows.push(flowing);
      for (const name of flowing.from) {
        const others = readers.get(name);
        if (others === undefined) readers.set(name, [flowing]);
        else others.push(flowing);
      }
    }
  }
  // Only what reads something that has become more private is looked at again: values may come a long way, through thousands of nodes.
  const todo = [...flows];
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    const { into } = next;
    const raised = of(into) | secrecyThrough(next, of);
    if (raised === of(into)) continue;
    labels.set(into, raised);
    for (const flowing of readers.get(into) ?? []) todo.push(flowing);
  }
  return { of, flows };
}

export function secrecyThrough({ from, counts, least }: Flowing, of: TrueSecrecy['of']): Secrecy {
  const labels = from.map(of).filter((label) => counts === 'all' || isSensitive(label));
  return labels.reduce((sum, label) => sum | label, least);
}

interface Where {
  readonly node: number;
  readonly program: Program;
  readonly whole: Whole;
}

function flowsAt(assigned: KnownNode['assigned'], { node, program, whole }: Where): readonly Flowing[] {
  // One answer of the caller may fill several variables: when one of them is sensitive, so were the words.
  const told = assigned.filter(({ isFromCaller }) => isFromCaller).map(({ into }) => into);
  return assigned.map(({ into, isFromCaller, output, madeFrom }) => {
    if (isFromCaller) return { node, into, from: told, counts: 'sensitive', least: open };
    const from = madeFrom.flatMap((read) => valuesIn(read, program.variables));
    return { node, into, from, counts: 'all', least: output === undefined ? open : outputLabel(output, program.actions, whole) };
  });
}
