import { describe, expect, it } from 'vitest';
import { buildFlow, type FlowSketch, type NodeSketch } from './testing/build-flow.ts';
import { testCall } from './testing/test-call.ts';
import { typeProgram } from './testing/type-program.ts';

const start = { type: 'start', to: { next: 'trouble' } };
const words = 'I am sorry, something went wrong here. Please call again later. Goodbye.';
const begin = (nodes: Record<string, NodeSketch>, more: FlowSketch = {}) => testCall(typeProgram(buildFlow({ start, ...nodes }, more)));
const onError = { error: { on: { type: 'error' }, to: 'sorry' } };
const sorry = { type: 'say', config: { text: 'Sorry.' }, to: { done: 'back' } };
const finished = { type: 'speech.finished', heard: '' } as const;

describe('a call that is stuck', () => {
  it.each<[string, Record<string, NodeSketch>]>([
    ['a node that cannot do what it is for', { trouble: { type: 'fail' } }],
    ['a prompt that cannot be rendered', { trouble: { type: 'say', config: { text: '{{ unset }}' } } }],
    ['a node that waits for nothing', { trouble: { type: 'idle' } }],
    ['a port that leads nowhere', { trouble: { type: 'pass' } }],
    ['a loop that waits for nothing', { trouble: { type: 'pass', to: { next: 'trouble' } } }],
    [
      'a loop in which each node is come to too often',
      { trouble: { type: 'pass', maxVisits: 1, to: { next: 'trouble', 'too-often': 'trouble' } } },
    ],
  ])('says its last words, which are held, and ends: %s', (_what, nodes) => {
    const call = begin(nodes, { variables: { unset: { type: 'text' } } });
    expect([call.wishes(), Object.values(call.state().pending)]).toEqual([[`speak ${words}`], [{ type: 'speak', interruption: 'held' }]]);
    call.says('What?');
    call.answers('speak', finished);
    expect(call.wishes()).toEqual(['end-call stuck']);
  });

  it('is over with its last words, wherever the node that it is in would lead on', () => {
    const call = begin(
      { trouble: { type: 'say', config: { text: '{{ unset }}' }, to: { done: 'more' } }, more: { type: 'ask' } },
      { variables: { unset: { type: 'text' } } },
    );
    call.answers('speak', finished);
    expect(call.wishes()).toEqual([`speak ${words}`, 'end-call stuck']);
  });

  it('ends when not even its last words can be said', () => {
    const call = begin({ trouble: { type: 'fail' } });
    call.answers('speak', { type: 'speech.failed', reason: 'no voice' });
    expect(call.state()).toMatchObject({ status: 'ended', endReason: 'stuck' });
  });

  it('is not helped by a handler of what callers mean', () => {
    const help = { on: { type: 'intent', examples: ['help'] }, to: 'help' } as const;
    const call = begin({ trouble: { type: 'fail' }, help: { type: 'ask', config: { text: 'What can I do?' } } }, { handlers: { help } });
    expect(call.wishes()).toEqual([`speak ${words}`]);
  });

  it('has come to a hundred nodes when it is found to go round and round, and goes to the handler of errors all the same', () => {
    const call = begin({ trouble: { type: 'note', to: { next: 'trouble' } }, sorry, back: { type: 'back' } }, { handlers: onError });
    expect(call.wishes()).toEqual([...Array.from({ length: 99 }, () => 'note-outcome'), 'speak Sorry.']);
  });

  it('goes to the handler of errors, once, and then to the fallback, once', () => {
    const call = begin(
      {
        trouble: { type: 'fail' },
        sorry,
        back: { type: 'back' },
        desk: { type: 'say', config: { text: 'The desk.' }, to: { done: 'trouble' } },
      },
      { handlers: onError, settings: { fallback: { node: 'nd_desk' } } },
    );
    for (let time = 0; time < 3; time += 1) call.answers('speak', finished);
    expect(call.wishes()).toEqual(['speak Sorry.', 'speak The desk.', `speak ${words}`, 'end-call stuck']);
  });

  it('goes back from the handler of errors to try again what failed', () => {
    const call = begin(
      { trouble: { type: 'pass', to: { next: 'act' } }, act: { type: 'ask' }, sorry, back: { type: 'back' } },
      { handlers: onError },
    );
    call.says('Ada');
    call.answers('speak', finished);
    expect(call.state()).toMatchObject({ node: 'nd_act', rescue: 'handler', stack: [] });
  });

  it('leaves the parts it is in for the fallback of the flow around them', () => {
    const part = buildFlow({ start, trouble: { type: 'fail' } });
    const main = buildFlow(
      { start, trouble: { type: 'run', config: { flow: 'part' } }, desk: { type: 'ask', config: { text: 'The desk.' } } },
      { settings: { fallback: { node: 'nd_desk' } } },
    );
    const call = testCall(typeProgram(main, { part }));
    expect(call.state()).toMatchObject({ part: '', node: 'nd_desk', stack: [], rescue: 'fallback' });
  });
});
