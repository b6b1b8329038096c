import { describe, expect, it } from 'vitest';
import { buildFlow } from './testing/build-flow.ts';
import { testCall } from './testing/test-call.ts';
import { typeProgram } from './testing/type-program.ts';

/** One node that speaks, and an end that says nothing. */
function speaks(type: string, config: object = {}) {
  const ports = {
    say: ['done'],
    announce: ['done'],
    ask: ['answered', 'silent', 'lost'],
    act: ['succeeded', 'failed'],
    talk: ['done', 'failed'],
  };
  const to = Object.fromEntries((ports[type as keyof typeof ports] ?? []).map((port) => [port, 'end']));
  const nodes = { start: { type: 'start', to: { next: 'one' } }, one: { type, config: { ...config }, to }, end: { type: 'end' } };
  const call = testCall(typeProgram(buildFlow(nodes)));
  call.wishes();
  return call;
}

const sound = { type: 'caller.started-speaking' } as const;
const falseAlarm = { type: 'caller.false-alarm' } as const;

describe('speech that the caller may break into', () => {
  it('is cut at the first sound, once, and goes on when nothing was said', () => {
    const call = speaks('say');
    for (const event of [sound, sound, falseAlarm, { type: 'caller.backchannelled', words: 'mm' } as const]) call.happens(event);
    expect(call.wishes()).toEqual(['stop-speaking fx_1', 'resume-speaking fx_1']);
  });

  it('is cut by a key, too', () => {
    const call = speaks('say');
    call.happens({ type: 'caller.started-keying' });
    expect(call.wishes()).toEqual(['stop-speaking fx_1']);
  });

  it('is cut again after it has gone on: two barge-ins in a row', () => {
    const call = speaks('say');
    for (const event of [sound, falseAlarm, sound]) call.happens(event);
    call.says('stop');
    expect(call.wishes()).toEqual([
      'stop-speaking fx_1',
      'resume-speaking fx_1',
      'stop-speaking fx_1',
      'cancel fx_1',
      'end-call flow-ended',
    ]);
  });

  it('is over when words have come, also for a node that takes no notice of them and waits for its end', () => {
    const call = speaks('announce');
    call.happens(sound);
    call.happens({ type: 'speech.stopped', effect: 'fx_1', heard: 'Hel' });
    call.says('thank you');
    expect(call.wishes()).toEqual(['stop-speaking fx_1', 'cancel fx_1', 'end-call flow-ended']);
  });

  it('is cut with a response, too, and a response goes on when its node takes no notice of what came', () => {
    const call = speaks('talk');
    call.happens(sound);
    call.happens({ type: 'response.stopped', effect: 'fx_1', heard: 'Hel' });
    call.happens(falseAlarm);
    expect([call.wishes(), call.state().pending]).toEqual([
      ['stop-speaking fx_1', 'resume-speaking fx_1'],
      { fx_1: { type: 'respond', interruption: 'allowed', isCut: false } },
    ]);
  });
});

describe('a response', () => {
  it('goes on when its node takes no notice of the words that have cut it', () => {
    const call = speaks('talk');
    call.happens(sound);
    call.says('hm');
    expect(call.wishes()).toEqual(['stop-speaking fx_1', 'resume-speaking fx_1']);
  });

  it('is not cut while something else is held: the words that cut it would be for nobody', () => {
    const call = speaks('talk', { saying: 'One moment.' });
    call.answers('respond', { type: 'tool.called', call: 'c', tool: 't', input: {}, heard: '' });
    call.answers('call-plugin', { type: 'plugin.succeeded', output: {} });
    call.happens(sound);
    call.says('hello?');
    expect(call.wishes()).toEqual(['speak One moment.', 'call-plugin', 'respond']);
  });
});

describe('speech that only words break into', () => {
  it('is not cut by a sound, and is over when words have come', () => {
    const call = speaks('ask', { interruption: 'on-words' });
    call.happens(sound);
    expect(call.wishes()).toEqual([]);
    call.says('Ada');
    expect(call.wishes()).toEqual(['cancel fx_1', 'end-call flow-ended']);
  });
});

describe('speech that is held', () => {
  it('is said to its end: what the caller says or presses meanwhile is for nobody', () => {
    const call = speaks('ask', { interruption: 'held' });
    call.happens(sound);
    call.says('Ada');
    call.presses('1');
    expect([call.wishes(), call.state().pending]).toEqual([
      [],
      { fx_1: { type: 'speak', interruption: 'held' }, fx_2: { type: 'listen' } },
    ]);
    call.answers('speak', { type: 'speech.finished', heard: 'Hello.' });
    call.says('Ada');
    expect(call.wishes()).toEqual(['end-call flow-ended']);
  });

  it('keeps what is said beside it from being cut for good', () => {
    const call = speaks('act', { saying: 'One moment.', interruption: 'held' });
    call.happens(sound);
    call.says('hello?');
    call.answers('call-plugin', { type: 'plugin.succeeded', output: { answer: 1 } });
    expect(call.wishes()).toEqual(['cancel fx_1', 'end-call flow-ended']);
  });
});
