import type { Flow, Variable, VariableName, Variables } from '@callwright/flow-schema';
import { checkSize } from './check-size.ts';
import type { Catalog, FlowSignature } from './node-definition.ts';
import { entriesOf, keysOf, own } from './own.ts';

type Signatures = Readonly<Record<string, FlowSignature>>;

/** What flows look like to one that runs them as parts. As long as they look the same, the answer is the same object. */
export function createSignatures(catalog: Catalog): (flows: Readonly<Record<string, Flow>>) => Signatures {
  const known = new WeakMap<Flow, FlowSignature>();
  let last: Signatures = {};
  const signatureOf = (flow: Flow): FlowSignature => {
    const signature = known.get(flow) ?? describeFlow(flow, catalog);
    known.set(flow, signature);
    return signature;
  };
  return (flows) => {
    const next: Signatures = Object.fromEntries(entriesOf(flows).map(([name, flow]) => [name, signatureOf(flow)]));
    const names = keysOf(next);
    const isSame = names.length === keysOf(last).length && names.every((name) => own(last, name) === own(next, name));
    if (!isSame) last = next;
    return last;
  };
}

function describeFlow(flow: Flow, catalog: Catalog): FlowSignature {
  const { name, inputs, outputs } = flow;
  return { name, inputs: pick(flow.variables, inputs), outputs: pick(flow.variables, outputs), outcomes: outcomesOf(flow, catalog) };
}

function pick(variables: Variables, names: readonly VariableName[]): Variables {
  const found = names.flatMap((name): [VariableName, Variable][] => {
    const variable = own(variables, name);
    return variable === undefined ? [] : [[name, variable]];
  });
  return Object.fromEntries(found);
}

function outcomesOf(flow: Flow, catalog: Catalog): readonly string[] {
  if (checkSize(flow).length > 0) return [];
  const outcomes = new Set<string>();
  for (const [, { type, config }] of entriesOf(flow.nodes)) {
    const definition = own(catalog, type);
    const parsed = definition?.outcomes === undefined ? undefined : definition.configSchema.safeParse(config);
    if (parsed?.success === true) for (const outcome of definition?.outcomes?.(parsed.data) ?? []) outcomes.add(outcome);
  }
  return [...outcomes];
}
