import type { ActionSignature, Diagnostic, Flow } from '@callwright/flow-schema';
import { compileParts } from './compile-parts.ts';
import { createSignatures } from './flow-signature.ts';
import type { Catalog } from './node-definition.ts';
import { own } from './own.ts';
import type { Program } from './program.ts';
import { createProve, type Prove } from './prove/prove.ts';
import { createTypeFlow, type TypeFlow } from './type-flow.ts';

export interface Compilation {
  /** There is one only when no diagnostic is an error. */
  readonly program?: Program;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a flow is compiled among. */
export interface Surroundings {
  readonly actions: readonly ActionSignature[];
  /** The flows that it may run as parts, by the name that nodes give them. */
  readonly flows?: Readonly<Record<string, Flow>>;
}

export type Compiler = (flow: Flow, surroundings: Surroundings) => Compilation;

/** Types a flow, proves it, and makes a program of it. */
export function compile(flow: Flow, catalog: Catalog, surroundings: Surroundings): Compilation {
  return createCompiler(catalog)(flow, surroundings);
}

/**
 * For one flow that is compiled after every edit: nodes that are still the same objects are not compiled anew, as long as
 * those variables, settings, actions and other flows that they have asked for are the same objects, too.
 */
export function createCompiler(catalog: Catalog): Compiler {
  const signaturesOf = createSignatures(catalog);
  const typeMain = createTypeFlow(catalog);
  const prove = createProve();
  let typers = new Map<string, TypeFlow>();

  return (flow, { actions, flows = noFlows }) => {
    const surroundings = { actions, flows: signaturesOf(flows) };
    const typed = typeMain(flow, surroundings);
    const used = new Map<string, TypeFlow>();
    const typePart = (name: string) => {
      const part = own(flows, name);
      const typePartFlow = typers.get(name) ?? createTypeFlow(catalog);
      used.set(name, typePartFlow);
      return part && typePartFlow(part, surroundings);
    };
    const { parts, diagnostics: ofParts } = compileParts(typed.calls, typePart);
    typers = used;
    return finish(typed.toProgram(parts), [...typed.diagnostics, ...ofParts], prove);
  };
}

const noFlows: Readonly<Record<string, Flow>> = {};

/** What cannot be typed cannot be proved either: one mistake would be told twice. */
function finish(program: Program | undefined, typing: readonly Diagnostic[], prove: Prove): Compilation {
  const diagnostics = program === undefined || hasErrors(typing) ? typing : [...typing, ...prove(program)];
  return program === undefined || hasErrors(diagnostics) ? { diagnostics } : { program, diagnostics };
}

function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}
