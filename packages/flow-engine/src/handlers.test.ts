import { describe, expect, it } from 'vitest';
import { intentsAt } from './intents-at.ts';
import { buildFlow } from './testing/build-flow.ts';
import { testCall } from './testing/test-call.ts';
import { typeProgram } from './testing/type-program.ts';

const answer = (to: string) => ({ answered: to, silent: to, lost: to });
const flow = buildFlow(
  {
    start: { type: 'start', to: { next: 'name' } },
    name: { type: 'ask', config: { text: 'Your name?', variable: 'name' }, maxVisits: 1, to: { ...answer('wait'), 'too-often': 'end' } },
    wait: { type: 'say', config: { text: 'Held.', interruption: 'held' }, to: { done: 'end' } },
    end: { type: 'end' },
    hours: { type: 'say', config: { text: 'Nine to five.' }, to: { done: 'back' } },
    person: { type: 'ask', config: { text: 'To whom?', variable: 'person' }, to: answer('back') },
    back: { type: 'back' },
    quiet: { type: 'say', config: { text: 'Are you there?' }, to: { done: 'back' } },
  },
  {
    variables: { name: { type: 'text' }, person: { type: 'text' } },
    handlers: {
      hours: { on: { type: 'intent', examples: ['When are you open?'] }, to: 'hours' },
      person: { on: { type: 'keypad', keys: '0' }, to: 'person' },
      quiet: { on: { type: 'silence', times: 2 }, to: 'quiet' },
    },
  },
);
const program = typeProgram(flow);
const finished = { type: 'speech.finished', heard: '' } as const;

