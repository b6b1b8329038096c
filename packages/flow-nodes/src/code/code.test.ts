import { describe, expect, it } from 'vitest';
import { callNode } from '../testing/call-node.ts';
import { drive, flowAround, problemsOf } from '../testing/drive.ts';
import { effectsOf } from '../testing/effects-of.ts';

const config = {
  source: 'return { total: input.price * input.guests };',
  input: { price: '12.5', guests: '2' },
  output: { total: 'total' },
};
const variables = { total: { type: 'number' } } as const;
const run = () => drive(flowAround('code', config, variables));

describe('code', () => {
  it('may return nothing when nothing is kept of it', () => {
    expect(problemsOf(flowAround('code', { ...config, source: 'input.price;', output: {} }, variables))).toEqual([]);
  });

  it('is run with its input, and what it returns is kept', () => {
    const one = run();
    expect(one.wishes('run-code')).toMatchObject([{ node: 'nd_node', input: { price: 12.5, guests: 2 }, timeoutMs: 1_000 }]);
    one.happens({ type: 'code.succeeded', output: { total: 25, other: 'x' } });
    expect([one.leftBy(), one.state().variables]).toEqual(['succeeded', { total: 25 }]);
  });

  it('is given what is sensitive under seal', () => {
    const one = callNode({
      type: 'code',
      config: { source: 'return {}', input: { illness: 'illness' } },
      variables: { illness: { type: 'text', privacy: 'sensitive' } },
      values: { illness: 'a cold' },
    });
    expect(effectsOf(one, 'run-code')).toMatchObject([{ input: { illness: 'a cold' }, isSealed: true }]);
  });

  it.each([
    ['something of another type', { total: 'much' }],
    ['nothing', {}],
    ['what every object has', JSON.parse('{ "__proto__": { "total": 1 } }')],
  ])('has failed when it returns %s', (_what, output) => {
    const one = run();
    one.happens({ type: 'code.succeeded', output });
    expect([one.leftBy(), one.state().variables]).toEqual(['failed', {}]);
  });

  it('has failed when it takes too long, and words spoken meanwhile change nothing', () => {
    const one = run();
    one.says('Hello?');
    expect(one.wishes('cancel')).toEqual([]);
    one.happens({ type: 'code.failed', reason: 'timed-out', code: 'slow', message: 'x' });
    expect(one.leftBy()).toBe('failed');
  });
});

describe('the check of code', () => {
  it.each([
    ['is content with a sound one', {}, []],
    ['finds that it returns nothing', { source: '1 + 1' }, [['source', expect.stringContaining('End it with return')]]],
    ['finds that it loads modules', { source: 'return require("fs")' }, [['source', expect.stringContaining('cannot load modules')]]],
    [
      'finds a variable that is not there',
      { output: { total: 'gone' } },
      [['output.total', expect.stringContaining('no variable "gone"')]],
    ],
    ['finds an expression that is none', { input: { price: 'prise' } }, [['input.price', expect.stringContaining('prise')]]],
  ])('%s', (_what, changes, problems) => {
    expect(problemsOf(flowAround('code', { ...config, ...changes }, variables))).toEqual(problems);
  });
});
