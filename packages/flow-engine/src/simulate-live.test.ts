import { describe, expect, it } from 'vitest';
import { understandPlainly } from './explore/plausible-answers.ts';
import { type LiveOptions, simulateLive } from './simulate-live.ts';
import { bookingSketch, bookingVariables, simulateProgram } from './testing/simulate-flow.ts';
import type { PluginAnswer } from './world.ts';

const booking = simulateProgram(bookingSketch, { variables: bookingVariables });
const succeeded: PluginAnswer = { type: 'succeeded', output: { bookingId: 'B7' } };

function call(world: LiveOptions['world'], more: Partial<LiveOptions> = {}) {
  return simulateLive({ program: booking, understand: understandPlainly, world, ...more });
}

describe('a simulated call in the real world', () => {
  it('goes on when the world has answered', async () => {
    const one = call({ callPlugin: async () => succeeded });
    await one.says('Ada Lovelace');
    await one.says('yes');
    expect([one.hears().at(-1), one.state().endReason]).toEqual(['You are booked. Goodbye.', 'flow-ended']);
  });

  it('says what is not available, and what broke', async () => {
    const nothing = call({});
    const broken = call({ callPlugin: () => Promise.reject(new Error('no line')) });
    for (const one of [nothing, broken]) for (const words of ['Ada Lovelace', 'yes']) await one.says(words);
    const failures = [nothing, broken].map((one) =>
      one.trace().entries.find((entry) => entry.type === 'event' && entry.event.type === 'plugin.failed'),
    );
    expect(failures).toMatchObject([{ event: { reason: 'unavailable' } }, { event: { reason: 'failed', message: 'Error: no line' } }]);
  });

  it('tells the world as soon as nobody waits any more, and forgets what it answers then', async () => {
    const told: string[] = [];
    const { promise, resolve } = Promise.withResolvers<PluginAnswer>();
    const callPlugin: LiveOptions['world']['callPlugin'] = (_effect, { cancelled }) => {
      cancelled.then(() => told.push('cancelled'));
      return promise;
    };
    const one = call({ callPlugin });
    await one.says('Ada Lovelace');
    const answered = one.says('yes');
    await one.hangsUp();
    resolve(succeeded);
    await answered;
    expect([told, one.state().endReason, one.outcomes()]).toEqual([['cancelled'], 'caller-hung-up', []]);
  });

  it('lets the caller break in while something is really being said', async () => {
    const one = call({ speak: ({ text }) => (text.startsWith('What') ? new Promise(() => undefined) : Promise.resolve()) });
    const said = one.settled();
    // The first words are over as soon as other promises may be kept.
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
    await one.breaksIn('Ada Lovelace');
    await said;
    expect(one.hears()).toEqual(['Good day, this is the workshop.', 'What is your name?', 'Ada Lovelace, is that right?']);
  });

  it('does not undo what was done outside: who breaks in after that comes too late', async () => {
    const asked: string[] = [];
    const moment = { type: 'say', config: { text: 'One moment, please.' }, to: { done: 'book' } };
    const hello = { ...bookingSketch.hello, to: { done: 'moment' } };
    const program = simulateProgram(
      { ...bookingSketch, hello, moment, noted: { ...bookingSketch.noted, to: { done: 'name', failed: 'sorry' } } },
      { variables: bookingVariables },
    );
    const callPlugin = async ({ action }: { readonly action: string }) => {
      asked.push(action);
      return succeeded;
    };
    const one = simulateLive({ program, understand: understandPlainly, world: { callPlugin } });
    await one.settled();
    await one.breaksIn('Stop', 'One moment');
    expect([asked, one.outcomes().length]).toEqual([['book'], 1]);
  });

  it('tells whoever shows it when something has happened', async () => {
    let changes = 0;
    const one = call({}, { onChange: () => (changes += 1) });
    const before = changes;
    await one.says('Ada Lovelace');
    expect(changes).toBeGreaterThan(before);
  });
});
