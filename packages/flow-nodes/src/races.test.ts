import { describe, expect, it } from 'vitest';
import { bookAction, bookingFlow } from './testing/booking-flow.ts';
import { buildFlow } from './testing/build-flow.ts';
import { drive } from './testing/drive.ts';
import { frontDeskFlow } from './testing/front-desk-flow.ts';
import { slowToolsFlow } from './testing/slow-tools-flow.ts';

const actions = [bookAction];
const nothing = { type: 'nothing' } as const;
const sound = { type: 'caller.started-speaking' } as const;
const booked = (bookingId: string) => ({ type: 'plugin.succeeded', output: { bookingId } }) as const;
const pending = (call: ReturnType<typeof drive>) => Object.values(call.state().pending).map(({ type }) => type);

/** In a conversation, after the model has asked for the plugin. */
function conversingWithTool() {
  const call = drive(frontDeskFlow, { actions });
  call.happens({ type: 'speech.finished', heard: 'The workshop, good day.' });
  call.says('An appointment, please.');
  call.callsTool('calendar_book', { start: '2026-11-24T09:30', name: 'Ada' }, 'One moment.');
  return call;
}

/** In a conversation, while the model is answering. */
function conversing() {
  const call = drive(frontDeskFlow, { actions });
  call.happens({ type: 'speech.finished', heard: 'The workshop, good day.' });
  call.says('When are you open?');
  return call;
}

describe('a caller who breaks in while a tool runs', () => {
  it('loses nothing: the tool goes on, and its result and the words reach the model together', () => {
    const call = conversingWithTool();
    for (const type of ['respond', 'cancel'] as const) call.wishes(type);
    call.says('Are you still there?');
    expect([pending(call), call.wishes('cancel')]).toEqual([['call-plugin'], []]);
    call.happens(booked('B7'));
    const [told] = call.wishes('respond');
    expect(told?.messages.map(({ from }) => from).sort()).toEqual(['caller', 'tool', 'us']);
    expect(call.state().variables).toEqual({ bookingId: 'B7' });
  });

  it('is heard by a node that only waits for its tool, and the call goes on when the tool is done', () => {
    const call = drive(slowToolsFlow, { actions });
    call.says('Hello?', nothing);
    call.says('Is anybody there?', nothing);
    expect(pending(call)).toEqual(['call-plugin']);
    call.happens(booked('B7'));
    expect([call.state().node, pending(call)]).toEqual(['nd_more', ['speak', 'listen']]);
  });
});

describe('a tool that finishes after its node was left', () => {
  it('changes nothing, and the node that was left is done anew when the call comes back', () => {
    const call = drive(slowToolsFlow, { actions });
    call.happens({ type: 'caller.spoke', words: 'help', understood: nothing, handler: 'hd_help' as never });
    expect(call.wishes('cancel')).toEqual([{ type: 'cancel', target: 'fx_1' }]);
    const before = call.state();
    call.happens(booked('late'));
    expect(call.state()).toBe(before);
    call.says('never mind');
    call.happens(booked('again'));
    expect([call.state().node, call.state().variables.bookingId]).toEqual(['nd_more', 'again']);
  });
});

describe('a transition that waits for speech', () => {
  it.each([
    ['never plays', { type: 'speech.failed', reason: 'no voice' }],
    ['plays unheard', { type: 'speech.finished', heard: '' }],
  ] as const)('goes on when it %s', (_how, fact) => {
    const call = drive(bookingFlow, { actions });
    call.happens(fact);
    expect(call.state().node).toBe('nd_name');
  });

  it('goes on when the caller breaks in: it waits for no speech that was cut', () => {
    const call = drive(bookingFlow, { actions });
    call.happens(sound);
    call.happens({ type: 'speech.stopped', heard: 'Good' });
    call.says('Hello?');
    expect(call.state().node).toBe('nd_name');
  });

  it('goes on when it has no words to say', () => {
    const call = drive(
      buildFlow(
        {
          start: { type: 'start', to: { next: 'know' } },
          know: { type: 'set', config: { assignments: [{ variable: 'name', to: '" "' }] }, to: { done: 'say', failed: 'end' } },
          say: { type: 'say', config: { text: '{{ name }}' }, to: { done: 'end' } },
          end: { type: 'end' },
        },
        { name: { type: 'text' } },
      ),
    );
    call.happens({ type: 'speech.finished', heard: '' });
    expect(call.state().endReason).toBe('flow-ended');
  });
});

