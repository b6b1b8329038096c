import { type FlowTest, flowTestSchema } from '@callwright/flow-schema';
import { describe, expect, it } from 'vitest';
import { understandPlainly } from './explore/plausible-answers.ts';
import { type FlowTestResult, runFlowTest } from './run-flow-test.ts';
import { bookingSketch, bookingVariables, simulateProgram } from './testing/simulate-flow.ts';

const program = simulateProgram(bookingSketch, { variables: bookingVariables });
const world = { plugins: { 'calendar.book': [{ type: 'succeeded', output: { bookingId: 'B7' } }] } };

type Step = FlowTest['steps'][number];
const hears = (text: string): Step => ({ type: 'hears', text });
const says = (words: string): Step => ({ type: 'says', words });

function run(steps: readonly Step[], expected: object = {}): FlowTestResult {
  return runFlowTest(program, understandPlainly, flowTestSchema.parse({ name: 'A test', world, steps, expect: expected }));
}

const wholeCall = [hears('workshop'), hears('your name?'), says('Ada Lovelace'), hears('is that right'), says('yes'), hears('booked')];

describe('a test of a flow', () => {
  it('passes when the call goes as written', () => {
    const expected = {
      ended: 'flow-ended',
      visits: ['nd_name', 'nd_book', 'nd_bye'],
      outcomes: ['booked'],
      variables: { name: 'Ada Lovelace' },
    };
    expect(run(wholeCall, expected)).toMatchObject({ type: 'passed' });
  });

  it('listens for words whatever their case and white space, several in one line too', () => {
    expect(run([hears('GOOD   day'), hears('workshop')])).toMatchObject({ type: 'passed' });
  });

  it.each<[name: string, steps: readonly Step[], expected: object, result: object]>([
    [
      'words that were not said',
      [hears('Good evening')],
      {},
      {
        step: 0,
        message:
          '"Good evening" was to be heard, and what was said is "Good day, this is the workshop.", "What is your name?". The call is at "nd_name" (ask).',
      },
    ],
    [
      'words that were said before',
      [hears('your name'), hears('workshop')],
      {},
      { step: 1, message: '"workshop" was to be heard, and nothing more was said. The call is at "nd_name" (ask).' },
    ],
    [
      'words that were said before the caller spoke',
      [says('Ada Lovelace'), hears('workshop')],
      {},
      { step: 1, message: expect.stringContaining('what was said is "Ada Lovelace, is that right?"') },
    ],
    [
      'a caller who speaks too late',
      [...wholeCall, says('Hello?')],
      {},
      {
        step: 6,
        message: 'The caller was to say "Hello?", and the call was over before. The call has ended at "nd_bye" (end): flow-ended.',
      },
    ],
    [
      'another end',
      wholeCall,
      { ended: 'transferred' },
      { message: 'The call was to end as transferred, and ended as flow-ended. The call has ended at "nd_bye" (end): flow-ended.' },
    ],
    ['no end', [], { ended: 'flow-ended' }, { message: 'The call was to end as flow-ended, and goes on. The call is at "nd_name" (ask).' }],
    [
      'nodes in another order',
      wholeCall,
      { visits: ['nd_book', 'nd_name'] },
      { message: expect.stringContaining('The call was to come to "nd_name", and came to "nd_start", "nd_hello"') },
    ],
    [
      'an outcome that was not noted',
      [],
      { outcomes: ['booked'] },
      { message: expect.stringContaining('The outcome "booked" was to be noted, and none was.') },
    ],
    [
      'another value',
      [says('Ada Lovelace')],
      { variables: { name: 'Eve' } },
      { message: expect.stringContaining('"name" was to be "Eve", and is "Ada Lovelace".') },
    ],
    ['no value', [], { variables: { name: 'Eve' } }, { message: expect.stringContaining('"name" was to be "Eve", and is not set.') }],
  ])('fails at %s', (_name, steps, expected, result) => {
    expect(run(steps, expected)).toMatchObject({ type: 'failed', ...result });
  });

  it('says of a node what people call it', () => {
    const named = simulateProgram(
      { ...bookingSketch, name: { ...bookingSketch.name, name: 'Ask who it is' } },
      { variables: bookingVariables },
    );
    const test = flowTestSchema.parse({ name: 'A test', steps: [], expect: { ended: 'flow-ended' } });
    expect(runFlowTest(named, understandPlainly, test)).toMatchObject({
      message: expect.stringMatching(/The call is at "Ask who it is"\.$/),
    });
  });

  it('breaks in while the words that were heard last are being said', () => {
    const result = run([hears('workshop'), { type: 'breaks-in', words: 'Hello' }, hears('your name?')]);
    expect(result.trace.entries.filter((entry) => entry.type === 'effect' && entry.effect.type === 'stop-speaking')).toHaveLength(1);
  });
});
