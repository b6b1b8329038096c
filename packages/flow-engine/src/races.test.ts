import { describe, expect, it } from 'vitest';
import { buildFlow } from './testing/build-flow.ts';
import { testCall } from './testing/test-call.ts';
import { typeProgram } from './testing/type-program.ts';

const program = typeProgram(
  buildFlow(
    {
      start: { type: 'start', to: { next: 'act' } },
      act: { type: 'act', config: { saying: 'One moment.', keeps: 'result' }, to: { succeeded: 'ask', failed: 'bye' } },
      ask: { type: 'ask', config: { text: 'Anything else?' }, to: { answered: 'act', silent: 'bye', lost: 'bye' } },
      bye: { type: 'end', config: { text: 'Goodbye.' } },
      help: { type: 'ask', config: { text: 'What can I do?' }, to: { answered: 'back', silent: 'back', lost: 'back' } },
      back: { type: 'back' },
    },
    { variables: { result: { type: 'text' } }, handlers: { help: { on: { type: 'intent', examples: ['help'] }, to: 'help' } } },
  ),
);
const succeeded = (answer: string) => ({ type: 'plugin.succeeded', output: { answer } }) as const;
const sound = { type: 'caller.started-speaking' } as const;

describe('a call', () => {
  it('goes on when the caller breaks in while a tool runs: the tool is not lost, and what it was about is over', () => {
    const call = testCall(program);
    call.happens(sound);
    call.says('are you there?');
    expect([call.wishes(), call.state().pending]).toEqual([
      ['speak One moment.', 'call-plugin', 'stop-speaking fx_1', 'cancel fx_1'],
      { fx_2: { type: 'call-plugin' } },
    ]);
    call.answers('call-plugin', succeeded('B7'));
    expect([call.wishes(), call.state().variables]).toEqual([['speak Anything else?', 'listen'], { result: 'B7' }]);
  });

  it('takes no result of a tool whose node was left', () => {
    const call = testCall(program);
    const tool = call.pending('call-plugin');
    call.says('help', { handler: 'hd_help' });
    expect(call.happens({ ...succeeded('late'), effect: tool })).toEqual({ state: call.state(), effects: [], isStale: true });
    expect([call.state().node, call.state().variables]).toEqual(['nd_help', {}]);
  });

  it('takes no result of a tool that was started again, but that of the one started last', () => {
    const call = testCall(program);
    const first = call.pending('call-plugin');
    call.says('help', { handler: 'hd_help' });
    call.says('nothing');
    expect(call.happens({ ...succeeded('first'), effect: first }).isStale).toBe(true);
    call.answers('call-plugin', succeeded('second'));
    expect(call.state().variables).toEqual({ result: 'second' });
  });

  it('goes on when what it says cannot be said: it waits for no speech that never plays', () => {
    const call = testCall(program);
    call.answers('call-plugin', { type: 'plugin.failed', reason: 'timed-out', code: 'x', message: 'x' });
    call.answers('speak', { type: 'speech.failed', reason: 'no voice' });
    expect(call.state()).toMatchObject({ status: 'ended', endReason: 'flow-ended' });
  });

  it('waits for nothing it says to a caller who has hung up', () => {
    const call = testCall(program);
    call.answers('call-plugin', { type: 'plugin.failed', reason: 'failed', code: 'x', message: 'x' });
    call.wishes();
    const bye = call.pending('speak');
    call.happens({ type: 'caller.hung-up' });
    expect([call.wishes(), call.state().endReason]).toEqual([[`cancel ${bye}`, 'end-call caller-hung-up'], 'caller-hung-up']);
    expect(call.happens({ type: 'speech.finished', effect: bye, heard: '' }).isStale).toBe(true);
  });

  it('keeps waiting for a slow tool, however long nobody says anything', () => {
    const call = testCall(program);
    call.answers('speak', { type: 'speech.finished', heard: 'One moment.' });
    expect(call.happens({ type: 'caller.stayed-silent', effect: 'fx_1' }).isStale).toBe(true);
    call.happens({ type: 'caller.false-alarm', at: 60_000 });
    expect(call.state().pending).toEqual({ fx_2: { type: 'call-plugin' } });
  });

  it('ends at once and without a word when it ran too long', () => {
    const call = testCall(program);
    call.wishes();
    call.happens({ type: 'call.ran-too-long' });
    expect(call.wishes()).toEqual(['cancel fx_1', 'cancel fx_2', 'end-call ran-too-long']);
  });

  it('never goes back in time', () => {
    const call = testCall(program);
    call.happens({ ...sound, at: 9_000 });
    call.happens({ type: 'caller.false-alarm', at: 3_000 });
    expect(call.state().atMs).toBe(9_000);
  });
});
