import { compile } from '@callwright/flow-engine';
import { catalog } from '@callwright/flow-nodes';
import type { Flow } from '@callwright/flow-schema';
import { describe, expect, it } from 'vitest';
import { calendarActions } from '../testing/calendar-actions.ts';
import { nodeId, sketchFlow } from '../testing/sketch-flow.ts';
import { readFindings } from './findings.ts';
import { toneOfFindings } from './tone-of-findings.ts';

const find = (flow: Flow) => readFindings(flow, compile(flow, catalog, { actions: calendarActions }).diagnostics);
const brief = (flow: Flow) => find(flow).all.map(({ field, weight, message }) => [field, weight, message]);
const after = (type: string, config: Record<string, unknown> = {}) =>
  sketchFlow({ start: { type: 'start', to: { next: 'x' } }, x: { type, config, to: {} }, bye: { type: 'end' } }, { name: 'text' });

describe('what is found', () => {
  it('in a new question is what is still missing in it, once and in plain words', () => {
    expect(brief(after('ask', { expects: 'text' }))).toEqual([
      ['question', 'unfinished', 'Write the question.'],
      ['variable', 'unfinished', 'Choose what the answer is kept as.'],
    ]);
  });

  it('in an action that is not chosen is told at the control that chooses it', () => {
    expect(brief(after('plugin-action'))).toEqual([['action', 'unfinished', 'Choose what is to be done.']]);
  });

  it('of an input that is missing is told at that input', () => {
    const config = { plugin: 'calendar', action: 'cancel', input: {}, output: {} };
    expect(brief(after('plugin-action', config))).toEqual([
      ['input.bookingId', 'unfinished', 'The action needs "Number of the booking". Fill it in.'],
    ]);
  });

  it('of a port that leads nowhere is told by its name on the screen; what cannot be reached is advice', () => {
    const flow = after('say', { text: 'Hello.' });
    const findings = find(flow);
    expect([brief(flow), findings.errors, [...findings.byNode.keys()]]).toEqual([
      [
        ['port:done', 'unfinished', '“Next” leads nowhere yet. Choose where the call goes on.'],
        [undefined, 'advice', 'No call can come here. Connect something to it, or remove it.'],
      ],
      1,
      [nodeId('x'), nodeId('bye')],
    ]);
  });

  it('brings along how it is put right, where the compiler knows that', () => {
    expect(find(after('say', { text: 'Hello.' })).all.map(({ fix }) => fix?.label)).toEqual([undefined, 'Remove it']);
  });

  it('to be wrong is no matter of finishing', () => {
    expect(brief(after('say', { text: 'Hello {{ nobody }}' }))).toEqual([['text', 'wrong', expect.stringContaining('nobody')]]);
  });

  it('looks like the gravest of it', () => {
    const tones = [['advice', 'wrong', 'unfinished'], ['advice', 'unfinished'], ['advice'], []] as const;
    expect(tones.map((weights) => toneOfFindings(weights.map((weight) => ({ weight }))))).toEqual([
      'broken',
      'troubled',
      'unknown',
      'well',
    ]);
  });
});