describe('a handler', () => {
  it('takes over when the words mean it, and goes back to where the call was, which is entered anew and not counted', () => {
    const call = testCall(program);
    call.says('When are you open?', { handler: 'hd_hours' });
    expect(call.wishes()).toEqual(['speak Your name?', 'listen', 'cancel fx_1', 'speak Nine to five.']);
    call.answers('speak', finished);
    expect([call.wishes(), call.state().stack, call.state().visits]).toEqual([
      ['speak Your name?', 'listen'],
      [],
      { nd_start: 1, nd_name: 1, nd_hours: 1, nd_back: 1 },
    ]);
  });

  it('takes over by its keys, and keeps what was found out there', () => {
    const call = testCall(program);
    call.presses('0');
    call.says('Bert');
    expect(call.state()).toMatchObject({ node: 'nd_name', variables: { person: 'Bert' }, stack: [] });
  });

  it('leaves other keys to the node', () => {
    const call = testCall(program);
    call.presses('00');
    expect(call.state()).toMatchObject({ node: 'nd_name', memory: { tries: 1 }, stack: [] });
  });

  it('takes over when the caller was silent so many times in a row, once in that row', () => {
    const call = testCall(program);
    call.silent();
    expect(call.state().node).toBe('nd_name');
    call.says('When are you open?', { handler: 'hd_hours' });
    call.answers('speak', finished);
    call.silent();
    call.silent();
    expect([call.state().node, call.state().silences]).toEqual(['nd_quiet', 2]);
    call.answers('speak', finished);
    call.silent();
    expect(call.state()).toMatchObject({ node: 'nd_name', silences: 3, memory: { tries: 1 } });
  });

  it('is not gone to from itself, but from others', () => {
    const call = testCall(program);
    call.presses('0');
    call.presses('0');
    expect(call.state()).toMatchObject({ node: 'nd_person', memory: { tries: 1 }, stack: [{ handler: 'hd_person' }] });
    call.says('hours?', { handler: 'hd_hours' });
    expect(call.state().stack).toMatchObject([{ node: 'nd_name' }, { node: 'nd_person' }]);
  });

  it('leaves its keys to the node when they are an answer there', () => {
    const call = testCall(program);
    call.happens({ type: 'caller.keyed', keys: '0', understood: { type: 'digits', value: '0' } });
    expect(call.state()).toMatchObject({ node: 'nd_wait', variables: { name: '0' } });
  });

  it('is not gone to by words when it is for keys', () => {
    const call = testCall(program);
    call.says('hm', { handler: 'hd_person' });
    expect(call.state()).toMatchObject({ node: 'nd_name', memory: { tries: 1 } });
  });

  it('of errors is gone to by no key and by no silence', () => {
    const nodes = {
      start: { type: 'start', to: { next: 'name' } },
      name: { type: 'ask', config: { text: 'Your name?' } },
      sorry: { type: 'ask', config: { text: 'Sorry.' } },
    };
    const call = testCall(typeProgram(buildFlow(nodes, { handlers: { error: { on: { type: 'error' }, to: 'sorry' } } })));
    call.presses('5');
    call.silent();
    expect(call.state()).toMatchObject({ node: 'nd_name', memory: { tries: 2 } });
  });

  it('of silence is not gone to when something goes wrong after it', () => {
    const nodes = {
      start: { type: 'start', to: { next: 'talk' } },
      talk: { type: 'talk', to: { done: 'talk' } },
      quiet: { type: 'say', config: { text: 'Are you there?' }, to: { done: 'back' } },
      back: { type: 'back' },
    };
    const call = testCall(typeProgram(buildFlow(nodes, { handlers: { quiet: { on: { type: 'silence', times: 2 }, to: 'quiet' } } })));
    for (let time = 0; time < 2; time += 1) {
      call.answers('respond', { type: 'response.finished', text: 'Well?', heard: 'Well?' });
      call.silent();
    }
    expect(call.state()).toMatchObject({ node: 'nd_quiet', silences: 2 });
    call.answers('speak', finished);
    call.answers('respond', { type: 'response.failed', reason: 'failed', code: 'x', message: 'x' });
    expect(call.state()).toMatchObject({ node: 'nd_talk', rescue: 'last-words' });
  });

  it('is another than that of the same name in the flow around its part', () => {
    const help = { help: { on: { type: 'keypad', keys: '0' }, to: 'help' } } as const;
    const part = buildFlow(
      { start: { type: 'start', to: { next: 'ask' } }, ask: { type: 'ask' }, help: { type: 'ask', config: { text: 'Inner help.' } } },
      { handlers: help },
    );
    const outer = buildFlow(
      {
        start: { type: 'start', to: { next: 'run' } },
        run: { type: 'run', config: { flow: 'part' } },
        help: { type: 'ask', config: { text: 'Outer help.' } },
      },
      { handlers: help },
    );
    const call = testCall(typeProgram(outer, { part }));
    call.presses('0');
    expect(call.state()).toMatchObject({ part: 'part', node: 'nd_help' });
    call.presses('0');
    expect(call.state()).toMatchObject({ part: '', node: 'nd_help' });
  });

  it('does not take over while what is said is held', () => {
    const call = testCall(program);
    call.says('Ada');
    call.says('When are you open?', { handler: 'hd_hours' });
    expect(call.state().node).toBe('nd_wait');
  });

  it('does not take over by a silence while what is said is held', () => {
    const nodes = {
      start: { type: 'start', to: { next: 'name' } },
      name: { type: 'ask', config: { text: 'Your name?', interruption: 'held' } },
      quiet: { type: 'ask', config: { text: 'Are you there?' } },
    };
    const handlers = { quiet: { on: { type: 'silence', times: 1 }, to: 'quiet' } } as const;
    const call = testCall(typeProgram(buildFlow(nodes, { handlers })));
    call.silent();
    expect(call.state()).toMatchObject({ node: 'nd_name', memory: { tries: 1 } });
  });

  it('is the node’s to answer when there is no such handler', () => {
    const call = testCall(program);
    call.says('hm', { handler: 'hd_gone' });
    expect(call.state()).toMatchObject({ node: 'nd_name', memory: { tries: 1 } });
  });
});

