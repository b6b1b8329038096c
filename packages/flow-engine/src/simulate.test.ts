import type { CallEvent, Effect, WorldScript } from '@callwright/flow-schema';
import { describe, expect, it } from 'vitest';
import { understandPlainly } from './explore/plausible-answers.ts';
import { type Simulation, type SimulationOptions, simulate } from './simulate.ts';
import { bookingSketch, bookingVariables, type SimulateSketch, simulateProgram } from './testing/simulate-flow.ts';

const booking = simulateProgram(bookingSketch, { variables: bookingVariables });
const success = { type: 'succeeded' as const, output: { bookingId: 'B7' } };
const booked = { plugins: { 'calendar.book': [success] } };

function call(options: Partial<SimulationOptions> = {}): Simulation {
  return simulate({ program: booking, understand: understandPlainly, world: booked, ...options });
}

/** A call that does one thing and then says how that went. */
function does(effect: object, world: SimulationOptions['world'] = {}): Simulation {
  const program = simulateProgram({
    start: { type: 'start', to: { next: 'it' } },
    it: { type: 'do', config: { effect }, to: { done: 'fine', failed: 'sorry' } },
    fine: { type: 'end', config: { text: 'Fine.' } },
    sorry: { type: 'end', config: { text: 'Sorry.' } },
  });
  return call({ program, world });
}

function eventsOf(simulation: Simulation): CallEvent[] {
  return simulation.trace().entries.flatMap((entry) => (entry.type === 'event' ? [entry.event] : []));
}

function effectsOf(simulation: Simulation): Effect[] {
  return simulation.trace().entries.flatMap((entry) => (entry.type === 'effect' ? [entry.effect] : []));
}

describe('a simulated call', () => {
  it('is held in words, and tells what was said, where it is and what was noted', () => {
    const one = call();
    expect([one.hears(), one.expects()]).toEqual([['Good day, this is the workshop.', 'What is your name?'], { type: 'name' }]);
    one.says('Ada Lovelace');
    expect(one.hears()).toEqual(['Ada Lovelace, is that right?']);
    one.says('yes');
    expect([one.hears(), one.outcomes(), one.state().endReason]).toEqual([
      ['You are booked. Goodbye.'],
      [{ outcome: 'booked', values: {} }],
      'flow-ended',
    ]);
  });

  it('goes on when the caller stays silent or hangs up', () => {
    const silent = call();
    silent.staysSilent();
    const gone = call();
    gone.hangsUp();
    expect([silent.hears().at(-1), gone.state().endReason]).toEqual(['I am sorry. Please call again.', 'caller-hung-up']);
  });

  it('says that nobody waits for the caller when nothing was asked', () => {
    const one = call();
    one.hangsUp();
    expect(() => one.staysSilent()).toThrow('Nobody waits for the caller to speak.');
  });

  it('takes keys for what was asked', () => {
    const one = call();
    one.says('Ada Lovelace');
    one.presses('1');
    expect(one.state().variables).toEqual({ name: 'Ada Lovelace', isRight: true });
  });

  it('tells understanding the instant, the zone, and what callers may want anywhere', () => {
    const contexts: unknown[] = [];
    const program = simulateProgram(bookingSketch, {
      variables: bookingVariables,
      settings: { timeZone: 'Europe/Berlin' },
      handlers: { hd_help: { on: { type: 'intent', examples: ['help me'] }, to: 'nd_sorry' } } as never,
    });
    const one = call({
      program,
      startedAt: '2026-11-24T10:00:00Z',
      understand: (_words, _expectation, context) => {
        contexts.push(context);
        return { understood: { type: 'nothing' } };
      },
    });
    one.says('hm');
    expect(contexts).toMatchObject([{ timeZone: 'Europe/Berlin', handlers: [{ handler: 'hd_help', examples: ['help me'] }] }]);
  });

  it('ends when it lasts longer than a call may', () => {
    const wait = { type: 'wait', forMs: 600_000, sound: 'music' };
    const program = simulateProgram(
      {
        start: { type: 'start', to: { next: 'wait' } },
        wait: { type: 'do', config: { effect: wait }, to: { done: 'bye', failed: 'bye' } },
        bye: { type: 'end', config: { text: 'Goodbye.' } },
      },
      { settings: { longestCallMs: 60_000 } },
    );
    expect(call({ program }).state()).toMatchObject({ status: 'ended', endReason: 'ran-too-long', atMs: 60_000 });
  });
});

