import type { FlowTest, TestStep, Trace, Understand } from '@callwright/flow-schema';
import { describeWhereabouts } from './flow-test/describe-whereabouts.ts';
import { createHearing, type Hearing } from './flow-test/hearing.ts';
import { unmetExpectation } from './flow-test/unmet-expectation.ts';
import type { Program } from './program.ts';
import { type Simulation, simulate } from './simulate.ts';

export type FlowTestResult =
  | { readonly type: 'passed'; readonly trace: Trace }
  | {
      readonly type: 'failed';
      /** Which step it went wrong at; without one, what is expected of the whole call was not so. */
      readonly step?: number;
      /** What was expected, what was so, and where the call is: sentences for a designer. */
      readonly message: string;
      readonly trace: Trace;
    };

/** Holds a conversation as a test writes it. */
export function runFlowTest(program: Program, understand: Understand, test: FlowTest): FlowTestResult {
  const { startedAt, variables, caller, world } = test;
  const call = simulate({ program, understand, startedAt, variables, world, ...(caller !== undefined && { caller }) });
  const hearing = createHearing(call);
  const fail = (message: string, step?: number): FlowTestResult => ({
    type: 'failed',
    ...(step !== undefined && { step }),
    message: `${message} ${describeWhereabouts(program, call.state())}`,
    trace: call.trace(),
  });
  for (const [index, step] of test.steps.entries()) {
    const trouble = step.type === 'hears' ? hearing.misses(step.text) : act(step, call, hearing);
    if (trouble !== undefined) return fail(trouble, index);
  }
  const unmet = unmetExpectation(program, test.expect, call);
  return unmet === undefined ? { type: 'passed', trace: call.trace() } : fail(unmet);
}

type Act = Exclude<TestStep, { type: 'hears' }>;

/** Lets the caller do something; what is wrong with that, if anything is. */
function act(step: Act, call: Simulation, hearing: Hearing): string | undefined {
  if (call.state().status === 'ended') return `The caller was to ${describeAct(step)}, and the call was over before.`;
  if (step.type === 'stays-silent' && call.expects() === undefined) return 'The caller was to stay silent, and nothing had been asked.';
  const during = hearing.lastHeard();
  hearing.begin();
  // Which row belongs to which step follows from the type of the table, which the look-up forgets.
  (acts[step.type] as (step: Act, call: Simulation, during: string | undefined) => void)(step, call, during);
  return undefined;
}

type Acts = {
  readonly [Type in Act['type']]: (step: Extract<Act, { type: Type }>, call: Simulation, during: string | undefined) => void;
};

const acts: Acts = {
  says: ({ words }, call) => call.says(words),
  'breaks-in': ({ words }, call, during) => call.breaksIn(words, during),
  presses: ({ keys }, call) => call.presses(keys),
  'stays-silent': (_step, call) => call.staysSilent(),
  'hangs-up': (_step, call) => call.hangsUp(),
};

function describeAct(step: Act): string {
  switch (step.type) {
    case 'says':
      return `say "${step.words}"`;
    case 'breaks-in':
      return `break in with "${step.words}"`;
    case 'presses':
      return `press ${step.keys}`;
    case 'stays-silent':
      return 'stay silent';
    case 'hangs-up':
      return 'hang up';
  }
}
