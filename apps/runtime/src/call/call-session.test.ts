import type { EffectId } from '@callwright/flow-schema';
import { describe, expect, it } from 'vitest';
import { startSession } from '../testing/start-session.ts';
import { greetingFlow } from '../testing/test-flows.ts';

const id = (name: string) => name as EffectId;
const spoke = (words: string, atMs = 0) => ({ type: 'caller.spoke', words, turn: { speechEndMs: atMs, transcriptMs: atMs } }) as const;
const sorry = 'interject Sorry, the line broke for a moment.';
const question = 'What can I do for you?';

describe('a session', () => {
  it('begins a call, and performs the first effects in order', async () => {
    const { voice, trace } = await startSession(greetingFlow());
    expect(voice.told).toEqual([`speak fx_1 ${question}`, 'listen fx_2 text 6000']);
    expect(trace()).toEqual(['event call.started', 'effect speak', 'effect listen']);
  });

  it('tells the core who calls, when the carrier has shown it', async () => {
    const { stored } = await startSession(greetingFlow(), { caller: '+12025550117' });
    expect(stored.entries[0]).toMatchObject({ event: { type: 'call.started', caller: '+12025550117' } });
  });

  it('stamps events with the time of the call', async () => {
    const { voice, stored, clock, settle } = await startSession(greetingFlow());
    await clock.advance(1_234);
    voice.tells.onTurn({ type: 'caller.started-speaking' });
    await settle();
    expect(stored.entries.at(-2)).toEqual({ type: 'event', event: { type: 'caller.started-speaking', at: 1_234 } });
  });

  it('stops what it says when the caller breaks in, and goes on after a false alarm', async () => {
    const { voice, settle } = await startSession(greetingFlow());
    voice.tells.onTurn({ type: 'caller.started-speaking' });
    voice.tells.onSpeech({ type: 'speech.stopped', effect: id('fx_1'), heard: 'What' });
    voice.tells.onTurn({ type: 'caller.false-alarm' });
    await settle();
    expect(voice.told.slice(2)).toEqual(['stop fx_1', 'resume fx_1']);
  });

  it('stops listening once the core has its answer, and cancels what it said before it says the next', async () => {
    const { voice, settle } = await startSession(greetingFlow());
    voice.tells.onTurn({ type: 'caller.started-speaking' });
    voice.tells.onTurn(spoke('An oil change, please.'));
    await settle();
    expect(voice.told.slice(2)).toEqual(['stop fx_1', 'stop-listening fx_2', 'cancel fx_1', 'speak fx_3 Thank you. Goodbye.']);
  });

  it('traces an answer to what nobody waits for as stale', async () => {
    const { voice, stored, settle } = await startSession(greetingFlow());
    voice.tells.onSpeech({ type: 'speech.finished', effect: id('fx_9'), heard: 'x' });
    await settle();
    expect(stored.entries.at(-1)).toMatchObject({ event: { type: 'speech.finished' }, isStale: true });
  });

  it('lets the last words be heard, and stores the trace, before it closes the line', async () => {
    const { voice, lineEnds, stored, settle } = await startSession(greetingFlow());
    voice.tells.onTurn(spoke('Nothing.'));
    await settle();
    voice.tells.onSpeech({ type: 'speech.finished', effect: id('fx_3'), heard: 'Thank you. Goodbye.' });
    await settle();
    expect([lineEnds, stored.isEnded]).toEqual([[], true]);
    voice.drain();
    await settle();
    expect([lineEnds, voice.told.at(-1)]).toEqual([[{ type: 'ended', reason: 'flow-ended' }], 'close mouth']);
  });

  it('closes the line though nobody tells that the last words were heard', async () => {
    const { voice, lineEnds, clock, settle } = await startSession(greetingFlow());
    voice.tells.onTurn(spoke('Nothing.'));
    await settle();
    voice.tells.onSpeech({ type: 'speech.finished', effect: id('fx_3'), heard: '' });
    await settle();
    await clock.advance(20_000);
    expect(lineEnds).toEqual([{ type: 'ended', reason: 'flow-ended' }]);
  });

  it('closes the line though the api is away, and stores the rest when it is back', async () => {
    const { api, session, voice, lineEnds, clock, stored, settle } = await startSession(greetingFlow());
    api.isAway = true;
    session.hungUp();
    await settle();
    expect(lineEnds).toEqual([]);
    await clock.advance(3_000);
    expect(lineEnds).toEqual([{ type: 'ended', reason: 'caller-hung-up' }]);
    api.isAway = false;
    await clock.advance(10_000);
    await session.stored;
    expect([stored.isEnded, voice.told.at(-1)]).toEqual([true, 'close mouth']);
  });

  it('tells the line when it was the workspace that ended the call', async () => {
    const { session, lineEnds, settle } = await startSession(greetingFlow());
    session.endByWorkspace();
    await settle();
    expect(lineEnds).toEqual([{ type: 'ended', reason: 'ended-by-workspace' }]);
  });

  it('measures the five moments of a turn, and stores them', async () => {
    const { voice, stored, measured, clock, settle } = await startSession(greetingFlow());
    await clock.advance(5_000);
    voice.tells.onTurn(spoke('Nothing.', 4_200));
    await settle();
    voice.tells.onFirst({ effect: id('fx_3'), firstAudioMs: 5_120, firstHeardMs: 5_150 });
    await settle();
    const turn = { turn: 1, speechEndMs: 4_200, transcriptMs: 4_200, firstTokenMs: 5_000, firstAudioMs: 5_120, firstHeardMs: 5_150 };
    expect([measured, stored.turns]).toEqual([[turn], [turn]]);
  });

  it('does not end the call when the connection is lost', async () => {
    const { session, stored, settle } = await startSession(greetingFlow());
    session.lost();
    await settle();
    expect([await session.ended, stored.isEnded]).toEqual(['lost', false]);
  });

  it('ends without a word when another runtime has taken the call', async () => {
    const first = await startSession(greetingFlow());
    const second = await first.again();
    first.voice.tells.onTurn({ type: 'caller.started-speaking' });
    await first.settle();
    expect([await first.session.ended, first.lineEnds]).toEqual(['superseded', [{ type: 'moved' }]]);
    expect(first.voice.told.filter((told) => told.startsWith('interject'))).toEqual([]);
    expect(second.trace()).toEqual(['event call.started', 'effect speak', 'effect listen']);
  });
});