describe('a handler that leads on into the flow', () => {
  const nodes = {
    start: { type: 'start', to: { next: 'menu' } },
    menu: { type: 'ask', config: { text: 'What do you want?' }, to: answer('more') },
    more: { type: 'ask', config: { text: 'More?' }, to: answer('menu') },
    sure: { type: 'ask', config: { text: 'Sure?' }, to: { ...answer('back'), answered: 'menu' } },
    back: { type: 'back' },
  };
  const handlers = {
    again: { on: { type: 'keypad', keys: '1' }, to: 'menu' },
    sure: { on: { type: 'keypad', keys: '2' }, to: 'sure' },
  };

  it.each([
    ['at once', '1', []],
    ['after a question', '2', ['yes']],
  ])('is over there, %s, and can be gone to again', (_when, keys, words) => {
    const call = testCall(typeProgram(buildFlow(nodes, { handlers })));
    for (let time = 0; time < 10; time += 1) {
      call.says('on');
      call.presses(keys);
      for (const one of words) call.says(one);
      expect(call.state()).toMatchObject({ node: 'nd_menu', stack: [] });
    }
  });

  it('leaves the part for good that it took the call out of', () => {
    const part = buildFlow({
      start: { type: 'start', to: { next: 'ask' } },
      ask: { type: 'ask', to: answer('end') },
      end: { type: 'end' },
    });
    const run = { type: 'run', config: { flow: 'part' }, to: { done: 'menu' } };
    const outer = buildFlow({ ...nodes, more: run }, { handlers, variables: { name: { type: 'text' } } });
    const call = testCall(typeProgram(outer, { part }));
    call.says('on');
    expect(call.state()).toMatchObject({ part: 'part', node: 'nd_ask' });
    call.presses('2');
    expect(call.state()).toMatchObject({ part: '', node: 'nd_sure', stack: [{ type: 'part' }, { type: 'handler' }] });
    call.says('yes');
    expect(call.state()).toMatchObject({ part: '', node: 'nd_menu', stack: [] });
  });
});

describe('handlers within handlers', () => {
  it('are gone to eight deep; what comes after that, the node hears', () => {
    const numbers = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
    const asks = numbers.map((number) => [`ask${number}`, { type: 'ask' }] as const);
    const handlers = numbers.map((number) => [`h${number}`, { on: { type: 'keypad', keys: String(number) }, to: `ask${number}` }] as const);
    const nodes = { start: { type: 'start', to: { next: 'first' } }, first: { type: 'ask' }, ...Object.fromEntries(asks) };
    const call = testCall(typeProgram(buildFlow(nodes, { handlers: Object.fromEntries(handlers) })));
    for (const number of numbers) call.presses(String(number));
    expect([call.state().node, call.state().stack.length, call.state().memory]).toEqual(['nd_ask7', 8, { tries: 2 }]);
  });
});

describe('a part', () => {
  it('is not gone into by a call that is in as many handlers and parts as it can be', () => {
    const numbers = [0, 1, 2, 3, 4, 5, 6, 7];
    const asks = numbers.map((number) => [`ask${number}`, { type: 'ask', to: { answered: 'run' } }] as const);
    const handlers = numbers.map((number) => [`h${number}`, { on: { type: 'keypad', keys: String(number) }, to: `ask${number}` }] as const);
    const nodes = {
      start: { type: 'start', to: { next: 'first' } },
      first: { type: 'ask' },
      run: { type: 'run', config: { flow: 'part' } },
    };
    const part = buildFlow({ start: { type: 'start', to: { next: 'ask' } }, ask: { type: 'ask' } });
    const flow = buildFlow({ ...nodes, ...Object.fromEntries(asks) }, { handlers: Object.fromEntries(handlers) });
    const call = testCall(typeProgram(flow, { part }));
    for (const number of numbers) call.presses(String(number));
    call.says('on');
    expect(call.state()).toMatchObject({ part: '', node: 'nd_run', rescue: 'last-words' });
  });
});

describe('a call that is to go back', () => {
  it('is stuck when no handler has taken it away', () => {
    const call = testCall(typeProgram(buildFlow({ start: { type: 'start', to: { next: 'back' } }, back: { type: 'back' } })));
    expect(call.state()).toMatchObject({ rescue: 'last-words', node: 'nd_back' });
  });
});

describe('what the caller may mean', () => {
  it('are the intents of the flow, and those of the flows around a part', () => {
    const part = buildFlow(
      { start: { type: 'start', to: { next: 'ask' } }, ask: { type: 'ask', to: answer('end') }, end: { type: 'end' } },
      { handlers: { inner: { on: { type: 'intent', examples: ['inner'] }, to: 'end' } } },
    );
    const outer = buildFlow(
      {
        start: { type: 'start', to: { next: 'run' } },
        run: { type: 'run', config: { flow: 'part' }, to: { done: 'end' } },
        end: { type: 'end' },
      },
      { handlers: { outer: { on: { type: 'intent', examples: ['outer'] }, to: 'end' } } },
    );
    const nested = typeProgram(outer, { part });
    expect(intentsAt(nested, testCall(nested).state())).toEqual([
      { handler: 'hd_inner', examples: ['inner'] },
      { handler: 'hd_outer', examples: ['outer'] },
    ]);
  });
});
