import { canonicalJson, traceSchema } from '@callwright/flow-schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CallState } from './call-state.ts';
import { coverage } from './coverage.ts';
import { understandPlainly } from './explore/plausible-answers.ts';
import { observe } from './follow/observe.ts';
import { fork } from './fork.ts';
import { replay } from './replay.ts';
import { type Simulation, simulate } from './simulate.ts';
import { bookingSketch, bookingVariables, simulateProgram } from './testing/simulate-flow.ts';

const program = simulateProgram(bookingSketch, { variables: bookingVariables });

const says = fc.constantFrom('Ada Lovelace', 'yes', 'no', '...').map((words) => (one: Simulation) => one.says(words));
const quiet = fc.constant((one: Simulation) => (one.expects() === undefined ? undefined : one.staysSilent()));
const keys = fc.constantFrom('1', '2', '#').map((pressed) => (one: Simulation) => one.presses(pressed));
const rare = fc.constantFrom(
  (one: Simulation) => one.hangsUp(),
  (one: Simulation) => one.backchannels(),
);
const breaksIn = fc.constantFrom('Ada Lovelace', 'no').map((words) => (one: Simulation) => one.breaksIn(words));
const straight = fc.oneof({ weight: 10, arbitrary: says }, { weight: 3, arbitrary: keys }, quiet);
const any = fc.oneof({ weight: 12, arbitrary: straight }, { weight: 3, arbitrary: breaksIn }, rare);
const answers = fc.array(
  fc.constantFrom({ type: 'succeeded' as const, output: {} }, { type: 'failed' as const, reason: 'refused' as const }),
  {
    minLength: 1,
    maxLength: 3,
  },
);

type Act = (one: Simulation) => void;

interface Conversation {
  readonly acts: readonly Act[];
  readonly list: typeof answers extends fc.Arbitrary<infer List> ? List : never;
}

function conversations(act: fc.Arbitrary<Act>): fc.Arbitrary<Conversation> {
  return fc.record({ acts: fc.array(act, { maxLength: 12 }), list: answers });
}

function begin({ list }: Conversation, heldBy = program): Simulation {
  return simulate({ program: heldBy, understand: understandPlainly, world: { plugins: { 'calendar.book': list } } });
}

const runs = { numRuns: 200 };

describe('in any conversation', () => {
  it('the same program does the same again, and the trace is what the schema says', () => {
    fc.assert(
      fc.property(conversations(any), (conversation) => {
        const one = begin(conversation);
        for (const act of conversation.acts) act(one);
        const trace = traceSchema.parse(one.trace());
        expect(replay(program, trace)).toMatchObject({ type: 'identical' });
      }),
      runs,
    );
  });

  it('coverage counts each node as often as it was entered', () => {
    fc.assert(
      fc.property(conversations(straight), (conversation) => {
        const watched = observe(program);
        const one = begin(conversation, watched.program);
        for (const act of conversation.acts) act(one);
        const counts = new Map<string, number>();
        for (const { node, isEntered } of watched.take()) if (isEntered) counts.set(node, (counts.get(node) ?? 0) + 1);
        const { nodes } = coverage(program, [one.trace()]);
        expect(nodes.map(({ node, count }) => [node, count])).toEqual(
          Object.keys(program.nodes).map((node) => [node, counts.get(node) ?? 0]),
        );
      }),
      runs,
    );
  });

  it('a fork stands where the call stood, at each of its turns', () => {
    fc.assert(
      fc.property(conversations(straight), (conversation) => {
        const one = begin(conversation);
        const turns: { readonly index: number; readonly state: CallState }[] = [];
        for (const act of conversation.acts) {
          turns.push({ index: one.trace().entries.length, state: one.state() });
          act(one);
        }
        for (const { index, state } of turns) {
          const forked = fork(program, one.trace(), index);
          expect(forked.type === 'forked' && canonicalJson(forked.scene.state)).toBe(canonicalJson(state));
        }
      }),
      { numRuns: 50 },
    );
  });
});
