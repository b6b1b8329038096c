import type { ModelMessage } from '@callwright/flow-schema';
import { describe, expect, it } from 'vitest';
import { drive, flowAround } from '../testing/drive.ts';
import { findSlots, slotTalk, slotVariables } from '../testing/slot-talk.ts';
import { beginTalk, lastTold, talkUnderWay } from '../testing/talk-under-way.ts';
import { enterConverse } from './behavior.ts';

describe('a conversation', () => {
  it('opens with its own words, and tells the model what was heard of them and what the caller said', () => {
    const one = beginTalk();
    expect(one.wishes('speak').map(({ text }) => text)).toEqual(['How can I help you?']);
    one.happens({ type: 'speech.finished', heard: 'How can I help you?' });
    expect(one.wishes('listen')).toMatchObject([{ expectation: { type: 'text' }, patienceMs: 6_000 }]);
    one.says('I need an appointment.');
    expect(one.wishes('respond')).toMatchObject([
      {
        messages: [
          { from: 'us', words: 'How can I help you?' },
          { from: 'caller', words: 'I need an appointment.' },
        ],
        interruption: 'allowed',
      },
    ]);
  });

  it('tells the model what was heard of the first words when the caller breaks in', () => {
    const one = beginTalk();
    one.happens({ type: 'caller.started-speaking' });
    one.happens({ type: 'speech.stopped', heard: 'How can' });
    one.happens({ type: 'caller.spoke', words: 'Hello?', understood: { type: 'text', value: 'Hello?' } });
    expect(lastTold(one)).toEqual([
      { from: 'us', words: 'How can' },
      { from: 'caller', words: 'Hello?' },
    ]);
  });

  it('tells the model once what it is for, what it can do, and what the rules are', () => {
    const one = talkUnderWay({ avoid: 'prices', whenAskedIfMachine: 'Yes, I am.', longestAnswerWords: 30 });
    const [first] = one.wishes('respond');
    expect(first?.opening?.tools.map(({ name }) => name)).toEqual(['calendar_find_slots', 'leave_booked', 'leave_to_person', 'remember']);
    expect(first?.opening?.tools[0]?.input).toEqual({
      type: 'object',
      properties: { day: { type: 'string', description: 'Day. A date, such as 2026-11-24.' } },
      required: ['day'],
      additionalProperties: false,
    });
    for (const rule of ['Book an appointment', 'at most 30 words', 'prices', 'Yes, I am.', 'Monday, 2026-11-23, 10:00'])
      expect(first?.opening?.instructions).toContain(rule);
    one.answers('When would you like to come?');
    one.says('Tomorrow.');
    expect(one.wishes('respond')).toEqual([expect.not.objectContaining({ opening: expect.anything() })]);
  });

  it('keeps the lines of the instructions: they are read, and not spoken', () => {
    const [first] = talkUnderWay({ instructions: 'Do this:\n- greet\n- listen' }).wishes('respond');
    expect(first?.opening?.instructions).toContain('Do this:\n- greet\n- listen');
  });

  it('lets the model begin when it has no words of its own', () => {
    const { openingWords: _, ...without } = slotTalk;
    const one = drive(flowAround('converse', without, slotVariables), { actions: [findSlots] });
    expect(one.wishes('respond')).toMatchObject([{ messages: [{ from: 'flow' }], opening: {} }]);
  });

  it('hands over to a tool, keeps and tells what it gave, and talks on', () => {
    const one = talkUnderWay();
    one.callsTool('calendar_find_slots', { day: '2026-11-24' }, 'One moment, please.');
    expect(one.wishes('call-plugin')).toMatchObject([
      { plugin: 'calendar', action: 'findSlots', input: { day: '2026-11-24', branch: 'Berlin' }, isIdempotent: true },
    ]);
    one.wishes('respond');
    one.happens({ type: 'plugin.succeeded', output: { first: '09:30' } });
    expect(lastTold(one)).toEqual([
      { from: 'us', words: 'One moment, please.' },
      { from: 'tool', call: 'call-1', output: { first: '09:30' } },
    ]);
    expect(one.state().variables).toMatchObject({ first: '09:30' });
    one.answers('Half past nine is free.');
    expect(one.wishes('listen')).toHaveLength(2);
  });

  it('ends up stuck at once, and greets nobody, when it cannot say what it is for', () => {
    const config = { ...slotTalk, avoid: undefined, whenAskedIfMachine: undefined };
    const say = (field: string) => (field === 'openingWords' ? 'How can I help you?' : undefined);
    // Of the visit it asks no more than this.
    const visit = {
      config,
      say,
      nowMs: 0,
      settings: { interruption: 'allowed', persona: { name: '', instructions: '' } },
      isSensitive: () => false,
    };
    expect(enterConverse(visit as unknown as Parameters<typeof enterConverse>[0])).toEqual({ end: { reason: 'stuck' } });
  });

  it('lets a tool go on when the caller breaks in, and tells the model both, the answer first', () => {
    const one = talkUnderWay();
    one.callsTool('calendar_find_slots', { day: '2026-11-24' });
    one.wishes('respond');
    one.says('Not before ten, please.');
    expect([one.wishes('respond'), one.wishes('cancel')]).toEqual([[], []]);
    one.happens({ type: 'plugin.succeeded', output: { first: '10:30' } });
    expect(lastTold(one)).toEqual([
      { from: 'tool', call: 'call-1', output: { first: '10:30' } },
      { from: 'caller', words: 'Not before ten, please.' },
    ]);
  });

  it('tells the model what was really heard when the caller breaks in', () => {
    const one = talkUnderWay();
    one.wishes('respond');
    one.happens({ type: 'caller.started-speaking' });
    one.happens({ type: 'response.stopped', heard: 'We are open from' });
    one.happens({ type: 'caller.spoke', words: 'No, Tuesday!', understood: { type: 'text', value: 'No, Tuesday!' } });
    expect(lastTold(one)).toEqual([
      { from: 'us', words: 'We are open from' },
      { from: 'caller', words: 'No, Tuesday!' },
    ]);
  });

  it('tells the model when a tool does not work, and what does not exist', () => {
    const one = talkUnderWay();
    one.callsTool('calendar_find_slots', { day: '2026-11-24' });
    one.happens({ type: 'plugin.failed', reason: 'timed-out', code: 'slow', message: 'Nobody answered.' });
    expect(lastTold(one)).toMatchObject([{ from: 'tool', output: { code: 'slow', message: 'Nobody answered.' } }]);
    one.callsTool('open_the_door');
    expect(lastTold(one)).toMatchObject([
      { output: { error: 'There is no tool "open_the_door". There are: calendar_find_slots, leave_booked, leave_to_person, remember.' } },
    ]);
  });

  it('keeps what the model has found out, and tells it what is not what it should be', () => {
    const one = talkUnderWay();
    one.callsTool('remember', { day: '2026-11-24', guests: 'many', colour: 'red' });
    expect(one.state().variables).toEqual({ name: 'Ada', day: '2026-11-24' });
    expect(lastTold(one)).toEqual([
      {
        from: 'tool',
        call: 'call-1',
        output: {
          remembered: ['day'],
          wrong: {
            guests: 'Invalid input: expected number, received string',
            colour: 'there is nothing of this name to remember',
          },
        },
      },
    ]);
  });

  it('takes nothing for an answer to remember that stands for not knowing it yet', () => {
    const one = talkUnderWay();
    one.callsTool('remember', { day: null, guests: '' });
    expect(one.state().variables).toEqual({ name: 'Ada' });
    expect(lastTold(one)).toEqual([{ from: 'tool', call: 'call-1', output: { remembered: [] } }]);
    const [told] = lastTold(one);
    expect(told?.from === 'tool' && told.output).not.toHaveProperty('wrong');
  });

  it('knows no tool for remembering when there is nothing to find out', () => {
    const one = talkUnderWay({ extracts: [], tools: [slotTalk.tools[2]] });
    one.callsTool('remember', { day: '2026-11-24' });
    expect(lastTold(one)).toMatchObject([{ output: { error: 'There is no tool "remember". There are: leave_to_person.' } }]);
  });

  it('leaves by the way out that the model takes, and once only', () => {
    const one = talkUnderWay();
    one.callsTool('leave_to_person', {}, 'I will put you through.');
    const left = one.leftBy();
    const before = one.state();
    one.callsTool('leave_to_person');
    expect([left, one.leftBy(), one.state()]).toEqual(['to-person', 'to-person', before]);
  });

  it('does not leave before it knows what the way out needs', () => {
    const one = talkUnderWay();
    one.callsTool('leave_booked');
    expect(lastTold(one)).toMatchObject([{ output: { error: 'Not yet: first find out and remember day.' } }]);
    one.callsTool('remember', { day: '2026-11-24' });
    one.callsTool('leave_booked');
    expect(one.leftBy()).toBe('booked');
  });

  it('asks once more when the model says nothing, and gives up the second time', () => {
    const one = talkUnderWay();
    one.answers(' \n');
    expect(lastTold(one)).toEqual([{ from: 'flow', words: 'Your answer was empty. Say something to the caller.' }]);
    one.answers('');
    expect(one.leftBy()).toBe('failed');
  });

  it('tries again when the model fails, telling it nothing twice, and gives up the second time', () => {
    const one = talkUnderWay();
    one.wishes('respond');
    const failed = { type: 'response.failed', reason: 'unavailable', code: 'down', message: 'x' } as const;
    one.happens(failed);
    expect(one.wishes('respond')).toMatchObject([{ messages: [] }]);
    one.happens(failed);
    expect(one.leftBy()).toBe('failed');
  });

  it('gives up on a model that calls tools without end', () => {
    const one = talkUnderWay();
    for (let time = 0; time < 9; time += 1) one.callsTool('remember', {});
    expect(one.leftBy()).toBe('failed');
  });

  it('has the model go on when the caller is silent, and leaves by silent after so many', () => {
    const one = talkUnderWay({ silences: 1 });
    one.answers('When?');
    one.staysSilent();
    expect(lastTold(one)).toMatchObject([{ from: 'us', words: 'When?' }, { from: 'flow' }]);
    one.answers('Are you there?');
    one.staysSilent();
    expect(one.leftBy()).toBe('silent');
  });

  it('counts silences in a row only', () => {
    const one = talkUnderWay({ silences: 1 });
    for (let time = 0; time < 4; time += 1) {
      one.answers('When?');
      if (time % 2 === 0) one.staysSilent();
      else one.says('Hm, well.');
    }
    expect(one.leftBy()).toBe('How can I help you?');
  });

  it('warns the model before the last turn, and leaves by too-long after it', () => {
    const one = talkUnderWay({ longestTurns: 2 });
    one.answers('When?');
    one.says('Tomorrow.');
    expect(lastTold(one).at(-1)).toMatchObject({ from: 'flow', words: expect.stringContaining('nearly over') });
    one.answers('At what time?');
    one.says('At ten.');
    expect(one.leftBy()).toBe('too-long');
  });

  it('leaves by too-long when the time is over', () => {
    const one = talkUnderWay({ longestMs: 30_000 });
    one.answers('When?');
    one.happens({ type: 'caller.spoke', words: 'Well', understood: { type: 'text', value: 'Well' } }, 40_000);
    expect(one.leftBy()).toBe('too-long');
  });

  it('warns the model once, also when it is the time that is running out', () => {
    const one = talkUnderWay({ longestMs: 100_000 });
    one.answers('When?');
    one.happens({ type: 'caller.spoke', words: 'Well', understood: { type: 'text', value: 'Well' } }, 85_000);
    const warning = { from: 'flow', words: 'Time is nearly over: bring the conversation to an end now.' };
    expect(lastTold(one)).toContainEqual(warning);
    one.answers('Yes?');
    one.says('Tomorrow.');
    expect(lastTold(one)).not.toContainEqual(warning);
  });

  it('lets the caller break in as the settings say, unless it says otherwise itself', () => {
    const policies = [{}, { interruption: 'as-settings' }, { interruption: 'on-words' }].map(
      (changes) => talkUnderWay(changes).wishes('respond')[0]?.interruption,
    );
    expect(policies).toEqual(['allowed', 'allowed', 'on-words']);
  });

  it('tells the model that nobody could make out what the caller said', () => {
    const one = talkUnderWay();
    one.answers('When?');
    one.says(' ', { type: 'nothing' });
    expect(lastTold(one).at(-1)).toEqual({ from: 'flow', words: 'The caller said something that nobody could make out.' });
  });

  it('has the model greet when its own words cannot be said', () => {
    const one = beginTalk();
    one.happens({ type: 'speech.failed', reason: 'no voice' });
    expect(lastTold(one)).toEqual([{ from: 'flow', words: 'Nothing has been said yet. Greet the caller.' }]);
  });

  it('waits as long as it is told to, or as the settings say, and tells the model how long that was', () => {
    const waits = [talkUnderWay({ patienceMs: 9_000 }), talkUnderWay()].map((one) => {
      one.answers('When?');
      one.staysSilent();
      return [one.wishes('listen').at(-1)?.patienceMs, lastTold(one).at(-1)];
    });
    expect(waits).toMatchObject([
      [9_000, { words: expect.stringContaining('silent for 9 seconds') }],
      [6_000, { words: expect.stringContaining('silent for 6 seconds') }],
    ]);
  });

  it('tells the model that its answer was too long', () => {
    const one = talkUnderWay({ longestAnswerWords: 10 });
    one.answers('one two three four five six seven eight nine ten eleven');
    one.says('What?');
    expect(lastTold(one)).toContainEqual({ from: 'flow', words: 'Your last answer had 11 words. Say at most 10 at a time.' });
  });

  it('tells the model which keys were pressed', () => {
    const one = talkUnderWay();
    one.answers('When?');
    one.happens({ type: 'caller.keyed', keys: '12', understood: { type: 'nothing' } });
    expect(lastTold(one)).toContainEqual({ from: 'flow', words: 'The caller pressed 1 2 on the telephone.' });
  });

  it('remembers no more than it has room for, and shares what it remembers', () => {
    const one = talkUnderWay({ longestTurns: 200 });
    const historyOf = () => (one.state().memory.history as unknown as { messages: readonly ModelMessage[] }).messages;
    for (let turn = 0; turn < 100; turn += 1) {
      const before = historyOf();
      one.answers(`Answer ${turn}`);
      one.says(`Words ${turn}`);
      expect(historyOf().at(-3)).toBe(before.at(-1));
    }
    expect(historyOf()).toHaveLength(121);
    expect(historyOf()[0]).toMatchObject({ from: 'flow', words: 'The first 82 messages of this conversation are left out.' });
  });
});
