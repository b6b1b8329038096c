import type { Diagnostic, Flow } from '@callwright/flow-schema';
import { compileParts } from '../compile-parts.ts';
import { createSignatures } from '../flow-signature.ts';
import { own } from '../own.ts';
import type { Program } from '../program.ts';
import { createTypeFlow } from '../type-flow.ts';
import { testCatalog } from './test-catalog.ts';

/** A program that is typed and not proved: the core must keep its laws also in flows that would never be published. */
export function typeProgram(flow: Flow, flows: Readonly<Record<string, Flow>> = {}): Program {
  const surroundings = { actions: [], flows: createSignatures(testCatalog)(flows) };
  const typed = createTypeFlow(testCatalog)(flow, surroundings);
  const { parts, diagnostics } = compileParts(typed.calls, (name) => {
    const part = own(flows, name);
    return part && createTypeFlow(testCatalog)(part, surroundings);
  });
  const program = typed.toProgram(parts);
  const problems: readonly Diagnostic[] = [...typed.diagnostics, ...diagnostics];
  if (program === undefined || problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
  return program;
}