describe('a model whose answer is empty', () => {
  it.each(['', ' \n\t '])('is asked once more, and given up when that is empty, too (%j)', (text) => {
    const call = conversing();
    call.answers(text, '');
    expect([pending(call), call.state().node]).toEqual([['respond'], 'nd_talk']);
    call.answers(text, '');
    expect(call.state().node).toBe('nd_person');
  });

  it('is forgiven as soon as it says something', () => {
    const call = conversing();
    call.answers(' ', '');
    call.answers('From nine to five.');
    call.says('And on Saturdays?');
    call.answers('', '');
    expect([pending(call), call.state().node]).toEqual([['respond'], 'nd_talk']);
  });
});

describe('an end', () => {
  it('waits for no caller who is gone: what it says is cancelled, and the call is over', () => {
    const call = drive(bookingFlow, { actions });
    call.happens({ type: 'speech.finished', heard: '' });
    for (let silences = 0; silences < 3; silences += 1) call.staysSilent();
    expect(call.state().node).toBe('nd_sorry');
    call.wishes('cancel');
    call.happens({ type: 'caller.hung-up' });
    expect([call.state().status, call.state().pending, call.wishes('cancel').length]).toEqual(['ended', {}, 1]);
    expect(call.wishes('end-call')).toEqual([{ type: 'end-call', reason: 'caller-hung-up' }]);
  });

  it('comes also when its goodbye cannot be said', () => {
    const call = drive(bookingFlow, { actions });
    call.happens({ type: 'speech.finished', heard: '' });
    for (let silences = 0; silences < 3; silences += 1) call.staysSilent();
    call.happens({ type: 'speech.failed', reason: 'no voice' });
    expect(call.wishes('end-call')).toEqual([{ type: 'end-call', reason: 'flow-ended' }]);
  });
});

describe('a caller who breaks in twice in a row', () => {
  it('cuts once, and is answered to both', () => {
    const call = conversing();
    call.wishes('respond');
    call.happens(sound);
    call.happens({ type: 'response.stopped', heard: 'We are' });
    call.happens(sound);
    expect(call.wishes('stop-speaking')).toHaveLength(1);
    call.says('On Tuesday?');
    call.says('Or on Wednesday?');
    const told = call.wishes('respond').flatMap(({ messages }) => messages);
    expect(told.filter(({ from }) => from === 'caller')).toEqual([
      { from: 'caller', words: 'On Tuesday?' },
      { from: 'caller', words: 'Or on Wednesday?' },
    ]);
    expect(pending(call)).toEqual(['respond']);
  });

  it('with a noise and then with words is heard, and what was cut goes on after the noise alone', () => {
    const call = drive(bookingFlow, { actions });
    call.happens({ type: 'speech.finished', heard: '' });
    call.happens(sound);
    call.happens({ type: 'caller.false-alarm' });
    expect([call.wishes('stop-speaking').length, call.wishes('resume-speaking').length]).toEqual([1, 1]);
    call.says('Ada');
    expect([call.wishes('stop-speaking').length, call.state().node]).toEqual([1, 'nd_when']);
  });
});

describe('silence during a slow tool', () => {
  it('ends nothing: nobody is listened for, and a silence that is told of all the same is nobody’s', () => {
    const call = conversingWithTool();
    const before = call.state();
    call.happens({ type: 'caller.stayed-silent' }, 60_000);
    expect(call.state()).toBe(before);
    call.happens({ type: 'caller.false-alarm' }, 60_000);
    expect(pending(call)).toEqual(['call-plugin']);
    call.happens(booked('B7'));
    expect(call.state().variables).toEqual({ bookingId: 'B7' });
  });

  it('is over when the tool is: a tool that timed out is told to the model', () => {
    const call = conversingWithTool();
    call.wishes('respond');
    call.happens({ type: 'plugin.failed', reason: 'timed-out', code: 'x', message: 'x' }, 60_000);
    expect(call.wishes('respond').flatMap(({ messages }) => messages)).toMatchObject([
      { from: 'us', words: 'One moment.' },
      { from: 'tool', output: { error: expect.stringContaining('did not work') } },
    ]);
  });
});
