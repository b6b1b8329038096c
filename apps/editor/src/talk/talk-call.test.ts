import { describe, expect, it } from 'vitest';
import { stepTalk } from './talk-call.ts';
import type { TalkEvent, TalkState, TalkWish } from './talk-state.ts';

const ticket = { nonce: 'n'.repeat(20), mediaPath: '/media/browser' };
const prepared: TalkEvent = { type: 'call.prepared', callId: 'ca_1', ...ticket };
const started: TalkEvent = { type: 'line.spoke', news: { type: 'started', callId: 'ca_1' } };
const open: TalkWish = { type: 'open-line', ...ticket };
const underway = { microphone: { type: 'on', isMuted: false }, unsent: [], tries: 0, drops: 0 } as const;
const talking: TalkState = { type: 'talking', callId: 'ca_1', line: 'up', ...underway };
const connecting: TalkState = { type: 'connecting', callId: 'ca_1', ...underway };

/** Where these events lead, and what the last of them makes the machine wish for. */
function after(from: TalkState, ...events: readonly TalkEvent[]) {
  return events.reduce((before, event) => stepTalk(before.state, event), { state: from, wishes: [] } as ReturnType<typeof stepTalk>);
}

describe('a talk', () => {
  it('asks for the microphone, prepares a call, opens the line, and talks', () => {
    expect(after({ type: 'idle' }, { type: 'talk.pressed' })).toEqual({
      state: { type: 'asking' },
      wishes: [{ type: 'ask-for-microphone' }],
    });
    expect(after({ type: 'asking' }, { type: 'microphone.opened' })).toEqual({
      state: { ...connecting, callId: undefined },
      wishes: [{ type: 'prepare-call' }],
    });
    expect(after({ ...connecting, callId: undefined }, prepared)).toEqual({
      state: connecting,
      wishes: [{ type: 'follow-call', callId: 'ca_1' }, open],
    });
    expect(after(connecting, started)).toEqual({ state: talking, wishes: [] });
  });

  it.each([
    ['was denied', { type: 'microphone.failed', problem: 'denied' }, 'denied'],
    ['is not there', { type: 'microphone.failed', problem: 'missing' }, 'missing'],
    ['is not wanted', { type: 'microphone.declined' }, 'declined'],
  ] as const)('goes on by typing when the microphone %s', (_what, event, problem) => {
    expect(after({ type: 'asking' }, event)).toEqual({
      state: { ...connecting, callId: undefined, microphone: { type: 'off', problem } },
      wishes: [{ type: 'prepare-call' }],
    });
  });

  it('takes a microphone that was allowed later, and goes on without one that was pulled out', () => {
    const typing: TalkState = { ...talking, microphone: { type: 'off', problem: 'declined' } };
    expect(after(typing, { type: 'microphone.opened' }).state).toEqual(talking);
    expect(after(talking, { type: 'microphone.failed', problem: 'lost' })).toEqual({
      state: { ...talking, microphone: { type: 'off', problem: 'lost' } },
      wishes: [],
    });
  });

  it('mutes and unmutes', () => {
    const muted: TalkState = { ...talking, microphone: { type: 'on', isMuted: true } };
    expect(after(talking, { type: 'mute.toggled' })).toEqual({ state: muted, wishes: [{ type: 'set-muted', isMuted: true }] });
    expect(after(muted, { type: 'mute.toggled' })).toEqual({ state: talking, wishes: [{ type: 'set-muted', isMuted: false }] });
  });

  it('sends what is typed, and keeps what was typed before anybody could take it', () => {
    const words: TalkEvent = { type: 'words.typed', words: 'Ada' };
    const send: TalkWish = { type: 'send', message: { type: 'typed', words: 'Ada' } };
    expect(after(talking, words)).toEqual({ state: talking, wishes: [send] });
    expect(after(connecting, words)).toEqual({ state: { ...connecting, unsent: ['Ada'] }, wishes: [] });
    expect(after(connecting, words, started)).toEqual({ state: talking, wishes: [send] });
  });

  it('shows why a draft cannot be called', () => {
    const diagnostics = [{ severity: 'error', code: 'NO_START', place: {}, message: 'The flow has no start.' }] as const;
    expect(after({ ...connecting, callId: undefined }, { type: 'call.refused', diagnostics })).toEqual({
      state: { type: 'refused', diagnostics },
      wishes: [{ type: 'close-audio' }],
    });
  });

  it('is broken when the call cannot be prepared, or the runtime does not take it', () => {
    expect(after({ ...connecting, callId: undefined }, { type: 'call.failed', sentence: 'No.' }).state).toEqual({
      type: 'broken',
      problem: { type: 'not-started', sentence: 'No.' },
    });
    expect(after(connecting, { type: 'line.spoke', news: { type: 'refused', message: 'Full.' } })).toEqual({
      state: { type: 'broken', problem: { type: 'not-taken', sentence: 'Full.' } },
      wishes: [{ type: 'end-call', callId: 'ca_1' }, { type: 'close-line' }, { type: 'close-audio' }],
    });
  });
});

