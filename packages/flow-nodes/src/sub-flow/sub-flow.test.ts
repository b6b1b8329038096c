import { type Flow, flowSchema } from '@callwright/flow-schema';
import { describe, expect, it } from 'vitest';
import { buildFlow } from '../testing/build-flow.ts';
import { drive, flowAround, problemsOf } from '../testing/drive.ts';

/** Asks for something, and ends as `confirmed`, or as `done` when the caller says nothing. */
const part: Flow = flowSchema.parse({
  ...buildFlow(
    {
      start: { type: 'start', to: { next: 'ask' } },
      ask: {
        type: 'ask',
        config: { question: '{{ item }}, is that right?', expects: 'text', variable: 'answer', retries: 0 },
        to: { answered: 'yes', silent: 'none', 'not-understood': 'none' },
      },
      none: { type: 'set', config: { assignments: [{ variable: 'answer', to: '"none"' }] }, to: { done: 'no', failed: 'ask' } },
      yes: { type: 'end', config: { outcome: 'confirmed' } },
      no: { type: 'end' },
    },
    { item: { type: 'text' }, answer: { type: 'text' } },
  ),
  inputs: ['item'],
  outputs: ['answer'],
});
const flows = { Confirm: part };
const config = { flow: 'Confirm', inputs: { item: '"A table"' }, outputs: { answer: 'answer' }, outcomes: ['confirmed', 'done'] };
const variables = { answer: { type: 'text' }, guests: { type: 'number' } } as const;
const run = () => drive(flowAround('sub-flow', config, variables), { flows });

describe('another flow', () => {
  it('is given what it needs, and gives back how it ended and what it found', () => {
    const one = run();
    expect(one.leftBy()).toBe('A table, is that right?');
    one.says('Right.');
    expect([one.leftBy(), one.state().variables]).toEqual(['confirmed', { answer: 'Right.' }]);
  });

  it('is left by the way in which it has ended', () => {
    const one = run();
    one.staysSilent();
    expect([one.leftBy(), one.state().variables]).toEqual(['done', { answer: 'none' }]);
  });

  it('has failed when it says so itself, and then nothing of it is kept', () => {
    const failing = JSON.parse(JSON.stringify(part).replace('"outcome":"confirmed"', '"outcome":"failed"'));
    const one = drive(flowAround('sub-flow', { ...config, outcomes: ['done'] }, variables), { flows: { Confirm: failing } });
    one.says('Right.');
    expect([one.leftBy(), one.state().variables]).toEqual(['failed', {}]);
  });

  it.each([
    ['is content with a sound one', {}, []],
    ['wants a flow that is there', { flow: 'Gone', inputs: {}, outputs: {} }, [['flow', expect.stringContaining('no flow "Gone"')]]],
    ['wants what the flow needs', { inputs: {} }, [['inputs.item', expect.stringContaining('needs "item"')]]],
    ['wants nothing else', { inputs: { ...config.inputs, other: '1' } }, [['inputs.other', expect.stringContaining('takes no "other"')]]],
    ['wants inputs of their type', { inputs: { item: '1.0' } }, [['inputs.item', expect.stringContaining('text')]]],
    ['wants outputs that there are', { outputs: { size: 'answer' } }, [['outputs.size', expect.stringContaining('gives no "size"')]]],
    [
      'wants variables that can hold them',
      { outputs: { answer: 'guests' } },
      [['outputs.answer', expect.stringContaining('holds number')]],
    ],
    ['tells that it ends in other ways now', { outcomes: ['done'] }, [['flow', expect.stringContaining('Choose it again')]]],
  ])('the check %s', (_what, changes, problems) => {
    expect(problemsOf(flowAround('sub-flow', { ...config, ...changes }, variables), { flows })).toEqual(problems);
  });
});
