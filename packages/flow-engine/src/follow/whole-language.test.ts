import { flowTestSchema } from '@callwright/flow-schema';
import { describe, expect, it } from 'vitest';
import { coverage } from '../coverage.ts';
import { understandPlainly } from '../explore/plausible-answers.ts';
import { explore } from '../explore.ts';
import { replay } from '../replay.ts';
import { runFlowTest } from '../run-flow-test.ts';
import { simulate } from '../simulate.ts';
import { type SimulateSketch, simulateFlow, simulateProgram } from '../testing/simulate-flow.ts';

const yesNo = { type: 'yes-no' };
const question = (text: string): Pick<SimulateSketch, 'type' | 'config'> => ({
  type: 'ask',
  config: { question: text, expectation: yesNo, variable: 'isSo' },
});
const variables = { isSo: { type: 'yes-no' } } as const;

/** A flow with a part, a node that is come to twice at most, and handlers of each kind. */
const program = simulateProgram(
  {
    start: { type: 'start', to: { next: 'first' } },
    first: {
      ...question('Shall we begin?'),
      maxVisits: 2,
      to: { answered: 'identity', silent: 'first', 'not-understood': 'first', 'too-often': 'sorry' },
    },
    identity: { type: 'part', config: { flow: 'identity' }, to: { done: 'bye' } },
    bye: { type: 'end', config: { text: 'Goodbye.' } },
    sorry: { type: 'end', config: { text: 'Sorry.' } },
    help: { type: 'say', config: { text: 'Here is some help.' }, to: { done: 'back' } },
    back: { type: 'back' },
    zero: { type: 'end', config: { text: 'You pressed zero.' } },
    quiet: { type: 'end', config: { text: 'It is quiet.' } },
  },
  {
    variables,
    parts: {
      identity: simulateFlow(
        {
          start: { type: 'start', to: { next: 'sure' } },
          sure: { ...question('Is it you?'), to: { answered: 'thanks', silent: 'thanks', 'not-understood': 'thanks' } },
          thanks: { type: 'end', config: { text: 'Thank you.' } },
        },
        { variables },
      ),
    },
    handlers: {
      hd_help: { on: { type: 'intent', examples: ['help me'] }, to: 'nd_help' },
      hd_zero: { on: { type: 'keypad', keys: '0' }, to: 'nd_zero' },
      hd_quiet: { on: { type: 'silence', times: 2 }, to: 'nd_quiet' },
    } as never,
  },
);

describe('a flow with parts, handlers and bounds', () => {
  it('is covered by the conversations that an exploration proposes, each part by itself', () => {
    const found = explore(program);
    const traces = found.proposals.map(({ test }) => runFlowTest(program, understandPlainly, test).trace);
    const { handlers, ports, parts } = coverage(program, traces);
    expect(found.notFound).toEqual([]);
    expect(handlers.every(({ count }) => count > 0)).toBe(true);
    expect(ports.find(({ port }) => port === 'too-often')?.count).toBeGreaterThan(0);
    expect(parts.identity?.nodes.map(({ node, count }) => [node, count > 0])).toEqual([
      ['nd_start', true],
      ['nd_sure', true],
      ['nd_thanks', true],
    ]);
  });

  it('comes back from a handler, and runs again to the same', () => {
    const one = simulate({ program, understand: understandPlainly });
    one.says('help me');
    expect(one.hears()).toEqual(['Shall we begin?', 'Here is some help.', 'Shall we begin?']);
    one.says('yes');
    one.says('yes');
    expect([one.hears().at(-1), replay(program, one.trace()).type]).toEqual(['Goodbye.', 'identical']);
  });

  it('is tested by the nodes of its parts too', () => {
    const steps = ['yes', 'yes'].map((words) => ({ type: 'says', words }));
    const test = flowTestSchema.parse({ name: 'A test', steps, expect: { visits: ['nd_identity', 'nd_sure', 'nd_thanks', 'nd_bye'] } });
    expect(runFlowTest(program, understandPlainly, test)).toMatchObject({ type: 'passed' });
  });
});