describe('a caller who breaks in', () => {
  it('is heard while the last thing is being said, and half of that was heard', () => {
    const one = call();
    one.breaksIn('Ada Lovelace');
    expect(eventsOf(one).filter(({ type }) => /stopped|spoke/.test(type))).toMatchObject([
      { type: 'speech.stopped', heard: 'What is' },
      { type: 'caller.spoke', words: 'Ada Lovelace' },
    ]);
    expect(one.hears().at(-1)).toBe('Ada Lovelace, is that right?');
  });

  it('takes back what would have come after the words that were broken into', () => {
    const one = call();
    one.hears();
    one.breaksIn('Wait', 'the workshop');
    expect([one.hears(), effectsOf(one)[0]]).toMatchObject([
      ['What is your name?'],
      { type: 'speak', text: 'Good day, this is the workshop.' },
    ]);
    expect(effectsOf(one).filter(({ type }) => type === 'stop-speaking')).toHaveLength(1);
  });

  it('is not heard while something is held', () => {
    const one = call();
    one.staysSilent();
    one.breaksIn('But I am here');
    expect([one.state().endReason, effectsOf(one).some(({ type }) => type === 'stop-speaking')]).toEqual(['flow-ended', false]);
  });

  it('ends what only words may end, without its being stopped before', () => {
    const hello = { type: 'say', config: { text: 'Good day, this is the workshop.', interruption: 'on-words' }, to: { done: 'name' } };
    const one = call({ program: simulateProgram({ ...bookingSketch, hello }, { variables: bookingVariables }) });
    one.breaksIn('Hello?', 'Good day');
    expect([one.expects(), effectsOf(one).map(({ type }) => type)]).toEqual([{ type: 'name' }, ['speak', 'cancel', 'speak', 'listen']]);
  });

  it('lets it be said to its end after an "mm-hm"', () => {
    const one = call();
    one.backchannels();
    expect(effectsOf(one).slice(-2)).toMatchObject([{ type: 'stop-speaking' }, { type: 'resume-speaking' }]);
    one.says('Ada Lovelace');
    expect(one.hears().at(-1)).toBe('Ada Lovelace, is that right?');
  });

  it('leaves the world as it was: what is asked again is answered by the same answer', () => {
    const one = call({
      world: { plugins: { 'calendar.book': [{ type: 'failed', reason: 'refused' }, success] } },
    });
    one.says('Ada Lovelace');
    one.says('yes');
    one.breaksIn('What?');
    expect([one.state().endReason, one.outcomes()]).toEqual(['flow-ended', []]);
  });
});

const id = { timeoutMs: 1_000 };
const effects = {
  'call-plugin': { plugin: 'calendar', action: 'book', input: {}, isIdempotent: true, ...id },
  'run-code': { node: 'nd_it', input: {}, ...id },
  'send-request': { method: 'GET', url: 'https://example.com/orders', headers: {}, isIdempotent: true, ...id },
  transfer: { mode: 'blind', to: '+12025550123', ...id },
  'record-voicemail': { longestMs: 60_000, silenceMs: 3_000 },
  'send-message': { channel: 'sms', to: '+12025550123', text: 'Hello', ...id },
  'press-keys': { keys: '1w2' },
  'collect-payment': { amount: 'EUR 12.50', description: 'A repair', channel: 'sms', to: '+12025550123', ...id },
} as const;
const failed = { type: 'failed', reason: 'failed' } as const;
const done = { type: 'done' } as const;

interface Row {
  readonly type: keyof typeof effects;
  readonly answers: (list: never) => Partial<WorldScript>;
  readonly done: object;
  readonly says: string;
}

const rows: readonly Row[] = [
  {
    type: 'call-plugin',
    answers: (list) => ({ plugins: { 'calendar.book': list } }),
    done: { type: 'succeeded', output: {} },
    says: '"plugins.calendar.book"',
  },
  {
    type: 'run-code',
    answers: (list) => ({ code: { nd_it: list } }) as never,
    done: { type: 'succeeded', output: {} },
    says: '"code.nd_it"',
  },
  {
    type: 'send-request',
    answers: (list) => ({ requests: list }),
    done: { type: 'answered', status: 200, body: {} },
    says: 'GET https://example.com/orders',
  },
  { type: 'transfer', answers: (list) => ({ transfers: list }), done, says: '+12025550123' },
  {
    type: 'record-voicemail',
    answers: (list) => ({ voicemails: list }),
    done: { type: 'recorded', words: 'Hi', durationMs: 900 },
    says: '"voicemails"',
  },
  { type: 'send-message', answers: (list) => ({ messages: list }), done, says: 'the sms to +12025550123' },
  { type: 'press-keys', answers: (list) => ({ keys: list }), done, says: 'pressing 1w2' },
  { type: 'collect-payment', answers: (list) => ({ payments: list }), done: { type: 'arrived', payment: 'pay_1' }, says: 'EUR 12.50' },
];