describe('a call that goes on', () => {
  it('says a word about the line, says again what was pending, and listens again', async () => {
    const first = await startSession(greetingFlow());
    const second = await first.again();
    expect(second.voice.told).toEqual([sorry, `speak fx_1 ${question}`, 'listen fx_2 text 6000']);
    expect(second.trace()).toHaveLength(3);
  });

  it('takes for a false alarm what the caller was saying when the line broke', async () => {
    const first = await startSession(greetingFlow());
    first.voice.tells.onTurn({ type: 'caller.started-speaking' });
    await first.settle();
    const second = await first.again();
    expect(second.trace().slice(-3)).toEqual(['effect stop-speaking', 'event caller.false-alarm', 'effect resume-speaking']);
  });

  it('counts time and turns on', async () => {
    const first = await startSession(greetingFlow());
    await first.clock.advance(4_000);
    first.voice.tells.onTurn(spoke('Nothing.', 3_000));
    await first.settle();
    await first.clock.advance(2_000);
    const { voice, stored, settle } = await first.again();
    voice.tells.onSpeech({ type: 'speech.finished', effect: id('fx_3'), heard: 'Thank you.' });
    await settle();
    expect(stored.entries.at(-2)).toMatchObject({ event: { type: 'speech.finished', at: 6_000 } });
  });

  it('ends politely when its trace is not what the flow does any more', async () => {
    const first = await startSession(greetingFlow());
    const speak = first.stored.entries[1];
    if (speak?.type === 'effect' && speak.effect.type === 'speak') speak.effect.text = 'Something else?';
    const { voice, lineEnds, stored, settle } = await first.again();
    voice.drain();
    await settle();
    expect(voice.told[0]).toMatch(/^interject I am sorry/);
    expect([lineEnds, stored.isEnded]).toEqual([[{ type: 'ended', reason: 'stuck' }], true]);
  });
});
