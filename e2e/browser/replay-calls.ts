import { compile, newCall, type Program, type Replay, replay, step } from '@callwright/flow-engine';
import { catalog } from '@callwright/flow-nodes';
import type { GeneratedCalls } from '@callwright/flow-nodes/testing/generated-calls';
import type { Effect, Trace } from '@callwright/flow-schema';

/** A call that was run again: what came of it, and all that was wished for on the way. */
export interface ReplayedCall {
  readonly replay: Replay;
  /** As JSON, in the order of their fields. */
  readonly effects: string;
}

export interface ReplayedCalls {
  readonly program: string;
  readonly calls: readonly ReplayedCall[];
}

/** Compiles the flow and runs its calls again, wherever this runs: in Node or, in one file, in a browser. */
export function replayCalls({ flow, surroundings, traces }: GeneratedCalls): ReplayedCalls {
  const { program } = compile(flow, catalog, surroundings);
  if (program === undefined) throw new Error(`The flow "${flow.name}" does not compile here.`);
  return {
    program: program.hash,
    calls: traces.map((trace) => ({ replay: replay(program, trace), effects: JSON.stringify(effectsOf(program, trace)) })),
  };
}

function effectsOf(program: Program, { entries }: Trace): readonly Effect[] {
  let state = newCall;
  return entries.flatMap((entry) => {
    if (entry.type === 'effect') return [];
    const result = step(program, state, entry.event);
    state = result.state;
    return result.effects;
  });
}
