import { describe, expect, it } from 'vitest';
import { fromFlow, fromTool, wait } from './history.ts';

describe('what a model is told of a tool', () => {
  it('is its answer as it is', () => {
    expect(fromTool('call-1', { first: '09:30' })).toEqual({ from: 'tool', call: 'call-1', output: { first: '09:30' } });
  });

  it('is the beginning of an answer that is too long, and that it is cut', () => {
    expect(fromTool('call-1', { text: 'x'.repeat(10_000) })).toEqual({
      from: 'tool',
      call: 'call-1',
      output: { note: 'This answer was too long, and is cut.', beginning: `{"text":"${'x'.repeat(7_991)}` },
    });
  });
});

describe('what waits to be told to a model', () => {
  it('grows to a hundred and twenty messages, and then loses its first', () => {
    const messages = Array.from({ length: 120 }, (_, number) => fromFlow(String(number)));
    expect(wait(messages)).toEqual(messages);
    expect(wait(messages.slice(0, 2), fromFlow('x'))).toEqual([...messages.slice(0, 2), fromFlow('x')]);
    expect(wait(messages, fromFlow('x'))).toEqual([...messages.slice(1), fromFlow('x')]);
  });
});
