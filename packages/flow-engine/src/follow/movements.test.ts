import type { CallEvent, HandlerId, NodeId } from '@callwright/flow-schema';
import { describe, expect, it } from 'vitest';
import { newCall } from '../call-state.ts';
import type { Reaction } from '../node-definition.ts';
import type { Program } from '../program.ts';
import { bookingSketch, bookingVariables, simulateProgram } from '../testing/simulate-flow.ts';
import { movementsOf } from './movements.ts';
import type { Observation } from './observe.ts';

const booking = simulateProgram(bookingSketch, { variables: bookingVariables });
const nameNode = booking.nodes['nd_name' as NodeId];
if (nameNode === undefined) throw new Error('There is no node "nd_name".');

/** With a part, handlers, and a node that may be come to so often only: whatever the compiler makes of those. */
const program: Program = {
  ...booking,
  nodes: { ...booking.nodes, ['nd_name' as NodeId]: { ...nameNode, ports: { ...nameNode.ports, 'too-often': 'nd_sorry' as NodeId } } },
  handlers: {
    ['hd_help' as HandlerId]: { on: { type: 'intent', examples: ['help'] }, to: 'nd_bye' as NodeId },
    ['hd_zero' as HandlerId]: { on: { type: 'keypad', keys: '0' }, to: 'nd_bye' as NodeId },
    ['hd_quiet' as HandlerId]: { on: { type: 'silence', times: 2 }, to: 'nd_bye' as NodeId },
    ['hd_error' as HandlerId]: { on: { type: 'error' }, to: 'nd_sorry' as NodeId },
  },
  parts: { greeting: booking },
};
const running = { ...newCall, status: 'running' as const, node: 'nd_sure' as NodeId };

function entered(node: string, reaction: Reaction = {}, part = ''): Observation {
  return { part, node: node as NodeId, isEntered: true, reaction };
}

function reacted(node: string, reaction: Reaction, part = ''): Observation {
  return { ...entered(node, reaction, part), isEntered: false };
}

const nothing = { type: 'nothing' } as const;
const spoke: CallEvent = { type: 'caller.spoke', at: 1, words: 'help', understood: nothing };
const moved = (event: CallEvent, ...observations: readonly Observation[]) => movementsOf(program, { before: running, event, observations });

describe('where a call goes in a step', () => {
  it('is by ports, from node to node', () => {
    expect(moved(spoke, reacted('nd_sure', { leave: 'not-understood' }), entered('nd_name'))).toEqual([
      { type: 'left', part: '', node: 'nd_sure', port: 'not-understood' },
      { type: 'entered', part: '', node: 'nd_name' },
    ]);
  });

  it('is past a node that it has come to too often', () => {
    expect(moved(spoke, reacted('nd_sure', { leave: 'not-understood' }), entered('nd_sorry')).slice(1)).toEqual([
      { type: 'left', part: '', node: 'nd_name', port: 'too-often' },
      { type: 'entered', part: '', node: 'nd_sorry' },
    ]);
  });

  it('is past a node that it has come to too often also when that leads nowhere, and the handler of errors helps', () => {
    const open: Program = {
      ...program,
      nodes: { ...program.nodes, ['nd_name' as NodeId]: { ...nameNode, ports: { ...nameNode.ports, 'too-often': '' } } },
    };
    const observations = [reacted('nd_sure', { leave: 'not-understood' }), entered('nd_sorry')];
    expect(movementsOf(open, { before: running, event: spoke, observations }).slice(1)).toEqual([
      { type: 'left', part: '', node: 'nd_name', port: 'too-often' },
      { type: 'entered', part: '', node: 'nd_sorry', by: 'hd_error' },
    ]);
  });

  it.each<[what: string, CallEvent, to: string, by: string]>([
    ['an intent', { ...spoke, handler: 'hd_help' as HandlerId }, 'nd_bye', 'hd_help'],
    ['keys', { type: 'caller.keyed', at: 1, keys: '0', understood: nothing }, 'nd_bye', 'hd_zero'],
    ['silence', { type: 'caller.stayed-silent', at: 1, effect: 'fx_1' as never }, 'nd_bye', 'hd_quiet'],
  ])('is to a handler of %s', (_what, event, to, by) => {
    expect(moved(event, entered(to))).toEqual([{ type: 'entered', part: '', node: to, by }]);
  });

  it('is to the handler of errors, or to the fallback, when nothing else explains it', () => {
    const stuck = reacted('nd_sure', { end: { reason: 'stuck' } });
    expect([moved(spoke, stuck, entered('nd_sorry')), moved(spoke, stuck, entered('nd_hello'))]).toMatchObject([
      [{ node: 'nd_sorry', by: 'hd_error' }],
      [{ node: 'nd_hello', by: 'fallback' }],
    ]);
  });

  it('is back to where a handler took it away', () => {
    expect(moved(spoke, reacted('nd_bye', { goBack: true }), entered('nd_sure'))).toEqual([
      { type: 'entered', part: '', node: 'nd_sure', by: 'going-back' },
    ]);
  });

  it('is into a part, and out of it again', () => {
    const into = entered('nd_hello', { callFlow: { flow: 'greeting', inputs: {} } });
    const over = reacted('nd_bye', { end: { reason: 'flow-ended' } }, 'greeting');
    expect(moved(spoke, reacted('nd_start', { leave: 'next' }), into, entered('nd_start', {}, 'greeting')).slice(1)).toEqual([
      { type: 'entered', part: '', node: 'nd_hello' },
      { type: 'entered', part: 'greeting', node: 'nd_start' },
    ]);
    expect(moved(spoke, over, reacted('nd_hello', { leave: 'done' }), entered('nd_name'))).toEqual([
      { type: 'left', part: '', node: 'nd_hello', port: 'done' },
      { type: 'entered', part: '', node: 'nd_name' },
    ]);
  });
});
