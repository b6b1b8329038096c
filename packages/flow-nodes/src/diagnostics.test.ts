import { compile } from '@callwright/flow-engine';
import type { Flow } from '@callwright/flow-schema';
import { describe, expect, it } from 'vitest';
import { catalog } from './catalog.ts';
import { bookAction, bookingFlow } from './testing/booking-flow.ts';
import { buildFlow, type NodeSketch } from './testing/build-flow.ts';

const check = (flow: Flow) => compile(flow, catalog, { actions: [bookAction] }).diagnostics;
const name = { name: { type: 'text', privacy: 'public' } } as const;
const askName = (to: Record<string, string>): NodeSketch => ({
  type: 'ask',
  config: { question: 'Name?', expects: 'text', variable: 'name' },
  to,
});

describe('compile', () => {
  it('has nothing to say about a sound flow', () => {
    expect(compile(bookingFlow, catalog, { actions: [bookAction] })).toMatchObject({ diagnostics: [], program: { start: 'nd_start' } });
  });

  it('finds a port that leads nowhere, and the way to it', () => {
    const flow = buildFlow(
      { start: { type: 'start', to: { next: 'ask' } }, ask: askName({ answered: 'end', silent: 'end' }), end: { type: 'end' } },
      name,
    );
    expect(check(flow)).toEqual([
      {
        severity: 'error',
        code: 'OPEN_PORT',
        place: { node: 'nd_ask', port: 'not-understood' },
        message: 'The port "not-understood" leads nowhere: a call that leaves by it would be stranded. Connect it.',
        path: [
          { node: 'nd_start', port: 'next' },
          { node: 'nd_ask', port: 'not-understood' },
        ],
      },
    ]);
  });

  it('finds a variable that one way does not set, and shows that way', () => {
    const flow = buildFlow(
      {
        start: { type: 'start', to: { next: 'ask' } },
        ask: askName({ answered: 'end', silent: 'end', 'not-understood': 'other' }),
        other: { type: 'end' },
        end: { type: 'end', config: { text: 'Goodbye, {{ name }}.' } },
      },
      name,
    );
    expect(check(flow)).toEqual([
      {
        severity: 'error',
        code: 'NOT_SET',
        place: { node: 'nd_end', field: 'text', variable: 'name' },
        message: '"name" is not set on every way to here. Ask for it before, or lead the way that misses it elsewhere.',
        path: [{ node: 'nd_start', port: 'next' }, { node: 'nd_ask', port: 'silent' }, { node: 'nd_end' }],
      },
    ]);
  });

  it('is content with a loop that sets the variable before it comes back to where it is read', () => {
    const flow = buildFlow(
      {
        start: { type: 'start', to: { next: 'ask' } },
        ask: askName({ answered: 'say', silent: 'ask', 'not-understood': 'end' }),
        say: { type: 'say', config: { text: 'Hello {{ name }}' }, to: { done: 'ask' } },
        end: { type: 'end' },
      },
      name,
    );
    expect(check(flow)).toEqual([]);
  });

  it('warns of a node that no call can reach', () => {
    const flow = buildFlow({ start: { type: 'start', to: { next: 'end' } }, end: { type: 'end' }, lost: { type: 'end' } });
    expect(check(flow)).toMatchObject([{ severity: 'warning', code: 'UNREACHABLE', place: { node: 'nd_lost' } }]);
  });

  it.each<[string, Record<string, NodeSketch>, string, RegExp]>([
    ['no start', { end: { type: 'end' } }, 'NO_START', /Add a start/],
    [
      'two starts',
      { start: { type: 'start', to: { next: 'end' } }, b: { type: 'start', to: { next: 'end' } }, end: { type: 'end' } },
      'SECOND_START',
      /Remove/,
    ],
    ['an unknown kind of node', { start: { type: 'start', to: { next: 'x' } }, x: { type: 'dance' } }, 'UNKNOWN_NODE', /"dance"/],
    [
      'a node named like a property of every object',
      { start: { type: 'start', to: { next: 'x' } }, x: { type: 'constructor' } },
      'UNKNOWN_NODE',
      /constructor/,
    ],
    [
      'an empty text',
      { start: { type: 'start', to: { next: 'x' } }, x: { type: 'say', config: { text: '' } } },
      'BAD_CONFIG',
      /Write what is to be said/,
    ],
    [
      'a misspelt variable',
      { start: { type: 'start', to: { next: 'x' } }, x: { type: 'end', config: { text: '{{ nmae }}' } } },
      'BAD_PROMPT',
      /nmae/,
    ],
    [
      'a port that there is not',
      { start: { type: 'start', to: { other: 'x' } }, x: { type: 'end' } },
      'EDGE_FROM_NOWHERE',
      /no port "other"/,
    ],
    ['a connection to nothing', { start: { type: 'start', to: { next: 'gone' } } }, 'EDGE_TO_NOWHERE', /not there/],
    [
      'an input that the action needs',
      {
        start: { type: 'start', to: { next: 'x' } },
        x: { type: 'plugin-action', config: { plugin: 'calendar', action: 'book', input: { name: 'name' } } },
      },
      'BAD_CONFIG',
      /needs "Start"/,
    ],
    [
      'an input of the wrong type',
      {
        start: { type: 'start', to: { next: 'x' } },
        x: { type: 'plugin-action', config: { plugin: 'calendar', action: 'book', input: { name: '1 + 1', start: 'name' } } },
      },
      'BAD_EXPRESSION',
      /It is number, and text is wanted here/,
    ],
    [
      'an action that there is not',
      { start: { type: 'start', to: { next: 'x' } }, x: { type: 'plugin-action', config: { plugin: 'calendar', action: 'dance' } } },
      'BAD_CONFIG',
      /no action "dance"/,
    ],
  ])('finds %s', (_what, nodes, code, message) => {
    expect(check(buildFlow(nodes, name))).toContainEqual(
      expect.objectContaining({ severity: 'error', code, message: expect.stringMatching(message) }),
    );
  });
});