describe('a line that drops', () => {
  const dropped: TalkEvent = { type: 'line.dropped' };

  it('is silent, waits, asks for a new ticket, and goes on in the same call', () => {
    const down: TalkState = { ...talking, line: 'down', tries: 1, drops: 1 };
    expect(after(talking, dropped)).toEqual({ state: down, wishes: [{ type: 'silence' }, { type: 'pause', ms: 300 }] });
    expect(after(down, { type: 'pause.ended' })).toEqual({ state: down, wishes: [{ type: 'prepare-resume', callId: 'ca_1' }] });
    expect(after(down, { type: 'resume.prepared', ...ticket })).toEqual({ state: down, wishes: [open] });
    expect(after(down, started)).toEqual({ state: { ...talking, drops: 1 }, wishes: [] });
  });

  it('is tried again when nobody wants the call at the moment', () => {
    const down: TalkState = { ...talking, line: 'down', tries: 1, drops: 1 };
    expect(after(down, { type: 'line.spoke', news: { type: 'refused', message: 'Full.' } })).toEqual({
      state: { ...down, tries: 2, drops: 2 },
      wishes: [{ type: 'close-line' }, { type: 'silence' }, { type: 'pause', ms: 600 }],
    });
  });

  it('keeps what is typed meanwhile', () => {
    expect(after(talking, dropped, { type: 'words.typed', words: 'Ada' }, started).wishes).toEqual([
      { type: 'send', message: { type: 'typed', words: 'Ada' } },
    ]);
  });

  it('is tried again before the first word, too', () => {
    expect(after(connecting, dropped)).toEqual({
      state: { ...connecting, tries: 1, drops: 1 },
      wishes: [{ type: 'silence' }, { type: 'pause', ms: 300 }],
    });
  });

  it('is tried six times, with longer and longer pauses, and then is lost', () => {
    const pauses: number[] = [];
    let state: TalkState = talking;
    let wishes: readonly TalkWish[] = [];
    for (let count = 0; count < 7; count += 1) {
      ({ state, wishes } = stepTalk(state, count % 2 === 0 ? dropped : { type: 'resume.failed' }));
      pauses.push(...wishes.flatMap((wish) => (wish.type === 'pause' ? [wish.ms] : [])));
    }
    expect(pauses).toEqual([300, 600, 1_200, 2_400, 4_800, 8_000]);
    expect(state).toEqual({ type: 'broken', problem: { type: 'line-lost' } });
    expect(wishes).toEqual([{ type: 'end-call', callId: 'ca_1' }, { type: 'close-line' }, { type: 'close-audio' }]);
  });

  it('is not taken up for ever when it drops each time', () => {
    let state: TalkState = talking;
    let rounds = 0;
    for (; state.type === 'talking' && rounds < 100; rounds += 1) state = after(state, dropped, started).state;
    expect([rounds, state.type]).toEqual([21, 'broken']);
  });

  it('ends the talk when the call is over meanwhile', () => {
    expect(after(talking, dropped, { type: 'resume.refused' }).state).toEqual({ type: 'ended', reason: 'elsewhere' });
  });
});

describe('the end of a talk', () => {
  const hungUp: TalkEvent = { type: 'designer.hung-up' };
  const closed: readonly TalkWish[] = [{ type: 'close-line' }, { type: 'close-audio' }];
  const ended: TalkState = { type: 'ended', reason: 'caller-hung-up' };

  it('comes when the last words were played', () => {
    const ending = after(talking, { type: 'line.spoke', news: { type: 'ended', reason: 'flow-ended' } });
    expect(ending).toEqual({ state: { type: 'ending', reason: 'flow-ended' }, wishes: [{ type: 'await-silence' }] });
    expect(after(ending.state, { type: 'line.dropped' })).toEqual({ state: ending.state, wishes: [] });
    expect(after(ending.state, { type: 'sound.played' })).toEqual({ state: { type: 'ended', reason: 'flow-ended' }, wishes: closed });
    expect(after(ending.state, hungUp)).toEqual({ state: { type: 'ended', reason: 'flow-ended' }, wishes: closed });
  });

  it.each([
    ['talking, by the line', talking, [{ type: 'send', message: { type: 'hang-up' } }]],
    ['the line is down, by the server', { ...talking, line: 'down' }, [{ type: 'end-call', callId: 'ca_1' }]],
    ['connecting, by the server', connecting, [{ type: 'end-call', callId: 'ca_1' }]],
    ['there is no call yet, and nobody needs to know', { ...connecting, callId: undefined }, []],
    ['the browser asks for the microphone', { type: 'asking' }, []],
  ] as const)('comes when the designer hangs up while %s', (_when, state, wishes) => {
    expect(after(state, hungUp)).toEqual({ state: ended, wishes: [...wishes, ...closed] });
  });

  it('is told to the server when a call comes that nobody waits for any more', () => {
    expect(after(ended, prepared)).toEqual({ state: ended, wishes: [{ type: 'end-call', callId: 'ca_1' }] });
  });

  it.each<TalkEvent>([
    { type: 'talk.pressed' },
    { type: 'microphone.opened' },
    { type: 'mute.toggled' },
    started,
    { type: 'line.dropped' },
    { type: 'pause.ended' },
    { type: 'resume.prepared', ...ticket },
    { type: 'resume.failed' },
    { type: 'words.typed', words: 'Hello' },
    { type: 'sound.played' },
    hungUp,
  ])('stays the end: $type', (event) => {
    expect(after(ended, event)).toEqual({ state: ended, wishes: [] });
  });
});