describe('the world by script', () => {
  it.each(rows)('does $type, or fails at it, or is not there', ({ type, answers, done: answer, says }) => {
    const effect = { type, ...effects[type] };
    const good = does(effect, answers([answer] as never));
    const bad = does(effect, answers([failed] as never));
    const none = does(effect);
    expect([good.hears(), bad.hears(), none.hears()]).toEqual([['Fine.'], ['Sorry.'], ['Sorry.']]);
    const failure = eventsOf(none).find((event) => 'message' in event);
    expect(failure).toMatchObject({ code: 'no-answer', message: expect.stringContaining(says) });
  });

  it('lets time pass in a wait', () => {
    const one = does({ type: 'wait', forMs: 30_000, sound: 'music' });
    expect([one.hears(), one.state().atMs >= 30_000]).toEqual([['Fine.'], true]);
  });

  it('tells whether the call is recorded, and which messages were sent', () => {
    const recorded = does({ type: 'set-recording', recording: 'on' });
    const message = { type: 'send-message', ...effects['send-message'] };
    const sent = does(message, { messages: [done] });
    const notSent = does(message, { messages: [failed] });
    expect([recorded.recording(), sent.recording(), sent.messages().map(({ text }) => text), notSent.messages()]).toEqual([
      'on',
      undefined,
      ['Hello'],
      [],
    ]);
  });

  it('answers in order, and gives the last answer again and again', () => {
    const asked: SimulateSketch = { type: 'do', config: { effect: { type: 'call-plugin', ...effects['call-plugin'] } } };
    const program = simulateProgram({
      start: { type: 'start', to: { next: 'one' } },
      one: { ...asked, to: { failed: 'two', done: 'early' } },
      two: { ...asked, to: { failed: 'early', done: 'three' } },
      three: { ...asked, to: { failed: 'early', done: 'late' } },
      early: { type: 'end', config: { text: 'Otherwise.' } },
      late: { type: 'end', config: { text: 'In order.' } },
    });
    const world = { plugins: { 'calendar.book': [failed, { type: 'succeeded' as const, output: {} }] } };
    expect(call({ program, world }).hears()).toEqual(['In order.']);
  });
});

describe('a language model by script', () => {
  const program = simulateProgram({
    start: { type: 'start', to: { next: 'talk' } },
    talk: { type: 'converse', config: { instructions: 'Be kind.' }, to: { done: 'bye', failed: 'sorry' } },
    bye: { type: 'end', config: { text: 'Goodbye.' } },
    sorry: { type: 'end', config: { text: 'Sorry.' } },
  });

  it('says and does what is written, turn by turn', () => {
    const one = call({
      program,
      world: {
        responses: [
          { type: 'says', text: 'How can I help?' },
          { type: 'calls', tool: 'finish', input: {}, text: 'One moment.' },
        ],
      },
    });
    one.says('My chain is broken');
    expect([one.hears(), one.state().endReason]).toEqual([['How can I help?', 'One moment.', 'Goodbye.'], 'flow-ended']);
  });

  it('is cut off by who breaks in, and heard to its end after an "mm-hm"', () => {
    const said = { type: 'says' as const, text: 'How can I help you?' };
    const cut = call({ program, world: { responses: [said, { type: 'says', text: 'I see.' }] } });
    cut.breaksIn('My chain is broken');
    const resumed = call({ program, world: { responses: [said] } });
    resumed.backchannels();
    expect([cut.hears(), resumed.hears()]).toEqual([['How can I', 'I see.'], ['How can I help you?']]);
  });

  it('is taken for one that runs too long when it never comes to an end', () => {
    const one = call({ program, world: { responses: [{ type: 'calls', tool: 'look', input: {} }] } });
    expect(one.state().endReason).toBe('ran-too-long');
  });

  it('is not available when nothing is written', () => {
    expect(call({ program, world: {} }).hears()).toEqual(['Sorry.']);
  });
});
