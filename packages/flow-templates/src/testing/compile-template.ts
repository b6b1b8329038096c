import { compile, type Program } from '@callwright/flow-engine';
import { catalog } from '@callwright/flow-nodes';
import type { Template } from '@callwright/flow-schema';

/** The program of a template, and what the compiler has to say about it, in sentences. */
export function compileTemplate({ flow, parts, actions }: Template): {
  readonly program: Program | undefined;
  readonly told: readonly string[];
} {
  const { program, diagnostics } = compile(flow, catalog, { actions, flows: parts });
  return { program, told: diagnostics.map(({ code, message, place }) => `${code} at ${JSON.stringify(place)}: ${message}`) };
}
