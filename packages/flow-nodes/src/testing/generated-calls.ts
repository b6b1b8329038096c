import { compile, type Program, type Surroundings } from '@callwright/flow-engine';
import type { Flow, Trace } from '@callwright/flow-schema';
import fc from 'fast-check';
import { catalog } from '../catalog.ts';
import { bookAction, bookingFlow } from './booking-flow.ts';
import { frontDeskFlow } from './front-desk-flow.ts';
import { type RandomFlow, randomFlow } from './random-flow.ts';
import { holdTalk, randomTalk } from './random-talk.ts';

/** Calls that were held with one flow, as much of it as can be sent to another machine. */
export interface GeneratedCalls {
  readonly flow: Flow;
  readonly surroundings: Surroundings;
  readonly traces: readonly Trace[];
}

const seed = 20_261_128;
const randomFlows = 48;
const callsPerFlow = 20;

/** A thousand calls, the same each time: with a booking, with a front desk, and with flows of any nodes in any order. */
export function generateCalls(): readonly (GeneratedCalls & { readonly program: Program })[] {
  const known = [bookingFlow, frontDeskFlow].map((flow): RandomFlow => ({ flow, parts: {} }));
  return [...known, ...fc.sample(randomFlow, { numRuns: randomFlows, seed })].map(({ flow, parts }, index) => {
    const surroundings = { actions: [bookAction], flows: parts };
    const { program, diagnostics } = compile(flow, catalog, surroundings);
    if (program === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
    const talks = fc.sample(randomTalk, { numRuns: callsPerFlow, seed: seed + index });
    return { flow, surroundings, program, traces: talks.map((talk) => holdTalk(program, talk)) };
  });
}
